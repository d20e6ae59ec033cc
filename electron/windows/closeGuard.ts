/** What it takes to hold a window open until the page has saved. */
export interface CloseGuardParts {
  /** Tells the page that the window should close. */
  readonly ask: () => void;
  readonly destroy: () => void;
  /** The page does not answer: does the user wait on? Resolves with false when the window shall close all the same. */
  readonly waitsOn: () => Promise<boolean>;
  /** Milliseconds that the page may be busy before the user is asked. */
  readonly limit: number;
  readonly onFailure: (error: unknown) => void;
}

/** The end of a session as Windows announces it. */
interface SessionEnd {
  readonly preventDefault: () => void;
  readonly reasons: readonly string[];
}

/**
 * Windows asks before the user is logged off or the computer shut down: the end waits for the page, which saves and asks as
 * at every way out. One that is `critical` cannot be held up; the page gets the time that is left to save.
 */
export const onSessionEnd = (event: SessionEnd, guard: Pick<CloseGuard, 'close'>): void => {
  if (!event.reasons.includes('critical')) event.preventDefault();
  guard.close();
};

/**
 * Holds a window open until the page says that everything is saved. The page may ask its user first and take all the time;
 * a page that says nothing is not waited for in silence, and never closed without a question.
 */
export class CloseGuard {
  readonly #parts: CloseGuardParts;
  #asked = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: CloseGuardParts) {
    this.#parts = parts;
  }

  /** Somebody wants to close the window. */
  close(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#parts.ask();
    this.#startTimer();
  }

  /** The page asks its user: that may take as long as it takes. */
  pageAsks(): void {
    this.#stopTimer();
  }

  /** Nothing closes; the next wish to close is a new one. */
  stays(): void {
    this.#asked = false;
    this.#stopTimer();
  }

  /** Everything is saved, or the user gave up what is not. */
  ready(): void {
    this.#stopTimer();
    this.#parts.destroy();
  }

  /** The page is no longer there, or was started anew: it has forgotten that it was asked. */
  pageGone(): void {
    const wasAsked = this.#asked;
    this.stays();
    if (wasAsked) this.#parts.destroy();
  }

  #startTimer(): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#parts.waitsOn().then((waits) => this.#answered(waits), this.#parts.onFailure);
    }, this.#parts.limit);
  }

  #answered(waits: boolean): void {
    // Meanwhile the page may have answered after all.
    if (!this.#asked || this.#timer !== null) return;
    if (waits) this.#startTimer();
    else this.#parts.destroy();
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
