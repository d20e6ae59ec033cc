/** What one signalling server allows. Sizes in bytes, times in milliseconds. */
export interface SignallingLimits {
  readonly maxFrameBytes: number;
  readonly topicsPerSocket: number;
  /** How often one socket may ask for credentials of the relay. */
  readonly turnRequestsPerSocket: number;
  readonly connections: number;
  readonly connectionsPerAddress: number;
  /** Frames per socket: steady rate and burst. A newcomer among twenty sends some 300 at once. */
  readonly framesPerSecond: number;
  readonly framesBurst: number;
  /** A listener that lets this much pile up is cut off. */
  readonly maxBacklogBytes: number;
  readonly pingEveryMs: number;
  /** A socket that gave no sign of life for this long is cut off. */
  readonly idleMs: number;
}

export const defaultLimits: SignallingLimits = {
  maxFrameBytes: 64 * 1024,
  topicsPerSocket: 4,
  turnRequestsPerSocket: 4,
  connections: 200,
  connectionsPerAddress: 40,
  framesPerSecond: 60,
  framesBurst: 800,
  maxBacklogBytes: 1024 * 1024,
  pingEveryMs: 15_000,
  idleMs: 40_000,
};
