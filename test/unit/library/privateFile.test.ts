import { describe, expect, it } from 'vitest';
import { codeOf, DIR, DOC, libraryOn, pathEnding, snapshotOf } from './support/libraryKit';
import { MemoryDisk } from './support/memoryDisk';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SECRET = 'Henk heet Hendrik Voorbeeld';

async function withPrivate() {
  const disk = new MemoryDisk();
  const library = await libraryOn(disk);
  await library.create(DOC, { title: 'Henk' });
  await library.writePrivate(DOC, bytes(SECRET));
  return { disk, library };
}

const textOf = async (library: Awaited<ReturnType<typeof libraryOn>>): Promise<string | null> => {
  const { content } = await library.readPrivate(DOC);
  return content && new TextDecoder().decode(content);
};

describe('what this computer keeps beside a case', () => {
  it('is nothing at first, and then what was written last, also after compaction and a restart', async () => {
    const disk = new MemoryDisk();
    const library = await libraryOn(disk);
    await library.create(DOC, null);
    expect(await library.readPrivate(DOC)).toEqual({ content: null, damaged: false });
    await library.open(DOC);
    await library.writePrivate(DOC, bytes('one'));
    await library.writePrivate(DOC, bytes(SECRET));
    await library.compact(DOC, snapshotOf([1]), null);
    await library.compact(DOC, snapshotOf([1]), null);
    expect(await textOf(library)).toBe(SECRET);
    await library.closeAll();
    expect(await textOf(await libraryOn(disk))).toBe(SECRET);
  });

  it('cannot be read on the disk, and opens for its own case only', async () => {
    const { disk, library } = await withPrivate();
    const path = pathEnding(disk, '.private');
    for (const name of disk.names())
      expect(Buffer.from(disk.content(name)).toString('latin1')).not.toContain('Hendrik');
    await library.create('doc-another-one', null);
    await library.writePrivate('doc-another-one', bytes('two'));
    const other = disk.names().find((name) => name.endsWith('.private') && name !== path)!;
    disk.plant(other, disk.content(path));
    expect(await library.readPrivate('doc-another-one')).toEqual({ content: null, damaged: true });
  });

  it('goes with the case, also when the removal is cut off', async () => {
    const { disk, library } = await withPrivate();
    await library.remove(DOC);
    expect(disk.names()).toEqual([`${DIR}/device.key`, `${DIR}/library.lock`]);
    expect(await codeOf(library.readPrivate(DOC))).toBe('not_found');
    expect(await codeOf(library.writePrivate(DOC, bytes('x')))).toBe('not_found');
  });

  it('goes when nothing is left to keep', async () => {
    const { disk, library } = await withPrivate();
    await library.writePrivate(DOC, new Uint8Array(0));
    expect(disk.names().some((name) => name.endsWith('.private'))).toBe(false);
    expect(await textOf(library)).toBeNull();
  });

  it('is set aside when it is damaged, and the case still opens', async () => {
    const { disk, library } = await withPrivate();
    const path = pathEnding(disk, '.private');
    const whole = disk.content(path).slice();
    whole[20]! ^= 1;
    disk.plant(path, whole);
    expect(await library.readPrivate(DOC)).toEqual({ content: null, damaged: true });
    expect(disk.names().some((name) => name.includes('.private.damaged-'))).toBe(true);
    await library.open(DOC);
    await library.writePrivate(DOC, bytes('again'));
    expect(await textOf(library)).toBe('again');
    await library.remove(DOC);
    expect(disk.names()).toEqual([`${DIR}/device.key`, `${DIR}/library.lock`]);
  });
});
