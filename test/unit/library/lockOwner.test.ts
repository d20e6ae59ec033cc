import { describe, expect, it } from 'vitest';
import {
  parseOwner,
  stateOf,
  systemWorld,
  type LockOwner,
  type ProcessWorld,
} from '../../../electron/library/lockOwner';

const BOOT = '11111111-2222-3333-4444-555555555555';
const OLD_BOOT = '99999999-2222-3333-4444-555555555555';

const world = (more: Partial<ProcessWorld> = {}): ProcessWorld => ({
  pid: 10,
  host: 'laptop',
  boot: BOOT,
  pids: 'pid:[1]',
  startOf: (pid) => `${BOOT}:${pid}00`,
  isRunning: (pid) => pid === 10 || pid === 20,
  isLocal: async () => true,
  ...more,
});
const owner = (more: Partial<LockOwner> = {}): LockOwner => ({
  pid: 20,
  host: 'laptop',
  start: `${BOOT}:2000`,
  boot: BOOT,
  pids: 'pid:[1]',
  token: 't',
  ...more,
});

describe('A lock', () => {
  it('of a process that still runs is held, also when the computer has another name by now', async () => {
    expect(await stateOf(owner(), world(), '/d')).toBe('running');
    expect(await stateOf(owner({ host: 'old-name' }), world(), '/d')).toBe('running');
  });

  it('left by a crash before the computer was renamed is free', async () => {
    expect(await stateOf(owner({ pid: 30, host: 'old-name' }), world(), '/d')).toBe('ended');
    expect(await stateOf(owner({ pid: 30, host: 'old-name', boot: OLD_BOOT }), world(), '/d')).toBe('ended');
  });

  it('of a process whose number is in use again is free', async () => {
    expect(await stateOf(owner({ start: `${BOOT}:7` }), world(), '/d')).toBe('ended');
  });

  it('of another start of a computer is asked about when the folder may be shared with others', async () => {
    const shared = world({ isLocal: async () => false });
    expect(await stateOf(owner({ boot: OLD_BOOT }), shared, '/d')).toBe('unknown');
    expect(await stateOf(owner({ boot: OLD_BOOT, host: 'other' }), shared, '/d')).toBe('unknown');
  });

  it('of another container on this computer is asked about: its processes cannot be seen', async () => {
    expect(await stateOf(owner({ pids: 'pid:[2]' }), world(), '/d')).toBe('unknown');
  });

  it('of a system that names no start is judged by computer and process', async () => {
    const plain = world({ boot: '', pids: '', startOf: () => '' });
    const old = { boot: '', pids: '', start: '' };
    expect(await stateOf(owner(old), plain, '/d')).toBe('running');
    expect(await stateOf(owner({ ...old, pid: 30 }), plain, '/d')).toBe('ended');
    expect(await stateOf(owner({ ...old, pid: 30, host: 'other' }), plain, '/d')).toBe('unknown');
  });

  it('of the first version still says in which start of the computer it was made', () => {
    const text = { pid: 4, host: 'laptop', start: `${BOOT}:12345`, token: 't' };
    expect(parseOwner(text)).toEqual({ ...text, boot: BOOT, pids: '' });
    expect(parseOwner({ pid: '4', host: 'laptop', token: 't' })).toBeNull();
  });

  it.runIf(process.platform === 'linux')('of this process is seen to run by the system itself', async () => {
    const here = systemWorld();
    const mine = { ...here, start: here.startOf(process.pid), token: 't' };
    expect(here.boot).toMatch(/^[0-9a-f-]{36}$/);
    expect(await stateOf(mine, here, '/tmp')).toBe('running');
  });
});
