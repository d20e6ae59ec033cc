import type { Role } from '../../../shared/base/roles';
import type { Bytes } from '../mesh/bytes';
import type { Host } from '../mesh/lobby/lobbyGuest';
import type { GuestList, LobbyDecision } from '../mesh/lobby/messages';

export type Admission = Extract<LobbyDecision, { readonly kind: 'admitted' }>;

/** What a deputy needs to lead: the chair's word for it, and where the chair was. */
export interface Deputation {
  readonly certificate: Bytes;
  readonly epoch: number;
  readonly lobbySecret: Bytes;
  readonly list: GuestList;
}

/** What whoever leads has made of us: one value, replaced as a whole with every admission. */
export interface Membership {
  readonly epoch: number;
  /** The last epoch that the chair itself led us to; null when only a deputy has. */
  readonly since: number | null;
  readonly role: Role;
  /** The name of the deputy who leads; null for the chair. */
  readonly deputy: string | null;
  /** Null unless the chair named us as its deputy. */
  readonly deputation: Deputation | null;
  /** Leads to the lobby in which to ask for the next certificate. */
  readonly lobbySecret: Bytes;
}

/** What an admission makes of us. A deputy that leads takes nobody's deputation away: only the chair does. */
export const admittedBy = (
  before: Membership | null,
  { certificate, epoch, role, list, lobbySecret }: Admission,
  { deputy }: Pick<Host, 'deputy'>,
): Membership => {
  const common = { epoch, role, deputy, lobbySecret };
  if (deputy !== null)
    return { ...common, since: before?.since ?? null, deputation: before?.deputation ?? null };
  return { ...common, since: epoch, deputation: list && { certificate, epoch, lobbySecret, list } };
};

/** The chair tells its deputy what has changed of what it must know. */
export const withList = (before: Membership, list: GuestList): Membership =>
  before.deputation === null ? before : { ...before, deputation: { ...before.deputation, list } };
