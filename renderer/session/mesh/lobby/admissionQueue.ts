import { fromBase64, toBase64 } from 'lib0/buffer';
import { sameBytes, type Bytes } from '../bytes';
import { issueCertificate } from '../certificate';
import { deriveLobbyKeys } from '../keys';
import { REMOVED_MAX, TABLE_MAX } from '../limits';
import { mayBeDeputy, type Role } from '../../../../shared/base/roles';
import type { SigningKey } from '../signing';
import { handbackAtStart, judgeHandback, type Handback } from './deputyHandback';
import type { Visitor } from './lobbyHost';
import type { DeputyTerm, Endpoint, GuestList, LobbyDecision, Member, Refusal } from './messages';

/** What leads to the table, until somebody is removed. */
export interface Epoch {
  readonly number: number;
  readonly roomSecret: Bytes;
  readonly lobbySecret: Bytes;
}

/** Everything the chair must remember to go on after its computer was closed. */
export interface AdmissionState {
  readonly epoch: Epoch;
  readonly members: readonly Member[];
  readonly removed: readonly Bytes[];
  /** Lobbies of earlier epochs: whoever was away when a new one began asks there. */
  readonly pastLobbies: readonly Bytes[];
  /** The key of whom the chair named as its deputy. */
  readonly deputy: Bytes | null;
}

/** An epoch that has been thought out and not begun: nobody has been told, and nothing has changed. */
export interface EpochPlan {
  readonly epoch: Epoch;
  /** What else changes when it begins. */
  readonly apply: () => void;
}

export interface AdmissionOptions {
  readonly roomId: Bytes;
  /** Of the chair, or of the deputy that leads: everybody at the table trusts what it signs. */
  readonly signingKey: SigningKey;
  /** Milliseconds since 1970, after which certificates end. */
  readonly expires: number;
  readonly state: AdmissionState;
  /**
   * With a deputy: the invitation stays good when somebody is removed, because the chair, once back, and the deputy must
   * meet in the same lobby.
   */
  readonly keepsLobby: boolean;
  /** Where others reach whoever leads here, best first; nowhere when addresses stay hidden. */
  readonly endpoints: readonly Endpoint[];
  /** Somebody came, went, was admitted or removed. */
  readonly onChange: () => void;
  /** The deputy receives people somewhere that the others do not know yet. */
  readonly onEndpoint: () => void;
  /** The deputy, if it is still there, has led while we were away: the epoch has changed, and everybody is to be told. */
  readonly onReturn: (deputyTerm: DeputyTerm | null) => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

const SECRET_BYTES = 32;
const PAST_LOBBIES_MAX = 4;
const newSecret = (): Bytes => crypto.getRandomValues(new Uint8Array(SECRET_BYTES));

/** The epoch after `last`, to which nothing of before leads; with `lobbySecret` its lobby and invitation stay. */
export const nextEpoch = (last: Pick<Epoch, 'number'> | null, lobbySecret = newSecret()): Epoch => ({
  number: last === null ? 0 : last.number + 1,
  roomSecret: newSecret(),
  lobbySecret,
});

const isSameEndpoint = (a: Endpoint, b: Endpoint | null): boolean =>
  b !== null &&
  sameBytes(a.pin, b.pin) &&
  a.hosts.map(({ host, port }) => `${host} ${port}`).join() ===
    b.hosts.map(({ host, port }) => `${host} ${port}`).join();

/** Who waits, who is in and who is out. Whoever leads decides, and only its key makes it so. */
export class AdmissionQueue {
  readonly #waiting = new Map<string, Visitor>();
  readonly #members = new Map<string, Member>();
  readonly #out = new Map<string, Refusal>();
  #epoch: Epoch;
  #pastLobbies: readonly Bytes[];
  #deputy: Bytes | null;
  /** Where the deputy would receive people, once it has said so. */
  #deputyEndpoint: Endpoint | null = null;
  #handback: Handback;

  constructor(private readonly options: AdmissionOptions) {
    const { epoch, members, removed, pastLobbies, deputy } = options.state;
    this.#epoch = epoch;
    this.#pastLobbies = pastLobbies;
    this.#deputy = deputy;
    this.#handback = handbackAtStart(deputy !== null, options.now());
    for (const member of members) this.#members.set(toBase64(member.key), member);
    for (const key of removed) this.#out.set(toBase64(key), 'removed');
  }

  get epoch(): Epoch {
    return this.#epoch;
  }

  /** In the order in which they came. */
  waiting(): readonly Visitor[] {
    return [...this.#waiting.values()];
  }

  members(): Member[] {
    return [...this.#members.values()];
  }

  /** The key of the deputy, if there is one. */
  get deputy(): Bytes | null {
    return this.#deputy;
  }

  /** What a chair and its deputy tell each other. Whoever was only refused may ask again. */
  guestList(): GuestList {
    const removed = [...this.#out].filter(([, why]) => why === 'removed').slice(-REMOVED_MAX);
    return { members: this.members(), removed: removed.map(([key]) => new Uint8Array(fromBase64(key))) };
  }

  /** What is kept. */
  state(): AdmissionState {
    return {
      ...this.guestList(),
      epoch: this.#epoch,
      pastLobbies: this.#pastLobbies,
      deputy: this.#deputy,
    };
  }

  /** What somebody gets to hear who stands in the lobby; `isOld` for a lobby that a newer code has replaced. */
  async decisionFor(visitor: Visitor, isOld: boolean): Promise<LobbyDecision> {
    this.#heardFrom(visitor);
    const key = toBase64(visitor.key);
    const out = this.#out.get(key);
    if (out !== undefined) return { kind: 'refused', reason: out };
    if (this.#mustWait(visitor)) return { kind: 'waiting' };
    const member = this.#members.get(key);
    if (member !== undefined) return this.#welcome(key, member, visitor);
    if (isOld) return { kind: 'refused', reason: 'used_up' };
    if (this.#isTaken(visitor.clientId, key)) return { kind: 'refused', reason: 'refused' };
    const isNew = !this.#waiting.has(key);
    if (isNew && this.#members.size + this.#waiting.size >= TABLE_MAX)
      return { kind: 'refused', reason: 'full' };
    this.#waiting.set(key, visitor);
    if (isNew) this.options.onChange();
    return { kind: 'waiting' };
  }

  left(visitor: Visitor): void {
    const key = toBase64(visitor.key);
    if (this.#waiting.get(key)?.id !== visitor.id) return;
    this.#waiting.delete(key);
    this.options.onChange();
  }

  /** Null when nobody waits under this id (any more). */
  async admit(id: string, role: Role): Promise<LobbyDecision | null> {
    const found = this.#take(id);
    if (found === null) return null;
    const [key, { name, agency, clientId, key: publicKey }] = found;
    const member = { key: publicKey, name, agency, role, clientId };
    this.#members.set(key, member);
    this.options.onChange();
    return this.#admitted(member);
  }

  refuse(id: string): LobbyDecision | null {
    const found = this.#take(id);
    if (found === null) return null;
    this.#out.set(found[0], 'refused');
    this.options.onChange();
    return { kind: 'refused', reason: 'refused' };
  }

  /** Sends somebody away: an epoch to which only the others are led. Null when nobody has this client id. */
  planRemoval(clientId: number): EpochPlan | null {
    const found = this.#memberWith(clientId);
    if (found === null) return null;
    const [key, member] = found;
    return this.#plan(this.options.keepsLobby ? 'same lobby' : 'new lobby', () => {
      this.#members.delete(key);
      this.#out.set(key, 'removed');
      if (this.#isDeputy(member.key)) this.#setDeputy(null);
    });
  }

  /**
   * Gives a member another role. In a new epoch, so that the certificate of before opens nothing any more; the
   * invitation stays good. Null when nobody has this client id, or has this role already.
   */
  planRole(clientId: number, role: Role): EpochPlan | null {
    const found = this.#memberWith(clientId);
    if (found === null || found[1].role === role || role === 'chair') return null;
    const [key, { key: publicKey }] = found;
    const isOver = this.#isDeputy(publicKey) && !mayBeDeputy(role);
    return this.#plan(isOver ? 'new lobby' : 'same lobby', () => {
      const member = this.#members.get(key);
      if (member !== undefined) this.#members.set(key, { ...member, role });
      if (isOver) this.#setDeputy(null);
    });
  }

  /**
   * Names the member with this client id as the deputy, or nobody. In a new epoch, so that everybody sees it in the
   * certificates. Instead of somebody else: with a new lobby too, so that the deputy of before receives nobody who comes
   * with the invitation of now. Null when nothing changes, or this member may not stand in.
   */
  planDeputy(clientId: number | null): EpochPlan | null {
    const named = clientId === null ? null : (this.#memberWith(clientId)?.[1] ?? null);
    if (clientId !== null && (named === null || !mayBeDeputy(named.role))) return null;
    if (named === null ? this.#deputy === null : this.#isDeputy(named.key)) return null;
    return this.#plan(this.#deputy === null ? 'same lobby' : 'new lobby', () =>
      this.#setDeputy(named?.key ?? null),
    );
  }

  /** Begins a planned epoch. False when another one has begun since it was planned: then nothing changes. */
  begin({ epoch, apply }: EpochPlan): boolean {
    const { number, lobbySecret } = this.#epoch;
    if (epoch.number !== number + 1) return false;
    if (!sameBytes(epoch.lobbySecret, lobbySecret))
      this.#pastLobbies = [lobbySecret, ...this.#pastLobbies].slice(0, PAST_LOBBIES_MAX);
    this.#epoch = epoch;
    apply();
    this.options.onChange();
    return true;
  }

  /** The certificate of whoever leads, in this epoch or one that is planned. */
  certifyLeader(me: Pick<Member, 'name' | 'agency' | 'clientId'>, epoch = this.#epoch): Promise<Bytes> {
    const { name, agency, clientId } = me;
    const { publicKey } = this.options.signingKey;
    return this.#issue({ key: publicKey, name, agency, clientId, role: 'chair' }, epoch);
  }

  /** Our deputy may have led while we were away: then its word comes first. */
  #mustWait(visitor: Visitor): boolean {
    if (this.#deputy === null) return false;
    const { next, judged } = judgeHandback(this.#handback, {
      epoch: this.#epoch.number,
      visitor,
      isMember: this.#members.has(toBase64(visitor.key)),
      isDeputy: this.#isDeputy(visitor.key),
      now: this.options.now(),
    });
    this.#handback = next;
    if (judged.kind === 'return') this.#return(judged.deputyTerm, judged.after);
    return judged.kind === 'hold';
  }

  /** We lead again, in an epoch after every one of before; what the deputy decided stands. */
  #return(deputyTerm: DeputyTerm | null, after: number): void {
    for (const key of deputyTerm?.removed ?? []) this.#out.set(toBase64(key), 'removed');
    for (const member of deputyTerm?.members ?? []) {
      const key = toBase64(member.key);
      this.#waiting.delete(key);
      if (member.role !== 'chair') this.#members.set(key, member);
    }
    for (const [key, why] of this.#out) if (why === 'removed') this.#members.delete(key);
    this.#epoch = nextEpoch({ number: after }, this.#epoch.lobbySecret);
    this.options.onChange();
    this.options.onReturn(deputyTerm);
  }

  #isDeputy(key: Bytes): boolean {
    return this.#deputy !== null && sameBytes(this.#deputy, key);
  }

  #plan(where: 'same lobby' | 'new lobby', apply: () => void): EpochPlan {
    const secret = where === 'same lobby' ? this.#epoch.lobbySecret : newSecret();
    return { epoch: nextEpoch(this.#epoch, secret), apply };
  }

  #memberWith(clientId: number): readonly [string, Member] | null {
    return [...this.#members].find(([, member]) => member.clientId === clientId) ?? null;
  }

  #setDeputy(key: Bytes | null): void {
    this.#deputy = key;
    this.#deputyEndpoint = null;
  }

  /** Where the deputy receives people everybody must know before the chair is gone: it is told at once. */
  #heardFrom({ key, endpoint, deputyTerm }: Visitor): void {
    const said = deputyTerm?.endpoint ?? endpoint;
    if (!this.#isDeputy(key) || said === null || isSameEndpoint(said, this.#deputyEndpoint)) return;
    this.#deputyEndpoint = said;
    this.options.onEndpoint();
  }

  #endpoints(): Endpoint[] {
    return [...this.options.endpoints, ...(this.#deputyEndpoint === null ? [] : [this.#deputyEndpoint])];
  }

  /** Somebody known comes again, perhaps with the document loaded anew. */
  async #welcome(key: string, member: Member, { clientId, epoch }: Visitor): Promise<LobbyDecision> {
    if (this.#isTaken(clientId, key)) return { kind: 'refused', reason: 'refused' };
    const isSame = clientId === member.clientId;
    const now = { ...member, clientId };
    this.#members.set(key, now);
    if (!isSame) this.options.onChange();
    if (!isSame || epoch !== this.#epoch.number) return this.#admitted(now);
    const endpoints = this.#endpoints();
    return this.#isDeputy(now.key)
      ? { kind: 'stand_by', list: this.guestList(), endpoints }
      : { kind: 'current', endpoints };
  }

  #take(id: string): readonly [string, Visitor] | null {
    for (const [key, visitor] of this.#waiting) {
      if (visitor.id !== id) continue;
      this.#waiting.delete(key);
      return [key, visitor];
    }
    return null;
  }

  /** A client id belongs to one person: with two, their edits could not be told apart. */
  #isTaken(clientId: number, key: string): boolean {
    for (const [other, member] of this.#members)
      if (other !== key && member.clientId === clientId) return true;
    return false;
  }

  async #admitted(member: Member): Promise<LobbyDecision> {
    const { number, roomSecret, lobbySecret } = this.#epoch;
    const certificate = await this.#issue(member);
    const list = this.#isDeputy(member.key) ? this.guestList() : null;
    const { role } = member;
    const endpoints = this.#endpoints();
    return { kind: 'admitted', certificate, epoch: number, role, list, roomSecret, lobbySecret, endpoints };
  }

  async #issue(member: Member, { number: epoch, lobbySecret } = this.#epoch): Promise<Bytes> {
    const { roomId, signingKey, expires } = this.options;
    const isDeputy = this.#isDeputy(member.key);
    const deputyAt = isDeputy ? (await deriveLobbyKeys(lobbySecret, roomId)).topic : null;
    return issueCertificate(
      { ...member, roomId, epoch, deputyAt, issuedAt: Date.now(), expires },
      signingKey.privateKey,
    );
  }
}
