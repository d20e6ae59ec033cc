import { fromBase64, toBase64 } from 'lib0/buffer';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { iceFor } from '../../renderer/session/meeting/ice';
import type { Credential } from '../../renderer/session/mesh/credential';
import type { Role } from '../../shared/base/roles';
import type { Reach } from '../../shared/invitation/serverAddress';
import { stateHash } from '../../renderer/session/mesh/stateHash';
import type {
  MeshOptions,
  MeshRejection,
  MeshRejectionCode,
  MeshStats,
  MeshStatus,
  PeerState,
  Transport,
} from '../../renderer/session/mesh/transport';
import { SteadyEditor } from './steadyEditor';
import { credentialFor, selfMadeCredential } from './testChair';

/** Letters in one field of a large document. */
const BLOB = 100_000;

/** What a test says about one participant; everything survives JSON, to reach a browser page. */
export interface PeerConfig {
  readonly name: string;
  readonly secret: readonly number[];
  readonly roomId: readonly number[];
  readonly signalling: readonly string[];
  readonly role?: Role;
  readonly epoch?: number;
  /** How people may reach each other, and the server that knows the relay; only on the LAN when left out. */
  readonly reach?: Reach;
  readonly relayAt?: string;
  /** The certificate is signed by somebody who only says that it is the chair, and trusts itself. */
  readonly isSelfMade?: boolean;
}

/** A participant that a test can drive, in this process or in a page of its own. */
export class PeerDriver {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly rejections: MeshRejection[] = [];
  #transport: Transport | null = null;
  #latencies: number[] = [];
  #brokenTold = 0;
  readonly #editor = new SteadyEditor(this.doc, this.awareness);

  constructor(private readonly make: (options: MeshOptions) => Promise<Transport>) {
    this.doc.getMap<number>('pings').observe((event, transaction) => {
      if (transaction.local) return;
      for (const key of event.keysChanged) {
        const sentAt = this.doc.getMap<number>('pings').get(key);
        if (sentAt !== undefined) this.#latencies.push(performance.timeOrigin + performance.now() - sentAt);
      }
    });
  }

  get transport(): Transport {
    if (this.#transport === null) throw new Error('join first');
    return this.#transport;
  }

  async join(config: PeerConfig): Promise<number> {
    const { signalling, reach = 'lan', relayAt = null } = config;
    const ice = await iceFor({ reach, signalling, relayAt, trusted: [] });
    await this.enter({
      secret: Uint8Array.from(config.secret),
      roomId: Uint8Array.from(config.roomId),
      signalling,
      ...ice,
      credential: await this.#credential(config),
    });
    this.awareness.setLocalStateField('user', { name: config.name });
    return this.doc.clientID;
  }

  async enter(
    how: Omit<MeshOptions, 'doc' | 'awareness' | 'onRejected' | 'onDocumentBroken'>,
  ): Promise<void> {
    this.#transport = await this.make({
      ...how,
      doc: this.doc,
      awareness: this.awareness,
      onRejected: (reason) => this.rejections.push(reason),
      onDocumentBroken: () => void this.#brokenTold++,
    });
  }

  #credential({
    name,
    roomId,
    role = 'participant',
    epoch = 0,
    isSelfMade,
  }: PeerConfig): Promise<Credential> {
    const about = { roomId: Uint8Array.from(roomId), name, role, epoch, clientId: this.doc.clientID };
    return isSelfMade === true ? selfMadeCredential(about) : credentialFor(about);
  }

  type(text: string): void {
    this.doc.getText('text').insert(0, text);
  }

  /** A large document from elsewhere, as one that is opened from disk. */
  fill(bytes: number): void {
    const other = new Y.Doc();
    other.transact(() => {
      const blobs = other.getMap<string>('blobs');
      for (let at = 0; at < bytes; at += BLOB) blobs.set(`blob${at}`, 'x'.repeat(Math.min(BLOB, bytes - at)));
    });
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other), 'load');
  }

  blobBytes(): number {
    let sum = 0;
    for (const value of this.doc.getMap<string>('blobs').values()) sum += value.length;
    return sum;
  }

  /** Resolves as soon as blobs of so many bytes are there. */
  arrival(bytes: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.blobBytes() < bytes) return;
        this.doc.off('update', look);
        resolve();
      };
      this.doc.on('update', look);
      look();
    });
  }

  loadForeign(): void {
    const other = new Y.Doc();
    other.getText('loaded').insert(0, 'from disk');
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other), 'load');
  }

  loaded(): string {
    return this.doc.getText('loaded').toJSON();
  }

  startTyping(word: string, everyMs: number, count: number): void {
    let left = count;
    const timer = setInterval(() => {
      this.doc.getText('text').insert(Math.min(left, this.doc.getText('text').length), word);
      if (--left <= 0) clearInterval(timer);
    }, everyMs);
  }

  keepEditing(everyMs: number): void {
    this.#editor.start(everyMs);
  }

  /** How many edits there were. */
  stopEditing(): number {
    this.#editor.stop();
    return this.#editor.edits;
  }

  /** The whole document, as text that survives JSON. */
  encoded(): string {
    return toBase64(Y.encodeStateAsUpdate(this.doc));
  }

  load(encoded: string): void {
    Y.applyUpdate(this.doc, fromBase64(encoded), 'load');
  }

  rename(name: string): void {
    this.awareness.setLocalStateField('user', { name });
  }

  ping(): void {
    this.doc.getMap<number>('pings').set(`${this.doc.clientID}`, performance.timeOrigin + performance.now());
  }

  /** Resolves after the last ping. */
  pingRepeatedly(everyMs: number, count: number): Promise<void> {
    return new Promise((resolve) => {
      let left = count;
      const timer = setInterval(() => {
        this.ping();
        if (--left > 0) return;
        clearInterval(timer);
        resolve();
      }, everyMs);
    });
  }

  /** How many pings of others were seen since the last taking. */
  latenciesSeen(): number {
    return this.#latencies.length;
  }

  takeLatencies(): number[] {
    const taken = this.#latencies;
    this.#latencies = [];
    return taken;
  }

  text(): string {
    return this.doc.getText('text').toJSON();
  }

  digest(): string {
    return `${stateHash(this.doc)}|${this.text()}|${this.blobBytes()}|${this.loaded()}`;
  }

  here(): string[] {
    const names: string[] = [];
    for (const state of this.awareness.getStates().values()) {
      const user: unknown = (state as Readonly<Record<string, unknown>>)['user'];
      if (typeof user === 'object' && user !== null && 'name' in user) names.push(String(user.name));
    }
    return names.sort();
  }

  status(): MeshStatus {
    return this.transport.status();
  }

  peers(): readonly PeerState[] {
    return this.transport.peers();
  }

  connected(): number {
    return this.transport.peers().filter((peer) => peer.state === 'connected').length;
  }

  synced(): boolean {
    return this.transport.synced();
  }

  stats(): MeshStats {
    return this.transport.stats();
  }

  rejected(): MeshRejectionCode[] {
    return this.rejections.map(({ code }) => code);
  }

  /** How often we heard that our document does not work any more. */
  brokenTold(): number {
    return this.#brokenTold;
  }

  /** Whom the mesh blamed for what: "Villain: rate". */
  accused(): string[] {
    return this.rejections.flatMap(({ name, code }) => (name === undefined ? [] : [`${name}: ${code}`]));
  }

  setLinkDown(isDown: boolean): void {
    this.transport.setLinkDown(isDown);
  }

  leave(): Promise<void> {
    return this.transport.leave();
  }
}
