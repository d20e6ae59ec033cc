import { describe, expect, it } from 'vitest';
import type { CaseLibrary } from '../../../electron/library/caseLibrary';
import { RECORD_OVERHEAD } from '../../../electron/library/record';
import { renameWithRetry } from '../../../electron/library/snapshotFile';
import {
  appendAll,
  codeOf,
  DOC,
  journalNumbers,
  libraryOn,
  numbersIn,
  pathEnding,
  range,
  snapshotOf,
  updateOf,
} from './support/libraryKit';
import { MemoryDisk, systemError, type DiskOperation } from './support/memoryDisk';

async function openCase(): Promise<{ disk: MemoryDisk; library: CaseLibrary }> {
  const disk = new MemoryDisk();
  const library = await libraryOn(disk);
  await library.create(DOC, null);
  await library.open(DOC);
  await appendAll(library, range(0, 5));
  return { disk, library };
}

/** What is on the disk when the process dies now. */
async function afterKill(disk: MemoryDisk) {
  disk.lose('kill', Math.random);
  return (await libraryOn(disk)).open(DOC);
}

const bytesOn = (disk: MemoryDisk) => disk.names().reduce((sum, path) => sum + disk.content(path).length, 0);
const failing = (kind: DiskOperation['kind'], code: string) => (operation: DiskOperation) => {
  if (operation.kind === kind) throw systemError(code);
};

describe('an append on a full disk', () => {
  it('is refused at every byte that may be missing, cut away, and works when there is room', async () => {
    const length = RECORD_OVERHEAD + 1 + updateOf(5).length;
    for (const room of range(0, length)) {
      const { disk, library } = await openCase();
      const journal = pathEnding(disk, '.log');
      const before = disk.content(journal);
      disk.capacity = bytesOn(disk) + room;
      expect(await codeOf(library.append(DOC, updateOf(5)))).toBe('disk_full');
      expect(disk.content(journal)).toEqual(before);
      expect(await codeOf(library.append(DOC, updateOf(6)))).toBe('disk_full');
      disk.capacity = Number.POSITIVE_INFINITY;
      await library.append(DOC, updateOf(7));
      const opened = await afterKill(disk);
      expect(journalNumbers(opened)).toEqual([...range(0, 5), 7]);
      expect(opened.recovered).toBeNull();
    }
  });

  it('does not break a compaction for good, nor leave half a snapshot', async () => {
    const { disk, library } = await openCase();
    for (const room of range(0, 160)) {
      disk.capacity = bytesOn(disk) + room * 64;
      const outcome = await library.compact(DOC, snapshotOf(range(0, 5)), 'x'.repeat(2000)).then(
        () => 'done',
        () => 'refused',
      );
      disk.capacity = Number.POSITIVE_INFINITY;
      expect(disk.names().filter((path) => path.endsWith('.tmp'))).toEqual([]);
      if (outcome === 'done') break;
    }
    await library.append(DOC, updateOf(5));
    expect(await library.list()).toMatchObject([{ meta: 'x'.repeat(2000) }]);
    const opened = await afterKill(disk);
    expect(numbersIn(opened)).toEqual(new Set(range(0, 6)));
    expect(opened.recovered).toBeNull();
  });

  it('creates no case by halves', async () => {
    const disk = new MemoryDisk();
    const library = await libraryOn(disk);
    for (let room = 0; ; room += 97) {
      disk.capacity = bytesOn(disk) + room;
      const outcome = await library.create(DOC, null).then(
        () => 'created',
        () => 'refused',
      );
      if (outcome === 'created') break;
      expect(await library.list()).toEqual([]);
      expect(await codeOf(library.open(DOC))).toBe('not_found');
    }
    expect(await library.open(DOC)).toMatchObject({ recovered: null });
  });
});

describe('an append', () => {
  it('survives writes of any shortness', async () => {
    const { disk, library } = await openCase();
    for (const limit of [1, 2, 7, 40]) {
      disk.writeLimit = limit;
      await appendAll(library, range(limit * 10, limit * 10 + 5));
    }
    expect((await afterKill(disk)).updates).toHaveLength(25);
  });

  it.each([
    ['write', 'EIO', 'io'],
    ['sync', 'EIO', 'io'],
    ['write', 'EROFS', 'read_only'],
    ['sync', 'EDQUOT', 'disk_full'],
    ['write', 'EACCES', 'read_only'],
  ] as const)('is refused when %s fails with %s, and the next one works', async (kind, errno, code) => {
    const { disk, library } = await openCase();
    disk.hook = failing(kind, errno);
    const outcomes = await Promise.all(
      range(5, 8).map((number) => codeOf(library.append(DOC, updateOf(number)))),
    );
    expect(outcomes).toEqual([code, code, code]);
    disk.hook = () => undefined;
    await library.append(DOC, updateOf(8));
    disk.lose('power', Math.random);
    expect(journalNumbers(await (await libraryOn(disk)).open(DOC))).toEqual([...range(0, 5), 8]);
  });

  it('after a failed sync is written anew: nothing acknowledged rests on pages the system gave up', async () => {
    const { disk, library } = await openCase();
    const seen: string[] = [];
    disk.hook = (operation) => {
      seen.push(operation.kind);
      if (operation.kind === 'sync' && seen.filter((kind) => kind === 'sync').length === 1)
        throw systemError('EIO');
    };
    expect(await codeOf(library.append(DOC, updateOf(5)))).toBe('io');
    await library.append(DOC, updateOf(6));
    expect(seen).toEqual(['write', 'sync', 'truncate', 'write', 'sync']);
  });

  it('waits with the repair when that fails too', async () => {
    const { disk, library } = await openCase();
    disk.hook = (operation) => {
      if (operation.kind === 'sync' || operation.kind === 'truncate') throw systemError('EIO');
    };
    expect(await codeOf(library.append(DOC, updateOf(5)))).toBe('io');
    expect(await codeOf(library.append(DOC, updateOf(6)))).toBe('io');
    disk.hook = () => undefined;
    await library.append(DOC, updateOf(7));
    expect(journalNumbers(await afterKill(disk))).toEqual([...range(0, 5), 7]);
  });

  it('is refused when the journal was deleted; what was acknowledged is put back', async () => {
    const { disk, library } = await openCase();
    disk.drop(pathEnding(disk, '.log'));
    expect(await codeOf(library.append(DOC, updateOf(5)))).toBe('vanished');
    await library.append(DOC, updateOf(6));
    const opened = await afterKill(disk);
    expect(journalNumbers(opened)).toEqual([...range(0, 5), 6]);
    expect(opened.recovered).toBeNull();
  });

  it('is refused when another file took its place; that one is kept aside', async () => {
    const { disk, library } = await openCase();
    const journal = pathEnding(disk, '.log');
    disk.plant(journal, Buffer.from('of another program'));
    expect(await codeOf(library.append(DOC, updateOf(5)))).toBe('vanished');
    await library.append(DOC, updateOf(6));
    expect(
      Buffer.from(disk.content(disk.names().find((path) => path.includes('.damaged-'))!)).toString(),
    ).toBe('of another program');
    expect(journalNumbers(await afterKill(disk))).toEqual([...range(0, 5), 6]);
  });

  it('shares an fdatasync with those that wait, and waits for no timer', async () => {
    const { disk, library } = await openCase();
    let syncs = 0;
    disk.hook = (operation) => {
      if (operation.kind === 'sync') syncs += 1;
    };
    await library.append(DOC, updateOf(5));
    expect(syncs).toBe(1);
    await appendAll(library, range(6, 106));
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it('is acknowledged in the order of the calls, and never before its fdatasync', async () => {
    const { disk, library } = await openCase();
    const acknowledged: number[] = [];
    let durable = 0;
    const journal = pathEnding(disk, '.log');
    disk.hook = (operation) => {
      if (operation.kind === 'sync') durable = disk.content(journal).length;
    };
    await Promise.all(
      range(5, 105).map(async (number) => {
        await library.append(DOC, updateOf(number));
        acknowledged.push(number);
        expect(durable).toBeGreaterThanOrEqual(4096 + acknowledged.length * RECORD_OVERHEAD);
      }),
    );
    expect(acknowledged).toEqual(range(5, 105));
  });
});

describe('a removal', () => {
  it('that is cut off is finished at the next start', async () => {
    for (let step = 1, done = false; !done; step += 1) {
      const { disk, library } = await openCase();
      await library.compact(DOC, snapshotOf(range(0, 5)), null);
      let seen = 0;
      disk.hook = () => {
        seen += 1;
        if (seen >= step) throw systemError('EIO');
      };
      await library.remove(DOC).catch((error: unknown) => error);
      done = seen < step;
      disk.lose(step % 2 === 0 ? 'kill' : 'power', Math.random);
      const next = await libraryOn(disk);
      const entries = await next.list();
      if (entries.length > 0) {
        expect(done).toBe(false);
        expect(numbersIn(await next.open(DOC))).toEqual(new Set(range(0, 5)));
      } else expect(await codeOf(next.open(DOC))).toBe('not_found');
    }
  });
});

describe('a rename', () => {
  it('is tried again while another program holds the file, and fails in the end', async () => {
    const disk = new MemoryDisk();
    const files = disk.port();
    disk.plant('/library/a', Buffer.from('a'));
    const waited: number[] = [];
    const retry = { pauses: [1, 2, 4], wait: async (pause: number) => waited.push(pause) };
    let busy = 2;
    disk.hook = () => {
      busy -= 1;
      if (busy >= 0) throw systemError('EPERM');
    };
    await renameWithRetry(files, '/library/a', '/library/b', retry);
    expect(waited).toEqual([1, 2]);
    busy = 100;
    await expect(renameWithRetry(files, '/library/b', '/library/c', retry)).rejects.toMatchObject({
      code: 'EPERM',
    });
    expect(waited).toEqual([1, 2, 1, 2, 4]);
  });
});
