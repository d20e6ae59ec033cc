import type { RawData, WebSocket } from 'ws';
import { parseFrame, type Frame } from './frames';
import type { SignallingLimits } from './limits';
import { RateLimit } from './rateLimit';
import type { Topics } from './topics';

/** Why we closed a socket. 1009 (frame too big) comes from the WebSocket layer itself. */
export const CloseCode = {
  goingAway: 1001,
  badFrame: 4400,
  notSubscribed: 4403,
  idle: 4408,
  tooManyTopics: 4413,
  tooFast: 4429,
  tooSlow: 4430,
} as const;
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

export interface SocketCounters {
  framesIn: number;
  framesOut: number;
  refused: number;
}

/** One client of the signalling server. Nothing it sends can make this throw. */
export class SignallingSocket {
  #heardAt: number;
  readonly #rate: RateLimit;

  constructor(
    private readonly socket: WebSocket,
    private readonly topics: Topics<SignallingSocket>,
    private readonly limits: SignallingLimits,
    private readonly counters: SocketCounters,
    private readonly now: () => number,
  ) {
    this.#heardAt = now();
    this.#rate = new RateLimit(limits.framesPerSecond, limits.framesBurst, now());
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => (this.#heardAt = now()));
    socket.on('close', () => topics.remove(this));
    // ws reports protocol violations here and closes by itself
    socket.on('error', () => topics.remove(this));
  }

  /** Called every `pingEveryMs`. */
  checkAlive(): void {
    if (this.now() - this.#heardAt > this.limits.idleMs) this.refuse(CloseCode.idle, 'no sign of life');
    else if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  /** The close handshake gets a moment, then the line is cut. */
  refuse(code: CloseCode, reason: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.counters.refused++;
    this.topics.remove(this);
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), 1000).unref();
  }

  deliver(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > this.limits.maxBacklogBytes) {
      this.refuse(CloseCode.tooSlow, 'too slow');
      return;
    }
    this.counters.framesOut++;
    this.socket.send(text, (error) => {
      if (error instanceof Error) this.topics.remove(this);
    });
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.#heardAt = this.now();
    this.counters.framesIn++;
    if (!this.#rate.allow(this.#heardAt)) {
      this.refuse(CloseCode.tooFast, 'too many frames');
      return;
    }
    const frame = isBinary || !Buffer.isBuffer(data) ? null : parseFrame(data.toString('utf8'));
    if (frame === null) this.refuse(CloseCode.badFrame, 'not a frame');
    else this.#obey(frame);
  }

  #obey(frame: Frame): void {
    switch (frame.type) {
      case 'ping':
        this.deliver('{"type":"pong"}');
        return;
      case 'subscribe':
        for (const topic of frame.topics) this.topics.subscribe(this, topic);
        if (this.topics.countOf(this) > this.limits.topicsPerSocket)
          this.refuse(CloseCode.tooManyTopics, 'too many topics');
        return;
      case 'unsubscribe':
        for (const topic of frame.topics) this.topics.unsubscribe(this, topic);
        return;
      case 'publish':
        this.#publish(frame.topic, frame.data);
        return;
    }
  }

  #publish(topic: string, data: string): void {
    if (!this.topics.isSubscribed(this, topic)) {
      this.refuse(CloseCode.notSubscribed, 'subscribe first');
      return;
    }
    const text = JSON.stringify({ type: 'publish', topic, data });
    for (const other of this.topics.others(this, topic)) other.deliver(text);
  }
}
