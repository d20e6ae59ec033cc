import type { PeerConfig, PeerDriver } from './peerDriver';

type Promised<T> = T extends Promise<unknown> ? T : Promise<T>;

/** A PeerDriver at a distance: the same methods, all asynchronous. */
export type RemotePeer = {
  [Method in keyof PeerDriver as PeerDriver[Method] extends (...args: never[]) => unknown ? Method : never]: (
    ...args: Parameters<Extract<PeerDriver[Method], (...args: never[]) => unknown>>
  ) => Promised<ReturnType<Extract<PeerDriver[Method], (...args: never[]) => unknown>>>;
} & {
  /** Breaks every connection of this participant at once, as a failing network card does. */
  dropConnections(): Promise<void>;
  /** The window is gone without a word. */
  vanish(): Promise<void>;
  /** Frees the page after a proper leave. */
  dispose(): Promise<void>;
};

/** Somewhere transports can meet. */
export interface ContractNetwork {
  /** A participant that has not joined yet. */
  newPeer(): Promise<RemotePeer>;
  readonly signalling: readonly string[];
  close(): Promise<void>;
}

export const configFor = (
  network: Pick<ContractNetwork, 'signalling'>,
  name: string,
  room = 7,
  secret: readonly number[] = Array.from({ length: 32 }, (_, i) => (i * 31 + room) % 256),
): PeerConfig => ({
  name,
  secret,
  roomId: Array.from({ length: 16 }, () => room % 256),
  signalling: network.signalling,
});
