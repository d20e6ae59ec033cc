import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
  type Awareness,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Counters } from './counters';
import { inspectMessage, type Verdict } from './inboundFilter';
import { BULK_BUSY_BYTES, PENDING_IN_DOC_BYTES, PENDING_PER_PEER_BYTES } from './limits';
import type { MeshPeer } from './meshPeer';
import { awarenessMessage, heartbeatMessage, step1Message, step2Message, updateMessage } from './messages';
import { HeartbeatQueue } from './heartbeatQueue';
import { Outbox } from './outbox';
import { StateHashCache } from './stateHash';
import { SyncQueue } from './syncQueue';
import { isRemoteOrigin, type MeshIdentity, type MeshRejectionCode } from './transport';
import { depthIn } from './nesting';
import { mayWrite } from '../../../shared/base/roles';

export interface DocumentSyncPort {
  /** Open peers only. */
  peers(): Iterable<MeshPeer>;
  violation(peer: MeshPeer, code: MeshRejectionCode, detail: string): void;
  goodbye(peer: MeshPeer): void;
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
    this.#queue.tick();
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
    this.counters.messagesIn++;
    if (!peer.withinRate(message.byteLength, this.port.now())) {
      this.port.violation(peer, 'rate', 'too many messages or bytes');
      return;
    }
    const verdict = inspectMessage(message, {
      senderId: peer.id,
      senderMayWrite: mayWrite(peer.identity.role),
      ownId: this.own.clientId,
      clockOf: (client) => Y.getState(this.doc.store, client),
      depthOf: (id) => depthIn(this.doc, id),
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
        this.#apply(peer, verdict.update);
        this.#markSynced(peer);
        this.#queue.answered(peer);
        return;
      case 'update':
        peer.pendingBytes = verdict.early ? peer.pendingBytes + verdict.update.byteLength : 0;
        if (peer.pendingBytes > PENDING_PER_PEER_BYTES)
          this.port.violation(peer, 'pending_flood', 'too many updates that hang in the air');
        else this.#apply(peer, verdict.update);
        return;
      case 'awareness':
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
        this.port.violation(peer, verdict.code, verdict.detail);
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

  #apply(peer: MeshPeer, update: Uint8Array): void {
    this.counters.updatesIn++;
    try {
      Y.applyUpdate(this.doc, update, peer.origin);
    } catch (error) {
      // thrown by an observer of ours: not the peer's fault, the document holds the update, and the
      // app's error handler shall hear of it
      this.counters.applyErrors++;
      setTimeout(() => {
        throw error;
      }, 0);
    }
    const pending = this.doc.store.pendingStructs;
    if (pending !== null && pending.update.byteLength > PENDING_IN_DOC_BYTES)
      this.port.violation(peer, 'pending_flood', 'too much hangs in the air');
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
    this.counters.messagesOut++;
    peer.link.send(message);
  }
}
