import { fromBase64, toBase64 } from 'lib0/buffer';
import type { Bytes } from '../bytes';
import { issueCertificate } from '../certificate';
import { TABLE_MAX } from '../limits';
import type { Role } from '../../../../shared/base/roles';
import type { SigningKey } from '../signing';
import type { Visitor } from './lobbyHost';
import type { LobbyAnswer, Refusal } from './messages';

/** Somebody whom the chair let in. */
export interface Member {
  readonly key: Bytes;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  readonly clientId: number;
}

/** What leads to the table, until somebody is removed. */
export interface Epoch {
  readonly number: number;
  readonly roomSecret: Bytes;
  readonly lobbySecret: Bytes;
}

/** Everything the chair must remember to go on after its computer was closed. */
export interface ReceptionState {
  readonly epoch: Epoch;
  readonly members: readonly Member[];
  readonly removed: readonly Bytes[];
  /** Lobbies of earlier epochs: whoever was away when a new one began asks there. */
  readonly pastLobbies: readonly Bytes[];
}

export interface ReceptionOptions {
  readonly roomId: Bytes;
  readonly chair: SigningKey;
  /** Milliseconds since 1970, after which certificates end. */
  readonly expires: number;
  readonly state: ReceptionState;
  /** Somebody came, went, was admitted or removed. */
  readonly onChange: () => void;
}

const SECRET_BYTES = 32;
const PAST_LOBBIES_MAX = 4;
const newSecret = (): Bytes => crypto.getRandomValues(new Uint8Array(SECRET_BYTES));

/** The epoch after `last`, to which nothing of before leads. */
export const nextEpoch = (last: Epoch | null): Epoch => ({
  number: last === null ? 0 : last.number + 1,
  roomSecret: newSecret(),
  lobbySecret: newSecret(),
});

/** Who waits, who is in and who is out. The chair decides, and only the chair's key makes it so. */
export class Reception {
  readonly #waiting = new Map<string, Visitor>();
  readonly #members = new Map<string, Member>();
  readonly #out = new Map<string, Refusal>();
  #epoch: Epoch;
  #pastLobbies: readonly Bytes[];

  constructor(private readonly options: ReceptionOptions) {
    const { epoch, members, removed, pastLobbies } = options.state;
    this.#epoch = epoch;
    this.#pastLobbies = pastLobbies;
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

  members(): readonly Member[] {
    return [...this.#members.values()];
  }

  /** What is kept. Whoever was only refused may knock again after a restart. */
  state(): ReceptionState {
    const removed = [...this.#out].filter(([, why]) => why === 'removed');
    return {
      epoch: this.#epoch,
      members: this.members(),
      removed: removed.map(([key]) => new Uint8Array(fromBase64(key))),
      pastLobbies: this.#pastLobbies,
    };
  }

  /** What somebody gets to hear who stands in the lobby; `isOld` for a lobby that a newer code has replaced. */
  async answerFor(visitor: Visitor, isOld: boolean): Promise<LobbyAnswer> {
    const key = toBase64(visitor.key);
    const out = this.#out.get(key);
    if (out !== undefined) return { kind: 'refused', reason: out };
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
  async admit(id: string, role: Role): Promise<LobbyAnswer | null> {
    const found = this.#take(id);
    if (found === null) return null;
    const [key, { name, agency, clientId, key: publicKey }] = found;
    const member = { key: publicKey, name, agency, role, clientId };
    this.#members.set(key, member);
    this.options.onChange();
    return this.#admitted(member);
  }

  refuse(id: string): LobbyAnswer | null {
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
      this.#pastLobbies = [this.#epoch.lobbySecret, ...this.#pastLobbies].slice(0, PAST_LOBBIES_MAX);
      this.#epoch = nextEpoch(this.#epoch);
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
      this.#epoch = { ...nextEpoch(this.#epoch), lobbySecret: this.#epoch.lobbySecret };
      this.options.onChange();
      return true;
    }
    return false;
  }

  /** The chair's own certificate. */
  certifyChair(me: Pick<Member, 'name' | 'agency' | 'clientId'>): Promise<Bytes> {
    const { name, agency, clientId } = me;
    return this.#issue({ key: this.options.chair.publicKey, name, agency, clientId, role: 'chair' });
  }

  /** Somebody known comes again, perhaps with the document loaded anew. */
  async #welcome(key: string, member: Member, { clientId, epoch }: Visitor): Promise<LobbyAnswer> {
    if (this.#isTaken(clientId, key)) return { kind: 'refused', reason: 'refused' };
    const isSame = clientId === member.clientId;
    const now = { ...member, clientId };
    this.#members.set(key, now);
    if (!isSame) this.options.onChange();
    return isSame && epoch === this.#epoch.number ? { kind: 'waiting' } : this.#admitted(now);
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

  async #admitted(member: Member): Promise<LobbyAnswer> {
    const { number, roomSecret, lobbySecret } = this.#epoch;
    const certificate = await this.#issue(member);
    return { kind: 'admitted', certificate, epoch: number, role: member.role, roomSecret, lobbySecret };
  }

  #issue({ key, name, agency, role, clientId }: Member): Promise<Bytes> {
    const { roomId, chair, expires } = this.options;
    return issueCertificate(
      { roomId, epoch: this.#epoch.number, key, clientId, name, agency, role, issuedAt: Date.now(), expires },
      chair.privateKey,
    );
  }
}
