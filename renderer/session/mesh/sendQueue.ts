import type { Bytes } from './bytes';
import { FrameWriter, type FrameFlag } from './framing';
import { CHUNK_BYTES, SEND_HIGH_BYTES } from './limits';
import type { RawChannel } from './rawChannel';

/** Sends messages over one channel in order, no faster than the channel takes them. */
export class SendQueue {
  readonly #writer = new FrameWriter();
  readonly #waiting: Uint8Array[] = [];
  #current: Iterator<Bytes, void> | null = null;
  #bytes = 0;
  #closed = false;

  constructor(private readonly channel: RawChannel) {}

  /** Bytes of messages not yet completely handed over. */
  get backlogBytes(): number {
    return this.#bytes;
  }

  get isIdle(): boolean {
    return (
      this.#closed ||
      (this.#current === null && this.#waiting.length === 0 && this.channel.bufferedBytes === 0)
    );
  }

  push(message: Uint8Array): void {
    if (this.#closed) return;
    this.#waiting.push(message);
    this.#bytes += message.byteLength;
    this.pump();
  }

  /** A frame of the handshake: at once, before any message. */
  control(flag: FrameFlag, body: Uint8Array): void {
    if (!this.#closed && this.channel.isOpen) this.channel.send(this.#writer.frame(flag, body));
  }

  /** @throws what the channel throws when it breaks while sending. */
  pump(): void {
    while (!this.#closed && this.channel.isOpen && this.channel.bufferedBytes < SEND_HIGH_BYTES) {
      const next = this.#nextFrame();
      if (next === null) return;
      this.channel.send(next);
    }
  }

  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
    this.#current = null;
    this.#bytes = 0;
  }

  #nextFrame(): Bytes | null {
    for (;;) {
      if (this.#current === null) {
        const message = this.#waiting[0];
        if (message === undefined) return null;
        this.#current = this.#writer.message(message, CHUNK_BYTES);
      }
      const step = this.#current.next();
      if (step.done !== true) return step.value;
      this.#bytes -= this.#waiting.shift()?.byteLength ?? 0;
      this.#current = null;
    }
  }
}
