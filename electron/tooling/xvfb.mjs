// A virtual display where there is none. Our own starter: Xvfb itself picks a free number and tells us
// when it is ready, and it outlives the programs on it, which xvfb-run does not promise.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { say, UserError } from './process.mjs';

/** Windows and macOS always have a display as far as Electron is concerned. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/**
 * Runs `work` with a display; with a virtual one, process.env.DISPLAY is set for as long as it runs.
 * Several virtual displays stand in TEST_DISPLAYS, separated by spaces: windows on one do not take the focus,
 * nor the clipboard, of windows on another. A real display is one.
 * @template T
 * @param {() => Promise<T>} work  must end its own windows before it returns
 * @param {number} [count]  how many displays, when they are virtual
 * @returns {Promise<T>}
 */
export async function withDisplay(work, count = 1) {
  if (hasDisplay()) return work();
  /** @type {Awaited<ReturnType<typeof startXvfb>>[]} */
  const started = [];
  try {
    for (let at = 0; at < count; at += 1) started.push(await startXvfb());
    const displays = started.map(({ display }) => display);
    say(`No display here: using ${displays.map((display) => `Xvfb ${display}`).join(' and ')}.`);
    process.env.DISPLAY = displays[0];
    process.env.TEST_DISPLAYS = displays.join(' ');
    return await work();
  } finally {
    delete process.env.DISPLAY;
    delete process.env.TEST_DISPLAYS;
    for (const { stop } of started) await stop();
  }
}

/** @param {string} [screen] */
async function startXvfb(screen = '1920x1080x24') {
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  // Detached: Ctrl-C in the terminal reaches the app, not the display under it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => void server.kill('SIGTERM');
  process.on('exit', kill);
  const display = `:${await displayNumber(server)}`;
  const stop = async () => {
    process.off('exit', kill);
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    kill();
    await gone;
  };
  return { display, stop };
}

/** @param {import('node:child_process').ChildProcess} server @returns {Promise<string>} */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    let number = '';
    server.stderr?.on('data', (text) => void (complaint += text));
    server.stdio[3]?.on('data', (text) => {
      number += text;
      if (number.endsWith('\n')) resolve(number.trim());
    });
    const refuse = (/** @type {string} */ why) =>
      reject(new UserError(`Xvfb did not start (${why.trim()}). Install the package xvfb, or set DISPLAY.`));
    server.on('error', (error) => refuse(error.message));
    server.on('exit', (code) => refuse(complaint || `exit code ${code}`));
  });
}
