import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { HEADER_BYTES } from '../../../electron/library/header';
import { openStored } from '../../../shared/doc/openStored';
import { DOC, libraryOn, pathEnding, range, seededRandom } from './support/libraryKit';
import { MemoryDisk } from './support/memoryDisk';

const RECORDS = 200;
const FLIPS = 500;
const SEED = 20261129;

/** What three people wrote, each with one party more, in the order in which it reached the journal. */
const writtenByThree = (): Uint8Array[] => {
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  const written: Uint8Array[] = [];
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (!local) return;
      written.push(update);
      for (const other of docs) Y.applyUpdate(other, update);
    });
  for (const number of range(0, RECORDS)) {
    const purpose = new Y.Text(`purpose ${'x'.repeat(number % 50)}`);
    docs[number % 3]!.getMap('parties').set(`p-${number}`, new Y.Map<unknown>([['purpose', purpose]]));
  }
  return written;
};

/** A closed case with these updates in its journal. */
const caseOf = async (updates: readonly Uint8Array[]): Promise<MemoryDisk> => {
  const disk = new MemoryDisk();
  const library = await libraryOn(disk);
  await library.create(DOC, null);
  await library.open(DOC);
  for (const update of updates) await library.append(DOC, update);
  await library.closeAll();
  return disk;
};

const withFlip = (disk: MemoryDisk, bits: readonly number[]): MemoryDisk => {
  const path = pathEnding(disk, '.1.log');
  const bytes = disk.content(path);
  for (const bit of bits) bytes[bit >> 3]! ^= 1 << (bit & 7);
  const damaged = disk.copy();
  damaged.plant(path, bytes);
  return damaged;
};

const partiesOf = (doc: Y.Doc): string[] => [...doc.getMap('parties').keys()];
const asText = (update: Uint8Array): string => Buffer.from(update).toString('base64');

describe('a journal of 200 records of three people', () => {
  const written = writtenByThree();

  it(`gives back every record that was not hit, after each of ${FLIPS} single flipped bits, and no other`, async () => {
    const disk = await caseOf(written);
    const random = seededRandom(SEED);
    const size = disk.content(pathEnding(disk, '.1.log')).length - HEADER_BYTES;
    const all = written.map(asText);
    let hits = 0;
    for (const _ of range(0, FLIPS)) {
      const damaged = withFlip(disk, [HEADER_BYTES * 8 + Math.floor(random() * size * 8)]);
      const { updates, recovered, endedCleanly } = await (await libraryOn(damaged)).open(DOC);
      const found = updates.map(asText);
      const lost = all.filter((update) => !found.includes(update));
      expect(found).toEqual(all.filter((update) => !lost.includes(update)));
      expect(lost.length).toBe(endedCleanly ? 1 : 0);
      expect(recovered).toMatchObject({ missingRecords: lost.length, journalCut: false });
      expect(recovered?.keptFiles).toHaveLength(1);
      hits += lost.length;
    }
    expect(hits).toBeGreaterThan(FLIPS * 0.9);
  }, 120_000);

  it('is written anew without the gaps: it opens whole after that, and takes new records', async () => {
    const disk = await caseOf(written);
    const size = disk.content(pathEnding(disk, '.1.log')).length;
    const bits = [0.1, 0.4, 0.7].map((part) => Math.floor(HEADER_BYTES + (size - HEADER_BYTES) * part) * 8);
    const damaged = withFlip(disk, bits);
    const library = await libraryOn(damaged);
    const { recovered } = await library.open(DOC);
    expect(recovered).toMatchObject({ missingRecords: 3 });
    expect(damaged.content(`/library/${recovered!.keptFiles[0]!}`)).toHaveLength(size);
    await library.append(DOC, written[0]!);
    damaged.lose('power', seededRandom(1));
    const again = await (await libraryOn(damaged)).open(DOC);
    expect(again.recovered).toBeNull();
    expect(again.updates).toHaveLength(RECORDS - 3 + 1);
  });

  it('opens as a case with all of the other two, and with all of the third when the missing record comes', () => {
    const hit = 60;
    const opened = openStored({ snapshot: null, updates: written.filter((_, at) => at !== hit) }, 'load');
    expect(opened).toMatchObject({ isMended: false });
    const there = (number: number): boolean => number % 3 !== hit % 3 || number < hit;
    const names = (numbers: number[]): string[] => numbers.map((number) => `p-${number}`);
    expect(new Set(partiesOf(opened!.doc))).toEqual(new Set(names(range(0, RECORDS).filter(there))));
    // What waits is kept in the next snapshot, until somebody who has the missing record brings it.
    const snapshot = Y.encodeStateAsUpdateV2(opened!.doc);
    const later = openStored({ snapshot, updates: [written[hit]!] }, 'load');
    expect(new Set(partiesOf(later!.doc))).toEqual(new Set(names(range(0, RECORDS))));
  });
});
