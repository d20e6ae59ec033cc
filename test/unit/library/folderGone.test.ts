import { describe, expect, it } from 'vitest';
import { DEVICE_KEY_FILE } from '../../../electron/library/deviceKey';
import { HEADER_BYTES } from '../../../electron/library/header';
import {
  appendAll,
  codeOf,
  DIR,
  DOC,
  libraryOn,
  range,
  seededRandom,
  snapshotOf,
  updateOf,
} from './support/libraryKit';
import { MemoryDisk, systemError } from './support/memoryDisk';
import { numbersIn } from './support/plainUpdates';

/** Deletes every file, as somebody who removes the folder and makes an empty one of the same name. */
const emptyFolder = (disk: MemoryDisk): void => {
  for (const path of disk.names()) disk.drop(path);
};

const afterRestart = async (disk: MemoryDisk): Promise<number[]> => {
  disk.lose('power', seededRandom(1));
  const library = await libraryOn(disk);
  const opened = await library.open(DOC);
  expect(opened.recovered).toBeNull();
  return [...numbersIn(opened)];
};

describe('The folder is removed and an empty one made while a case is open', () => {
  it('no edit is called saved until the whole case, its key and the lock are there again', async () => {
    const disk = new MemoryDisk();
    const library = await libraryOn(disk);
    await library.create(DOC, { title: 'x' }, snapshotOf(range(0, 3)));
    await library.open(DOC);
    await appendAll(library, range(3, 5));
    emptyFolder(disk);
    expect(await codeOf(library.append(DOC, updateOf(5)))).toBe('vanished');
    expect(await codeOf(library.append(DOC, updateOf(5)))).toBe('vanished');
    await library.compact(DOC, snapshotOf(range(0, 6)), { title: 'x' });
    await library.append(DOC, updateOf(6));
    expect(disk.names()).toContain(`${DIR}/${DEVICE_KEY_FILE}`);
    expect(disk.names()).toContain(`${DIR}/library.lock`);
    expect(await afterRestart(disk)).toEqual(range(0, 7));
  });

  it('is not called saved under a key that is not the one of the case', async () => {
    const disk = new MemoryDisk();
    const library = await libraryOn(disk);
    await library.create(DOC, { title: 'x' });
    await library.open(DOC);
    await appendAll(library, range(0, 2));
    const other = new MemoryDisk();
    await (await libraryOn(other)).create('other-0123456', { title: 'y' });
    emptyFolder(disk);
    disk.plant(`${DIR}/${DEVICE_KEY_FILE}`, other.content(`${DIR}/${DEVICE_KEY_FILE}`));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(['vanished', 'key_mismatch']).toContain(await codeOf(library.append(DOC, updateOf(2))));
    }
    expect(await codeOf(library.compact(DOC, snapshotOf(range(0, 3)), { title: 'x' }))).not.toBeNull();
  });

  it('the key alone that was deleted is written again with the next snapshot', async () => {
    const disk = new MemoryDisk();
    const library = await libraryOn(disk);
    await library.create(DOC, { title: 'x' });
    await library.open(DOC);
    await appendAll(library, range(0, 2));
    disk.drop(`${DIR}/${DEVICE_KEY_FILE}`);
    await library.compact(DOC, snapshotOf(range(0, 2)), { title: 'x' });
    expect(await afterRestart(disk)).toEqual(range(0, 2));
  });
});

describe('A new case with content', () => {
  it('is made whole or not at all, at every byte of room that a disk may have left', async () => {
    const snapshot = snapshotOf(range(0, 40));
    const whole = new MemoryDisk();
    await (await libraryOn(whole)).create('first-012345', { title: 'first' });
    const before = sizeOf(whole);
    const after = 2 * HEADER_BYTES + snapshot.length + 400;
    let made = 0;
    for (let room = 0; room <= after; room += 97) {
      const disk = whole.copy();
      disk.drop(`${DIR}/library.lock`);
      disk.capacity = before + room;
      const library = await libraryOn(disk).catch(() => null);
      if (library === null) continue;
      const done = await library.create(DOC, { title: 'x' }, snapshot).then(
        () => true,
        () => false,
      );
      disk.capacity = Number.POSITIVE_INFINITY;
      const listed = (await library.list()).map(({ docId }) => docId);
      expect(listed.includes(DOC)).toBe(done);
      if (!done) {
        await library.create(DOC, { title: 'x' }, snapshot);
        continue;
      }
      made += 1;
      expect([...numbersIn(await library.open(DOC))]).toEqual(range(0, 40));
    }
    expect(made).toBeGreaterThan(0);
  });
});

describe('A case that must go', () => {
  it('goes from a full disk too, where there is no room for the mark that it is being removed', async () => {
    const disk = new MemoryDisk();
    const library = await libraryOn(disk);
    await library.create(DOC, { title: 'x' }, snapshotOf(range(0, 3)));
    await library.open(DOC);
    disk.hook = ({ kind, path }) => {
      if (kind === 'create' && path.includes('.removed')) throw systemError('ENOSPC');
    };
    await library.remove(DOC);
    expect(disk.names()).toEqual([`${DIR}/device.key`, `${DIR}/library.lock`]);
  });
});

const sizeOf = (disk: MemoryDisk): number =>
  disk.names().reduce((sum, path) => sum + disk.content(path).length, 0);
