import { describe, expect, it } from 'vitest';
import { codeOf, DIR, DOC, libraryOn, pathEnding, snapshotOf } from './support/libraryKit';
import { MemoryDisk } from './support/memoryDisk';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SECRET = 'Henk heet Hendrik Voorbeeld';

async function withPrivate() {
  const disk = new MemoryDisk();
  const library = await libraryOn(disk);
  await library.create(DOC, { title: 'Henk' });
  await library.writeBeside(DOC, 'private', bytes(SECRET));
  return { disk, library };
}

const textOf = async (library: Awaited<ReturnType<typeof libraryOn>>): Promise<string | null> => {
  const { content } = await library.readBeside(DOC, 'private');
  return content && new TextDecoder().decode(content);
};

describe('what this computer keeps beside a case', () => {
  it('is nothing at first, and then what was written last, also after compaction and a restart', async () => {
    const disk = new MemoryDisk();
    const library = await libraryOn(disk);
    await library.create(DOC, null);
    expect(await library.readBeside(DOC, 'private')).toEqual({ content: null, damaged: false });
    await library.open(DOC);
    await library.writeBeside(DOC, 'private', bytes('one'));
    await library.writeBeside(DOC, 'private', bytes(SECRET));
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
    await library.writeBeside('doc-another-one', 'private', bytes('two'));
    const other = disk.names().find((name) => name.endsWith('.private') && name !== path)!;
    disk.plant(other, disk.content(path));
    expect(await library.readBeside('doc-another-one', 'private')).toEqual({ content: null, damaged: true });
  });

  it('goes with the case, also when the removal is cut off', async () => {
    const { disk, library } = await withPrivate();
    await library.remove(DOC);
    expect(disk.names()).toEqual([`${DIR}/device.key`, `${DIR}/library.lock`]);
    expect(await codeOf(library.readBeside(DOC, 'private'))).toBe('not_found');
    expect(await codeOf(library.writeBeside(DOC, 'private', bytes('x')))).toBe('not_found');
  });

  it('of one kind does not pass for another, and both go with the case', async () => {
    const { disk, library } = await withPrivate();
    await library.writeBeside(DOC, 'meeting', bytes('TLS key'));
    expect(await textOf(library)).toBe(SECRET);
    disk.plant(pathEnding(disk, '.meeting'), disk.content(pathEnding(disk, '.private')));
    expect(await library.readBeside(DOC, 'meeting')).toEqual({ content: null, damaged: true });
    await library.writeBeside(DOC, 'meeting', bytes('TLS key'));
    await library.remove(DOC);
    expect(disk.names()).toEqual([`${DIR}/device.key`, `${DIR}/library.lock`]);
  });

  it('goes when nothing is left to keep', async () => {
    const { disk, library } = await withPrivate();
    await library.writeBeside(DOC, 'private', new Uint8Array(0));
    expect(disk.names().some((name) => name.endsWith('.private'))).toBe(false);
    expect(await textOf(library)).toBeNull();
  });

  it('is set aside when it is damaged, and the case still opens', async () => {
    const { disk, library } = await withPrivate();
    const path = pathEnding(disk, '.private');
    const whole = disk.content(path).slice();
    whole[20]! ^= 1;
    disk.plant(path, whole);
    expect(await library.readBeside(DOC, 'private')).toEqual({ content: null, damaged: true });
    expect(disk.names().some((name) => name.includes('.private.damaged-'))).toBe(true);
    await library.open(DOC);
    await library.writeBeside(DOC, 'private', bytes('again'));
    expect(await textOf(library)).toBe('again');
    await library.remove(DOC);
    expect(disk.names()).toEqual([`${DIR}/device.key`, `${DIR}/library.lock`]);
  });
});
