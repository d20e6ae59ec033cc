import { describe, expect, it } from 'vitest';
import { DEVICE_KEY_FILE, deviceKeyPort } from '../../../electron/library/deviceKey';
import { codeOf, DIR, DOC, libraryOn } from './support/libraryKit';
import { MemoryDisk, systemError } from './support/memoryDisk';

const KEY_PATH = `${DIR}/${DEVICE_KEY_FILE}`;
const fileKey = new Uint8Array(32).fill(3);
const portOn = (disk: MemoryDisk) => deviceKeyPort({ dir: DIR, files: disk.port() });

async function diskWithCase(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const library = await libraryOn(disk);
  await library.create(DOC, { title: 'Henk' });
  await library.closeAll();
  return disk;
}

describe('the device key', () => {
  it('gives a file key back, also after a restart', async () => {
    const disk = new MemoryDisk();
    const slots = await portOn(disk).wrap(fileKey, DOC);
    expect(slots.map((slot) => slot.kind)).toEqual(['device']);
    expect(await portOn(disk).unwrap(slots, DOC)).toEqual(fileKey);
  });

  it('does not give it for another document', async () => {
    const disk = new MemoryDisk();
    const slots = await portOn(disk).wrap(fileKey, DOC);
    expect(await codeOf(portOn(disk).unwrap(slots, 'doc-0123456780'))).toBe('damaged');
  });

  it('says when a case has no slot for it', async () => {
    expect(await codeOf(portOn(new MemoryDisk()).unwrap([{ kind: 'passphrase', data: {} }], DOC))).toBe(
      'key_unavailable',
    );
  });

  it('says when it is another one', async () => {
    const slots = await portOn(new MemoryDisk()).wrap(fileKey, DOC);
    const other = new MemoryDisk();
    await portOn(other).wrap(fileKey, DOC);
    expect(await codeOf(portOn(other).unwrap(slots, DOC))).toBe('key_mismatch');
  });

  it('is durable before it is used, whatever moment the power fails', async () => {
    for (let step = 1, done = false; !done; step += 1) {
      const disk = new MemoryDisk();
      let seen = 0;
      disk.hook = () => {
        seen += 1;
        if (seen >= step) throw systemError('EIO');
      };
      const slots = await portOn(disk)
        .wrap(fileKey, DOC)
        .catch(() => null);
      disk.lose('power', Math.random);
      if (slots !== null) expect(await portOn(disk).unwrap(slots, DOC)).toEqual(fileKey);
      else expect(await portOn(disk).wrap(fileKey, DOC)).toHaveLength(1);
      done = seen < step;
    }
  });

  it('missing beside cases is an error for list, open and create, and is not made anew', async () => {
    const disk = await diskWithCase();
    disk.drop(KEY_PATH);
    const library = await libraryOn(disk);
    expect(await library.list()).toMatchObject([{ docId: DOC, meta: null, unreadable: 'key_missing' }]);
    expect(await codeOf(library.open(DOC))).toBe('key_missing');
    expect(await codeOf(library.create('doc-another-one', {}))).toBe('key_missing');
    expect(disk.names()).not.toContain(KEY_PATH);
  });

  it('deleted while the app runs does not lock new cases with a key that is nowhere', async () => {
    const disk = await diskWithCase();
    const library = await libraryOn(disk);
    await library.list();
    disk.drop(KEY_PATH);
    expect(await codeOf(library.create('doc-another-one', {}))).toBe('key_missing');
  });

  it('damaged is an error, and works again, without a restart, when it is put back', async () => {
    const disk = await diskWithCase();
    const good = disk.content(KEY_PATH);
    const bad = good.slice();
    bad[30]! ^= 1;
    disk.plant(KEY_PATH, bad);
    const library = await libraryOn(disk);
    expect(await library.list()).toMatchObject([{ unreadable: 'key_damaged' }]);
    expect(await codeOf(library.open(DOC))).toBe('key_damaged');
    expect(disk.content(KEY_PATH)).toEqual(bad);
    disk.plant(KEY_PATH, good);
    expect(await library.open(DOC)).toMatchObject({ recovered: null });
  });
});
