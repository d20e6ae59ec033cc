import { toBase64UrlEncoded } from 'lib0/buffer';
import { inBackground } from '../../../../shared/base/failures';
import { Serial } from '../../../../shared/base/serial';
import { sameBytes, type Bytes } from '../bytes';
import { checkDeputation } from '../certificate';
import type { LobbyKeys } from '../keys';
import { LOBBY_REQUEST_MS, LOBBY_RENEW_MS } from '../limits';
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
  type Opening,
  type Transcript,
} from './exchange';
import {
  asText,
  lobbyDecision,
  lobbyMessage,
  NONCE_BYTES,
  type DeputyTerm,
  type Endpoint,
  type LobbyDecision,
  type LobbyMessage,
} from './messages';
import { seal, unseal } from './seal';
import type { LobbyWire } from './wire';

export interface GuestOptions {
  readonly roomId: Bytes;
  /** From the invitation: whoever cannot sign with it is not the chair, and names no deputy. */
  readonly chairKey: Bytes;
  readonly keys: LobbyKeys;
  readonly signingKey: SigningKey;
  readonly me: { readonly name: string; readonly agency: string; readonly clientId: number };
  /** The epoch we have a certificate for; null for a newcomer. */
  readonly epoch: () => number | null;
  /** The last epoch that the chair itself led us to. */
  readonly since: () => number | null;
  /** Whether a deputy may receive us now: not while the chair is there. */
  readonly mayFollowDeputy: () => boolean;
  /** What we did as a deputy while the chair was away; null for everybody else. */
  readonly deputyTerm: () => DeputyTerm | null;
  /** Where we would receive people as a deputy; null for everybody else. */
  readonly endpoint: () => Endpoint | null;
  readonly wire: LobbyWire;
  /** How often we say that we are here, in milliseconds: as long as we wait, and once we are in. */
  readonly pauses?: { readonly waiting: number; readonly inside: number };
  /** The six digits, to be compared with those on the screen of the chair. */
  readonly onCode: (code: string) => void;
  readonly onDecision: (decision: LobbyDecision, host: Host) => void;
}

/** Who receives us. */
export interface Host {
  /** With what it signs. */
  readonly key: Bytes;
  /** The deputy's name, as the chair has signed it; null for the chair itself. */
  readonly deputy: string | null;
}

interface Attempt {
  readonly id: string;
  readonly exchange: ExchangeKey;
  readonly opening: Opening;
  readonly commitment: Bytes;
}

interface Conversation {
  readonly attempt: Attempt;
  readonly boxes: BoxKeys;
  readonly signature: Bytes;
  readonly host: Host;
}

type Challenge = Extract<LobbyMessage, { readonly kind: 'challenge' }>;
/** What shows that a message to everybody comes from whoever leads. */
type FromLeader = Pick<Challenge, 'signature' | 'deputation'>;

/**
 * A newcomer in the lobby, and later a member who asks for the next certificate. Says again what was not answered,
 * and begins again when the chair's computer does not know it any more. The chair itself always goes before a deputy.
 */
export class LobbyGuest {
  readonly #pauses: NonNullable<GuestOptions['pauses']>;
  #attempt: Attempt | null = null;
  #conversation: Conversation | null = null;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #turns = new Serial();
  #spokeAt = -Infinity;

  constructor(private readonly options: GuestOptions) {
    this.#pauses = options.pauses ?? { waiting: LOBBY_REQUEST_MS, inside: LOBBY_RENEW_MS };
    options.wire.listen({
      received: (data) => this.#inTurn(() => this.#receive(data)),
      connected: () => this.#inTurn(() => this.#speak()),
    });
    this.#inTurn(() => this.#speak());
  }

  /** Says at once what has changed with us. */
  speakNow(): void {
    this.#inTurn(() => this.#speak());
  }

  /** Says goodbye and hangs up. */
  async leave(): Promise<void> {
    await this.#turns.run(async () => {
      if (this.#isClosed) return;
      try {
        if (this.#conversation !== null) await this.#sendIdentity(this.#conversation, true);
      } finally {
        this.close();
      }
    });
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.options.wire.close();
  }

  #inTurn(work: () => Promise<void>): void {
    const turn = async (): Promise<void> => {
      if (!this.#isClosed) await work();
    };
    inBackground('lobby.guest', this.#turns.run(turn));
  }

  /** Asks to join, or identifies itself again; and does so once more later. */
  async #speak(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const { waiting, inside } = this.#pauses;
    const pause = this.options.epoch() === null ? waiting : inside;
    this.#spokeAt = performance.now();
    this.#timer = setTimeout(() => this.#inTurn(() => this.#speak()), pause);
    if (this.#conversation !== null) await this.#sendIdentity(this.#conversation, false);
    else await this.#requestToJoin();
  }

  async #requestToJoin(): Promise<void> {
    this.#attempt ??= await this.#newAttempt();
    const { id, commitment } = this.#attempt;
    await this.#send({ kind: 'join_request', from: id, commitment });
  }

  async #newAttempt(): Promise<Attempt> {
    const exchange = await newExchangeKey();
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const opening = { dh: exchange.publicKey, key: this.options.signingKey.publicKey, nonce };
    const id = toBase64UrlEncoded(crypto.getRandomValues(new Uint8Array(16)));
    return { id, exchange, opening, commitment: await commitTo(opening) };
  }

  async #receive(data: string): Promise<void> {
    const message = await unseal(this.options.keys.sealKey, data, lobbyMessage);
    if (message?.kind === 'opened') await this.#onOpened(message);
    if (message === null || !('to' in message) || message.to !== this.#attempt?.id) return;
    if (message.kind === 'challenge') await this.#onChallenge(this.#attempt, message);
    else if (message.kind === 'decision') await this.#onDecision(message.box);
    else await this.#onUnknown(this.#attempt, message);
  }

  /** Nobody makes us speak more often than we would while we wait. */
  async #onOpened({ deputation, signature }: FromLeader): Promise<void> {
    if (performance.now() - this.#spokeAt < this.#pauses.waiting) return;
    const host = await this.#hostWith(deputation);
    if (host === null) return;
    if (await isSignedBy(host.key, signature, openedInput(this.options.roomId, host.key)))
      await this.#speak();
  }

  /** Only the chair, or the deputy that may receive us now, makes us begin again: anybody with the invitation can seal. */
  async #onUnknown({ id }: Attempt, { deputation, signature }: FromLeader): Promise<void> {
    const host = this.#conversation === null ? null : await this.#hostWith(deputation);
    if (host === null) return;
    if (await isSignedBy(host.key, signature, unknownInput(this.options.roomId, host.key, id)))
      await this.#beginAgain();
  }

  async #onChallenge(attempt: Attempt, challenge: Challenge): Promise<void> {
    const { dh, nonce, signature, deputation } = challenge;
    const isBetter = deputation === null && this.#isWithDeputy();
    if (this.#conversation !== null && !isBetter) return;
    const host = await this.#hostWith(deputation);
    if (host === null) return;
    const { roomId, signingKey, onCode } = this.options;
    const { id, commitment, exchange, opening } = attempt;
    const seen: Transcript = { roomId, hostKey: host.key, id, commitment, hostDh: dh, hostNonce: nonce };
    if (!(await isSignedBy(host.key, signature, challengeInput(seen)))) return;
    const boxes = await boxKeys(exchange.privateKey, dh, seen);
    const own = await sign(signingKey.privateKey, identityInput(seen, opening));
    this.#conversation = { attempt, boxes, signature: own, host };
    onCode(await comparisonCode(seen, opening));
    await this.#speak();
  }

  #isWithDeputy(): boolean {
    return this.#conversation !== null && this.#conversation.host.deputy !== null;
  }

  /** Null for somebody who only says that it stands in for the chair, or need not do so now. */
  async #hostWith(deputation: Bytes | null): Promise<Host | null> {
    const { chairKey, roomId, keys, signingKey, mayFollowDeputy } = this.options;
    if (deputation === null) return { key: chairKey, deputy: null };
    const rules = { roomId, chairKey, topic: keys.topic, since: this.options.since(), now: Date.now() };
    const deputy = await checkDeputation(deputation, rules);
    if (deputy === null || sameBytes(deputy.key, signingKey.publicKey) || !mayFollowDeputy()) return null;
    return { key: deputy.key, deputy: deputy.name };
  }

  async #sendIdentity({ attempt, boxes, signature }: Conversation, leaving: boolean): Promise<void> {
    const { key, nonce, dh } = attempt.opening;
    const deputyTerm = this.options.deputyTerm();
    const epoch = deputyTerm?.epoch ?? this.options.epoch();
    const said = {
      ...this.options.me,
      key,
      nonce,
      signature,
      epoch,
      leaving,
      deputyTerm,
      endpoint: this.options.endpoint(),
    };
    const box = await seal(boxes.toChair, asText(said));
    await this.#send({ kind: 'identity', from: attempt.id, dh, box });
  }

  async #onDecision(box: string): Promise<void> {
    if (this.#conversation === null) return;
    const { boxes, host } = this.#conversation;
    const decision = await unseal(boxes.toGuest, box, lobbyDecision);
    if (decision === null || (decision.kind === 'stand_by' && this.#isWithDeputy())) return;
    // once we are in, it only means that nothing has changed
    if (decision.kind === 'waiting' && this.options.epoch() !== null) return;
    if (decision.kind === 'admitted') {
      // a decision of before, said again by somebody, must not lead back
      const epoch = this.options.deputyTerm()?.epoch ?? this.options.epoch();
      if (epoch !== null && decision.epoch <= epoch) {
        this.options.onDecision({ kind: 'current', endpoints: decision.endpoints }, host);
        return;
      }
    }
    if (decision.kind === 'refused') this.close();
    this.options.onDecision(decision, host);
  }

  async #beginAgain(): Promise<void> {
    this.#attempt = null;
    this.#conversation = null;
    await this.#speak();
  }

  async #send(message: LobbyMessage): Promise<void> {
    this.options.wire.publish(await seal(this.options.keys.sealKey, asText(message)));
  }
}
