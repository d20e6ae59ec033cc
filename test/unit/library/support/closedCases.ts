import { HEADER_BYTES } from '../../../../electron/library/header';
import { RECORD_OVERHEAD } from '../../../../electron/library/record';
import { appendAll, DOC, libraryOn, range, snapshotOf, updateOf } from './libraryKit';
import { MemoryDisk } from './memoryDisk';

/** Updates in the journal of `longJournal`. */
export const COUNT = 90;

/** A closed case with `COUNT` updates in its first journal. */
export async function longJournal(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const library = await libraryOn(disk);
  await library.create(DOC, { title: 'Henk' });
  await library.open(DOC);
  await appendAll(library, range(0, COUNT));
  await library.closeAll();
  return disk;
}

/** A closed case with generations 2 (updates 0-3) and 3 (0-6 in the snapshot, 7-9 in the journal). */
export async function twoGenerations(docId = DOC, disk = new MemoryDisk()): Promise<MemoryDisk> {
  const library = await libraryOn(disk);
  await library.create(docId, { title: 'Henk' });
  await library.open(docId);
  await appendAll(library, range(0, 4), docId);
  await library.compact(docId, snapshotOf(range(0, 4)), 'two');
  await appendAll(library, range(4, 7), docId);
  await library.compact(docId, snapshotOf(range(0, 7)), 'three');
  await appendAll(library, range(7, 10), docId);
  await library.closeAll();
  return disk;
}

/** Offset after each of the updates 0.. in their journal. */
export function recordEnds(count: number): number[] {
  let end = HEADER_BYTES;
  return range(0, count).map((number) => (end += RECORD_OVERHEAD + 1 + updateOf(number).length));
}
