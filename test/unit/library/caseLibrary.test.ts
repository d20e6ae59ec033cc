import { describe, expect, it } from 'vitest';
import { COMPACT_BYTES, COMPACT_RECORDS } from '../../../electron/library/caseStorage';
import { aliasOf, stemOf } from '../../../electron/library/names';
import {
  appendAll,
  codeOf,
  DIR,
  DOC,
  journalNumbers,
  libraryOn,
  numbersIn,
  range,
  snapshotOf,
  START,
  updateOf,
} from './support/libraryKit';
import { MemoryDisk } from './support/memoryDisk';

async function withCase() {
  const disk = new MemoryDisk();
  const library = await libraryOn(disk);
  await library.create(DOC, { title: 'Henk' });
  return { disk, library };
}

describe('a case in the library', () => {
  it('is on the list after creation, and opens empty', async () => {
    const { library } = await withCase();
    expect(await library.list()).toEqual([
      { docId: DOC, meta: { title: 'Henk' }, updatedAt: START.toISOString() },
    ]);
    expect(await library.open(DOC)).toEqual({
      snapshot: null,
      updates: [],
      recovered: null,
      endedCleanly: false,
    });
  });

  it('gives its updates back in order', async () => {
    const { disk, library } = await withCase();
    await library.open(DOC);
    await appendAll(library, range(0, 100));
    await library.close(DOC);
    const opened = await library.open(DOC);
    expect(journalNumbers(opened)).toEqual(range(0, 100));
    expect(opened).toMatchObject({ recovered: null, endedCleanly: true });
    await library.append(DOC, updateOf(100));
    await library.closeAll();
    expect(journalNumbers(await (await libraryOn(disk)).open(DOC))).toEqual(range(0, 101));
  });

  it('keeps an update that its caller overwrites after handing it in', async () => {
    const { library } = await withCase();
    await library.open(DOC);
    const update = updateOf(4);
    const appended = library.append(DOC, update);
    update.fill(0);
    await appended;
    await library.close(DOC);
    expect(journalNumbers(await library.open(DOC))).toEqual([4]);
  });

  it('opens from the snapshot after compaction, keeping one generation before it', async () => {
    const { disk, library } = await withCase();
    await library.open(DOC);
    for (const round of range(0, 4)) {
      await library.append(DOC, updateOf(round));
      await library.compact(DOC, snapshotOf(range(0, round + 1)), { round });
    }
    await library.append(DOC, updateOf(4));
    expect(disk.names().map((name) => name.split('.').slice(1).join('.'))).toEqual([
      '4.case',
      '4.log',
      '5.case',
      '5.log',
      'key',
      'lock',
    ]);
    await library.close(DOC);
    const opened = await library.open(DOC);
    expect(journalNumbers(opened)).toEqual([4]);
    expect(numbersIn(opened)).toEqual(new Set(range(0, 5)));
    expect(await library.list()).toMatchObject([{ meta: { round: 3 } }]);
  });

  it('keeps appends made during a compaction, whichever way the snapshot is given', async () => {
    const { library } = await withCase();
    await library.open(DOC);
    await appendAll(library, range(0, 10));
    const compacting = library.compact(DOC, snapshotOf(range(0, 10)), null);
    await appendAll(library, range(10, 20));
    await compacting;
    await library.compact(
      DOC,
      async () => {
        await appendAll(library, range(20, 30));
        return snapshotOf(range(0, 30));
      },
      null,
    );
    await appendAll(library, range(30, 35));
    await library.close(DOC);
    expect(numbersIn(await library.open(DOC))).toEqual(new Set(range(0, 35)));
  });

  it('goes on when no snapshot can be had, and compacts later', async () => {
    const { library } = await withCase();
    await library.open(DOC);
    await appendAll(library, range(0, 3));
    for (const _ of range(0, 3)) {
      expect(
        await codeOf(library.compact(DOC, () => Promise.reject(new Error('the window is gone')), null)),
      ).toBe('io');
    }
    expect(await codeOf(library.compact(DOC, new Uint8Array(0), null))).toBe('bad_input');
    await appendAll(library, range(3, 6));
    await library.close(DOC);
    const opened = await library.open(DOC);
    expect(journalNumbers(opened)).toEqual(range(0, 6));
    expect(opened.recovered).toBeNull();
    await library.compact(DOC, snapshotOf(range(0, 6)), null);
    await library.close(DOC);
    expect(numbersIn(await library.open(DOC))).toEqual(new Set(range(0, 6)));
  });

  it('needs compaction above 5,000 records or 2 MiB, counted over reopening', async () => {
    const { library } = await withCase();
    await library.open(DOC);
    await appendAll(library, range(0, COMPACT_RECORDS - 1));
    expect(library.needsCompaction(DOC)).toBe(false);
    await library.close(DOC);
    await library.open(DOC);
    await library.append(DOC, updateOf(1));
    expect(library.needsCompaction(DOC)).toBe(true);
    await library.compact(DOC, snapshotOf([1]), null);
    expect(library.needsCompaction(DOC)).toBe(false);
    await library.append(DOC, new Uint8Array(COMPACT_BYTES));
    expect(library.needsCompaction(DOC)).toBe(true);
  });

  it('takes new metadata, open or closed, without touching the edits', async () => {
    const { library } = await withCase();
    await library.setMeta(DOC, 'one');
    expect(await library.list()).toMatchObject([{ meta: 'one' }]);
    await library.open(DOC);
    await library.append(DOC, updateOf(1));
    await library.compact(DOC, snapshotOf([1]), 'two');
    await library.append(DOC, updateOf(2));
    await library.setMeta(DOC, 'three');
    expect(await library.list()).toMatchObject([{ meta: 'three' }]);
    await library.close(DOC);
    await library.setMeta(DOC, 'four'.repeat(8000));
    expect(await library.list()).toMatchObject([{ meta: 'four'.repeat(8000) }]);
    expect(numbersIn(await library.open(DOC))).toEqual(new Set([1, 2]));
  });

  it('leaves nothing behind when removed, and can then be created anew', async () => {
    const { disk, library } = await withCase();
    await library.open(DOC);
    await library.append(DOC, updateOf(1));
    await library.compact(DOC, snapshotOf([1]), null);
    await library.remove(DOC);
    expect(disk.names()).toEqual([`${DIR}/device.key`, `${DIR}/library.lock`]);
    expect(await library.list()).toEqual([]);
    expect(await codeOf(library.open(DOC))).toBe('not_found');
    await library.create(DOC, null);
  });

  it('shows nothing of the case in its file names', async () => {
    const { disk } = await withCase();
    expect(disk.names().some((name) => /doc|henk/i.test(name))).toBe(false);
    expect(stemOf('abcdefgh')).not.toBe(stemOf('Abcdefgh'));
  });

  it('is listed, and can be removed, when nothing of it is readable', async () => {
    const { disk, library } = await withCase();
    for (const path of disk.names()) if (/\.(case|log)$/.test(path)) disk.plant(path, new Uint8Array(5000));
    const alias = aliasOf(stemOf(DOC));
    expect(await library.list()).toMatchObject([{ docId: alias, unreadable: 'damaged' }]);
    expect(await codeOf(library.open(alias))).toBe('damaged');
    expect(await codeOf(library.create(DOC, null))).toBe('exists');
    await library.remove(alias);
    expect(await library.list()).toEqual([]);
  });
});

describe('the library refuses', () => {
  it.each([
    'short',
    'x'.repeat(65),
    '../../etc/passwd',
    'doc/01234567',
    'doc 01234567',
    'doc-01234567\n',
    '',
    '........',
  ])('the document id %j everywhere', async (docId) => {
    const { library } = await withCase();
    const calls = [
      library.create(docId, null),
      library.open(docId),
      library.append(docId, updateOf(1)),
      library.compact(docId, snapshotOf([1]), null),
      library.setMeta(docId, null),
      library.close(docId),
      library.remove(docId),
    ];
    for (const call of calls) expect(await codeOf(call)).toBe('bad_doc_id');
    expect(() => library.needsCompaction(docId)).toThrow('bad_doc_id');
  });

  it('what does not fit the state of the case', async () => {
    const { library } = await withCase();
    expect(await codeOf(library.create(DOC, null))).toBe('exists');
    expect(await codeOf(library.append(DOC, updateOf(1)))).toBe('not_open');
    expect(await codeOf(library.compact(DOC, snapshotOf([1]), null))).toBe('not_open');
    expect(await codeOf(library.open('doc-not-there'))).toBe('not_found');
    expect(await codeOf(library.setMeta('doc-not-there', null))).toBe('not_found');
    expect(await codeOf(library.remove('doc-not-there'))).toBe('not_found');
    await library.open(DOC);
    expect(await codeOf(library.open(DOC))).toBe('already_open');
    await library.close(DOC);
    await library.close(DOC);
    await library.closeAll();
    expect(await codeOf(library.open(DOC))).toBe('closed');
    expect(await codeOf(library.list())).toBe('closed');
  });

  it('nothing that was appended before closing: that is written first', async () => {
    const { library } = await withCase();
    await library.open(DOC);
    const appends = appendAll(library, range(0, 50));
    await library.close(DOC);
    await appends;
    expect(journalNumbers(await library.open(DOC))).toEqual(range(0, 50));
  });
});
