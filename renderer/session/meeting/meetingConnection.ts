import { Awareness } from 'y-protocols/awareness';
import type { Role } from '../../../shared/base/roles';
import { meetingActions } from '../../store/meetingStore';
import type { CaseSession } from '../caseSession';
import { tell } from '../dispatch';
import { iceFor } from './ice';
import type { Credential } from '../mesh/credential';
import type { MeshRejection, MeshRejectionCode, Transport } from '../mesh/transport';
import { readPresence, setAwareness, type SaidEndpoint } from './presence';
import type { Route } from './route';

export interface ConnectionOptions {
  readonly session: CaseSession;
  readonly roomId: Uint8Array;
  /** Where we meet; it may grow while the meeting lasts, for the next entry. */
  readonly route: () => Route;
  /** The state of the connection, or who is here, has changed. */
  readonly onChange: () => void;
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
  #turn: Promise<void> = Promise.resolve();
  #hasLeft = false;
  #endpoints: readonly SaidEndpoint[] = [];

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

  /** Where the chair and its deputy say that they receive people. */
  get endpoints(): readonly SaidEndpoint[] {
    return this.#endpoints;
  }

  /** Takes part with this credential, instead of with the one of before. Rejects when it cannot be used, or there is no relay where one is needed. */
  enter(entry: Entry): Promise<void> {
    const entered = this.#turn.then(() => (this.#hasLeft ? undefined : this.#change(entry)));
    this.#turn = entered.catch(() => undefined);
    return entered;
  }

  /** Says goodbye and frees everything. */
  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.#turn;
    await this.#leaveTransport();
    this.#awareness.off('change', this.#read);
    setAwareness(null);
    this.#awareness.destroy();
  }

  async #change({ credential, secret }: Entry): Promise<void> {
    const { session, roomId } = this.options;
    const route = this.options.route();
    await this.#leaveTransport();
    const { warning, ...ice } = await iceFor(route);
    if (warning !== null) tell(warning);
    // Loaded when first needed: somebody who prepares a case alone never does.
    const { createMesh } = await import('../mesh/meshProvider');
    this.#transport = await createMesh({
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
    this.#unsubscribe = this.#transport.subscribe(this.#read);
    this.#read();
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
    this.#endpoints = readPresence(this.#awareness, this.#transport.peers());
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
