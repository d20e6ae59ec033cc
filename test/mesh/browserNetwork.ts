import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';
import { startSignalling, type Signalling } from '../../electron/signalling/startSignalling';
import { browserOrThrow } from '../helpers/browser';
import type { ContractNetwork, RemotePeer } from './contractNetwork';

export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // several windows share one browser here: none of them may be slowed down for being covered
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // without these a closed network yields no ICE candidate at all
  '--disable-features=WebRtcHideLocalIpsWithMdns',
  '--allow-loopback-in-peer-connection',
];

export const bundlePage = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"test"' },
    build: {
      write: false,
      minify: false,
      target: 'chrome114',
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'meshPage' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('the page could not be bundled');
  return output.output[0].code;
};

const servePage = async (code: string): Promise<Server> => {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : '<!doctype html><title>peer</title><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

/** The participant in a page, at a distance. */
export const peerOn = (page: Page): RemotePeer => {
  const call =
    (method: string) =>
    (...args: unknown[]): Promise<unknown> =>
      page.evaluate(
        ([name, values]) => {
          const { driver } = window as unknown as { driver: Record<string, (...a: unknown[]) => unknown> };
          return driver[name]!(...values);
        },
        [method, args] as const,
      );
  const own = {
    dropConnections: () =>
      page.evaluate(() => (window as unknown as { dropConnections(): void }).dropConnections()),
    vanish: () => page.close(),
    dispose: () => page.context().close(),
  };
  return new Proxy(own, {
    get: (target, name) => {
      if (name === 'then') return undefined;
      return name in target ? target[name as keyof typeof own] : call(String(name));
    },
  }) as unknown as RemotePeer;
};

export interface BrowserNetwork extends ContractNetwork {
  newPage(): Promise<Page>;
  restartSignalling(): Promise<void>;
  readonly server: Signalling;
}

/** The real thing: pages of Chromium, our signalling server, WebRTC over this machine's interfaces. */
export const startBrowserNetwork = async (): Promise<BrowserNetwork> => {
  const web = await servePage(await bundlePage());
  const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  let server = await startSignalling({ host: '127.0.0.1', port: 0, origins: [origin] });
  const { port } = server;
  const browser: Browser = await chromium.launch({
    executablePath: browserOrThrow(),
    args: CHROMIUM_ARGS,
  });
  const newPage = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => console.error('page:', error.message));
    await page.goto(origin);
    return page;
  };
  return {
    get server() {
      return server;
    },
    signalling: [`ws://127.0.0.1:${port}`],
    newPage,
    newPeer: async () => peerOn(await newPage()),
    restartSignalling: async () => {
      await server.close();
      server = await startSignalling({ host: '127.0.0.1', port, origins: [origin] });
    },
    close: async () => {
      await browser.close();
      await server.close();
      await new Promise((resolve) => web.close(resolve));
    },
  };
};
