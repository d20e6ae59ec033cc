import type { Problem } from '../../../shared/base/result';
import type { Invitation } from '../../../shared/invitation/invitation';
import type { Bytes } from '../mesh/bytes';
import { sameBytes } from '../mesh/bytes';
import { deriveLobbyKeys } from '../mesh/keys';
import { LobbyGuest, type Host } from '../mesh/lobby/lobbyGuest';
import type { GuestList, DeputyTerm, LobbyDecision, Refusal } from '../mesh/lobby/messages';
import { signallingWire } from '../mesh/lobby/wire';
import { newSigningKey, type SigningKey } from '../mesh/signing';
import type { Entry } from './meetingConnection';

/** An entry, and what else came with it. */
export interface GuestEntry extends Entry {
  /** The name of the deputy who led us here; null for the chair. */
  readonly deputy: string | null;
  /** The chair named us as its deputy. */
  readonly isDeputy: boolean;
}

export interface GuestLobbyOptions {
  readonly invitation: Invitation;
  readonly signalling: readonly string[];
  readonly me: { readonly name: string; readonly agency: string; readonly clientId: number };
  /** Whether a deputy may receive us now: not while the chair is there. */
  readonly mayFollowDeputy: () => boolean;
  /** What we did as a deputy while the chair was away. */
  readonly deputyTerm: () => DeputyTerm | null;
  /** The chair has seen us; these six digits are on both screens. */
  readonly onCode: (code: string) => void;
  /** We may enter: for the first time, or a new epoch. */
  readonly onEntry: (entry: GuestEntry) => void;
  /** We may not, or not any more; nothing follows. */
  readonly onProblem: (problem: Problem) => void;
}

/** What a deputy needs to lead: the chair's word for it, and where the chair was. */
export interface Deputation {
  readonly certificate: Bytes;
  readonly epoch: number;
  readonly lobbySecret: Bytes;
  readonly list: GuestList;
}

/** Without an answer from the chair for this long, something is wrong. */
const CHALLENGE_LIMIT_MS = 12_000;

const PROBLEMS: Readonly<Record<Refusal, string>> = {
  refused: 'not_admitted',
  removed: 'removed_from_meeting',
  used_up: 'code_used_up',
  full: 'table_full',
};

type Admission = Extract<LobbyDecision, { readonly kind: 'admitted' }>;

/** A guest's side of coming in, and of staying in when the chair or its deputy begins a new epoch. */
export class GuestLobby {
  #guest: LobbyGuest | null = null;
  #signalling: readonly string[];
  #lobbySecret: Bytes;
  #epoch: number | null = null;
  #since: number | null = null;
  #deputation: Deputation | null = null;
  #isReached = false;
  #isOver = false;
  #turn: Promise<void> = Promise.resolve();
  readonly #limit: ReturnType<typeof setTimeout>;

  private constructor(
    private readonly options: GuestLobbyOptions,
    readonly signingKey: SigningKey,
  ) {
    this.#signalling = options.signalling;
    this.#lobbySecret = new Uint8Array(options.invitation.secret);
    this.#limit = setTimeout(() => this.#giveUp(), CHALLENGE_LIMIT_MS);
  }

  static async take(options: GuestLobbyOptions): Promise<GuestLobby> {
    const lobby = new GuestLobby(options, await newSigningKey());
    await lobby.#requestToJoin();
    return lobby;
  }

  /** Null unless the chair named us as its deputy. */
  get deputation(): Deputation | null {
    return this.#deputation;
  }

  /** Asks at these servers from now on. */
  reachOver(signalling: readonly string[]): void {
    this.#signalling = signalling;
    this.#inTurn(() => this.#requestAgain());
  }

  /** Leaves the lobby, or the meeting. */
  async leave(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#limit);
    await this.#turn;
    await this.#guest?.leave();
  }

  #inTurn(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(() => (this.#isOver ? undefined : work()));
  }

  async #requestAgain(): Promise<void> {
    await this.#guest?.leave();
    await this.#requestToJoin();
  }

  async #requestToJoin(): Promise<void> {
    const { invitation, me, mayFollowDeputy, deputyTerm, onCode } = this.options;
    const roomId = new Uint8Array(invitation.roomId);
    const keys = await deriveLobbyKeys(this.#lobbySecret, roomId);
    const wire = signallingWire(this.#signalling, keys.topic);
    wire.listen({ received: () => undefined, connected: () => (this.#isReached = true) });
    this.#guest = new LobbyGuest({
      roomId,
      chairKey: new Uint8Array(invitation.chairKey),
      keys,
      signingKey: this.signingKey,
      me,
      epoch: this.#epoch,
      since: this.#since,
      mayFollowDeputy,
      deputyTerm,
      wire,
      onCode: (code) => {
        clearTimeout(this.#limit);
        if (this.#epoch === null) onCode(code);
      },
      onDecision: (decision, host) => this.#onDecision(decision, host),
    });
  }

  #onDecision(decision: LobbyDecision, host: Host): void {
    if (decision.kind === 'refused') this.options.onProblem({ code: PROBLEMS[decision.reason] });
    if (decision.kind === 'stand_by' && this.#deputation !== null)
      this.#deputation = { ...this.#deputation, list: decision.list };
    if (decision.kind === 'admitted') this.#onAdmission(decision, host);
  }

  #onAdmission(decision: Admission, { key, deputy }: Host): void {
    const { certificate, epoch, role, list, roomSecret, lobbySecret } = decision;
    this.#epoch = epoch;
    if (deputy === null) {
      this.#since = epoch;
      this.#deputation = list && { certificate, epoch, lobbySecret, list };
    }
    this.options.onEntry({
      credential: { certificate, signingKey: this.signingKey.privateKey, chairKey: key, epoch },
      secret: roomSecret,
      role,
      deputy,
      isDeputy: this.#deputation !== null,
    });
    if (sameBytes(lobbySecret, this.#lobbySecret)) return;
    // the next certificate is asked for where it is listened for
    this.#lobbySecret = lobbySecret;
    this.#inTurn(() => this.#requestAgain());
  }

  #giveUp(): void {
    this.#guest?.close();
    this.options.onProblem({ code: this.#isReached ? 'nobody_there' : 'chair_not_reached' });
  }
}
