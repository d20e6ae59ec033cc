import { BAN_MS, LIVELY_MS } from './limits';
import type { MeshPeer } from './meshPeer';
import type { MeshIdentity, MeshRejectionCode } from './transport';

/** Trouble of the line rather than of the person: no reason to keep it out. */
const FORGIVEN: ReadonlySet<MeshRejectionCode> = new Set(['gap', 'slow_peer']);

/** Who may become a peer. Whoever breaks a rule stay out for a while. */
export class PeerPolicy {
  readonly #bannedUntil = new Map<number, number>();

  ban(clientId: number, code: MeshRejectionCode, now: number): void {
    if (!FORGIVEN.has(code)) this.#bannedUntil.set(clientId, now + BAN_MS);
  }

  isBanned(clientId: number, now: number): boolean {
    return (this.#bannedUntil.get(clientId) ?? 0) > now;
  }

  /**
   * A second connection under a client id wins over one that fell silent, so that a person can come
   * back at once, and loses against a lively one, so that nobody can take over another's id.
   */
  judge(identity: MeshIdentity, existing: MeshPeer | undefined, now: number): MeshRejectionCode | null {
    if (this.isBanned(identity.clientId, now)) return 'banned';
    if (existing !== undefined && now - existing.link.lastHeardAt < LIVELY_MS) return 'duplicate_client';
    return null;
  }
}
