import { WebsocketClient } from 'lib0/websocket';

/** How lobby messages travel: to everybody who listens on the topic of the lobby. */
export interface LobbyWire {
  publish(data: string): void;
  listen(listener: WireListener): void;
  close(): void;
}

export interface WireListener {
  /** `data` comes from outside: anything may arrive. */
  received(data: string): void;
  /** A connection came up, for the first time or again. */
  connected(): void;
}

const isPublication = (message: unknown, topic: string): message is { readonly data: string } =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'publish' &&
  'topic' in message &&
  message.topic === topic &&
  'data' in message &&
  typeof message.data === 'string';

/** The signalling servers as a wire. Connects again by itself, like the connections of the mesh. */
export const signallingWire = (addresses: readonly string[], topic: string): LobbyWire => {
  const listeners = new Set<WireListener>();
  const clients = addresses.map((address) => {
    const client = new WebsocketClient(address);
    client.on('connect', () => {
      client.send({ type: 'subscribe', topics: [topic] });
      for (const listener of listeners) listener.connected();
    });
    client.on('message', (message: unknown) => {
      if (isPublication(message, topic)) for (const listener of listeners) listener.received(message.data);
    });
    return client;
  });
  return {
    publish: (data) => {
      for (const client of clients) if (client.connected) client.send({ type: 'publish', topic, data });
    },
    listen: (listener) => listeners.add(listener),
    close: () => {
      listeners.clear();
      for (const client of clients) client.destroy();
    },
  };
};
