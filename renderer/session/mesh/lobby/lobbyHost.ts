import { inBackground } from '../../../../shared/base/failures';
import { Serial } from '../../../../shared/base/serial';
import { sameBytes, type Bytes } from '../bytes';
import type { LobbyKeys } from '../keys';
import { LOBBY_BACKLOG_MAX, LOBBY_SILENT_MS, LOBBY_VISITORS_MAX } from '../limits';
import { isSignedBy, sign, type SigningKey } from '../signing';
import {
  boxKeys,
  commitTo,
  comparisonCode,
  challengeInput,
  identityInput,
  newExchangeKey,
  openedInput,
  unknownInput,
  type BoxKeys,
  type ExchangeKey,
  type Transcript,
} from './exchange';
import {
  asText,
  identity,
  lobbyMessage,
  NONCE_BYTES,
  type Identity,
  type LobbyDecision,
  type DeputyTerm,
  type Endpoint,
  type LobbyMessage,
} from './messages';
import { seal, unseal } from './seal';
import type { LobbyWire } from './wire';

/** Somebody who has shown the invitation and a key of its own. Name and agency are what it says of itself. */
export interface Visitor {
  readonly id: string;
  readonly key: Bytes;
  readonly name: string;
  readonly agency: string;
  readonly clientId: number;
  /** Six digits, equal on both screens when nobody sits in between. */
  readonly code: string;
  /** The epoch it holds a certificate for. */
  readonly epoch: number | null;
  /** Of a deputy that led while we were away. */
  readonly deputyTerm: DeputyTerm | null;
  /** Where it would receive people as a deputy; null for everybody else. */
  readonly endpoint: Endpoint | null;
}

/** Who receives people: the chair, or its deputy with the chair's word for it. */
export interface Leader {
  readonly key: SigningKey;
  /** The deputy's own certificate; null for the chair itself. */
  readonly deputation: Bytes | null;
}

export interface HostOptions {
  readonly roomId: Bytes;
  readonly keys: LobbyKeys;
  readonly leader: Leader;
  readonly wire: LobbyWire;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** What somebody who is there gets to hear; asked again whenever it says that it is still there. */
  readonly decisionFor: (visitor: Visitor) => Promise<LobbyDecision>;
  readonly onLeft: (visitor: Visitor) => void;
}

/** Somebody who asked to join. */
interface Caller {
  readonly seen: Transcript;
  readonly exchange: ExchangeKey;
  readonly challenge: LobbyMessage;
  heardAt: number;
  boxes: BoxKeys | null;
  visitor: Visitor | null;
  /** It heard a refusal last: it has no reason to stay, and makes room for others. */
  isRefused: boolean;
}

/** The side of whoever receives people in a lobby: who asks to join is challenged, who identifies itself is made known. Decides nothing. */
export class LobbyHost {
  readonly #callers = new Map<string, Caller>();
  #waiting = 0;
  #isClosed = false;
  readonly #turns = new Serial();

  constructor(private readonly options: HostOptions) {
    options.wire.listen({
      received: (data) => this.#enqueue(data),
      connected: () => inBackground('lobby.host', this.#announce()),
    });
  }

  /** Tells somebody at once what has been decided. */
  async tell(id: string, decision: LobbyDecision): Promise<void> {
    const boxes = this.#callers.get(id)?.boxes;
    if (boxes) await this.#sendDecision(id, boxes, decision);
  }

  /** Somebody with this key hears at once what holds now. */
  tellHolder(key: Bytes): Promise<void> {
    return this.#tellThose((visitor) => sameBytes(visitor.key, key));
  }

  /** Everybody hears at once what holds now. */
  tellAll(): Promise<void> {
    return this.#tellThose(() => true);
  }

  /** Forgets who has not been heard for long. To be called every second or so. */
  tick(): void {
    const now = this.options.now();
    for (const [id, caller] of this.#callers)
      if (now - caller.heardAt > LOBBY_SILENT_MS) this.#forget(id, caller);
  }

  close(): void {
    this.#isClosed = true;
    this.#callers.clear();
    this.options.wire.close();
  }

  #enqueue(data: string): void {
    if (this.#waiting >= LOBBY_BACKLOG_MAX) return;
    this.#waiting++;
    const turn = async (): Promise<void> => {
      this.#waiting--;
      if (!this.#isClosed) await this.#receive(data);
    };
    inBackground('lobby.host', this.#turns.run(turn));
  }

  async #receive(data: string): Promise<void> {
    const message = await unseal(this.options.keys.sealKey, data, lobbyMessage);
    if (message?.kind === 'join_request') await this.#onJoinRequest(message.from, message.commitment);
    else if (message?.kind === 'identity') await this.#onIdentity(message.from, message.dh, message.box);
  }

  async #onJoinRequest(id: string, commitment: Bytes): Promise<void> {
    const known = this.#callers.get(id);
    if (known !== undefined) {
      if (sameBytes(known.seen.commitment, commitment)) await this.#send(known.challenge);
      return;
    }
    if (!this.#hasRoom()) return;
    const { roomId, leader, now } = this.options;
    const exchange = await newExchangeKey();
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const seen: Transcript = {
      roomId,
      hostKey: leader.key.publicKey,
      id,
      commitment,
      hostDh: exchange.publicKey,
      hostNonce: nonce,
    };
    const signature = await sign(leader.key.privateKey, challengeInput(seen));
    const { deputation } = leader;
    const challenge: LobbyMessage = {
      kind: 'challenge',
      to: id,
      dh: exchange.publicKey,
      nonce,
      signature,
      deputation,
    };
    this.#callers.set(id, {
      seen,
      exchange,
      challenge,
      heardAt: now(),
      boxes: null,
      visitor: null,
      isRefused: false,
    });
    await this.#send(challenge);
  }

  /** Asking to join is free, so whoever only asked makes room for the next, and so does whoever was refused. */
  #hasRoom(): boolean {
    if (this.#callers.size < LOBBY_VISITORS_MAX) return true;
    for (const [id, caller] of this.#callers)
      if (caller.visitor === null || caller.isRefused) {
        this.#forget(id, caller);
        return true;
      }
    return false;
  }

  async #announce(): Promise<void> {
    const { roomId, leader } = this.options;
    const { deputation } = leader;
    const signature = await sign(leader.key.privateKey, openedInput(roomId, leader.key.publicKey));
    await this.#send({ kind: 'opened', signature, deputation });
  }

  async #doNotKnow(id: string): Promise<void> {
    const { roomId, leader } = this.options;
    const { deputation } = leader;
    const signature = await sign(leader.key.privateKey, unknownInput(roomId, leader.key.publicKey, id));
    await this.#send({ kind: 'unknown', to: id, signature, deputation });
  }

  async #onIdentity(id: string, dh: Bytes, box: string): Promise<void> {
    const caller = this.#callers.get(id);
    if (caller === undefined) {
      await this.#doNotKnow(id);
      return;
    }
    const boxes = caller.boxes ?? (await this.#boxesFor(caller, dh));
    const said = boxes && (await unseal(boxes.toChair, box, identity));
    if (!boxes || !said || !(await this.#isGenuine(caller, dh, said))) return;
    caller.boxes = boxes;
    caller.heardAt = this.options.now();
    if (said.leaving) {
      this.#forget(id, caller);
      return;
    }
    const { name, agency, clientId, key, nonce, epoch, deputyTerm, endpoint } = said;
    const code = caller.visitor?.code ?? (await comparisonCode(caller.seen, { dh, key, nonce }));
    caller.visitor = { id, key, name, agency, clientId, code, epoch, deputyTerm, endpoint };
    await this.#sendDecision(id, boxes, await this.options.decisionFor(caller.visitor));
  }

  async #boxesFor({ exchange, seen }: Caller, dh: Bytes): Promise<BoxKeys | null> {
    try {
      return await boxKeys(exchange.privateKey, dh, seen);
    } catch {
      return null;
    }
  }

  /** Opens the commitment, and is signed with the key that it names. */
  async #isGenuine({ seen }: Caller, dh: Bytes, said: Identity): Promise<boolean> {
    const opening = { dh, key: said.key, nonce: said.nonce };
    if (!sameBytes(await commitTo(opening), seen.commitment)) return false;
    return isSignedBy(said.key, said.signature, identityInput(seen, opening));
  }

  async #tellThose(isMeant: (visitor: Visitor) => boolean): Promise<void> {
    for (const [id, { boxes, visitor }] of this.#callers)
      if (boxes && visitor && isMeant(visitor))
        await this.#sendDecision(id, boxes, await this.options.decisionFor(visitor));
  }

  #forget(id: string, { visitor }: Caller): void {
    this.#callers.delete(id);
    if (visitor !== null) this.options.onLeft(visitor);
  }

  async #sendDecision(id: string, boxes: BoxKeys, decision: LobbyDecision): Promise<void> {
    const caller = this.#callers.get(id);
    if (caller !== undefined) caller.isRefused = decision.kind === 'refused';
    await this.#send({ kind: 'decision', to: id, box: await seal(boxes.toGuest, asText(decision)) });
  }

  async #send(message: LobbyMessage): Promise<void> {
    this.options.wire.publish(await seal(this.options.keys.sealKey, asText(message)));
  }
}
