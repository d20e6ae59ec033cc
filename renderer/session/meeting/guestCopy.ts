import type { Problem } from '../../../shared/base/result';
import { LEAVE_LIMIT_MS } from '../../../shared/ipc/closing';
import type { Transport } from '../mesh/transport';

/** What decides whether a guest's copy stays. */
export interface LeavingGuest {
  /** Null between two epochs, and when an epoch could not be entered. */
  readonly transport: Pick<Transport, 'synced' | 'peers' | 'waitForQuiet'> | null;
  /** The case was on the screen: there may be changes of ours. */
  readonly wasIn: boolean;
  /** This computer holds changes of an earlier visit that others may not have. */
  readonly isKept: boolean;
  /** We lead in the chair's place: what was decided may be known to nobody else. */
  readonly leads: boolean;
}

/** Why a guest's copy stays on this computer, or null when everybody has what is in it and it goes. */
export const guestCopyRetention = async (guest: LeavingGuest): Promise<Problem | null> => {
  if (guest.leads) return { code: 'guest_kept_by_deputy' };
  const { transport } = guest;
  if (transport === null || !transport.synced())
    return guest.wasIn || guest.isKept ? { code: 'guest_kept' } : null;
  if (!transport.peers().some((peer) => peer.state === 'connected')) return { code: 'guest_kept_alone' };
  // equal to what all others have, or somebody may miss something
  return (await transport.waitForQuiet(LEAVE_LIMIT_MS)) ? null : { code: 'guest_kept' };
};
