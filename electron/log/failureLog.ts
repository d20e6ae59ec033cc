import type { FailureReport } from '../../shared/base/failureReport';

/** Which process failed. */
export type FailurePlace = 'main' | 'page' | 'beamer' | 'system';

interface FailureLogOptions {
  /** Writes one line; must not throw. */
  readonly write: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** The same failure is written once in this time; the line after it says how often it came. */
const REPEAT_MS = 60_000;
/** Lines in one `REPEAT_MS`: a failure in a loop must not push all others out of the file. */
const MAX_LINES = 60;
const MAX_KNOWN = 200;

/** Turns failures into lines: the same one is counted, and a flood is cut off and said. */
export class FailureLog {
  readonly #options: FailureLogOptions;
  readonly #known = new Map<string, { since: number; more: number }>();
  #windowSince = 0;
  #lines = 0;
  #dropped = 0;

  constructor(options: FailureLogOptions) {
    this.#options = options;
  }

  note(place: FailurePlace, report: FailureReport): void {
    const now = this.#options.now();
    const key = JSON.stringify([place, report.where, report.name, report.code, report.frames[0] ?? '']);
    const before = this.#known.get(key);
    if (before !== undefined && now - before.since < REPEAT_MS) {
      before.more += 1;
      return;
    }
    if (!this.#mayWrite(now)) return;
    this.#known.delete(key);
    if (this.#known.size >= MAX_KNOWN) this.#forgetOldest();
    this.#known.set(key, { since: now, more: 0 });
    this.#options.write(lineOf(place, report, before?.more ?? 0));
  }

  /** Writes how often failures came that were only counted; at the end of the app. */
  flush(): void {
    for (const [key, { more }] of this.#known)
      if (more > 0) this.#options.write(`again ${more} times: ${key}`);
    this.#known.clear();
    if (this.#dropped > 0) this.#options.write(`left out: ${this.#dropped}`);
    this.#dropped = 0;
  }

  #mayWrite(now: number): boolean {
    if (now - this.#windowSince >= REPEAT_MS) {
      if (this.#dropped > 0) this.#options.write(`left out: ${this.#dropped}`);
      this.#windowSince = now;
      this.#lines = 0;
      this.#dropped = 0;
    }
    if (this.#lines >= MAX_LINES) {
      this.#dropped += 1;
      return false;
    }
    this.#lines += 1;
    return true;
  }

  #forgetOldest(): void {
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

const lineOf = (place: FailurePlace, report: FailureReport, more: number): string =>
  [
    place,
    report.where,
    report.name,
    ...(report.code === null ? [] : [report.code]),
    ...(more === 0 ? [] : [`(and ${more} times before)`]),
    ...(report.frames.length === 0 ? [] : [`| ${report.frames.join(' < ')}`]),
  ].join(' ');
