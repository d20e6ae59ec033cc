import { fromBase64, toBase64 } from 'lib0/buffer';
import { sameBytes, type Bytes } from '../bytes';
import { issueCertificate } from '../certificate';
import { deriveLobbyKeys } from '../keys';
import { REMOVED_MAX, TABLE_MAX } from '../limits';
import { mayBeDeputy, type Role } from '../../../../shared/base/roles';
import type { SigningKey } from '../signing';
import { handbackAtStart, judgeHandback, type Handback } from './deputyHandback';
import type { Visitor } from './lobbyHost';
import type { GuestList, DeputyTerm, LobbyDecision, Member, Refusal } from './messages';

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
  /** Somebody came, went, was admitted or removed. */
  readonly onChange: () => void;
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

/** Who waits, who is in and who is out. Whoever leads decides, and only its key makes it so. */
export class AdmissionQueue {
  readonly #waiting = new Map<string, Visitor>();
  readonly #members = new Map<string, Member>();
  readonly #out = new Map<string, Refusal>();
  #epoch: Epoch;
  #pastLobbies: readonly Bytes[];
  #deputy: Bytes | null;
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
    const key = toBase64(visitor.key);
    const out = this.#out.get(key);
    if (out !== undefined) return { kind: 'refused', reason: out };
    if (this.#mustWait(visitor)) return { kind: 'waiting' };
    const member = this.#members.get(key);
    if (member !== undefined) return this.#welcome(key, member, visitor);
    if (isOld) return { kind: 'refused', reason: 'used_up' };
    if (this.#isTaken(visitor.clientId, key)) return { kind: 'refused', reason: 'refused' };
    if (this.#members.size + this.#waiting.size >= TABLE_MAX) return { kind: 'refused', reason: 'full' };
    const isNew = !this.#waiting.has(key);
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

  /** Sends somebody away: a new epoch begins, to which only the others are led. Null when nobody has this client id. */
  remove(clientId: number): Member | null {
    for (const [key, member] of this.#members) {
      if (member.clientId !== clientId) continue;
      this.#members.delete(key);
      this.#out.set(key, 'removed');
      if (this.#isDeputy(member.key)) this.#deputy = null;
      this.#begin(this.options.keepsLobby ? 'same lobby' : 'new lobby');
      this.options.onChange();
      return member;
    }
    return null;
  }

  /**
   * Gives a member another role. A new epoch begins, so that the certificate of before opens nothing any more; the
   * invitation stays good. False when nobody has this client id, or has this role already.
   */
  changeRole(clientId: number, role: Role): boolean {
    for (const [key, member] of this.#members) {
      if (member.clientId !== clientId || member.role === role || role === 'chair') continue;
      this.#members.set(key, { ...member, role });
      const isOver = this.#isDeputy(member.key) && !mayBeDeputy(role);
      if (isOver) this.#deputy = null;
      this.#begin(isOver ? 'new lobby' : 'same lobby');
      this.options.onChange();
      return true;
    }
    return false;
  }

  /**
   * Names the member with this client id as the deputy, or nobody. A new epoch begins, so that everybody sees it in the
   * certificates. Instead of somebody else: with a new lobby too, so that the deputy of before receives nobody who comes
   * with the invitation of now. False when nothing changes, or this member may not stand in.
   */
  nameDeputy(clientId: number | null): boolean {
    const named = this.members().find((member) => member.clientId === clientId) ?? null;
    if (clientId !== null && (named === null || !mayBeDeputy(named.role))) return false;
    if (named === null ? this.#deputy === null : this.#isDeputy(named.key)) return false;
    this.#begin(this.#deputy === null ? 'same lobby' : 'new lobby');
    this.#deputy = named?.key ?? null;
    this.options.onChange();
    return true;
  }

  /** The certificate of whoever leads. */
  certifyLeader(me: Pick<Member, 'name' | 'agency' | 'clientId'>): Promise<Bytes> {
    const { name, agency, clientId } = me;
    return this.#issue({ key: this.options.signingKey.publicKey, name, agency, clientId, role: 'chair' });
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

  #begin(where: 'same lobby' | 'new lobby'): void {
    const { lobbySecret } = this.#epoch;
    if (where === 'new lobby')
      this.#pastLobbies = [lobbySecret, ...this.#pastLobbies].slice(0, PAST_LOBBIES_MAX);
    this.#epoch = nextEpoch(this.#epoch, where === 'same lobby' ? lobbySecret : newSecret());
  }

  /** Somebody known comes again, perhaps with the document loaded anew. */
  async #welcome(key: string, member: Member, { clientId, epoch }: Visitor): Promise<LobbyDecision> {
    if (this.#isTaken(clientId, key)) return { kind: 'refused', reason: 'refused' };
    const isSame = clientId === member.clientId;
    const now = { ...member, clientId };
    this.#members.set(key, now);
    if (!isSame) this.options.onChange();
    if (!isSame || epoch !== this.#epoch.number) return this.#admitted(now);
    return this.#isDeputy(now.key) ? { kind: 'stand_by', list: this.guestList() } : { kind: 'waiting' };
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
    return { kind: 'admitted', certificate, epoch: number, role, list, roomSecret, lobbySecret };
  }

  async #issue(member: Member): Promise<Bytes> {
    const { roomId, signingKey, expires } = this.options;
    const { number: epoch, lobbySecret } = this.#epoch;
    const isDeputy = this.#isDeputy(member.key);
    const deputyAt = isDeputy ? (await deriveLobbyKeys(lobbySecret, roomId)).topic : null;
    return issueCertificate(
      { ...member, roomId, epoch, deputyAt, issuedAt: Date.now(), expires },
      signingKey.privateKey,
    );
  }
}
