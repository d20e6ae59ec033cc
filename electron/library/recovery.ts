import { join } from 'node:path';
import { removeTemporary, type CaseFiles } from './caseFiles';
import { cutOff, keepCopy, setAside } from './damagedFile';
import { decodeCaseFile, encodeCaseFile, type CaseContent } from './envelope';
import { LibraryError } from './errors';
import { readWhole } from './filePort';
import { decodeHeader, HEADER_BYTES } from './header';
import { createJournalFile, decodeJournal, rewriteJournal, type JournalContent } from './journalFile';
import type { KeySlot } from './keyPort';
import { caseName, logName } from './names';
import { createRecordCodec } from './record';
import type { SectionKeys } from './sectionKeys';
import { writeAtomically } from './snapshotFile';
import { unlockCase, type UnlockContext } from './unlock';

/** What was found broken at opening. Bytes that were cut and files set aside are kept beside the case. */
export interface RecoveryReport {
  /** Bytes of journals that could not be read. A few, at the end, are normal after a loss of power. */
  readonly droppedBytes: number;
  /** Records known to be missing between others that could be read: edits are missing. */
  readonly missingRecords: number;
  /** The newest snapshot was unreadable: the one before it and both journals took its place. */
  readonly usedPrevious: boolean;
  /** A journal that must be there is not: edits are missing. */
  readonly journalMissing: boolean;
  /** A journal that was closed by a newer one has lost its end at a record boundary: edits are missing. */
  readonly journalCut: boolean;
  /** Headers found damaged, and not needed: nothing is lost. */
  readonly damagedHeaders: number;
  /** Names of the files in which what was unreadable is kept. */
  readonly keptFiles: readonly string[];
}

/** A case as it came back from the disk. */
export interface RecoveredCase {
  readonly keys: SectionKeys;
  readonly slots: readonly KeySlot[];
  readonly content: CaseContent;
  /** Updates after the snapshot, oldest first; some may be in the snapshot already. */
  readonly updates: Uint8Array[];
  /** Null when all was well. */
  readonly recovered: RecoveryReport | null;
  /** False after a crash, and also when the end of the journal was cut off at a record boundary. */
  readonly endedCleanly: boolean;
  /** Generation of the snapshot. */
  readonly base: number;
  /** Generation of the journal to go on with. */
  readonly active: number;
  readonly journal: JournalContent;
  /** Bytes and records of all journals from the snapshot on. */
  readonly journalBytes: number;
  readonly journalRecords: number;
}

export interface RecoveryContext extends UnlockContext {
  readonly now: () => Date;
}

interface TakenJournal {
  readonly generation: number;
  readonly content: JournalContent;
}

interface Findings {
  droppedBytes: number;
  missingRecords: number;
  journalMissing: boolean;
  journalCut: boolean;
  damagedHeaders: number;
  keptFiles: string[];
}

/**
 * Newest valid snapshot plus every journal from its generation on, repaired for going on. Rejects with
 * LibraryError, and then nothing on disk was changed, when a key is missing, a file cannot be read
 * for another reason than its content, or no complete state can be put together (`damaged`).
 */
export async function recoverCase(
  context: RecoveryContext,
  docId: string,
  found: CaseFiles,
): Promise<RecoveredCase> {
  const { files, dir } = context;
  const { keys, slots } = await unlockCase(context, docId, found);
  const { base, content, bad, headerDamaged } = await newestSnapshot(context, docId, found, keys);
  const findings: Findings = {
    droppedBytes: 0,
    missingRecords: 0,
    journalMissing: false,
    journalCut: false,
    damagedHeaders: headerDamaged ? 1 : 0,
    keptFiles: [],
  };
  await removeTemporary(files, dir, found);
  const first = Math.max(base, 1);
  const active = Math.max(first, ...found.logs);
  const generations = found.logs.filter((generation) => generation >= first);
  if (generations.length === 0) generations.push(first);
  findings.journalMissing = generations.length < active - first + 1;
  const journals: TakenJournal[] = [];
  for (const generation of generations) {
    const header = { docId, generation, slots };
    const content = await takeJournal(context, found, keys, header, generation === active, findings);
    journals.push({ generation, content });
  }
  await dropUnusedJournals(context, found, journals, Math.max(0, ...bad));
  const last = journals.at(-1);
  if (last === undefined) throw new LibraryError('damaged', 'no journal', docId);
  findings.journalCut = journals.some((one) => one !== last && !one.content.ended);
  for (const generation of bad) {
    findings.keptFiles.push(
      await setAside(files, join(dir, caseName(found.stem, generation)), context.now()),
    );
  }
  if (base === 0) {
    // The first snapshot is empty by definition: the journals are complete without it, only metadata is lost.
    const bytes = encodeCaseFile({ docId, generation: 1, slots }, keys, content);
    await writeAtomically(files, join(dir, caseName(found.stem, 1)), bytes);
  }
  const usedPrevious = bad.length > 0 || base === 0;
  const allWell =
    !usedPrevious &&
    !findings.journalMissing &&
    !findings.journalCut &&
    findings.droppedBytes + findings.missingRecords + findings.damagedHeaders === 0;
  return {
    keys,
    slots,
    content,
    updates: journals.flatMap((one) => one.content.updates),
    recovered: allWell ? null : { ...findings, usedPrevious },
    endedCleanly: last.content.ended,
    base: first,
    active: last.generation,
    journal: last.content,
    journalBytes: journals.reduce((sum, one) => sum + one.content.end - HEADER_BYTES, 0),
    journalRecords: journals.reduce((sum, one) => sum + one.content.records, 0),
  };
}

/**
 * A change to a new journal that failed at its last step leaves that one empty, and goes on in the one before.
 * Told by the missing end mark, and by there being no snapshot of that generation.
 */
async function dropUnusedJournals(
  context: RecoveryContext,
  found: CaseFiles,
  journals: TakenJournal[],
  newestSnapshot: number,
): Promise<void> {
  for (;;) {
    const [before, last] = journals.slice(-2);
    if (before === undefined || last === undefined || before.content.ended) return;
    if (last.content.records > 0 || last.generation <= newestSnapshot) return;
    await context.files.remove(join(context.dir, logName(found.stem, last.generation)));
    journals.pop();
  }
}

async function newestSnapshot(
  context: RecoveryContext,
  docId: string,
  found: CaseFiles,
  keys: SectionKeys,
): Promise<{ base: number; content: CaseContent; bad: number[]; headerDamaged: boolean }> {
  const bad: number[] = [];
  for (const generation of found.cases) {
    const bytes = await readWhole(context.files, join(context.dir, caseName(found.stem, generation)));
    const content = decodeCaseFile(bytes, keys, { docId, generation });
    if (content !== null) {
      return { base: generation, content, bad, headerDamaged: decodeHeader('case', bytes).status !== 'ok' };
    }
    bad.push(generation);
  }
  if (!found.logs.includes(1)) throw new LibraryError('damaged', 'no readable snapshot', docId);
  const content = { snapshot: null, meta: null, updatedAt: context.now().toISOString() };
  return { base: 0, content, bad, headerDamaged: false };
}

/**
 * Reads one journal. One with damage between its records is written anew from what can be read, after a copy of it; what is
 * unreadable at its end is cut off. One that is missing is made anew if active.
 */
async function takeJournal(
  context: RecoveryContext,
  found: CaseFiles,
  keys: SectionKeys,
  header: { docId: string; generation: number; slots: readonly KeySlot[] },
  isActive: boolean,
  findings: Findings,
): Promise<JournalContent> {
  const { files, dir, now } = context;
  const { docId, generation } = header;
  const path = join(dir, logName(found.stem, generation));
  const codec = createRecordCodec(keys.journal, { purpose: 'journal', docId, generation });
  const there = found.logs.includes(generation);
  const bytes = there ? await readWhole(files, path) : new Uint8Array(0);
  if (bytes.length < HEADER_BYTES) {
    if (!there) findings.journalMissing = true;
    else {
      findings.droppedBytes += Math.max(bytes.length, 1);
      findings.keptFiles.push(await setAside(files, path, now()));
    }
    if (isActive) await createJournalFile(files, path, header);
    return {
      updates: [],
      records: 0,
      end: HEADER_BYTES,
      ended: false,
      missing: { records: 0, bytes: 0 },
      headerDamaged: false,
    };
  }
  const journal = await decodeJournal(bytes, codec, docId);
  if (journal.headerDamaged) findings.damagedHeaders += 1;
  findings.missingRecords += journal.missing.records;
  if (journal.missing.bytes > 0) {
    findings.droppedBytes += journal.missing.bytes + bytes.length - journal.end;
    findings.keptFiles.push(await keepCopy(files, path, bytes, now()));
    return rewriteJournal(files, path, header, codec, journal);
  }
  if (journal.end < bytes.length) {
    findings.droppedBytes += bytes.length - journal.end;
    findings.keptFiles.push(await cutOff(files, path, bytes, journal.end, now()));
  }
  return journal;
}
