import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { PeerPolicy } from './peerPolicy';
import { newCounters } from './counters';
import type { HandshakeContext } from './handshakeContext';
import { DocumentSync } from './documentSync';
import { GuardedLink, type LinkChannels } from './guardedLink';
import {
  ANNOUNCE_EVERY_MS,
  ANSWER_TIMEOUT_MS,
  CONNECT_TIMEOUT_MS,
  LEAVE_FLUSH_MS,
  NOBODY_AFTER_MS,
  VIOLATIONS_ALLOWED,
} from './limits';
import { MeshPeer } from './meshPeer';
import { goodbyeMessage } from './messages';
import { nextStatus } from './nextStatus';
import { waitUntil } from './waitUntil';
import { Participants } from './participants';
import { Snapshot } from './snapshot';
import type {
  MeshIdentity,
  MeshRejection,
  MeshRejectionCode,
  MeshStats,
  MeshStatus,
  PeerState,
} from './transport';
import { Watchdog } from './watchdog';

/** How the core reaches whatever finds peers and makes connections. */
interface ConnectorPort {
  /** Signalling connections that are up. */
  signalling(): number;
  /** Say again that we are here. */
  announce(): void;
  linkOpened(link: GuardedLink): void;
  /** Must end the connection underneath; `refused` when a reason was given. */
  linkClosed(link: GuardedLink, refused: boolean): void;
}

export interface MeshCoreOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly own: HandshakeContext;
  readonly onRejected: (reason: MeshRejection) => void;
  readonly onDocumentBroken: () => void;
  readonly connector: ConnectorPort;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** Links, peers and what they mean together. Knows neither WebRTC nor y-webrtc. */
export class MeshCore {
  readonly #links = new Set<GuardedLink>();
  readonly #peers = new Map<number, MeshPeer>();
  readonly #snapshot = new Snapshot();
  readonly #counters = newCounters();
  readonly #policy = new PeerPolicy();
  readonly #participants = new Participants();
  readonly #sync: DocumentSync;
  readonly #watchdog: Watchdog;
  readonly #startedAt: number;
  #everSynced = false;
  #hadSignalling = false;
  #toldLonely = false;
  #announcedAt: number;
  /** Offers in a row that nobody answered. */
  #unanswered = 0;
  #left = false;

  constructor(private readonly options: MeshCoreOptions) {
    const { doc, awareness, own, now } = options;
    this.#startedAt = this.#announcedAt = now();
    this.#sync = new DocumentSync(doc, awareness, own.identity, this.#counters, {
      now,
      peers: () => this.#peers.values(),
      violation: (peer, code, detail) => this.#violation(peer, code, detail),
      goodbye: (peer) => {
        peer.saidGoodbye = true;
        peer.link.close(null, 'goodbye');
      },
      broken: () => queueMicrotask(() => this.#standAside()),
      syncedWith: () => {
        this.#everSynced = true;
        this.#changed();
      },
    });
    this.#watchdog = new Watchdog({
      now,
      links: () => this.#links,
      heartbeat: () => this.#sync.heartbeat(),
      overdue: (link, { code, unanswered, detail }) => {
        this.#counters.failedConnections++;
        if (unanswered) this.#unanswered++;
        link.close(code, detail);
      },
      lost: (link) => {
        this.#counters.lostPeers++;
        link.close(null, 'silent for too long');
      },
      tick: () => this.#tick(),
    });
  }

  attach(channels: LinkChannels): GuardedLink {
    const { own, now } = this.options;
    const link: GuardedLink = new GuardedLink({
      channels,
      own,
      now,
      answerWithinMs: Math.min(
        CONNECT_TIMEOUT_MS,
        ANSWER_TIMEOUT_MS * (1 + Math.random()) * 2 ** this.#unanswered,
      ),
      events: {
        admit: (_link, theirs) => this.#policy.judge(theirs, this.#peers.get(theirs.clientId), now()),
        opened: (opened) => this.#opened(opened),
        message: (from, message) => this.#message(from, message),
        closed: (closed, code, detail) => this.#closed(closed, code, detail),
      },
    });
    this.#links.add(link);
    this.#changed();
    return link;
  }

  status(): MeshStatus {
    return this.#snapshot.status;
  }

  peers(): readonly PeerState[] {
    return this.#snapshot.peers;
  }

  synced(): boolean {
    return this.#everSynced;
  }

  subscribe(listener: () => void): () => void {
    return this.#snapshot.subscribe(listener);
  }

  stats(): MeshStats {
    let { bytesIn, bytesOut } = this.#counters;
    for (const link of this.#links) {
      bytesIn += link.bytesIn;
      bytesOut += link.bytesOut;
    }
    const rejected = { ...this.#counters.rejected };
    const signalling = this.options.connector.signalling();
    return { ...this.#counters, bytesIn, bytesOut, rejected, links: this.#peers.size, signalling };
  }

  async waitForQuiet(timeoutMs: number): Promise<boolean> {
    await waitUntil(() => this.#left || this.#isQuiet(), timeoutMs, 100);
    return !this.#left && this.#isQuiet();
  }

  /** Sends what is left and says goodbye. The connector must be stopped by the caller afterwards. */
  async leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    this.#sync.flush();
    for (const peer of this.#peers.values()) peer.link.send(goodbyeMessage());
    await waitUntil(() => [...this.#links].every((link) => link.isIdle), LEAVE_FLUSH_MS, 20);
    this.#watchdog.stop();
    this.#sync.close();
    for (const link of this.#links) link.close(null, 'we left');
    this.#snapshot.close();
  }

  /** Our document does not work any more: nobody shall take it for ours. */
  #standAside(): void {
    if (this.#left) return;
    this.#left = true;
    this.#watchdog.stop();
    this.#sync.close();
    for (const link of this.#links) link.close(null, 'our document does not work any more');
    this.#changed();
    this.options.onDocumentBroken();
  }

  #isQuiet(): boolean {
    const mine = this.#sync.currentHash();
    return [...this.#peers.values()].every((peer) => peer.theirHash === mine);
  }

  #message(link: GuardedLink, message: Uint8Array): void {
    const peer = link.identity === null ? undefined : this.#peers.get(link.identity.clientId);
    if (peer?.link === link) this.#sync.receive(peer, message);
  }

  #opened(link: GuardedLink): void {
    const { identity } = link;
    if (identity === null || this.#left) return;
    this.#peers.get(identity.clientId)?.link.close(null, 'the person came back on a new connection');
    const peer = new MeshPeer(link, identity, this.options.now(), (asked) => this.#sync.question(asked));
    this.#peers.set(peer.id, peer);
    this.#counters.opened++;
    this.#unanswered = 0;
    this.#participants.opened(identity);
    this.options.connector.linkOpened(link);
    this.#sync.peerOpened(peer);
    this.#changed();
  }

  #closed(link: GuardedLink, code: MeshRejectionCode | null, detail: string): void {
    this.#links.delete(link);
    this.#counters.bytesIn += link.bytesIn;
    this.#counters.bytesOut += link.bytesOut;
    const peer = link.identity === null ? undefined : this.#peers.get(link.identity.clientId);
    if (peer?.link === link) {
      this.#peers.delete(peer.id);
      if (!peer.saidGoodbye && !this.#left) this.#participants.lost(peer.identity, this.options.now());
      this.#sync.peerClosed(peer);
    }
    if (code !== null) this.#reject(code, detail, link.identity);
    this.options.connector.linkClosed(link, code !== null);
    this.#changed();
  }

  #violation(peer: MeshPeer, code: MeshRejectionCode, detail: string): void {
    this.#counters.violations++;
    peer.violations++;
    if (code === 'malformed' && peer.violations <= VIOLATIONS_ALLOWED) return;
    this.#policy.ban(peer.id, code, this.options.now());
    peer.link.close(code, detail);
  }

  #reject(code: MeshRejectionCode, detail: string, identity: MeshIdentity | null): void {
    this.#counters.rejected[code] = (this.#counters.rejected[code] ?? 0) + 1;
    const who = identity === null ? {} : { clientId: identity.clientId, name: identity.name };
    this.options.onRejected({ code, detail, ...who });
  }

  #tick(): void {
    const now = this.options.now();
    this.#sync.tick();
    this.#participants.expire(now);
    this.#tellIfLonely(now);
    if (now - this.#announcedAt > ANNOUNCE_EVERY_MS && this.#missesSomebody(now)) this.#announce();
    this.#changed();
  }

  #announce(): void {
    this.#announcedAt = this.options.now();
    this.#counters.announcements++;
    this.options.connector.announce();
  }

  /** Nobody at all, or a neighbour sees somebody whom we do not. */
  #missesSomebody(now: number): boolean {
    if (this.#peers.size === 0) return true;
    const { clientId } = this.options.own.identity;
    for (const peer of this.#peers.values())
      for (const id of peer.neighbours ?? [])
        if (id !== clientId && !this.#peers.has(id) && !this.#policy.isBanned(id, now)) return true;
    return false;
  }

  #tellIfLonely(now: number): void {
    if (this.#toldLonely || now - this.#startedAt < NOBODY_AFTER_MS) return;
    this.#toldLonely = true;
    if (this.#counters.opened > 0) return;
    if (this.#hadSignalling) this.#reject('nobody_there', 'nobody answered in this room', null);
    else this.#reject('no_signalling', 'no signalling address could be reached', null);
  }

  #changed(): void {
    const hasSignalling = this.options.connector.signalling() > 0;
    this.#hadSignalling ||= hasSignalling;
    const status = nextStatus({
      peers: this.#peers.size,
      someoneIsLost: this.#participants.someoneIsLost,
      hasSignalling,
      hadSignalling: this.#hadSignalling,
      hadPeers: this.#counters.opened > 0,
      ageMs: this.options.now() - this.#startedAt,
    });
    this.#snapshot.set(status, this.#participants.list(this.#peers.values(), this.#links));
  }
}
