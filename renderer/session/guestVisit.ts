import type { Problem } from '../../shared/base/result';
import type { Role } from '../../shared/base/roles';
import type { Invitation } from '../../shared/invitation/invitation';
import { meetingActions } from '../store/meetingStore';
import type { CaseSession } from './caseSession';
import { setCurrentSession } from './current';
import { openGuestCase } from './guestCase';
import { GuestSeat } from './guestSeat';
import { NoRelayError } from './ice';
import type { Route } from './route';
import { Table, type Entry } from './table';

export interface VisitOptions {
  readonly invitation: Invitation;
  readonly route: Route;
  readonly me: { readonly name: string; readonly agency: string };
  /** The case is there: it can be shown. */
  readonly onArrived: (session: CaseSession, role: Role) => void;
  /** The chair gave us another role. */
  readonly onRole: (session: CaseSession, role: Role) => void;
  /** The chair has sent us away, after we were in. */
  readonly onSentAway: (problem: Problem) => void;
}

/** Somebody who was admitted and has not received the case after this long is told so. */
const ENTRY_LIMIT_MS = 20_000;

/** Our visit to somebody else's meeting, from the door to the table. */
export class GuestVisit {
  /** How coming in ended; null when we are in, or gave up. */
  readonly outcome: Promise<Problem | null>;
  readonly #clientId: number;
  #settle: (problem: Problem | null) => void = () => undefined;
  #stage: 'door' | 'entering' | 'in' | 'over' = 'door';
  #isKept = false;
  #role: Role = 'participant';
  #seat: GuestSeat | null = null;
  #session: CaseSession | null = null;
  #table: Table | null = null;
  #limit: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: VisitOptions) {
    this.#clientId = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    this.outcome = new Promise((resolve) => (this.#settle = resolve));
    void this.#knock();
  }

  /** Null as long as we stand at the door. */
  get table(): Table | null {
    return this.#table;
  }

  /** This computer holds changes of an earlier visit that others may not have. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Leaves the door or the table. */
  async leave(): Promise<void> {
    this.#stage = 'over';
    if (this.#limit !== null) clearTimeout(this.#limit);
    await this.#seat?.leave();
    await this.#table?.leave();
    this.#settle(null);
  }

  async #knock(): Promise<void> {
    const { invitation, route, me } = this.options;
    const seat = await GuestSeat.take({
      invitation,
      signalling: route.signalling,
      me: { ...me, clientId: this.#clientId },
      onCode: (comparison) => meetingActions.set({ stage: 'waiting', comparison }),
      onEntry: (entry) => void this.#enter(entry),
      onProblem: (problem) => this.#fail(problem),
    });
    if (this.#stage === 'over') await seat.leave();
    else this.#seat = seat;
  }

  #fail(problem: Problem): void {
    if (this.#stage === 'in') this.options.onSentAway(problem);
    else this.#settle(problem);
  }

  async #enter(entry: Entry): Promise<void> {
    try {
      if (this.#stage === 'door') await this.#takePlace(entry);
      else if (this.#stage !== 'over') await this.#enterAgain(entry);
    } catch (error) {
      const isKnown = error instanceof NoRelayError;
      this.#fail(isKnown ? error.problem : { code: 'meeting_not_started', params: { code: String(error) } });
    }
  }

  /** A new epoch: somebody was removed, or somebody's role has changed. */
  async #enterAgain(entry: Entry): Promise<void> {
    const isOther = entry.role !== this.#role;
    this.#role = entry.role;
    const session = this.#session;
    if (isOther && this.#stage === 'in' && session) this.options.onRole(session, entry.role);
    await this.#table?.enter(entry);
  }

  async #takePlace(entry: Entry): Promise<void> {
    this.#stage = 'entering';
    this.#role = entry.role;
    meetingActions.set({ stage: 'starting' });
    const { invitation, route } = this.options;
    const opened = await openGuestCase(invitation.roomId, this.#clientId);
    if (!opened.ok) {
      this.#settle(opened.problems[0]);
      return;
    }
    const { session, isKept } = opened.value;
    this.#isKept = isKept;
    this.#session = session;
    setCurrentSession(session);
    const check = (): void => this.#arrived(session);
    const table = new Table({
      session,
      roomId: invitation.roomId,
      route,
      onRejected: () => undefined,
      onChange: check,
    });
    this.#table = table;
    session.projection.subscribe(check);
    this.#limit = setTimeout(() => this.#settle(this.#whyNotIn()), ENTRY_LIMIT_MS);
    await table.enter(entry);
    check();
  }

  /** The chair let us in over the signalling server; the case itself comes over a connection to somebody. */
  #whyNotIn(): Problem {
    const isConnected = this.#table?.transport?.peers().some(({ state }) => state === 'connected') ?? false;
    return { code: isConnected ? 'nobody_there' : 'no_way_through' };
  }

  #arrived(session: CaseSession): void {
    if (this.#stage !== 'entering' || session.projection.tables.case.size === 0) return;
    if (this.#table?.transport?.synced() !== true) return;
    if (this.#limit !== null) clearTimeout(this.#limit);
    this.#stage = 'in';
    this.options.onArrived(session, this.#role);
    this.#settle(null);
  }
}
