import { join } from 'node:path';
import type { ReportFailure } from '../../shared/base/failures';
import { findCaseFiles, type CaseFiles } from './caseFiles';
import { assertSnapshot, encodeCaseFile, type CaseMetadata } from './envelope';
import { LibraryError } from './errors';
import { HEADER_BYTES } from './header';
import { JournalWriter, MAX_UPDATE_BYTES, type JournalTarget } from './journal';
import { createJournalFile } from './journalFile';
import type { KeySlot } from './keyPort';
import { rewriteMetadata } from './metadata';
import { caseName, logName } from './names';
import { createRecordCodec } from './record';
import { recoverCase, type RecoveredCase, type RecoveryContext } from './recovery';
import type { SectionKeys } from './sectionKeys';
import { writeAtomically } from './snapshotFile';

/** Journal bytes and records above which a case should be compacted. */
export const COMPACT_BYTES = 2 * 1024 * 1024;
export const COMPACT_RECORDS = 5000;

/** A snapshot, or how to get one. It is asked for when the journal has been changed over. */
export type SnapshotSource = Uint8Array | (() => Promise<Uint8Array>);

export interface SessionContext extends RecoveryContext {
  readonly report: ReportFailure;
  /** Puts back what the folder needs beside the cases, when it was deleted: what opens them, and the lock. */
  readonly restore: () => Promise<void>;
}

/**
 * One open case. On disk: `<stem>.<g>.case`, the snapshot of generation g, `<stem>.<g>.log`, the edits after
 * it, and the same of the generation before. Two rules hold at every moment, also between the steps of a
 * compaction: a snapshot file is never there without the journal of its generation; and a journal is only
 * left for the next one after an end mark. `compact`, `setMeta` and `close` must not overlap.
 */
export class CaseStorage {
  readonly docId: string;
  readonly #context: SessionContext;
  readonly #stem: string;
  readonly #keys: SectionKeys;
  readonly #slots: readonly KeySlot[];
  readonly #writer: JournalWriter;
  #metadata: CaseMetadata;
  /** Generation of the newest snapshot that is known to be good. */
  #base: number;
  /** Journals between that snapshot and the active one. */
  #older: { readonly generation: number; readonly bytes: number; readonly records: number }[] = [];
  #closing = false;
  /** The snapshot is gone, with its folder: until there is a new one, no edit can be called saved. */
  #snapshotGone = false;

  private constructor(
    docId: string,
    stem: string,
    found: RecoveredCase,
    target: JournalTarget,
    context: SessionContext,
  ) {
    this.docId = docId;
    this.#stem = stem;
    this.#keys = found.keys;
    this.#slots = found.slots;
    this.#context = context;
    this.#metadata = { meta: found.content.meta, updatedAt: found.content.updatedAt };
    this.#base = found.base;
    const bytes = found.journalBytes - (target.end - HEADER_BYTES);
    const records = found.journalRecords - target.records;
    if (records > 0) this.#older.push({ generation: found.base, bytes, records });
    this.#writer = new JournalWriter(target, { docId, ...context, onPutBack: () => this.#afterPutBack() });
  }

  /** Recovers the case and makes it ready for appending. Rejects as `recoverCase`. */
  static async open(
    context: SessionContext,
    docId: string,
    found: CaseFiles,
  ): Promise<{ session: CaseStorage; recovered: RecoveredCase }> {
    const recovered = await recoverCase(context, docId, found);
    const path = join(context.dir, logName(found.stem, recovered.active));
    const file = await context.files.open(path, 'write');
    const { end, records, ended } = recovered.journal;
    const place = { purpose: 'journal', docId, generation: recovered.active } as const;
    const codec = createRecordCodec(recovered.keys.journal, place);
    const target: JournalTarget = { path, generation: recovered.active, codec, file, end, records, ended };
    return { session: new CaseStorage(docId, found.stem, recovered, target, context), recovered };
  }

  get metadata(): CaseMetadata {
    return this.#metadata;
  }

  /** Resolves when the update is durable. */
  async append(update: Uint8Array): Promise<void> {
    if (this.#closing) throw new LibraryError('not_open', 'the case is being closed', this.docId);
    if (!(update instanceof Uint8Array))
      throw new LibraryError('bad_input', 'an update is bytes', this.docId);
    if (update.length > MAX_UPDATE_BYTES) {
      throw new LibraryError('too_large', `an update is at most ${MAX_UPDATE_BYTES} bytes`, this.docId);
    }
    await this.#writer.append(update);
    if (this.#snapshotGone) throw new LibraryError('vanished', 'a snapshot is needed', this.docId);
    this.#metadata = { ...this.#metadata, updatedAt: this.#context.now().toISOString() };
  }

  needsCompaction(): boolean {
    let { end: bytes, records } = this.#writer.target;
    bytes -= HEADER_BYTES;
    for (const journal of this.#older) {
      bytes += journal.bytes;
      records += journal.records;
    }
    return bytes > COMPACT_BYTES || records > COMPACT_RECORDS;
  }

  /**
   * First part of a compaction: appends made after this call, also in the same turn, go to a new journal.
   * Resolves with its generation.
   */
  changeOver(): Promise<number> {
    const generation = this.#writer.between(() => this.#rotate());
    // `compact` tells of a failure, perhaps much later; until then it must not count as unhandled.
    generation.catch(() => undefined);
    return generation;
  }

  /**
   * New snapshot, new generation. Steps, each durable before the next: end mark in the journal; new journal,
   * which appends go to from here on; new snapshot file; deletion of what is older than the generation before.
   * After a crash between them the newest snapshot and all journals from it on hold every update. A failure
   * leaves the case open on the old snapshot and the new journal.
   */
  async compact(changedOver: Promise<number>, source: SnapshotSource, meta: unknown): Promise<void> {
    const generation = await changedOver;
    if (this.#closing) throw new LibraryError('not_open', 'the case was closed', this.docId);
    const snapshot: unknown = typeof source === 'function' ? await source() : source;
    assertSnapshot(snapshot, this.docId);
    await this.#context.restore();
    const metadata = { meta, updatedAt: this.#context.now().toISOString() };
    const header = { docId: this.docId, generation, slots: this.#slots };
    const bytes = encodeCaseFile(header, this.#keys, { ...metadata, snapshot });
    await writeAtomically(this.#context.files, this.#path(caseName, generation), bytes);
    this.#snapshotGone = false;
    const previous = this.#base;
    this.#base = generation;
    this.#older = this.#older.filter((journal) => journal.generation >= generation);
    this.#metadata = metadata;
    // Two compactions at the same time may share a generation; the one before it is still to be kept.
    if (previous === generation) return;
    await this.#deleteBefore(previous).catch((error: unknown) => {
      // They are deleted at the next compaction.
      this.#context.report('library.deleteOld', error);
    });
  }

  /** Rejects with `damaged` when the snapshot file is no longer readable. */
  async setMeta(meta: unknown): Promise<void> {
    const header = { docId: this.docId, generation: this.#base, slots: this.#slots };
    const path = this.#path(caseName, this.#base);
    const metadata = { meta, updatedAt: this.#context.now().toISOString() };
    await rewriteMetadata(this.#context.files, path, header, this.#keys, metadata);
    this.#metadata = metadata;
  }

  /** Waits for the appends made before, ends the journal and closes it. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#writer.between(async () => {
      await this.#writer.writeEnd().catch((error: unknown) => {
        // Nothing is lost by it: the next opening only reports that the end was not clean.
        this.#context.report('library.endMark', error);
      });
      await this.#writer.closeFile();
    });
  }

  async #afterPutBack(): Promise<void> {
    await this.#context.restore();
    const snapshot = await this.#context.files.stat(this.#path(caseName, this.#base));
    this.#snapshotGone = snapshot === null;
  }

  async #rotate(): Promise<number> {
    const { generation, end, records } = this.#writer.target;
    if (this.#closing) throw new LibraryError('not_open', 'the case was closed', this.docId);
    // Left by a compaction that failed after this step.
    if (generation > this.#base && records === 0) return generation;
    await this.#writer.writeEnd();
    const next = generation + 1;
    const { files } = this.#context;
    const path = this.#path(logName, next);
    await createJournalFile(files, path, { docId: this.docId, generation: next, slots: this.#slots });
    const file = await files.open(path, 'write');
    const place = { purpose: 'journal', docId: this.docId, generation: next } as const;
    const codec = createRecordCodec(this.#keys.journal, place);
    this.#older.push({ generation, bytes: end - HEADER_BYTES, records });
    await this.#writer.switchTo({
      path,
      generation: next,
      codec,
      file,
      end: HEADER_BYTES,
      records: 0,
      ended: false,
    });
    return next;
  }

  async #deleteBefore(generation: number): Promise<void> {
    const { files, dir } = this.#context;
    const found = await findCaseFiles(files, dir, this.#stem);
    // Snapshots first: one must never be there without its journal.
    for (const old of found.cases.filter((one) => one < generation))
      await files.remove(this.#path(caseName, old));
    await files.syncDir(dir);
    for (const old of found.logs.filter((one) => one < generation))
      await files.remove(this.#path(logName, old));
  }

  #path(nameOf: (stem: string, generation: number) => string, generation: number): string {
    return join(this.#context.dir, nameOf(this.#stem, generation));
  }
}
