import type { RawData, WebSocket } from 'ws';
import { parseFrame, type Frame } from './frames';
import type { SignallingLimits } from './limits';
import { TokenBucket } from '../../shared/base/tokenBucket';
import type { TurnCredentials } from './turnCredentials';
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

/** What a socket is given by the server that it is on. */
export interface SocketParts {
  readonly topics: Topics<SignallingSocket>;
  readonly limits: SignallingLimits;
  readonly counters: SocketCounters;
  /** To the other servers of the same service. */
  readonly spread: (topic: string, data: string) => void;
  readonly turnCredentials: () => TurnCredentials;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

export const publication = (topic: string, data: string): string =>
  JSON.stringify({ type: 'publish', topic, data });

/** One client of the signalling server. Nothing it sends can make this throw. */
export class SignallingSocket {
  #heardAt: number;
  readonly #rate: TokenBucket;
  #turnRequests = 0;
  readonly #openedAt: number;
  #isOfUse = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly parts: SocketParts,
  ) {
    const { limits, now, topics } = parts;
    this.#heardAt = now();
    this.#openedAt = now();
    this.#rate = new TokenBucket(limits.framesPerSecond, limits.framesBurst, now());
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => (this.#heardAt = now()));
    socket.on('close', () => topics.remove(this));
    // ws reports protocol violations here and closes by itself
    socket.on('error', () => topics.remove(this));
  }

  /** Called every `pingEveryMs`. */
  checkAlive(): void {
    if (this.parts.now() - this.#heardAt > this.parts.limits.idleMs)
      this.refuse(CloseCode.idle, 'no sign of life');
    else if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  /** Called every second or so: whoever only holds a place makes room for who comes to meet. */
  checkSilent(): void {
    const { limits, now } = this.parts;
    if (!this.#isOfUse && now() - this.#openedAt >= limits.silentMs)
      this.refuse(CloseCode.idle, 'nothing asked');
  }

  /** The close handshake gets a moment, then the line is cut. */
  refuse(code: CloseCode, reason: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.parts.counters.refused++;
    this.parts.topics.remove(this);
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), 1000).unref();
  }

  deliver(text: string): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > this.parts.limits.maxBacklogBytes) {
      this.refuse(CloseCode.tooSlow, 'too slow');
      return;
    }
    this.parts.counters.framesOut++;
    this.socket.send(text, (error) => {
      if (error instanceof Error) this.parts.topics.remove(this);
    });
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.#heardAt = this.parts.now();
    this.parts.counters.framesIn++;
    if (!this.#rate.take(1, this.#heardAt)) {
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
      case 'turn':
        this.#sendTurnCredentials();
        return;
      case 'subscribe':
        if (frame.topics.length > 0) this.#isOfUse = true;
        for (const topic of frame.topics) this.parts.topics.subscribe(this, topic);
        if (this.parts.topics.countOf(this) > this.parts.limits.topicsPerSocket)
          this.refuse(CloseCode.tooManyTopics, 'too many topics');
        return;
      case 'unsubscribe':
        for (const topic of frame.topics) this.parts.topics.unsubscribe(this, topic);
        return;
      case 'publish':
        this.#publish(frame.topic, frame.data);
        return;
    }
  }

  #sendTurnCredentials(): void {
    this.#isOfUse = true;
    this.#turnRequests++;
    if (this.#turnRequests > this.parts.limits.turnRequestsPerSocket)
      this.refuse(CloseCode.tooFast, 'too many relays');
    else this.deliver(JSON.stringify({ type: 'turn', ...this.parts.turnCredentials() }));
  }

  #publish(topic: string, data: string): void {
    if (!this.parts.topics.isSubscribed(this, topic)) {
      this.refuse(CloseCode.notSubscribed, 'subscribe first');
      return;
    }
    const text = publication(topic, data);
    for (const other of this.parts.topics.others(this, topic)) other.deliver(text);
    this.parts.spread(topic, data);
  }
}
