import { join } from 'node:path';
import { reportFailure, type ReportFailure } from '../../shared/base/failures';
import { findCaseFiles, finishRemoval, groupCaseFiles, isAbsent, type CaseFiles } from './caseFiles';
import { CaseStorage, type SessionContext, type SnapshotSource } from './caseStorage';
import { assertMeta, assertSnapshot, encodeCaseFile } from './envelope';
import { LibraryError, toLibraryError } from './errors';
import type { FilePort } from './filePort';
import { createJournalFile } from './journalFile';
import type { KeyPort } from './keyPort';
import { listCases, type CaseEntry } from './listing';
import { takeLock, type LibraryLock } from './lock';
import { rewriteMetadata } from './metadata';
import { assertDocId, caseName, logName, removedName, stemOf } from './names';
import { nodeFiles } from './nodeFiles';
import { readBeside, writeBeside, type BesideContent } from './besideFile';
import type { BesideKind } from './sectionKeys';
import type { RecoveryReport } from './recovery';
import { deriveSectionKeys, newFileKey } from './sectionKeys';
import { Serial } from '../../shared/base/serial';
import { writeAtomically } from './snapshotFile';
import { unlockCase } from './unlock';

export interface LibraryOptions {
  readonly dir: string;
  readonly keys: KeyPort;
  readonly now?: () => Date;
  /** Where failures go that no caller is told of. Must not throw. */
  readonly report?: ReportFailure;
  readonly files?: FilePort;
  /** Take the folder over from a lock that may be of another computer: somebody said that it is not in use there. */
  readonly takeOver?: boolean;
}

export interface OpenedCase {
  /** Null for a case that was never compacted. */
  readonly snapshot: Uint8Array | null;
  /** Updates since the snapshot, oldest first. Duplicates are possible; updates commute, so they do no harm. */
  readonly updates: readonly Uint8Array[];
  /** Null when nothing was broken. After a report the caller should compact soon. */
  readonly recovered: RecoveryReport | null;
  /** False after a crash. After a case that was closed it means that the journal's end was cut off. */
  readonly endedCleanly: boolean;
}

/** Opens the library folder, creating it when needed. Rejects with `locked` when it is open elsewhere. */
export async function openLibrary(options: LibraryOptions): Promise<CaseLibrary> {
  const {
    dir,
    keys,
    now = () => new Date(),
    report = reportFailure,
    files = nodeFiles,
    takeOver = false,
  } = options;
  try {
    await files.makeDir(dir);
    const lock = await takeLock(files, dir, { takeOver });
    try {
      for (const found of groupCaseFiles(await files.list(dir)).values()) {
        if (found.removed) await finishRemoval(files, dir, found.stem);
      }
    } catch (error) {
      await lock.release();
      throw error;
    }
    const restore = async (): Promise<void> => {
      await keys.restore();
      await lock.renew();
    };
    return new CaseLibrary({ dir, keys, now, report, files, restore }, lock);
  } catch (error) {
    throw toLibraryError(error);
  }
}

/** All cases of this computer. Documents are bytes. Every failure is a LibraryError. */
export class CaseLibrary {
  readonly #context: SessionContext;
  readonly #lock: LibraryLock;
  readonly #open = new Map<string, CaseStorage>();
  readonly #turns = new Map<string, Serial>();
  #closed = false;

  /** Use `openLibrary`. */
  constructor(context: SessionContext, lock: LibraryLock) {
    this.#context = context;
    this.#lock = lock;
  }

  /** The home list, in no particular order. Reads headers and metadata only. */
  async list(): Promise<CaseEntry[]> {
    if (this.#closed) throw new LibraryError('closed', 'the library is closed');
    const byStem = new Map([...this.#open.values()].map((session) => [stemOf(session.docId), session]));
    try {
      return await listCases(this.#context, (stem) => byStem.get(stem));
    } catch (error) {
      throw toLibraryError(error);
    }
  }

  /**
   * A new case, empty or with a first snapshot; it stays closed. When it resolves the case is durable, when it rejects
   * there is none of it. Rejects with `exists`.
   */
  create(docId: string, meta: unknown, snapshot: Uint8Array | null = null): Promise<void> {
    return this.#turn(docId, async () => {
      assertMeta(meta, docId);
      if (snapshot !== null) assertSnapshot(snapshot, docId);
      const { files, dir, keys, now } = this.#context;
      const stem = stemOf(docId);
      const found = await findCaseFiles(files, dir, stem);
      if (!(await isAbsent(files, dir, found))) throw new LibraryError('exists', 'the case exists', docId);
      if (found.removed) await finishRemoval(files, dir, stem);
      const fileKey = newFileKey();
      const header = { docId, generation: 1, slots: await keys.wrap(fileKey, docId) };
      const sectionKeys = deriveSectionKeys(fileKey);
      fileKey.fill(0);
      const content = { meta, updatedAt: now().toISOString(), snapshot };
      const journal = join(dir, logName(stem, 1));
      const path = join(dir, caseName(stem, 1));
      try {
        await createJournalFile(files, journal, header);
        await writeAtomically(files, path, encodeCaseFile(header, sectionKeys, content));
      } catch (error) {
        // The first error is the one to tell. A journal alone counts as no case.
        for (const half of [path, journal]) await files.remove(half).catch((second: unknown) => second);
        throw error;
      }
    });
  }

  /** Opens a case for appending. Rejects with `not_found`, `already_open`, `damaged`, `key_...`. */
  open(docId: string): Promise<OpenedCase> {
    return this.#turn(docId, async () => {
      if (this.#open.has(docId)) throw new LibraryError('already_open', 'the case is open', docId);
      const { files, dir } = this.#context;
      const found = await findCaseFiles(files, dir, stemOf(docId));
      if (await isAbsent(files, dir, found))
        throw new LibraryError('not_found', 'there is no such case', docId);
      const { session, recovered: state } = await CaseStorage.open(this.#context, docId, found);
      this.#open.set(docId, session);
      const { content, updates, recovered, endedCleanly } = state;
      return { snapshot: content.snapshot, updates, recovered, endedCleanly };
    });
  }

  /**
   * Adds an update to an open case; resolves when it is durable, in the order of the calls. After a rejection
   * (`disk_full`, `read_only`, `vanished`, `io`) the case stays usable and this update is not on the disk for
   * certain: append it again, or compact.
   */
  async append(docId: string, update: Uint8Array): Promise<void> {
    await this.#session(docId).append(update);
  }

  /** True when the journal is over 2 MiB or 5,000 records. */
  needsCompaction(docId: string): boolean {
    return this.#session(docId).needsCompaction();
  }

  /**
   * Replaces the journal by a snapshot. The snapshot must hold every update appended before: given as bytes,
   * before this call; given as a function, before that function is called. The function is the safe way when
   * updates and snapshots travel by different channels; it must settle, closing waits for it.
   * Appends go on meanwhile.
   */
  async compact(docId: string, snapshot: SnapshotSource, meta: unknown): Promise<void> {
    const session = this.#session(docId);
    assertMeta(meta, docId);
    if (typeof snapshot !== 'function') assertSnapshot(snapshot, docId);
    // At once, not when it is this call's turn: what is appended in between is not in the snapshot.
    const changedOver = session.changeOver();
    await this.#turn(docId, () => session.compact(changedOver, snapshot, meta));
  }

  /** Replaces the metadata of a case, open or not. */
  setMeta(docId: string, meta: unknown): Promise<void> {
    return this.#turn(docId, async () => {
      assertMeta(meta, docId);
      const open = this.#open.get(docId);
      if (open !== undefined) return open.setMeta(meta);
      const { files, dir } = this.#context;
      const found = await findCaseFiles(files, dir, stemOf(docId));
      if (await isAbsent(files, dir, found))
        throw new LibraryError('not_found', 'there is no such case', docId);
      // Without recovery: what that finds must be told to whoever opens the case.
      const { keys, slots } = await unlockCase(this.#context, docId, found);
      const [generation] = found.cases;
      if (generation === undefined) throw new LibraryError('damaged', 'no snapshot file', docId);
      const path = join(dir, caseName(found.stem, generation));
      const updatedAt = this.#context.now().toISOString();
      await rewriteMetadata(files, path, { docId, generation, slots }, keys, { meta, updatedAt });
    });
  }

  /** What this computer keeps beside a case, open or not. */
  readBeside(docId: string, kind: BesideKind): Promise<BesideContent> {
    return this.#turn(docId, async () => readBeside(this.#context, docId, await this.#found(docId), kind));
  }

  /** Replaces what this computer keeps beside a case; durable when it resolves. No bytes: nothing is kept. */
  writeBeside(docId: string, kind: BesideKind, content: Uint8Array): Promise<void> {
    return this.#turn(docId, async () =>
      writeBeside(this.#context, docId, await this.#found(docId), kind, content),
    );
  }

  /** Closes a case after the appends made before; closing what is not open is no failure. */
  close(docId: string): Promise<void> {
    return this.#turn(docId, () => this.#closeSession(docId));
  }

  /** Closes all cases and gives the folder free. */
  async closeAll(): Promise<void> {
    if (this.#closed) return;
    const closing = [...this.#turns.keys()].map((docId) =>
      this.#turn(docId, () => this.#closeSession(docId)),
    );
    this.#closed = true;
    await Promise.all(closing);
    try {
      await this.#lock.release();
    } catch (error) {
      throw toLibraryError(error);
    }
  }

  /** Deletes a case with all generations and all that was set aside of it. It stays away after a crash. */
  remove(docId: string): Promise<void> {
    return this.#turn(docId, async () => {
      const { files, dir } = this.#context;
      const stem = stemOf(docId);
      if (await isAbsent(files, dir, await findCaseFiles(files, dir, stem))) {
        throw new LibraryError('not_found', 'there is no such case', docId);
      }
      await this.#closeSession(docId);
      await writeAtomically(files, join(dir, removedName(stem)), new Uint8Array(0)).catch(
        (error: unknown) => {
          // No room for the mark: deleting makes room, and what a crash leaves of it opens for nobody as a whole case.
          if (toLibraryError(error).code !== 'disk_full') throw error;
        },
      );
      await finishRemoval(files, dir, stem);
    });
  }

  async #found(docId: string): Promise<CaseFiles> {
    const { files, dir } = this.#context;
    const found = await findCaseFiles(files, dir, stemOf(docId));
    if (await isAbsent(files, dir, found))
      throw new LibraryError('not_found', 'there is no such case', docId);
    return found;
  }

  async #closeSession(docId: string): Promise<void> {
    await this.#open.get(docId)?.close();
    this.#open.delete(docId);
  }

  #session(docId: string): CaseStorage {
    assertDocId(docId);
    if (this.#closed) throw new LibraryError('closed', 'the library is closed', docId);
    const session = this.#open.get(docId);
    if (session === undefined) throw new LibraryError('not_open', 'the case is not open', docId);
    return session;
  }

  /** One thing at a time for each case. */
  async #turn<T>(docId: string, task: () => Promise<T>): Promise<T> {
    assertDocId(docId);
    if (this.#closed) throw new LibraryError('closed', 'the library is closed', docId);
    const serial = this.#turns.get(docId) ?? new Serial();
    this.#turns.set(docId, serial);
    try {
      return await serial.run(task);
    } catch (error) {
      throw toLibraryError(error, docId);
    }
  }
}
