import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { groupCaseFiles, isAbsent, type CaseFiles } from './caseFiles';
import { decodeMetadata, MAX_META_BYTES, type CaseMetadata } from './envelope';
import { errnoOf, LibraryError, toLibraryError, type LibraryErrorCode } from './errors';
import { decodeHeader, HEADER_BYTES } from './header';
import { aliasOf, caseName, logName } from './names';
import { deriveSectionKey } from './sectionKeys';
import { readHeaders, type UnlockContext } from './unlock';

/** A case on the home list. */
export interface CaseEntry {
  readonly docId: string;
  /** As given at `create`, `compact` or `setMeta`; to be validated by the caller. Null when unreadable. */
  readonly meta: unknown;
  /** ISO 8601. For an unreadable case the time of its newest file. */
  readonly updatedAt: string;
  /** Why the case cannot be shown; opening it says more. */
  readonly unreadable?: LibraryErrorCode;
}

const FIRST_READ = 2 * HEADER_BYTES;
const FULL_READ = HEADER_BYTES + MAX_META_BYTES + 1024;
const CASES_PER_TURN = 64;

/**
 * All cases of the folder, reading headers and metadata only. `openCase` gives what is known of a case that
 * is open, by stem, so that its files are left alone.
 */
export async function listCases(
  context: UnlockContext,
  openCase: (stem: string) => { docId: string; metadata: CaseMetadata } | undefined,
): Promise<CaseEntry[]> {
  const entries: CaseEntry[] = [];
  let count = 0;
  for (const found of groupCaseFiles(await context.files.list(context.dir)).values()) {
    count += 1;
    if (count % CASES_PER_TURN === 0) await nextTurn();
    const open = openCase(found.stem);
    if (open !== undefined) entries.push({ docId: open.docId, ...open.metadata });
    else if (!(await isAbsent(context.files, context.dir, found))) {
      const entry = await readEntry(context, found);
      if (entry !== null) entries.push(entry);
    }
  }
  return entries;
}

async function readEntry(context: UnlockContext, found: CaseFiles): Promise<CaseEntry | null> {
  let code: LibraryErrorCode = 'damaged';
  try {
    for (const generation of found.cases) {
      const entry = await readMetadata(context, found, generation);
      if (entry !== null) return entry;
    }
  } catch (error) {
    // Removed since the folder was read.
    if (errnoOf(error) === 'ENOENT') return null;
    code = toLibraryError(error).code;
  }
  return unreadableEntry(context, found, code);
}

/** Null when damaged. */
async function readMetadata(
  context: UnlockContext,
  found: CaseFiles,
  generation: number,
): Promise<CaseEntry | null> {
  const path = join(context.dir, caseName(found.stem, generation));
  const start = await context.files.readStart(path, FIRST_READ);
  const decoded = decodeHeader('case', start);
  if (decoded.status === 'newer') throw new LibraryError('newer_format', `format version ${decoded.version}`);
  if (decoded.status === 'damaged') return null;
  const { docId, slots } = decoded.header;
  const fileKey = await context.keys.unwrap(slots, docId);
  const key = deriveSectionKey(fileKey, 'metadata');
  fileKey.fill(0);
  const place = { docId, generation };
  const metadata =
    decodeMetadata(start, key, place) ??
    (start.length < FIRST_READ
      ? null
      : decodeMetadata(await context.files.readStart(path, FULL_READ), key, place));
  if (metadata === null) return null;
  const log = await context.files.stat(join(context.dir, logName(found.stem, generation)));
  return { docId, meta: metadata.meta, updatedAt: laterOf(metadata.updatedAt, log) };
}

/** Edits since the snapshot count: their journal says when the last was written. */
function laterOf(updatedAt: string, log: { size: number; modified: number } | null): string {
  if (log === null || log.size <= HEADER_BYTES) return updatedAt;
  const modified = new Date(log.modified).toISOString();
  return modified > updatedAt ? modified : updatedAt;
}

async function unreadableEntry(
  context: UnlockContext,
  found: CaseFiles,
  code: LibraryErrorCode,
): Promise<CaseEntry> {
  const names = [
    ...found.cases.map((generation) => caseName(found.stem, generation)),
    ...found.logs.map((generation) => logName(found.stem, generation)),
    ...found.damaged,
  ];
  let modified = 0;
  for (const name of names) {
    const stat = await context.files.stat(join(context.dir, name));
    modified = Math.max(modified, stat?.modified ?? 0);
  }
  const updatedAt = new Date(modified).toISOString();
  const docId = (await readDocId(context, found)) ?? aliasOf(found.stem);
  return { docId, meta: null, updatedAt, unreadable: code };
}

async function readDocId(context: UnlockContext, found: CaseFiles): Promise<string | undefined> {
  try {
    for (const decoded of await readHeaders(context, found)) {
      if (decoded.status === 'ok') return decoded.header.docId;
    }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
  return undefined;
}
