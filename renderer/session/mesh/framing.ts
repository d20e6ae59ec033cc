import { concat, type Bytes } from './bytes';

/** First byte of every frame. Then two bytes of running number (big endian), then the body. */
export const FrameFlag = { whole: 0, part: 1, last: 2, hello: 3, proof: 4, ready: 5, refuse: 6 } as const;
export type FrameFlag = (typeof FrameFlag)[keyof typeof FrameFlag];

const FRAME_HEADER_BYTES = 3;
const SEQUENCE_SPACE = 65_536;

export type FrameErrorCode = 'malformed' | 'oversize' | 'gap';

/** A frame that an honest peer over an intact channel would not send. */
export class FrameError extends Error {
  override readonly name = 'FrameError';

  constructor(
    readonly code: FrameErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Numbers outgoing frames of one channel. */
export class FrameWriter {
  #sequence = 0;

  frame(flag: FrameFlag, body: Uint8Array): Bytes {
    const frame = new Uint8Array(FRAME_HEADER_BYTES + body.byteLength);
    frame[0] = flag;
    frame[1] = this.#sequence >> 8;
    frame[2] = this.#sequence & 0xff;
    frame.set(body, FRAME_HEADER_BYTES);
    this.#sequence = (this.#sequence + 1) % SEQUENCE_SPACE;
    return frame;
  }

  /** Frames of one message, made only as they are asked for: a queue holds the message once. */
  *message(message: Uint8Array, chunkBytes: number): Generator<Bytes, void, undefined> {
    if (message.byteLength <= chunkBytes) {
      yield this.frame(FrameFlag.whole, message);
      return;
    }
    for (let at = 0; at < message.byteLength; at += chunkBytes) {
      const isLast = at + chunkBytes >= message.byteLength;
      yield this.frame(isLast ? FrameFlag.last : FrameFlag.part, message.subarray(at, at + chunkBytes));
    }
  }
}

export type ReadFrame =
  | { readonly kind: 'message'; readonly message: Uint8Array }
  | { readonly kind: 'partial' }
  | { readonly kind: 'handshake'; readonly flag: FrameFlag; readonly body: Uint8Array };

/** Puts the frames of one channel together again. Keeps at most `maxMessageBytes` in memory. */
export class FrameReader {
  #expected = 0;
  #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(private readonly maxMessageBytes: number) {}

  /** @throws {FrameError} `gap` when a frame went missing, `oversize`, or `malformed`. */
  read(frame: Uint8Array): ReadFrame {
    const [flag, high, low] = frame;
    if (flag === undefined || high === undefined || low === undefined)
      throw new FrameError('malformed', 'frame without a header');
    if (flag > FrameFlag.refuse) throw new FrameError('malformed', 'unknown kind of frame');
    if (((high << 8) | low) !== this.#expected) throw new FrameError('gap', 'a frame is missing');
    this.#expected = (this.#expected + 1) % SEQUENCE_SPACE;
    const body = frame.subarray(FRAME_HEADER_BYTES);
    switch (flag) {
      case FrameFlag.whole:
        if (this.#parts.length > 0) throw new FrameError('malformed', 'a message inside a message');
        if (body.byteLength > this.maxMessageBytes) throw new FrameError('oversize', 'message too large');
        return { kind: 'message', message: body };
      case FrameFlag.part:
        this.#keep(body);
        return { kind: 'partial' };
      case FrameFlag.last:
        if (this.#parts.length === 0) throw new FrameError('malformed', 'an end without a beginning');
        this.#keep(body);
        return { kind: 'message', message: this.#take() };
      default:
        if (this.#parts.length > 0) throw new FrameError('malformed', 'a handshake inside a message');
        return { kind: 'handshake', flag: flag as FrameFlag, body };
    }
  }

  #keep(body: Uint8Array): void {
    if (body.byteLength === 0) throw new FrameError('malformed', 'empty part');
    this.#bytes += body.byteLength;
    if (this.#bytes > this.maxMessageBytes) throw new FrameError('oversize', 'message too large');
    this.#parts.push(body);
  }

  #take(): Bytes {
    const message = concat(this.#parts);
    this.#parts = [];
    this.#bytes = 0;
    return message;
  }
}
