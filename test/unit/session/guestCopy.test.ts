import { describe, expect, it, vi } from 'vitest';
import {
  guestCopyRetention,
  removeGuestCopy,
  removePendingCopies,
  type CopyPort,
  type LeavingGuest,
} from '../../../renderer/session/meeting/guestCopy';
import type { PeerState } from '../../../renderer/session/mesh/transport';
import { CLOSING_LIMIT_MS, DELIVERY_LIMIT_MS } from '../../../shared/base/closing';

const OTHER = { state: 'connected' } as PeerState;
const transport = (
  synced: boolean,
  peers: readonly PeerState[],
  isQuiet: boolean,
): LeavingGuest['transport'] => ({
  synced: () => synced,
  peers: () => [...peers],
  waitForQuiet: () => Promise.resolve(isQuiet),
});
const guest = (change: Partial<LeavingGuest>): LeavingGuest => ({
  transport: transport(true, [OTHER], true),
  wasIn: true,
  isKept: false,
  leads: false,
  ...change,
});

describe('when a participant leaves, the copy', () => {
  it.each([
    ['goes when all others have everything', guest({}), null],
    [
      'stays when somebody may miss something',
      guest({ transport: transport(true, [OTHER], false) }),
      'guest_kept',
    ],
    ['stays between two epochs, or when one could not be entered', guest({ transport: null }), 'guest_kept'],
    [
      'stays when it is not equal to what the others have',
      guest({ transport: transport(false, [OTHER], true) }),
      'guest_kept',
    ],
    ['stays when nobody is left', guest({ transport: transport(true, [], true) }), 'guest_kept_alone'],
    ['stays with a deputy that leads', guest({ leads: true }), 'guest_kept_by_deputy'],
    ['goes when the case never came', guest({ transport: null, wasIn: false }), null],
    ['stays when it was kept before', guest({ transport: null, wasIn: false, isKept: true }), 'guest_kept'],
  ])('%s', async (_what, leaving, code) => {
    expect((await guestCopyRetention(leaving))?.code ?? null).toBe(code);
  });
});

const port = (answers: readonly (boolean | Error)[], pending: string[] = []) => {
  let at = 0;
  const remove = vi.fn((_docId: string): Promise<boolean> => {
    const answer = answers[Math.min(at++, answers.length - 1)] ?? false;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const made: CopyPort = {
    remove,
    wait: () => Promise.resolve(),
    pending: () => pending,
    setPending: (docIds) => {
      pending = [...docIds];
    },
  };
  return { made, remove, pending: () => pending };
};

describe('a copy that should go', () => {
  it('is tried again when a file is held for a moment', async () => {
    const { made, remove, pending } = port([false, true]);
    expect(await removeGuestCopy(made, 'guest-1')).toBeNull();
    expect(remove).toHaveBeenCalledTimes(2);
    expect(pending()).toEqual([]);
  });

  it('is said to be there still when it does not go, and goes at the next start', async () => {
    const { made, pending } = port([false]);
    expect(await removeGuestCopy(made, 'guest-1')).toEqual({ code: 'guest_copy_not_removed' });
    expect(pending()).toEqual(['guest-1']);
    const later = port([true], [...pending()]);
    expect(await removePendingCopies(later.made)).toBeNull();
    expect(later.pending()).toEqual([]);
  });

  it('that stays does not keep the next one from going', async () => {
    const { made, pending } = port([false, false, false, true], ['guest-1', 'guest-2']);
    expect(await removePendingCopies(made)).toEqual({ code: 'guest_copy_not_removed' });
    expect(pending()).toEqual(['guest-1']);
  });
});

describe('a window that closes', () => {
  it('waits longer than leaving a meeting takes by itself', () => {
    expect(CLOSING_LIMIT_MS).toBeGreaterThanOrEqual(DELIVERY_LIMIT_MS + 1_000);
  });
});
