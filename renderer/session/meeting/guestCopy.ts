import type { Problem } from '../../../shared/base/result';
import { DELIVERY_LIMIT_MS } from '../../../shared/base/closing';
import { reportFailure } from '../../../shared/base/failures';
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
  return (await transport.waitForQuiet(DELIVERY_LIMIT_MS)) ? null : { code: 'guest_kept' };
};

/** Where copies are removed, and where it is remembered that one could not be. */
export interface CopyPort {
  /** False when the copy is still there. */
  readonly remove: (docId: string) => Promise<boolean>;
  readonly wait: (ms: number) => Promise<void>;
  readonly pending: () => readonly string[];
  readonly setPending: (docIds: readonly string[]) => void;
}

/** Before each try, in milliseconds: a virus scanner or a backup lets go of a file after a moment. */
const TRIES_AFTER_MS = [0, 200, 600];

const removedAt = async ({ remove, wait }: CopyPort, docId: string): Promise<boolean> => {
  for (const pause of TRIES_AFTER_MS) {
    await wait(pause);
    try {
      if (await remove(docId)) return true;
    } catch (error) {
      reportFailure('guestCopy.remove', error);
    }
  }
  return false;
};

/** Removes a copy that should not stay. When it does not go it is tried again at the next start, and the answer says so. */
export const removeGuestCopy = async (port: CopyPort, docId: string): Promise<Problem | null> => {
  // remembered first, so that also a computer that stops halfway goes on with it
  port.setPending([...new Set([...port.pending(), docId])]);
  if (!(await removedAt(port, docId))) return { code: 'guest_copy_not_removed' };
  port.setPending(port.pending().filter((one) => one !== docId));
  return null;
};

/** At the start of the app: removes what could not be removed before. Answers with a problem when something still stays. */
export const removePendingCopies = async (port: CopyPort): Promise<Problem | null> => {
  let problem: Problem | null = null;
  for (const docId of port.pending()) problem = (await removeGuestCopy(port, docId)) ?? problem;
  return problem;
};
