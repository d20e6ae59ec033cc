import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CaseSession } from '../../../renderer/session/caseSession';
import { setCurrentSession } from '../../../renderer/session/current';
import { reloadWindow } from '../../../renderer/session/reloadWindow';
import { useUnsaved } from '../../../renderer/store/unsavedStore';

const WAITING = { changes: 2, problem: { code: 'library_disk_full' } };

/** A case of which the disk takes nothing until `room` is set. */
const openCase = () => {
  const disk = { room: false };
  const session = { settle: () => Promise.resolve(disk.room ? null : WAITING) } as CaseSession;
  setCurrentSession(session);
  return disk;
};
const question = () => vi.waitUntil(() => useUnsaved.getState().question);

afterEach(() => setCurrentSession(null));

describe('starting the page anew', () => {
  it('goes at once when no case is open, or everything of it is on disk', async () => {
    const reload = vi.fn();
    await reloadWindow(reload);
    openCase().room = true;
    await reloadWindow(reload);
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('asks while changes wait for the disk, and leaves the page as it is when somebody stays', async () => {
    openCase();
    const reload = vi.fn();
    const reloading = reloadWindow(reload);
    const asked = await question();
    expect(asked).toMatchObject(WAITING);
    expect(reload).not.toHaveBeenCalled();
    asked!.answer('stay');
    await reloading;
    expect(reload).not.toHaveBeenCalled();
  });

  it('goes when the disk takes everything after all, or somebody gives it up', async () => {
    const disk = openCase();
    const reload = vi.fn();
    const first = reloadWindow(reload);
    const asked = await question();
    disk.room = true;
    asked!.answer('again');
    await first;
    disk.room = false;
    const second = reloadWindow(reload);
    (await question())!.answer('discard');
    await second;
    expect(reload).toHaveBeenCalledTimes(2);
  });
});
