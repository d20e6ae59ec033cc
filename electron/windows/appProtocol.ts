import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, protocol } from 'electron';

export const APP_ORIGIN = 'app://bundle';

const TO_SIGNALLING = "connect-src 'self' wss:";

/**
 * No script but ours, no style but ours, no connection but to signalling servers. WebRTC is not governed by this policy,
 * so nothing that people type is ever turned into HTML.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  TO_SIGNALLING,
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The beamer only shows what the other window tells it: it needs no line to anywhere. */
const BEAMER_PAGE = '/beamer.html';
const policyFor = (pathname: string): string =>
  pathname === BEAMER_PAGE
    ? CONTENT_SECURITY_POLICY.replace(TO_SIGNALLING, "connect-src 'none'")
    : CONTENT_SECURITY_POLICY;

/** Must run before the app is ready. */
export const declareAppProtocol = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
};

/** Serves the built page, and nothing outside its folder. */
export const serveApp = (rendererDir: string): void => {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = path.normalize(path.join(rendererDir, decodeURIComponent(url.pathname)));
    if (url.host !== 'bundle') return new Response(null, { status: 404 });
    if (!file.startsWith(rendererDir + path.sep)) return new Response(null, { status: 404 });
    const found = await net.fetch(pathToFileURL(file).toString());
    const headers = new Headers(found.headers);
    headers.set('Content-Security-Policy', policyFor(url.pathname));
    headers.set('X-Content-Type-Options', 'nosniff');
    return new Response(found.body, { status: found.status, headers });
  });
};
