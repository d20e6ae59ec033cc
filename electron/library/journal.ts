import { inBackground, type ReportFailure } from '../../shared/base/failures';
import { setAside } from './damagedFile';
import { LibraryError, toLibraryError } from './errors';
import { writeFully, type FilePort, type OpenFile } from './filePort';
import { endRecord, updateRecord } from './journalFile';
import type { RecordCodec } from './record';
import { writeAtomically } from './snapshotFile';

/** Bytes of the largest update that is accepted. */
export const MAX_UPDATE_BYTES = 64 * 1024 * 1024;
/** Bytes of content written before one fdatasync; what waits beyond that is the next batch. */
const MAX_BATCH_BYTES = 4 * 1024 * 1024;

/** A journal file, and how far it is good. `end` and `records` cover durable records only. */
export interface JournalTarget {
  readonly path: string;
  readonly generation: number;
  readonly codec: RecordCodec;
  file: OpenFile;
  /** Bytes. */
  end: number;
  records: number;
  /** The last record is an end mark. */
  ended: boolean;
}

export interface JournalOptions {
  readonly docId: string;
  readonly files: FilePort;
  readonly now: () => Date;
  readonly report: ReportFailure;
  /** The journal had vanished and was written again; its folder may have lost more. */
  readonly onPutBack: () => Promise<void>;
}

interface Waiting {
  readonly content: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: LibraryError) => void;
}
type Job =
  { readonly kind: 'append'; readonly entry: Waiting } | { readonly kind: 'task'; run: () => Promise<void> };

/**
 * Writes the journal of one open case. Group commit without a timer: an append that finds the writer idle is
 * written and synced at once; those that arrive during that fdatasync make up the next batch. So nothing
 * waits longer than the fdatasync before it and its own, and a burst costs few of them.
 *
 * After any failure the file is brought back to its durable part before the next record is written. Records
 * of the failed batch are written anew by nobody: their promises rejected, the caller still has the updates.
 */
export class JournalWriter {
  readonly #options: JournalOptions;
  readonly #jobs: Job[] = [];
  #target: JournalTarget;
  #running = false;
  #dirty = false;

  constructor(target: JournalTarget, options: JournalOptions) {
    this.#target = target;
    this.#options = options;
  }

  get target(): Readonly<JournalTarget> {
    return this.#target;
  }

  /** Resolves when the update is on the disk; rejects with LibraryError, after which the writer goes on. */
  append(update: Uint8Array): Promise<void> {
    const content = updateRecord(update);
    return new Promise((resolve, reject) => {
      this.#enqueue({ kind: 'append', entry: { content, resolve, reject } });
    });
  }

  /** Runs a task after all appends made before, and before those made later. */
  between<T>(task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#enqueue({ kind: 'task', run: () => task().then(resolve, reject) });
    });
  }

  /** Within `between`: ends the journal with a mark unless it has one. Rejects with LibraryError. */
  async writeEnd(): Promise<void> {
    if (this.#target.ended && !this.#dirty) return;
    await this.#commit([endRecord()]);
    this.#target.ended = true;
  }

  /** Within `between`: goes on in another file and closes the present one. */
  async switchTo(target: JournalTarget): Promise<void> {
    const before = this.#target;
    this.#target = target;
    this.#dirty = false;
    await before.file.close().catch((error: unknown) => this.#note('closeJournal', error));
  }

  /** Within `between`, as the last thing. */
  async closeFile(): Promise<void> {
    await this.#target.file.close().catch((error: unknown) => this.#note('closeJournal', error));
  }

  #enqueue(job: Job): void {
    this.#jobs.push(job);
    if (this.#running) return;
    this.#running = true;
    // Appends of the same turn share one fdatasync.
    queueMicrotask(() => inBackground('library.journal', this.#drain()));
  }

  async #drain(): Promise<void> {
    for (let job = this.#jobs.shift(); job !== undefined; job = this.#jobs.shift()) {
      if (job.kind === 'task') await job.run();
      else await this.#settle(this.#gather(job.entry));
    }
    this.#running = false;
  }

  #gather(first: Waiting): Waiting[] {
    const batch = [first];
    let bytes = first.content.length;
    for (let next = this.#jobs[0]; next?.kind === 'append' && bytes < MAX_BATCH_BYTES; next = this.#jobs[0]) {
      batch.push(next.entry);
      bytes += next.entry.content.length;
      this.#jobs.shift();
    }
    return batch;
  }

  async #settle(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#commit(batch.map((entry) => entry.content));
    } catch (error) {
      const failure = toLibraryError(error, this.#options.docId);
      for (const entry of batch) entry.reject(failure);
      return;
    }
    for (const entry of batch) entry.resolve();
  }

  async #commit(contents: readonly Uint8Array[]): Promise<void> {
    if (this.#dirty) await this.#repair();
    const target = this.#target;
    const records = contents.map((content, index) => target.codec.encode(target.records + index, content));
    const bytes = Buffer.concat(records);
    try {
      await writeFully(target.file, bytes, target.end);
      await target.file.sync();
      await this.#assertReachable();
    } catch (error) {
      this.#dirty = true;
      await this.#repair().catch((second: unknown) => this.#note('repair', second));
      throw toLibraryError(error, this.#options.docId);
    }
    target.end += bytes.length;
    target.records += contents.length;
    target.ended = false;
  }

  /** A deleted file can be written for as long as it is open; only its name tells that all of it is lost. */
  async #assertReachable(): Promise<void> {
    const found = await this.#options.files.stat(this.#target.path);
    if (found?.id === this.#target.file.id) return;
    throw new LibraryError('vanished', 'the journal was deleted or replaced', this.#options.docId);
  }

  /**
   * Back to the durable part. After a failed fdatasync the system may count pages as written that are not;
   * cutting them off means that whatever comes there is written, and synced, anew.
   */
  async #repair(): Promise<void> {
    const { files } = this.#options;
    const target = this.#target;
    const found = await files.stat(target.path);
    if (found?.id !== target.file.id) await this.#putBack(found !== null);
    else {
      try {
        await target.file.truncate(target.end);
      } catch (error) {
        this.#note('truncate', error);
        await this.#reopen();
        await target.file.truncate(target.end);
      }
    }
    this.#dirty = false;
  }

  /** Writes the durable part, still readable through the open file, to a new file of the same name. */
  async #putBack(replaced: boolean): Promise<void> {
    const { files, now } = this.#options;
    const target = this.#target;
    const durable = await target.file.read(0, target.end);
    if (durable.length < target.end) throw new LibraryError('io', 'the vanished journal is not readable');
    // First: a journal that nothing can open would be taken for a whole one at the next attempt.
    await this.#options.onPutBack();
    if (replaced) await setAside(files, target.path, now());
    await writeAtomically(files, target.path, durable);
    await this.#reopen();
    this.#note('journalPutBack', new LibraryError('vanished', 'a vanished journal was put back'));
  }

  async #reopen(): Promise<void> {
    const target = this.#target;
    const fresh = await this.#options.files.open(target.path, 'write');
    if ((await fresh.size()) < target.end) {
      await fresh.close();
      throw new LibraryError('io', 'the journal on disk is shorter than what was acknowledged');
    }
    const before = target.file;
    target.file = fresh;
    await before.close().catch((error: unknown) => this.#note('closeJournal', error));
  }

  #note(step: string, cause: unknown): void {
    this.#options.report(`library.${step}`, cause);
  }
}
