import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Credential } from './credential';
import type { Role } from '../../../shared/base/roles';

/**
 * `connecting`: nobody found yet, still looking. `alone`: signalling works, nobody else is there.
 * `connected`: at least one person can be reached. `cut`: we had company or signalling, and lost it.
 */
export type MeshStatus = 'connecting' | 'alone' | 'connected' | 'cut';

/** Who somebody is, as the chair has certified it. `clientId` is the `clientID` of that person's document. */
export interface MeshIdentity {
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  /** Whom the chair named to stand in when its computer is gone. */
  readonly isDeputy: boolean;
  readonly clientId: number;
}

/** One other participant. Without `clientId` the other side has not proven anything yet, and has no role. */
export interface PeerState {
  readonly clientId?: number;
  readonly name: string;
  readonly agency: string;
  readonly role: Role | null;
  readonly isDeputy: boolean;
  readonly state: 'connecting' | 'connected' | 'lost';
  /** Our documents have been equal, or we hold everything this peer had when we asked. */
  readonly synced: boolean;
}

export type MeshRejectionCode =
  // about ourselves
  | 'no_signalling'
  | 'nobody_there'
  // about one connection that never became a peer
  | 'wrong_key'
  | 'handshake_timeout'
  | 'bad_certificate'
  | 'wrong_room'
  | 'wrong_epoch'
  | 'certificate_expired'
  | 'not_its_owner'
  | 'duplicate_client'
  | 'refused_by_peer'
  | 'banned'
  // violations of a proven peer
  | 'malformed'
  | 'oversize'
  | 'rate'
  | 'forged_client'
  | 'read_only'
  | 'too_deep'
  | 'foreign_content'
  | 'too_much_work'
  | 'growth'
  | 'broke_document'
  | 'unsolicited_sync'
  | 'pending_flood'
  | 'extra_channel'
  | 'slow_peer'
  | 'gap';

/** Why somebody (or we ourselves) could not take part. `detail` is English, for logs only. */
export interface MeshRejection {
  readonly code: MeshRejectionCode;
  readonly detail: string;
  readonly clientId?: number;
  readonly name?: string;
}

/** Counters since the start, except `links` and `signalling`, which count the present. */
export interface MeshStats {
  readonly links: number;
  readonly signalling: number;
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly updatesIn: number;
  readonly updatesOut: number;
  readonly awarenessIn: number;
  readonly awarenessOut: number;
  readonly syncAsked: number;
  readonly syncAnswered: number;
  readonly violations: number;
  readonly applyErrors: number;
  readonly opened: number;
  readonly lostPeers: number;
  readonly failedConnections: number;
  readonly announcements: number;
  readonly rejected: Readonly<Partial<Record<MeshRejectionCode, number>>>;
}

/** A room of people who share one document. Everything above it knows nothing about the network. */
export interface Transport {
  status(): MeshStatus;
  /** Same array until something changes, so it can feed a store. */
  peers(): readonly PeerState[];
  /** Called after every change of status or peers, at most once per microtask. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  /** The first full exchange with at least one peer is done. Stays true. */
  synced(): boolean;
  /** True as soon as all reachable peers report our very state; false after `timeoutMs`. */
  waitForQuiet(timeoutMs: number): Promise<boolean>;
  stats(): MeshStats;
  /** Fault injection: as if the network cable were out. Nothing above the lowest layer is told. */
  setLinkDown(isDown: boolean): void;
  /** Sends what is left (at most 3 s), says goodbye and frees everything. Never rejects. */
  leave(): Promise<void>;
}

export interface MeshOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** 32 random bytes: the only secret. Topic, signalling password and room key are derived from it. */
  readonly secret: Uint8Array;
  /** 16 random bytes, public. */
  readonly roomId: Uint8Array;
  /** `ws://` or `wss://` addresses; never empty, there is no default server. */
  readonly signalling: readonly string[];
  /** The chair's certificate about us; its client id must be that of `doc`. */
  readonly credential: Credential;
  /** Own STUN and TURN servers; none by default: then only direct connections are made. */
  readonly iceServers?: readonly RTCIceServer[];
  readonly iceTransportPolicy?: 'all' | 'relay';
  readonly onRejected?: (reason: MeshRejection) => void;
  /** The document does not work any more. All connections are closed; make it anew from what was saved. */
  readonly onDocumentBroken?: () => void;
}

/** Origin of every transaction that came from another participant. */
export class RemoteOrigin {
  readonly kind = 'remote';

  constructor(readonly clientId: number) {}
}

export const isRemoteOrigin = (origin: unknown): origin is RemoteOrigin => origin instanceof RemoteOrigin;
