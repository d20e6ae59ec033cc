import { WebSocket, type ClientOptions } from 'ws';
import { eventually } from '../mesh/eventually';

/** One client of a signalling server, as the app is one. */
export interface SignallingClient {
  readonly socket: WebSocket;
  readonly heard: string[];
  readonly closed: Promise<number>;
}

export const APP_ORIGIN = 'app://bundle';
export const TOPIC = 'a'.repeat(43);

export const connectTo = async (
  url: string,
  options: ClientOptions = { origin: APP_ORIGIN },
): Promise<SignallingClient> => {
  const socket = new WebSocket(url, options);
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => heard.push(data.toString()));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  return { socket, heard, closed };
};

export const say = ({ socket }: SignallingClient, frame: unknown): void => socket.send(JSON.stringify(frame));

/** Frames of one socket are handled in order: the pong tells that all before it are. */
export const settled = async (who: SignallingClient): Promise<void> => {
  const before = who.heard.length;
  say(who, { type: 'ping' });
  await eventually(
    'pong',
    () => who.heard.length,
    (count) => count > before,
  );
};

/** A client that listens to a topic. */
export const memberAt = async (
  url: string,
  topic = TOPIC,
  options?: ClientOptions,
): Promise<SignallingClient> => {
  const who = await connectTo(url, options);
  say(who, { type: 'subscribe', topics: [topic] });
  await settled(who);
  who.heard.length = 0;
  return who;
};

/** What was published to this client, in the order in which it came. */
export const publishedTo = ({ heard }: SignallingClient): string[] =>
  heard
    .map((text) => JSON.parse(text) as { type: string; data?: string })
    .flatMap(({ type, data }) => (type === 'publish' && data !== undefined ? [data] : []));
