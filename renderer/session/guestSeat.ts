import type { Problem } from '../../shared/base/result';
import type { Invitation } from '../../shared/invitation/invitation';
import type { Bytes } from './mesh/bytes';
import { sameBytes } from './mesh/bytes';
import { deriveLobbyKeys } from './mesh/keys';
import { LobbyGuest } from './mesh/lobby/lobbyGuest';
import type { LobbyAnswer, Refusal } from './mesh/lobby/messages';
import { signallingWire } from './mesh/lobby/wire';
import { newSigningKey, type SigningKey } from './mesh/signing';
import type { Entry } from './table';

export interface SeatOptions {
  readonly invitation: Invitation;
  readonly signalling: readonly string[];
  readonly me: { readonly name: string; readonly agency: string; readonly clientId: number };
  /** The chair has seen us; these six digits are on both screens. */
  readonly onCode: (code: string) => void;
  /** We may enter: for the first time, or a new epoch. */
  readonly onEntry: (entry: Entry) => void;
  /** We may not, or not any more; nothing follows. */
  readonly onProblem: (problem: Problem) => void;
}

/** Without an answer from the chair for this long, something is wrong. */
const GREETING_LIMIT_MS = 12_000;

const PROBLEMS: Readonly<Record<Refusal, string>> = {
  refused: 'not_admitted',
  removed: 'removed_from_meeting',
  used_up: 'code_used_up',
  full: 'table_full',
};

/** A guest's side of coming in, and of staying in when the chair begins a new epoch. */
export class GuestSeat {
  #guest: LobbyGuest | null = null;
  #lobbySecret: Bytes;
  #epoch: number | null = null;
  #isReached = false;
  readonly #limit: ReturnType<typeof setTimeout>;

  private constructor(
    private readonly options: SeatOptions,
    private readonly signingKey: SigningKey,
  ) {
    this.#lobbySecret = new Uint8Array(options.invitation.secret);
    this.#limit = setTimeout(() => this.#giveUp(), GREETING_LIMIT_MS);
  }

  static async take(options: SeatOptions): Promise<GuestSeat> {
    const seat = new GuestSeat(options, await newSigningKey());
    await seat.#knock();
    return seat;
  }

  /** Goes away from the door, or from the table. */
  async leave(): Promise<void> {
    clearTimeout(this.#limit);
    await this.#guest?.leave();
  }

  async #knock(): Promise<void> {
    const { invitation, signalling, me, onCode } = this.options;
    const roomId = new Uint8Array(invitation.roomId);
    const keys = await deriveLobbyKeys(this.#lobbySecret, roomId);
    const wire = signallingWire(signalling, keys.topic);
    wire.listen({ received: () => undefined, connected: () => (this.#isReached = true) });
    this.#guest = new LobbyGuest({
      roomId,
      chairKey: new Uint8Array(invitation.chairKey),
      keys,
      signingKey: this.signingKey,
      me,
      epoch: this.#epoch,
      wire,
      onCode: (code) => {
        clearTimeout(this.#limit);
        if (this.#epoch === null) onCode(code);
      },
      onAnswer: (answer) => this.#onAnswer(answer),
    });
  }

  #onAnswer(answer: LobbyAnswer): void {
    if (answer.kind === 'refused') this.options.onProblem({ code: PROBLEMS[answer.reason] });
    if (answer.kind !== 'admitted') return;
    const { certificate, epoch, role, roomSecret, lobbySecret } = answer;
    const chairKey = new Uint8Array(this.options.invitation.chairKey);
    this.#epoch = epoch;
    this.options.onEntry({
      pass: { certificate, signingKey: this.signingKey.privateKey, chairKey, epoch },
      secret: roomSecret,
      role,
    });
    if (!sameBytes(lobbySecret, this.#lobbySecret)) void this.#moveTo(lobbySecret);
  }

  /** The next certificate is asked for where the chair listens for it. */
  async #moveTo(lobbySecret: Bytes): Promise<void> {
    this.#lobbySecret = lobbySecret;
    await this.#guest?.leave();
    await this.#knock();
  }

  #giveUp(): void {
    this.#guest?.close();
    this.options.onProblem({ code: this.#isReached ? 'nobody_there' : 'chair_not_reached' });
  }
}
