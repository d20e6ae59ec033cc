import { unsubscribe } from 'lib0/broadcastchannel';
import { WebrtcProvider } from 'y-webrtc';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { guardFrames, type GuardedSocket } from './signallingFrames';
import { guardSignalling } from './signallingGuard';
import type { Wrtc } from './guardedPeerConnection';

/**
 * The only file that knows y-webrtc, pinned to exactly 10.3.0, including what is not public about it.
 * test/mesh/pinnedHooks.test.ts holds every member named here.
 */
export interface YWebrtcConnection {
  readonly remotePeerId: string;
  destroy(): void;
}

type UpdateHandler = (update: Uint8Array, origin: unknown) => void;
type AwarenessHandler = (change: unknown, origin: unknown) => void;

export interface YWebrtcRoom {
  readonly name: string;
  readonly peerId: string;
  /** Signalling is encrypted with it; null takes messages as they are. */
  key: CryptoKey | null;
  readonly webrtcConns: ReadonlyMap<string, YWebrtcConnection>;
  readonly bcConns: Set<string>;
  bcconnected: boolean;
  readonly _bcSubscriber: (data: ArrayBuffer) => unknown;
  _docUpdateHandler: UpdateHandler;
  _awarenessUpdateHandler: AwarenessHandler;
  readonly _beforeUnloadHandler: () => void;
}

/** A WebsocketClient of lib0. */
export interface YWebrtcSignalling {
  /** Null while there is no connection; another one after each time it is made anew. */
  ws: GuardedSocket | null;
  readonly url: string;
  readonly connected: boolean;
  send: (message: unknown) => void;
  connect(): void;
  disconnect(): void;
  emit: (name: string, args: readonly unknown[]) => void;
}

export interface YWebrtcProvider {
  readonly key: PromiseLike<CryptoKey | null>;
  readonly room: YWebrtcRoom | null;
  readonly signalingConns: readonly YWebrtcSignalling[];
  disconnect(): void;
  destroy(): void;
}

export interface YWebrtcSettings {
  readonly topic: string;
  readonly password: string;
  readonly signalling: readonly string[];
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly configuration: RTCConfiguration;
  readonly wrtc: Wrtc;
}

/** Public default of y-webrtc is 20 to 34 by chance; fake announcements must not fill it. */
const MAX_CONNECTIONS = 64;

/** By topic, because y-webrtc shares its connections to a server among all rooms of a window. One that left has no room. */
const providers = new Map<string, YWebrtcProvider>();
const guarded = new WeakSet<YWebrtcSignalling>();

/** Starts looking for peers. Await `key` before touching `room`. */
export const startYWebrtc = (settings: YWebrtcSettings): YWebrtcProvider => {
  const provider: unknown = new WebrtcProvider(settings.topic, settings.doc, {
    signaling: [...settings.signalling],
    password: settings.password,
    awareness: settings.awareness,
    maxConns: MAX_CONNECTIONS,
    filterBcConns: false,
    peerOpts: {
      config: settings.configuration,
      channelConfig: { negotiated: true, id: 0 },
      wrtc: settings.wrtc,
    },
  });
  // our own, stricter view of it: the shipped types hide the null room and call much of it any
  const started = provider as YWebrtcProvider;
  providers.set(settings.topic, started);
  for (const connection of new Set(started.signalingConns)) {
    if (guarded.has(connection)) continue;
    guarded.add(connection);
    sendOnlyWhenUp(connection);
    guardFrames(connection);
    guardSignalling(connection, (topic) => providers.get(topic)?.room ?? null);
  }
  return started;
};

/**
 * Encrypting a message takes a moment in which the server may go, and `send` throws on a socket that is
 * still being opened again. What cannot be sent is worthless later: every new connection to a server
 * announces us anew, and the watchdog ends negotiations that came to nothing.
 */
const sendOnlyWhenUp = (connection: YWebrtcSignalling): void => {
  const send = connection.send.bind(connection);
  connection.send = (message) => {
    if (connection.connected) send(message);
  };
};

const ignore = (): void => {
  // the mesh sends updates and presence itself
};

/**
 * Leaves y-webrtc only finding peers and negotiating connections: it no longer sends updates and
 * presence (and so no longer passes on everybody's), no longer talks to other windows of this app
 * behind the guard, and no longer drops out when closing the window is cancelled.
 */
export const silenceRoom = (room: YWebrtcRoom, doc: Y.Doc, awareness: Awareness): void => {
  doc.off('update', room._docUpdateHandler);
  awareness.off('update', room._awarenessUpdateHandler);
  room._docUpdateHandler = ignore;
  room._awarenessUpdateHandler = ignore;
  unsubscribe(room.name, room._bcSubscriber);
  room.bcconnected = false;
  room.bcConns.clear();
  if (typeof window !== 'undefined') window.removeEventListener('beforeunload', room._beforeUnloadHandler);
};

/** Subscribes and announces once more, as y-webrtc does whenever a signalling server connects. */
export const announceAgain = (provider: YWebrtcProvider): void => {
  for (const connection of new Set(provider.signalingConns))
    if (connection.connected) connection.emit('connect', [{ type: 'connect' }, connection]);
};

/** Leaves for good. In this order: `destroy()` alone leaves the socket open and announces us again. */
export const stopYWebrtc = (provider: YWebrtcProvider): void => {
  for (const [topic, known] of providers) if (known === provider) providers.delete(topic);
  provider.disconnect();
  provider.destroy();
};
