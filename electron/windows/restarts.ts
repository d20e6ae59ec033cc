/** Two stops of the page within this time, in milliseconds, are one fault that comes back. */
const LOOP_MS = 60_000;
const MAX_IN_LOOP = 3;

/** What to do after the page stopped: start it with the case, without it, or not at all. */
export type AfterStop = 'with_case' | 'without_case' | 'give_up';

/** Bounds how often a page is started again: a case that makes it stop must not do so for ever. */
export class Restarts {
  #stops: number[] = [];

  /** Milliseconds since any fixed moment. */
  stopped(now: number): AfterStop {
    this.#stops = [...this.#stops.filter((stop) => now - stop < LOOP_MS), now];
    if (this.#stops.length > MAX_IN_LOOP) return 'give_up';
    return this.#stops.length === 1 ? 'with_case' : 'without_case';
  }
}
