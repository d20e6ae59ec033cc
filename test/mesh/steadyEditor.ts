import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

/** Letters in the shared text above which as much is taken out as is put in. */
const TEXT_FULL = 8_000;
const RECORDS = 60;
const FIELD_EVERY = 8;

/**
 * Somebody who works as people at the table do: writes and strikes out in one shared text, now and then
 * sets a field of a record, and moves the caret all the while. The text and the records stay about the
 * same size, so what keeps growing is what the document must remember.
 */
export class SteadyEditor {
  #timer: ReturnType<typeof setInterval> | null = null;
  #edits = 0;

  constructor(
    private readonly doc: Y.Doc,
    private readonly awareness: Awareness,
  ) {}

  get edits(): number {
    return this.#edits;
  }

  start(everyMs: number): void {
    this.#timer ??= setInterval(() => this.#edit(), everyMs);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #edit(): void {
    const edit = this.#edits++;
    const text = this.doc.getText('text');
    // A golden-ratio walk: everywhere in the text, never at random.
    const at = Math.floor(((edit * 0.618 + (this.doc.clientID % 97) / 97) % 1) * text.length);
    if (text.length > TEXT_FULL) text.delete(Math.min(at, text.length - 3), 3);
    else text.insert(at, 'abc ');
    if (edit % FIELD_EVERY === 0)
      this.doc.getMap<number>('records').set(`amount${(edit / FIELD_EVERY) % RECORDS}`, edit);
    this.awareness.setLocalStateField('caret', { at });
  }
}
