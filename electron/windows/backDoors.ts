/**
 * Switches of Chromium and Node by which another program reads the pages of the app, runs code in it, or makes it trust
 * other servers. Nobody needs them in a packed app, and who can give them should not thereby read a case.
 */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'ssl-key-log-file',
  'net-log',
  'log-net-log',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'no-sandbox',
] as const;

/** Whether a word of the command line is one of them; Chromium takes `--x`, `-x` and, on Windows, `/x`, in any case. */
export const opensBackDoor = (words: readonly string[]): boolean =>
  words.slice(1).some((word) => {
    const name = /^(?:--?|\/)([^=]+)/.exec(word)?.[1]?.toLowerCase();
    return name !== undefined && REFUSED.some((refused) => refused === name);
  });
