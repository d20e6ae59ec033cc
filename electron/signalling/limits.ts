/** What one signalling server allows. Sizes in bytes, times in milliseconds. */
export interface SignallingLimits {
  readonly maxFrameBytes: number;
  readonly topicsPerSocket: number;
  /** How often one socket may ask for credentials of the relay. */
  readonly turnRequestsPerSocket: number;
  readonly connections: number;
  readonly connectionsPerAddress: number;
  /** Connections from one address that are no sockets yet: half a handshake, or a request that does not come. */
  readonly pendingPerAddress: number;
  /** Frames per socket: steady rate and burst. A newcomer among twenty sends some 300 at once. */
  readonly framesPerSecond: number;
  readonly framesBurst: number;
  /** A listener that lets this much pile up is cut off. */
  readonly maxBacklogBytes: number;
  readonly pingEveryMs: number;
  /** A socket that gave no sign of life for this long is cut off. */
  readonly idleMs: number;
  /** A socket that listens to nothing and asks for nothing within this time is cut off; so is a connection that does not become one. */
  readonly silentMs: number;
  /** How often it is looked at who is silent. */
  readonly checkEveryMs: number;
}

export const defaultLimits: SignallingLimits = {
  maxFrameBytes: 64 * 1024,
  topicsPerSocket: 4,
  turnRequestsPerSocket: 4,
  connections: 200,
  connectionsPerAddress: 40,
  pendingPerAddress: 40,
  framesPerSecond: 60,
  framesBurst: 800,
  maxBacklogBytes: 1024 * 1024,
  pingEveryMs: 15_000,
  idleMs: 40_000,
  silentMs: 5_000,
  checkEveryMs: 1_000,
};
