import { describe, expect, it } from 'vitest';
import { HEADER_BYTES } from '../../../electron/library/header';
import { RECORD_OVERHEAD } from '../../../electron/library/record';
import type { RecoveryReport } from '../../../electron/library/recovery';
import { COUNT, longJournal, recordEnds, twoGenerations } from './support/closedCases';
import {
  codeOf,
  DOC,
  journalNumbers,
  libraryOn,
  numbersIn,
  pathEnding,
  range,
  seededRandom,
  snapshotOf,
  updateOf,
} from './support/libraryKit';

const NOTHING_BROKEN: RecoveryReport = {
  droppedBytes: 0,
  missingRecords: 0,
  usedPrevious: false,
  journalMissing: false,
  journalCut: false,
  damagedHeaders: 0,
  keptFiles: [],
};

describe('a journal cut', () => {
  it('at every byte of its last 4 KiB gives the intact part, and is never silent', async () => {
    const disk = await longJournal();
    const path = pathEnding(disk, '.1.log');
    const whole = disk.content(path);
    const ends = recordEnds(COUNT);
    expect(whole.length - ends.at(-1)!).toBe(RECORD_OVERHEAD + 1);
    let boundaries = 0;
    for (let length = whole.length - 1; length >= whole.length - 4096; length -= 1) {
      const cut = disk.copy();
      cut.plant(path, whole.subarray(0, length));
      const library = await libraryOn(cut);
      const opened = await library.open(DOC);
      const intact = ends.filter((end) => end <= length).length;
      const dropped = length - (intact === 0 ? HEADER_BYTES : ends[intact - 1]!);
      expect(journalNumbers(opened)).toEqual(range(0, intact));
      expect(opened.endedCleanly).toBe(false);
      expect(opened.recovered?.droppedBytes ?? 0).toBe(dropped);
      if (dropped === 0) boundaries += 1;
      else {
        const kept = opened.recovered!.keptFiles.map((name) => Buffer.from(cut.content(`/library/${name}`)));
        expect(kept).toEqual([Buffer.from(whole.subarray(length - dropped, length))]);
      }
    }
    expect(boundaries).toBeGreaterThan(40);
  }, 120_000);

  it('goes on with new updates, and opens without a report after that', async () => {
    const disk = await longJournal();
    const path = pathEnding(disk, '.1.log');
    disk.plant(path, disk.content(path).subarray(0, recordEnds(50).at(-1)! + 11));
    const library = await libraryOn(disk);
    expect((await library.open(DOC)).recovered).toMatchObject({ droppedBytes: 11 });
    await library.append(DOC, updateOf(200));
    await library.close(DOC);
    const opened = await library.open(DOC);
    expect(journalNumbers(opened)).toEqual([...range(0, 50), 200]);
    expect(opened).toMatchObject({ recovered: null, endedCleanly: true });
  });

  it('into its header is set aside and reported', async () => {
    const disk = await longJournal();
    const path = pathEnding(disk, '.1.log');
    for (const length of [0, 1, HEADER_BYTES - 1]) {
      const cut = disk.copy();
      cut.plant(path, disk.content(path).subarray(0, length));
      const opened = await (await libraryOn(cut)).open(DOC);
      expect(opened.updates).toEqual([]);
      expect(opened.recovered?.droppedBytes).toBe(Math.max(1, length));
      expect(opened.recovered?.keptFiles).toHaveLength(1);
    }
  });

  it('before a newer journal is reported, when that one has to be read', async () => {
    const disk = await twoGenerations();
    const older = pathEnding(disk, '.2.log');
    disk.plant(older, disk.content(older).subarray(0, HEADER_BYTES));
    disk.plant(pathEnding(disk, '.3.case'), new Uint8Array(10));
    const { recovered } = await (await libraryOn(disk)).open(DOC);
    expect(recovered).toMatchObject({ usedPrevious: true, journalCut: true });
  });
});

const flipBit = (bytes: Uint8Array, bit: number): Uint8Array => {
  const flipped = bytes.slice();
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
};

describe('a flipped bit', () => {
  it('in a journal, 500 times: every other record comes back, and it is reported', async () => {
    const disk = await longJournal();
    const path = pathEnding(disk, '.1.log');
    const whole = disk.content(path);
    const ends = recordEnds(COUNT);
    const random = seededRandom(20250304);
    let inHeader = 0;
    for (const _ of range(0, 500)) {
      const bit = Math.floor(random() * whole.length * 8);
      const damaged = disk.copy();
      damaged.plant(path, flipBit(whole, bit));
      const opened = await (await libraryOn(damaged)).open(DOC);
      if (bit >> 3 < HEADER_BYTES) {
        inHeader += 1;
        expect(journalNumbers(opened)).toEqual(range(0, COUNT));
        expect(opened.recovered).toEqual({ ...NOTHING_BROKEN, damagedHeaders: 1 });
        continue;
      }
      const hit = ends.filter((end) => end <= bit >> 3).length;
      expect(journalNumbers(opened)).toEqual(range(0, COUNT).filter((number) => number !== hit));
      // Behind the last update stands the end mark only.
      const isEndMark = hit === COUNT;
      const bytes = (ends[hit] ?? whole.length) - (hit === 0 ? HEADER_BYTES : ends[hit - 1]!);
      const missing = { droppedBytes: bytes, missingRecords: isEndMark ? 0 : 1, damagedHeaders: 0 };
      expect(opened).toMatchObject({ recovered: missing, endedCleanly: !isEndMark });
      const kept = damaged.content(`/library/${opened.recovered!.keptFiles[0]!}`);
      expect(Buffer.from(kept).includes(Buffer.from(flipBit(whole, bit)).subarray(-bytes))).toBe(true);
    }
    expect(inHeader).toBeGreaterThan(100);
    expect(inHeader).toBeLessThan(450);
  }, 60_000);

  it('in a snapshot file, 300 times: nothing is lost and it is reported', async () => {
    const disk = await twoGenerations();
    const path = pathEnding(disk, '.3.case');
    const whole = disk.content(path);
    const random = seededRandom(77);
    for (const round of range(0, 300)) {
      // Most of the file is header: half of the flips go into what follows it.
      const from = round % 2 === 0 ? 0 : HEADER_BYTES;
      const bit = from * 8 + Math.floor(random() * (whole.length - from) * 8);
      const flipped = whole.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const damaged = disk.copy();
      damaged.plant(path, flipped);
      const library = await libraryOn(damaged);
      const opened = await library.open(DOC);
      expect(numbersIn(opened)).toEqual(new Set(range(0, 10)));
      const inHeader = bit >> 3 < HEADER_BYTES;
      expect(opened.recovered).toMatchObject({ usedPrevious: !inHeader, damagedHeaders: inHeader ? 1 : 0 });
      expect(opened.recovered?.keptFiles).toHaveLength(inHeader ? 0 : 1);
    }
  }, 60_000);
});

describe('a damaged snapshot', () => {
  it('is replaced by the generation before; editing, compaction and reopening go on', async () => {
    const disk = await twoGenerations();
    disk.plant(pathEnding(disk, '.3.case'), new Uint8Array(5000));
    const library = await libraryOn(disk);
    expect(await library.list()).toMatchObject([{ docId: DOC, meta: 'two' }]);
    const opened = await library.open(DOC);
    expect(numbersIn(opened)).toEqual(new Set(range(0, 10)));
    expect(opened.recovered).toMatchObject({ usedPrevious: true, droppedBytes: 0, journalMissing: false });
    await library.append(DOC, updateOf(10));
    await library.close(DOC);
    const again = await library.open(DOC);
    expect(numbersIn(again)).toEqual(new Set(range(0, 11)));
    expect(again.recovered).toBeNull();
    await library.compact(DOC, snapshotOf(range(0, 11)), 'four');
    await library.close(DOC);
    expect(numbersIn(await library.open(DOC))).toEqual(new Set(range(0, 11)));
    expect(await library.list()).toMatchObject([{ meta: 'four' }]);
  });

  it('of the first generation was empty: the journal alone is the case', async () => {
    const disk = await longJournal();
    disk.plant(pathEnding(disk, '.1.case'), new Uint8Array(5000));
    const library = await libraryOn(disk);
    expect(await library.list()).toMatchObject([{ docId: DOC, unreadable: 'damaged' }]);
    const opened = await library.open(DOC);
    expect(journalNumbers(opened)).toEqual(range(0, COUNT));
    expect(opened.recovered).toMatchObject({ usedPrevious: true });
    await library.close(DOC);
    expect(await library.open(DOC)).toMatchObject({ recovered: null });
    expect(await library.list()).toMatchObject([{ docId: DOC, meta: null }]);
  });

  it('without one before it is an error that changes nothing', async () => {
    const disk = await twoGenerations();
    for (const path of disk.names()) if (path.endsWith('.case')) disk.plant(path, new Uint8Array(5000));
    const before = disk.names();
    const library = await libraryOn(disk);
    expect(await codeOf(library.open(DOC))).toBe('damaged');
    await library.closeAll();
    expect(disk.names()).toEqual(before);
  });

  it('is not overwritten by new metadata', async () => {
    const disk = await twoGenerations();
    disk.plant(pathEnding(disk, '.3.case'), new Uint8Array(5000));
    const library = await libraryOn(disk);
    expect(await codeOf(library.setMeta(DOC, 'new'))).toBe('damaged');
    expect(disk.content(pathEnding(disk, '.3.case'))).toEqual(new Uint8Array(5000));
  });
});

describe('a missing journal', () => {
  it('is reported, not taken for an empty one', async () => {
    const disk = await twoGenerations();
    disk.drop(pathEnding(disk, '.3.log'));
    const library = await libraryOn(disk);
    const opened = await library.open(DOC);
    expect(numbersIn(opened)).toEqual(new Set(range(0, 7)));
    expect(opened.recovered).toMatchObject({ journalMissing: true });
    await library.append(DOC, updateOf(9));
    await library.close(DOC);
    expect(await library.open(DOC)).toMatchObject({ recovered: null, endedCleanly: true });
  });
});
