import { ASK_BACKOFF_MAX_MS, ASK_BACKOFF_MS, ASK_GAP_MS, BUSY_ASK_MS } from './limits';

export interface Comparison {
  readonly theirs: number;
  /** Null while our own state is changing. */
  readonly mine: number | null;
  readonly hasNews: boolean;
  readonly now: number;
}

/**
 * Decides, for one peer, when its heartbeat is reason to ask for its document. While people type,
 * states differ at every moment without anything being wrong, so a difference counts only when both
 * sides stand still, when the peer says it holds news, or when it lasts suspiciously long. Asking
 * without effect backs off.
 */
export class AntiEntropy {
  #previous: { theirs: number; mine: number | null } | null = null;
  #differsSince: number | null = null;
  #notBefore = 0;
  #fruitless = 0;

  /** What the heartbeat means: `equal`, `ask`, or nothing yet. */
  judge({ theirs, mine, hasNews, now }: Comparison): 'equal' | 'ask' | 'wait' {
    const previous = this.#previous;
    this.#previous = { theirs, mine };
    if (mine === theirs) {
      this.#differsSince = null;
      this.#fruitless = 0;
      this.#notBefore = 0;
      return 'equal';
    }
    const isFirst = previous === null;
    this.#differsSince ??= now;
    const bothStill = mine !== null && previous?.mine === mine && previous.theirs === theirs;
    const tooLong = now - this.#differsSince >= BUSY_ASK_MS;
    if (isFirst) return this.#ask(now);
    if (hasNews && now >= this.#notBefore) return this.#askSoon(now);
    if ((bothStill || tooLong) && now >= this.#notBefore) return this.#ask(now);
    return 'wait';
  }

  /** The next heartbeat counts as the first again. */
  reset(): void {
    this.#previous = null;
  }

  #ask(now: number): 'ask' {
    const wait = Math.min(ASK_BACKOFF_MAX_MS, ASK_BACKOFF_MS * 2 ** this.#fruitless);
    this.#fruitless++;
    this.#notBefore = now + wait;
    this.#differsSince = now;
    return 'ask';
  }

  #askSoon(now: number): 'ask' {
    this.#notBefore = now + ASK_GAP_MS;
    this.#differsSince = now;
    return 'ask';
  }
}
