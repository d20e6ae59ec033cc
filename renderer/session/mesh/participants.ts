import { LOST_SHOWN_MS } from './limits';
import type { GuardedLink } from './guardedLink';
import type { MeshPeer } from './meshPeer';
import type { MeshIdentity, PeerState } from './transport';

/** Who is here, who is coming, and who vanished without a word. */
export class Participants {
  readonly #lost = new Map<number, { readonly identity: MeshIdentity; readonly since: number }>();

  get someoneIsLost(): boolean {
    return this.#lost.size > 0;
  }

  opened(identity: MeshIdentity): void {
    this.#lost.delete(identity.clientId);
  }

  lost(identity: MeshIdentity, now: number): void {
    this.#lost.set(identity.clientId, { identity, since: now });
  }

  /** Whether somebody was forgotten. */
  expire(now: number): boolean {
    let changed = false;
    for (const [id, { since }] of this.#lost)
      if (now - since > LOST_SHOWN_MS) changed = this.#lost.delete(id) || changed;
    return changed;
  }

  list(peers: Iterable<MeshPeer>, links: Iterable<GuardedLink>): readonly PeerState[] {
    const here = Array.from(peers, (peer): PeerState => ({
      ...peer.identity,
      state: 'connected',
      synced: peer.synced,
    }));
    const coming = Array.from(links)
      .filter((link) => link.state === 'connecting')
      .map((): PeerState => ({
        name: '',
        agency: '',
        role: null,
        isDeputy: false,
        state: 'connecting',
        synced: false,
      }));
    const gone = Array.from(this.#lost.values(), ({ identity }): PeerState => ({
      ...identity,
      state: 'lost',
      synced: false,
    }));
    return [...here, ...gone, ...coming];
  }
}
