import { SYNC_STALL_MS } from './limits';

/** Somebody who can be asked for the document. */
export interface Askable {
  readonly lastBulkAt: number;
  readonly canAnswer: boolean;
  ask(): void;
}

/**
 * One question for the document at a time. After the first answer we hold nearly everything, and the
 * others send us differences only: a newcomer receives the document once, not from everybody.
 */
export class SyncQueue<P extends Askable> {
  readonly #waiting = new Set<P>();
  #active: P | null = null;
  #askedAt = 0;

  constructor(private readonly now: () => number) {}

  add(peer: P): void {
    if (this.#active !== peer) this.#waiting.add(peer);
    this.#next();
  }

  /** The answer has been applied. */
  answered(peer: P): void {
    if (this.#active === peer) this.#active = null;
    this.#next();
  }

  /** Equal states, or gone: no need to ask. */
  remove(peer: P): void {
    this.#waiting.delete(peer);
    if (this.#active === peer) this.#active = null;
    this.#next();
  }

  /** Gives up on an answer that has stopped coming. */
  tick(): void {
    const active = this.#active;
    if (active === null) return;
    if (this.now() - Math.max(this.#askedAt, active.lastBulkAt) > SYNC_STALL_MS) this.remove(active);
  }

  #next(): void {
    if (this.#active !== null) return;
    for (const peer of this.#waiting) {
      this.#waiting.delete(peer);
      if (!peer.canAnswer) continue;
      this.#active = peer;
      this.#askedAt = this.now();
      peer.ask();
      return;
    }
  }
}
