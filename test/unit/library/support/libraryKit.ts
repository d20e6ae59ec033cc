import { expect } from 'vitest';
import { openLibrary, type CaseLibrary, type OpenedCase } from '../../../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../../../electron/library/deviceKey';
import { LibraryError, type LibraryErrorCode } from '../../../../electron/library/errors';
import type { MemoryDisk } from './memoryDisk';
import { numbersIn, updateOf } from './plainUpdates';

export { numbersIn, seededRandom, snapshotOf, updateOf } from './plainUpdates';

export const DIR = '/library';
export const DOC = 'doc-0123456789';
export const START = new Date('2025-03-04T05:06:07.008Z');

/** A library on a disk in memory. */
export function libraryOn(disk: MemoryDisk): Promise<CaseLibrary> {
  const files = disk.port();
  return openLibrary({
    dir: DIR,
    keys: deviceKeyPort({ dir: DIR, files }),
    files,
    now: () => START,
    report: () => undefined,
  });
}

/** The updates of a journal only, in their order. */
export function journalNumbers(opened: OpenedCase): number[] {
  return [...numbersIn({ snapshot: null, updates: opened.updates })];
}

/** Numbers `from` up to, not including, `to`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

export async function appendAll(
  library: CaseLibrary,
  numbers: readonly number[],
  docId = DOC,
): Promise<void> {
  await Promise.all(numbers.map((number) => library.append(docId, updateOf(number))));
}

/** The code a promise rejects with; fails when it does not reject with a LibraryError. */
export async function codeOf(promise: Promise<unknown>): Promise<LibraryErrorCode> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LibraryError);
  return (error as LibraryError).code;
}

/** The only file of the disk whose name ends so. */
export function pathEnding(disk: MemoryDisk, ending: string): string {
  const paths = disk.names().filter((path) => path.endsWith(ending));
  expect(paths).toHaveLength(1);
  return paths[0]!;
}
