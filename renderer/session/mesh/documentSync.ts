import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
  type Awareness,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Counters } from './counters';
import { inspectMessage, type Verdict } from './inboundFilter';
import { BULK_BUSY_BYTES, CROWD_MAX } from './limits';
import type { MeshPeer } from './meshPeer';
import { awarenessMessage, heartbeatMessage, step1Message, step2Message, updateMessage } from './messages';
import { HeartbeatQueue } from './heartbeatQueue';
import { Outbox } from './outbox';
import { StateHashCache } from './stateHash';
import { SyncQueue } from './syncQueue';
import { isRemoteOrigin, type MeshIdentity, type MeshRejectionCode } from './transport';
import { UpdateIntake, type IntakeFault } from './updateIntake';
import { mayWrite } from '../../../shared/base/roles';
import { isHealthy } from '../../../shared/updates/docHealth';
import { crowdAt, entriesBetween, knownStruct } from '../../../shared/updates/knownStruct';

export interface DocumentSyncPort {
  /** Open peers only. */
  peers(): Iterable<MeshPeer>;
  violation(peer: MeshPeer, code: MeshRejectionCode, detail: string): void;
  goodbye(peer: MeshPeer): void;
  /** The document does not work any more, by what this peer sent, or by something else; nothing goes in or out. */
  broken(peer: MeshPeer | null): void;
  syncedWith(peer: MeshPeer): void;
  /** Milliseconds, monotonic. */
  now(): number;
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/**
 * Keeps one document and its presence equal among proven peers. Our own edits go to every peer once
 * and are never passed on by them; whatever somebody cannot get that way (a broken connection between
 * two others, a document loaded from disk) it asks for when a heartbeat shows a different state.
 */
export class DocumentSync {
  readonly #hash: StateHashCache;
  readonly #queue: SyncQueue<MeshPeer>;
  readonly #outbox: Outbox;
  readonly #intake: UpdateIntake;
  #isBroken = false;
  readonly #heartbeats = new HeartbeatQueue<MeshPeer>((peer, hasNews) => this.#sendHeartbeat(peer, hasNews));

  constructor(
    private readonly doc: Y.Doc,
    private readonly awareness: Awareness,
    private readonly own: MeshIdentity,
    private readonly counters: Counters,
    private readonly port: DocumentSyncPort,
  ) {
    this.#hash = new StateHashCache(doc);
    this.#queue = new SyncQueue(() => port.now());
    this.#intake = new UpdateIntake(doc, counters, () => port.now());
    this.#outbox = new Outbox({
      update: (update) => this.#sendUpdate(update),
      presence: () => this.#sendPresence(),
    });
    doc.on('update', this.#onUpdate);
    awareness.on('update', this.#onAwareness);
  }

  peerOpened(peer: MeshPeer): void {
    this.#sendHeartbeat(peer, false);
    // a higher clock, or whoever knew us before ignores our state
    this.awareness.setLocalState(this.awareness.getLocalState() ?? {});
    this.#heartbeatSoonToAll(false);
  }

  peerClosed(peer: MeshPeer): void {
    this.#queue.remove(peer);
    this.#heartbeats.remove(peer);
    removeAwarenessStates(this.awareness, [peer.id], peer.origin);
    this.#heartbeatSoonToAll(false);
  }

  heartbeat(): void {
    for (const peer of this.port.peers()) this.#sendHeartbeat(peer, false);
  }

  tick(): void {
    if (!this.#isBroken && !isHealthy(this.doc)) this.#break(null);
    if (!this.#isBroken) this.#queue.tick();
  }

  currentHash(): number {
    return this.#hash.current();
  }

  flush(): void {
    this.#outbox.flush();
  }

  question(peer: MeshPeer): void {
    this.counters.syncAsked++;
    this.#send(peer, step1Message(Y.encodeStateVector(this.doc)));
  }

  #sendHeartbeat(peer: MeshPeer, hasNews: boolean): void {
    const neighbours = Array.from(this.port.peers(), (other) => other.id);
    const beat = { stateHash: this.#hash.current(), hasNews, neighbours };
    this.#send(peer, heartbeatMessage(beat));
  }

  close(): void {
    this.doc.off('update', this.#onUpdate);
    this.awareness.off('update', this.#onAwareness);
    this.#outbox.close();
    this.#heartbeats.close();
  }

  receive(peer: MeshPeer, message: Uint8Array): void {
    if (this.#isBroken) return;
    this.counters.messagesIn++;
    if (!peer.withinRate(message.byteLength, this.port.now())) {
      this.#accuse(peer, { code: 'rate', detail: 'too many messages or bytes' });
      return;
    }
    const verdict = inspectMessage(message, {
      senderId: peer.id,
      senderMayWrite: mayWrite(peer.identity.role),
      ownId: this.own.clientId,
      clockOf: (client) => Y.getState(this.doc.store, client),
      lookUp: (id) => knownStruct(this.doc, id),
      isCrowded: (parent, key) => crowdAt(this.doc, parent, key, CROWD_MAX) >= CROWD_MAX,
      entriesBetween: (left, right, most) => entriesBetween(this.doc, left, right, most),
      awaitsStep2: peer.questions > 0,
    });
    this.#obey(peer, verdict);
  }

  #obey(peer: MeshPeer, verdict: Verdict): void {
    switch (verdict.kind) {
      case 'step1':
        this.#answer(peer, verdict.stateVector);
        return;
      case 'step2':
        peer.questions--;
        if (!this.#settle(peer, this.#intake.take(peer, verdict, 'document'))) return;
        this.#markSynced(peer);
        this.#queue.answered(peer);
        return;
      case 'update':
        this.#settle(peer, this.#intake.take(peer, verdict, 'edit', verdict));
        return;
      case 'awareness':
        if (!peer.maySayPresence(this.port.now())) return;
        this.counters.awarenessIn++;
        applyAwarenessUpdate(this.awareness, verdict.update, peer.origin);
        return;
      case 'heartbeat':
        peer.heard(verdict.beat);
        this.#compare(peer, verdict.beat.stateHash, verdict.beat.hasNews);
        return;
      case 'goodbye':
        this.port.goodbye(peer);
        return;
      case 'violation':
        this.#accuse(peer, verdict);
        return;
    }
  }

  #compare(peer: MeshPeer, theirs: number, hasNews: boolean): void {
    const mine = peer.synced && !hasNews ? this.#hash.known : this.#hash.current();
    const verdict = peer.entropy.judge({ theirs, mine, hasNews, now: this.port.now() });
    if (verdict === 'ask' && mayWrite(peer.identity.role)) this.#queue.add(peer);
    if (verdict !== 'equal') return;
    this.#queue.remove(peer);
    this.#markSynced(peer);
  }

  #markSynced(peer: MeshPeer): void {
    if (peer.synced) return;
    peer.synced = true;
    this.port.syncedWith(peer);
  }

  #answer(peer: MeshPeer, stateVector: Uint8Array): void {
    if (!mayWrite(this.own.role)) return;
    if (!peer.mayAsk(this.port.now()) || peer.link.bulkBacklogBytes > BULK_BUSY_BYTES) return;
    this.#outbox.flush();
    this.counters.syncAnswered++;
    this.#send(peer, step2Message(Y.encodeStateAsUpdate(this.doc, stateVector)));
  }

  /** True when there was no fault. */
  #settle(peer: MeshPeer, fault: IntakeFault | null): boolean {
    if (fault === null) return true;
    if (fault.code === 'broke_document') this.#break(peer);
    this.#accuse(peer, fault);
    return false;
  }

  /** Whoever breaks the rules is dropped, with what it left hanging in our document. */
  #accuse(peer: MeshPeer, { code, detail }: IntakeFault): void {
    if (code !== 'malformed') this.#intake.dropPending();
    this.port.violation(peer, code, detail);
  }

  #break(peer: MeshPeer | null): void {
    this.#isBroken = true;
    this.#outbox.close();
    this.#heartbeats.close();
    this.port.broken(peer);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    this.#hash.invalidate();
    if (!isRemoteOrigin(origin)) {
      this.#outbox.addUpdate(update);
      return;
    }
    for (const peer of this.port.peers())
      if (peer.id !== origin.clientId && peer.neighbours !== null && !peer.neighbours.has(origin.clientId))
        this.#heartbeats.add(peer, true);
  };

  readonly #onAwareness = ({ added, updated, removed }: AwarenessChange, origin: unknown): void => {
    if (isRemoteOrigin(origin)) return;
    if ([added, updated, removed].some((ids) => ids.includes(this.own.clientId))) this.#outbox.addPresence();
  };

  #sendUpdate(update: Uint8Array): void {
    if (!mayWrite(this.own.role)) return;
    const isOwn = Array.from(Y.parseUpdateMeta(update).from.keys()).every(
      (client) => client === this.own.clientId,
    );
    if (!isOwn) {
      this.#heartbeatSoonToAll(true);
      return;
    }
    const message = updateMessage(update);
    for (const peer of this.port.peers()) {
      this.counters.updatesOut++;
      this.#send(peer, message);
    }
  }

  #sendPresence(): void {
    const message = awarenessMessage(encodeAwarenessUpdate(this.awareness, [this.own.clientId]));
    for (const peer of this.port.peers()) {
      this.counters.awarenessOut++;
      this.#send(peer, message);
    }
  }

  #heartbeatSoonToAll(hasNews: boolean): void {
    for (const peer of this.port.peers()) this.#heartbeats.add(peer, hasNews);
  }

  #send(peer: MeshPeer, message: Uint8Array): void {
    // What a broken document holds is nothing to hand on.
    if (this.#isBroken) return;
    this.counters.messagesOut++;
    peer.link.send(message);
  }
}
