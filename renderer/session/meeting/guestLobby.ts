import { inBackground } from '../../../shared/base/failures';
import type { Problem } from '../../../shared/base/result';
import { Serial } from '../../../shared/base/serial';
import type { Invitation } from '../../../shared/invitation/invitation';
import { sameBytes, type Bytes } from '../mesh/bytes';
import { deriveLobbyKeys } from '../mesh/keys';
import { LobbyGuest, type Host } from '../mesh/lobby/lobbyGuest';
import type { DeputyTerm, Endpoint, LobbyDecision, Refusal } from '../mesh/lobby/messages';
import { signallingWire, type LobbyWire } from '../mesh/lobby/wire';
import { newSigningKey, type SigningKey } from '../mesh/signing';
import { admittedBy, withList, type Admission, type Membership } from './membership';
import type { Entry } from './meetingConnection';

/** An entry, and what it makes of us. */
export interface GuestEntry extends Entry {
  readonly membership: Membership;
  /** What we were until now; null for a newcomer. */
  readonly before: Membership | null;
  /** Where whoever leads, and its deputy, receive people. */
  readonly endpoints: readonly Endpoint[];
}

export interface GuestLobbyOptions {
  readonly invitation: Invitation;
  readonly signalling: readonly string[];
  readonly me: { readonly name: string; readonly agency: string; readonly clientId: number };
  /** Whether a deputy may receive us now: not while the chair is there. */
  readonly mayFollowDeputy: () => boolean;
  /** What we did as a deputy while the chair was away. */
  readonly deputyTerm: () => DeputyTerm | null;
  /** Where we would receive people as a deputy. */
  readonly endpoint: () => Endpoint | null;
  /** The chair has seen us; these six digits are on both screens. */
  readonly onCode: (code: string) => void;
  /** We may enter: for the first time, or a new epoch. */
  readonly onEntry: (entry: GuestEntry) => void;
  /** Where people are received too, from now on. */
  readonly onEndpoints: (endpoints: readonly Endpoint[]) => void;
  /** We may not come in; nothing follows. Or, once we are in, we were refused for now: it is asked again. */
  readonly onProblem: (problem: Problem) => void;
  /** Whoever leads has sent us away: only this takes our copy with it. Nothing follows. */
  readonly onRemoved: (problem: Problem) => void;
  /** How messages travel; the signalling servers unless a test says otherwise. */
  readonly wire?: (signalling: readonly string[], topic: string) => LobbyWire;
}

/** Without an answer from the chair for this long, something is wrong. */
const CHALLENGE_LIMIT_MS = 12_000;
/** A member that is refused without having been removed asks again after this long. */
const ASK_AGAIN_MS = 10_000;

const PROBLEMS: Readonly<Record<Refusal, string>> = {
  refused: 'not_admitted',
  removed: 'removed_from_meeting',
  used_up: 'code_used_up',
  full: 'table_full',
};

/** A guest's side of coming in, and of staying in when the chair or its deputy begins a new epoch. */
export class GuestLobby {
  #guest: LobbyGuest | null = null;
  #signalling: readonly string[];
  #membership: Membership | null = null;
  #isReached = false;
  #isOver = false;
  #hasTold = false;
  #again: ReturnType<typeof setTimeout> | null = null;
  readonly #turns = new Serial();
  readonly #limit: ReturnType<typeof setTimeout>;

  private constructor(
    private readonly options: GuestLobbyOptions,
    readonly signingKey: SigningKey,
  ) {
    this.#signalling = options.signalling;
    this.#limit = setTimeout(() => this.#giveUp(), CHALLENGE_LIMIT_MS);
  }

  static async take(options: GuestLobbyOptions): Promise<GuestLobby> {
    const lobby = new GuestLobby(options, await newSigningKey());
    await lobby.#requestToJoin();
    return lobby;
  }

  /** Null until we are admitted. */
  get membership(): Membership | null {
    return this.#membership;
  }

  /** Says at once what has changed with us. */
  speakNow(): void {
    this.#guest?.speakNow();
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
    if (this.#again !== null) clearTimeout(this.#again);
    await this.#turns.run(async () => this.#guest?.leave());
  }

  #inTurn(work: () => Promise<void>): void {
    const turn = async (): Promise<void> => {
      if (!this.#isOver) await work();
    };
    inBackground('guest.lobby', this.#turns.run(turn));
  }

  async #requestAgain(): Promise<void> {
    const before = this.#guest;
    this.#guest = null;
    if (before !== null) inBackground('guest.lobby', before.leave());
    await this.#requestToJoin();
  }

  get #lobbySecret(): Bytes {
    return this.#membership?.lobbySecret ?? new Uint8Array(this.options.invitation.secret);
  }

  async #requestToJoin(): Promise<void> {
    const { invitation, me, mayFollowDeputy, deputyTerm, endpoint, onCode } = this.options;
    const roomId = new Uint8Array(invitation.roomId);
    const keys = await deriveLobbyKeys(this.#lobbySecret, roomId);
    const wire = (this.options.wire ?? signallingWire)(this.#signalling, keys.topic);
    wire.listen({ received: () => undefined, connected: () => (this.#isReached = true) });
    this.#guest = new LobbyGuest({
      roomId,
      chairKey: new Uint8Array(invitation.chairKey),
      keys,
      signingKey: this.signingKey,
      me,
      epoch: () => this.#membership?.epoch ?? null,
      since: () => this.#membership?.since ?? null,
      mayFollowDeputy,
      deputyTerm,
      endpoint,
      wire,
      onCode: (code) => {
        clearTimeout(this.#limit);
        if (this.#membership === null) onCode(code);
      },
      onDecision: (decision, host) => this.#onDecision(decision, host),
    });
  }

  #onDecision(decision: LobbyDecision, host: Host): void {
    if (decision.kind === 'refused') this.#onRefusal(decision.reason);
    else this.#hasTold = false;
    if (decision.kind === 'stand_by' && this.#membership !== null)
      this.#membership = withList(this.#membership, decision.list);
    if (decision.kind === 'stand_by' || decision.kind === 'current')
      this.options.onEndpoints(decision.endpoints);
    if (decision.kind === 'admitted') this.#onAdmission(decision, host);
  }

  /** Refused and removed are two things: who is in and was not removed stays, and asks again. */
  #onRefusal(reason: Refusal): void {
    const problem = { code: PROBLEMS[reason] };
    if (reason === 'removed' && this.#membership !== null) this.options.onRemoved(problem);
    else if (!this.#hasTold) this.options.onProblem(problem);
    this.#hasTold = true;
    if (this.#membership === null || reason === 'removed') return;
    this.#again = setTimeout(() => this.#inTurn(() => this.#requestAgain()), ASK_AGAIN_MS);
  }

  #onAdmission(admission: Admission, host: Host): void {
    const { certificate, epoch, role, roomSecret, endpoints } = admission;
    const [before, secret] = [this.#membership, this.#lobbySecret];
    const membership = admittedBy(before, admission, host);
    this.#membership = membership;
    this.options.onEntry({
      credential: { certificate, signingKey: this.signingKey.privateKey, chairKey: host.key, epoch },
      secret: roomSecret,
      role,
      membership,
      before,
      endpoints,
    });
    // the next certificate is asked for where it is listened for
    if (!sameBytes(membership.lobbySecret, secret)) this.#inTurn(() => this.#requestAgain());
  }

  #giveUp(): void {
    this.#guest?.close();
    this.options.onProblem({ code: this.#isReached ? 'nobody_there' : 'chair_not_reached' });
  }
}
