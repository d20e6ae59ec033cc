import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const APP_ORIGIN = 'app://bundle';

export interface Relay {
  readonly address: string;
  close(): Promise<void>;
}

/** Passes what pages of a browser say on to a signalling server that listens to our own app only. */
export const startRelay = async (to: string): Promise<Relay> => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  server.on('connection', (page) => {
    // The chair's computer signed its certificate itself; that the app looks at it has tests of its own.
    const chair = new WebSocket(to, { origin: APP_ORIGIN, rejectUnauthorized: false });
    const opened = new Promise<void>((resolve) => chair.once('open', resolve));
    page.on('message', (data, binary) => void opened.then(() => chair.send(data, { binary })));
    chair.on('message', (data, binary) => page.send(data, { binary }));
    chair.on('error', () => page.terminate());
    chair.on('close', () => page.close());
    page.on('close', () => chair.close());
  });
  return {
    address: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const page of server.clients) page.terminate();
        server.close(() => resolve());
      }),
  };
};
