import { createHash } from 'node:crypto';
import { LibraryError } from './errors';
import type { BesideKind } from './sectionKeys';

const DOC_ID = /^[A-Za-z0-9_-]{8,64}$/;
const STEM_AS_DOC_ID = /^unreadable_([0-9a-f]{32})$/;
const FILE_NAME =
  /^([0-9a-f]{32})\.(?:([1-9][0-9]{0,8})\.(case|log)|(removed|private|meeting))(?:(\.tmp)|(\.damaged-[0-9A-Za-z-]+))?$/;
const STEM_LENGTH = 32;

/** A file in the library folder that belongs to a case. Generation 0 when its name carries none. */
export interface CaseFileName {
  readonly name: string;
  readonly stem: string;
  readonly generation: number;
  readonly kind: 'case' | 'log' | 'removed' | BesideKind | 'temporary' | 'damaged';
}

/** Throws `bad_doc_id` unless the value is 8 to 64 of `A-Z a-z 0-9 _ -`. */
export function assertDocId(docId: unknown): asserts docId is string {
  if (typeof docId !== 'string' || !DOC_ID.test(docId)) {
    throw new LibraryError('bad_doc_id', 'a document id is 8 to 64 letters, digits, _ or -');
  }
}

/**
 * The first part of a case's file names: a hash, so that a folder listing tells nothing, and so that ids
 * that differ in case only do not meet on a file system that ignores case.
 */
export function stemOf(docId: string): string {
  const alias = STEM_AS_DOC_ID.exec(docId)?.[1];
  return (
    alias ?? createHash('sha256').update(`rondetafel/file/1/${docId}`).digest('hex').slice(0, STEM_LENGTH)
  );
}

/** A document id to name, and remove, a case by whose own id can no longer be read. */
export function aliasOf(stem: string): string {
  return `unreadable_${stem}`;
}

/** The encrypted snapshot of a generation (from 1). */
export function caseName(stem: string, generation: number): string {
  return `${stem}.${generation}.case`;
}

/** The journal of the edits after that snapshot. */
export function logName(stem: string, generation: number): string {
  return `${stem}.${generation}.log`;
}

/** What this computer keeps beside the case and tells nobody. */
export function besideName(stem: string, kind: BesideKind): string {
  return `${stem}.${kind}`;
}

/** While this file is there the case counts as removed, whatever else is left of it. */
export function removedName(stem: string): string {
  return `${stem}.removed`;
}

/** Null for a file that is not of a case. */
export function parseCaseFileName(name: string): CaseFileName | null {
  const match = FILE_NAME.exec(name);
  const stem = match?.[1];
  if (match === null || stem === undefined) return null;
  const generation = Number(match[2] ?? 0);
  if (match[5] !== undefined) return { name, stem, generation, kind: 'temporary' };
  if (match[6] !== undefined) return { name, stem, generation, kind: 'damaged' };
  const kind = match[3] ?? match[4];
  return { name, stem, generation, kind: kind as 'case' | 'log' | 'removed' | BesideKind };
}
