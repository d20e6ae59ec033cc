import * as Y from 'yjs';
import { BATCH_MS } from './limits';

/** Where batches go. */
export interface OutboxTarget {
  update(update: Uint8Array): void;
  presence(): void;
}

const isHidden = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'hidden';

/**
 * Collects local changes. The first after a pause leaves at the end of the running task, so a single
 * edit is not delayed; what follows within BATCH_MS is merged into one message. A hidden window does
 * not wait: its timers are slowed down.
 */
export class Outbox {
  #updates: Uint8Array[] = [];
  #presence = false;
  #scheduled = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly target: OutboxTarget) {}

  addUpdate(update: Uint8Array): void {
    this.#updates.push(update);
    this.#schedule();
  }

  addPresence(): void {
    this.#presence = true;
    this.#schedule();
  }

  flush(): void {
    const updates = this.#updates;
    const presence = this.#presence;
    this.#updates = [];
    this.#presence = false;
    const [only] = updates;
    if (only !== undefined) this.target.update(updates.length === 1 ? only : Y.mergeUpdates(updates));
    if (presence) this.target.presence();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#updates = [];
    this.#presence = false;
  }

  #schedule(): void {
    if (this.#scheduled || (this.#timer !== null && !isHidden())) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.flush();
      if (this.#timer === null) this.#timer = setTimeout(() => this.#windowOver(), BATCH_MS);
    });
  }

  #windowOver(): void {
    this.#timer = null;
    if (this.#updates.length === 0 && !this.#presence) return;
    this.flush();
    this.#timer = setTimeout(() => this.#windowOver(), BATCH_MS);
  }
}
