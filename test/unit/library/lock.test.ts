import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../../electron/library/deviceKey';
import type { LibraryError } from '../../../electron/library/errors';
import { LOCK_FILE } from '../../../electron/library/lock';
import { codeOf, DOC } from './support/libraryKit';

let dir: string;
const open = () => openLibrary({ dir, keys: deviceKeyPort({ dir }) });
const plantLock = (owner: object) => writeFile(join(dir, LOCK_FILE), JSON.stringify(owner));

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'library-lock-'));
});
afterEach(async () => {
  await chmod(dir, 0o700);
  await rm(dir, { recursive: true });
});

describe('the lock of a library', () => {
  it('keeps a second library out with a clear code, and lets it in after closing', async () => {
    const first = await open();
    expect(await codeOf(open())).toBe('locked');
    await first.closeAll();
    const second = await open();
    await second.closeAll();
    expect(await readdir(dir)).toEqual([]);
  });

  it('lets only one of many in that come at the same time, also over a stale lock', async () => {
    await plantLock({ pid: await deadPid(), host: hostname(), start: '', token: 'old' });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, open));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it('of a dead process is taken over', async () => {
    await plantLock({ pid: await deadPid(), host: hostname(), start: '', token: 'old' });
    await (await open()).closeAll();
  });

  it.runIf(process.platform === 'linux')(
    'of a dead process whose number is in use again is taken over',
    async () => {
      await plantLock({ pid: process.pid, host: hostname(), start: 'another start', token: 'old' });
      await (await open()).closeAll();
    },
  );

  it('that may be of another computer is respected, named, and taken over only when somebody says so', async () => {
    await plantLock({ pid: 1, host: `not-${hostname()}`, start: '', token: 'old' });
    const refused = await open().then(
      () => null,
      (error: unknown) => error as LibraryError,
    );
    expect(refused).toMatchObject({ code: 'locked_elsewhere', params: { host: `not-${hostname()}` } });
    const taken = await openLibrary({ dir, keys: deviceKeyPort({ dir }), takeOver: true });
    await taken.closeAll();
  });

  it('of a live process is not taken over, whatever somebody says', async () => {
    const first = await open();
    const second = openLibrary({ dir, keys: deviceKeyPort({ dir }), takeOver: true });
    expect(await codeOf(second)).toBe('locked');
    await first.closeAll();
  });

  it.each(['', '{"pid":', '{"pid":"1"}', 'null'])(
    'of which %j is left, after a loss of power, is taken over',
    async (text) => {
      await writeFile(join(dir, LOCK_FILE), text);
      await (await open()).closeAll();
    },
  );

  it('that is no longer ours stays when we close', async () => {
    const library = await open();
    await plantLock({ pid: process.pid, host: hostname(), start: '', token: 'of another' });
    await library.closeAll();
    expect(await readdir(dir)).toContain(LOCK_FILE);
  });
});

describe('on the real disk', () => {
  it.runIf(process.platform !== 'win32')('files are for this user only', async () => {
    const library = await open();
    await library.create(DOC, {});
    for (const name of await readdir(dir)) expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
    await library.closeAll();
  });

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'a read-only folder is named as such',
    async () => {
      await chmod(dir, 0o500);
      expect(await codeOf(open())).toBe('read_only');
    },
  );
});

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}
