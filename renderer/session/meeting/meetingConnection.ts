import { Awareness } from 'y-protocols/awareness';
import type { Role } from '../../../shared/base/roles';
import { Serial } from '../../../shared/base/serial';
import { meetingActions } from '../../store/meetingStore';
import type { CaseSession } from '../caseSession';
import { tell } from '../tell';
import { iceFor, type Ice } from './ice';
import type { Credential } from '../mesh/credential';
import type { MeshRejection, MeshRejectionCode, Transport } from '../mesh/transport';
import type { MeshOptions } from '../mesh/transport';
import type { PreparedMesh } from '../mesh/meshProvider';
import { readPresence, setAwareness } from './presence';
import type { Route } from './route';

export interface ConnectionOptions {
  readonly session: CaseSession;
  readonly roomId: Uint8Array;
  /** Where we meet; it may grow while the meeting lasts, for the next entry. */
  readonly route: () => Route;
  /** The state of the connection, or who is here, has changed. */
  readonly onChange: () => void;
  /** What a connection is made with; the real network unless a test says otherwise. */
  readonly network?: Network;
}

/** What a connection is made with. Both reject when it cannot be had. */
export interface Network {
  readonly iceFor: (route: Route) => Promise<Ice>;
  readonly prepareMesh: (options: MeshOptions) => Promise<PreparedMesh>;
}

// Loaded when first needed: somebody who prepares a case alone never does.
const realNetwork: Network = {
  iceFor,
  prepareMesh: async (options) => (await import('../mesh/meshProvider')).prepareMesh(options),
};

/** An epoch that only has to be entered. */
export interface PreparedEntry {
  readonly enter: () => Promise<void>;
}

/** What leads into the meeting for as long as an epoch lasts. */
export interface Entry {
  readonly credential: Credential;
  readonly secret: Uint8Array;
  /** What the certificate in the credential says that we are. */
  readonly role: Role;
}

/** Our connection to the meeting: the same for the whole meeting, over a new network after every removal. */
export class MeetingConnection {
  readonly #awareness: Awareness;
  #transport: Transport | null = null;
  #unsubscribe: (() => void) | null = null;
  readonly #turns = new Serial();
  #epoch = -1;
  #hasLeft = false;

  constructor(private readonly options: ConnectionOptions) {
    this.#awareness = new Awareness(options.session.doc);
    this.#awareness.setLocalState({ focus: null, drag: null });
    this.#awareness.on('change', this.#read);
    setAwareness(this.#awareness);
  }

  /** Null before the first entry, and for a moment between two epochs. */
  get transport(): Transport | null {
    return this.#transport;
  }

  /** Takes part with this credential, instead of with the one of before: prepared wholly, then entered. */
  async enter(entry: Entry): Promise<void> {
    await (await this.prepare(entry)).enter();
  }

  /**
   * Does what can fail before anything is left: finds the relay, derives the keys, judges our certificate. The connection
   * of before stays until the new one is entered. Rejects when it cannot be entered, with a NoRelayError when there is no
   * relay where one is needed.
   */
  async prepare({ credential, secret }: Entry): Promise<PreparedEntry> {
    const { session, roomId, network = realNetwork } = this.options;
    const route = this.options.route();
    const { warning, ...ice } = await network.iceFor(route);
    const prepared = await network.prepareMesh({
      doc: session.doc,
      awareness: this.#awareness,
      secret,
      roomId,
      signalling: route.signalling,
      ...ice,
      credential,
      onRejected: tellViolation,
      onDocumentBroken: () => session.noticeBroken(),
    });
    const change = async (): Promise<void> => {
      // an older epoch that took long to prepare must not follow a newer one
      if (this.#hasLeft || credential.epoch < this.#epoch) return;
      await this.#leaveTransport();
      this.#transport = await prepared.start();
      this.#epoch = credential.epoch;
      this.#unsubscribe = this.#transport.subscribe(this.#read);
      this.#read();
      if (warning !== null) tell(warning);
    };
    return { enter: () => this.#turns.run(change) };
  }

  /** Says goodbye and frees everything. */
  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.#turns.run(() => this.#leaveTransport());
    this.#awareness.off('change', this.#read);
    setAwareness(null);
    this.#awareness.destroy();
  }

  async #leaveTransport(): Promise<void> {
    this.#unsubscribe?.();
    const leaving = this.#transport;
    this.#transport = null;
    await leaving?.leave();
  }

  readonly #read = (): void => {
    if (this.#transport === null) return;
    meetingActions.set({ connection: this.#transport.status() });
    readPresence(this.#awareness, this.#transport.peers());
    this.options.onChange();
  };
}

/** What only somebody does who is in, and whose app does what ours never would. */
const VIOLATIONS: ReadonlySet<MeshRejectionCode> = new Set([
  'malformed',
  'oversize',
  'forged_client',
  'read_only',
  'too_deep',
  'foreign_content',
  'too_much_work',
  'broke_document',
  'unsolicited_sync',
  'pending_flood',
]);

/** Everybody sees whom we no longer listen to. */
const tellViolation = ({ code, name }: MeshRejection): void => {
  if (name === undefined) return;
  if (code === 'growth') tell({ code: 'sender_too_large', params: { name } });
  else if (VIOLATIONS.has(code)) tell({ code: 'offender_dropped', params: { name } });
};
