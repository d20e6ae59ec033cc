import { describe, expect, it } from 'vitest';
import { guestCopyRetention, type LeavingGuest } from '../../../renderer/session/meeting/guestCopy';
import type { PeerState } from '../../../renderer/session/mesh/transport';

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
