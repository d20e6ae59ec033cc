import { describe, expect, it } from 'vitest';
import type { CaseLibrary } from '../../../electron/library/caseLibrary';
import { LibraryError } from '../../../electron/library/errors';
import { DOC, libraryOn, numbersIn, range, seededRandom, snapshotOf, updateOf } from './support/libraryKit';
import { MemoryDisk, systemError, type LossMode } from './support/memoryDisk';

/** What the caller was told before the crash. */
interface Told {
  created: boolean;
  submitted: Set<number>;
  acknowledged: Set<number>;
}

async function append(library: CaseLibrary, told: Told, numbers: readonly number[]): Promise<void> {
  await Promise.all(
    numbers.map(async (number) => {
      told.submitted.add(number);
      await library.append(DOC, updateOf(number));
      told.acknowledged.add(number);
    }),
  );
}

/** Everything that changes files: creating, appending, compacting both ways, metadata, closing, reopening. */
async function wholeLife(disk: MemoryDisk, told: Told): Promise<void> {
  const library = await libraryOn(disk);
  await library.create(DOC, 'one');
  told.created = true;
  await library.open(DOC);
  await append(library, told, range(0, 3));
  await append(library, told, range(3, 5));
  const before = snapshotOf(told.submitted);
  await Promise.all([library.compact(DOC, before, 'two'), append(library, told, range(5, 8))]);
  await append(library, told, range(8, 10));
  await library.setMeta(DOC, 'three');
  await library.compact(
    DOC,
    async () => {
      await append(library, told, [10]);
      return snapshotOf(told.submitted);
    },
    'four',
  );
  await append(library, told, [11]);
  await library.close(DOC);
  await library.open(DOC);
  await append(library, told, [12]);
  await Promise.all([
    library.compact(DOC, snapshotOf(told.submitted), 'five'),
    append(library, told, [13, 14]),
  ]);
  await library.closeAll();
}

function crashAt(disk: MemoryDisk, step: number): { reached: () => boolean } {
  let seen = 0;
  disk.hook = () => {
    seen += 1;
    if (seen >= step) throw systemError('EIO');
  };
  return { reached: () => seen >= step };
}

async function expectNothingLost(disk: MemoryDisk, told: Told): Promise<void> {
  const library = await libraryOn(disk);
  const opened = await library.open(DOC).catch((error: unknown) => {
    expect(error).toMatchObject({ code: 'not_found' });
    return null;
  });
  if (opened === null) {
    expect(told.created).toBe(false);
    await library.create(DOC, null);
    await library.open(DOC);
  } else {
    const found = numbersIn(opened);
    for (const number of told.acknowledged) expect(found).toContain(number);
    for (const number of found) expect(told.submitted).toContain(number);
    const { recovered } = opened;
    // A crash is no damage: at most the end of the last journal is torn.
    if (recovered !== null) {
      expect(recovered).toMatchObject({ usedPrevious: false, journalMissing: false, journalCut: false });
    }
    expect((await library.list())[0]?.unreadable).toBeUndefined();
  }
  await library.append(DOC, updateOf(100));
  await library.compact(DOC, snapshotOf([...told.submitted, 100]), null);
  await library.append(DOC, updateOf(101));
  await library.close(DOC);
  const again = await library.open(DOC);
  for (const number of [...told.acknowledged, 100, 101]) expect(numbersIn(again)).toContain(number);
  expect(again).toMatchObject({ recovered: null, endedCleanly: true });
}

describe('a crash at every single change of the disk', () => {
  it.each<LossMode>(['kill', 'power', 'torn'])(
    'loses nothing that was acknowledged (%s)',
    async (mode) => {
      const random = seededRandom(4711);
      let step = 1;
      for (let reached = true; reached; step += 1) {
        for (const _ of range(0, mode === 'torn' ? 5 : 1)) {
          const disk = new MemoryDisk();
          const told: Told = { created: false, submitted: new Set(), acknowledged: new Set() };
          const crash = crashAt(disk, step);
          await wholeLife(disk, told).catch((error: unknown) => expect(error).toBeInstanceOf(LibraryError));
          reached = crash.reached();
          disk.lose(mode, random);
          await expectNothingLost(disk, told);
        }
      }
      expect(step).toBeGreaterThan(90);
    },
    120_000,
  );

  it('also when the recovery after it crashes in its turn', async () => {
    const random = seededRandom(815);
    let crashes = 0;
    for (const round of range(0, 300)) {
      const disk = new MemoryDisk();
      const told: Told = { created: false, submitted: new Set(), acknowledged: new Set() };
      crashAt(disk, 20 + Math.floor(random() * 80));
      await wholeLife(disk, told).catch((error: unknown) => error);
      disk.lose('torn', random);
      const second = crashAt(disk, 1 + Math.floor(random() * 12));
      await libraryOn(disk)
        .then((library) => library.open(DOC))
        .catch((error: unknown) => error);
      crashes += second.reached() ? 1 : 0;
      disk.lose(round % 2 === 0 ? 'torn' : 'power', random);
      await expectNothingLost(disk, told);
    }
    expect(crashes).toBeGreaterThan(100);
  }, 120_000);
});
