import type { Bytes } from './bytes';

/** The port under the guard: an ordered, reliable pipe for frames. Real ones are RTCDataChannels. */
export interface RawChannel {
  readonly isOpen: boolean;
  /** Bytes accepted but not yet on the network. */
  readonly bufferedBytes: number;
  /** @throws when the channel is not open. */
  send(frame: Bytes): void;
  close(): void;
  listen(events: RawChannelEvents): void;
}

export interface RawChannelEvents {
  opened(): void;
  /** `data` comes from outside: anything may arrive. */
  received(data: unknown): void;
  closed(): void;
  /** `bufferedBytes` fell below the low mark. */
  drained(): void;
}
