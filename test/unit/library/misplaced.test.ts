import { describe, expect, it } from 'vitest';
import { COUNT, longJournal, recordEnds, twoGenerations } from './support/closedCases';
import { DOC, journalNumbers, libraryOn, numbersIn, pathEnding, range } from './support/libraryKit';

const OTHER = 'doc-of-another';

describe('files in the wrong place are found out:', () => {
  it('a journal of another document, under the same key port', async () => {
    const disk = await twoGenerations(OTHER, await twoGenerations());
    const [one, other] = disk.names().filter((path) => path.endsWith('.3.log'));
    const before = disk.content(one!);
    disk.plant(one!, disk.content(other!));
    disk.plant(other!, before);
    const library = await libraryOn(disk);
    for (const docId of [DOC, OTHER]) {
      const opened = await library.open(docId);
      expect(numbersIn(opened)).toEqual(new Set(range(0, 7)));
      expect(opened.recovered).toMatchObject({ damagedHeaders: 1 });
      expect(opened.recovered?.droppedBytes).toBeGreaterThan(0);
    }
  });

  it('a snapshot of another document', async () => {
    const disk = await twoGenerations(OTHER, await twoGenerations());
    const [one, other] = disk.names().filter((path) => path.endsWith('.3.case'));
    disk.plant(one!, disk.content(other!));
    const library = await libraryOn(disk);
    for (const docId of [DOC, OTHER])
      expect(numbersIn(await library.open(docId))).toEqual(new Set(range(0, 10)));
  });

  it('a snapshot and a journal of another generation', async () => {
    const disk = await twoGenerations();
    const swapped = disk.copy();
    swapped.plant(pathEnding(disk, '.3.case'), disk.content(pathEnding(disk, '.2.case')));
    const opened = await (await libraryOn(swapped)).open(DOC);
    expect(numbersIn(opened)).toEqual(new Set(range(0, 10)));
    expect(opened.recovered).toMatchObject({ usedPrevious: true });
    disk.plant(pathEnding(disk, '.3.log'), disk.content(pathEnding(disk, '.2.log')));
    const other = await (await libraryOn(disk)).open(DOC);
    expect(other.recovered?.droppedBytes).toBeGreaterThan(0);
    expect(other.updates).toEqual([]);
  });

  it('two records that changed places', async () => {
    const disk = await longJournal();
    const path = pathEnding(disk, '.1.log');
    const whole = Buffer.from(disk.content(path));
    // Updates 13 and 50 are of the same length.
    const ends = recordEnds(COUNT);
    const [one, other] = [[ends[12]!, ends[13]!] as const, [ends[49]!, ends[50]!] as const];
    const swapped = Buffer.from(whole);
    whole.copy(swapped, one[0], other[0], other[1]);
    whole.copy(swapped, other[0], one[0], one[1]);
    disk.plant(path, swapped);
    const opened = await (await libraryOn(disk)).open(DOC);
    expect(journalNumbers(opened)).toEqual(
      range(0, COUNT).filter((number) => number !== 13 && number !== 50),
    );
    expect(opened.recovered).toMatchObject({ droppedBytes: 2 * (one[1] - one[0]), missingRecords: 2 });
  });
});
