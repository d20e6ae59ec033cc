import { inBackground } from '../../shared/base/failures';
import { randomBytes } from 'node:crypto';
import { createClient } from '@redis/client';
import type { Bus } from './bus';

export interface RedisBus extends Bus {
  /** False while Redis cannot be reached: then people on one server still meet. */
  isUp(): boolean;
  close(): void;
}

const CHANNEL = 'rondetafel:';
/** Marks what comes from this server itself: Redis sends that back too. */
const SENDER_LETTERS = 22;
const RETRY_MOST_MS = 3_000;
/** As large as a frame may be. */
const DATA_MAX = 64 * 1024;

const newClient = (url: string) =>
  createClient({
    url,
    // what cannot be sent now is of no use later: clients say it again
    disableOfflineQueue: true,
    socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, RETRY_MOST_MS) },
  });
type Client = ReturnType<typeof newClient>;

/** Publish and subscribe over Redis or Valkey. Goes on without it when it is away, and finds it again by itself. */
export const connectRedis = (url: string, log: (line: string) => void): RedisBus => {
  const [publisher, subscriber]: [Client, Client] = [newClient(url), newClient(url)];
  const sender = randomBytes(16).toString('base64url');
  const topics = new Set<string>();
  let received: (topic: string, data: string) => void = () => undefined;
  let [isUp, isClosing] = [false, false];
  const tellState = (): void => {
    const now = publisher.isReady && subscriber.isReady;
    if (now === isUp || isClosing) return;
    isUp = now;
    log(now ? 'redis: connected' : 'redis: away, this server goes on alone');
  };
  const onMessage = (text: string, channel: string): void => {
    const data = text.slice(SENDER_LETTERS);
    if (text.startsWith(sender) || data === '' || data.length > DATA_MAX) return;
    received(channel.slice(CHANNEL.length), data);
  };
  // a failure means that Redis is away: the topic is asked for again when it is back
  const subscribe = (topic: string): void =>
    inBackground('signalling.redis', subscriber.subscribe(CHANNEL + topic, onMessage).catch(tellState));
  subscriber.on('ready', () => topics.forEach(subscribe));
  for (const client of [publisher, subscriber]) {
    for (const event of ['ready', 'error', 'end', 'reconnecting']) client.on(event, tellState);
    client.connect().catch(tellState);
  }
  return {
    publish: (topic, data) => {
      if (publisher.isReady) publisher.publish(CHANNEL + topic, sender + data).catch(tellState);
    },
    listen: (topic) => {
      topics.add(topic);
      if (subscriber.isReady) subscribe(topic);
    },
    forget: (topic) => {
      topics.delete(topic);
      if (subscriber.isReady) subscriber.unsubscribe(CHANNEL + topic).catch(tellState);
    },
    onData: (listener) => (received = listener),
    isUp: () => isUp,
    close: () => {
      isClosing = true;
      for (const client of [publisher, subscriber]) client.destroy();
    },
  };
};
