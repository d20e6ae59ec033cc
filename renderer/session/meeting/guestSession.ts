import { inBackground, reportFailure } from '../../../shared/base/failures';
import type { Problem } from '../../../shared/base/result';
import type { Role } from '../../../shared/base/roles';
import { Serial } from '../../../shared/base/serial';
import type { Invitation } from '../../../shared/invitation/invitation';
import { meetingActions } from '../../store/meetingStore';
import type { CaseSession } from '../caseSession';
import { setCurrentSession } from '../current';
import type { Endpoint } from '../mesh/lobby/messages';
import { personId } from '../mesh/signing';
import { tell } from '../tell';
import { openGuestCase } from './guestCase';
import { GuestLobby, type GuestEntry } from './guestLobby';
import { NoRelayError } from './ice';
import { routeThrough, type Route } from './route';
import { DeputySession } from './deputySession';
import { MeetingConnection } from './meetingConnection';

export interface GuestSessionOptions {
  readonly invitation: Invitation;
  readonly route: Route;
  readonly me: { readonly name: string; readonly agency: string };
  /** The case is there: it can be shown. */
  readonly onArrived: (session: CaseSession, role: Role) => void;
  /** The chair gave us another role. */
  readonly onRole: (session: CaseSession, role: Role) => void;
  /** Somebody else leads now: the chair, or its deputy under this name. We may have led ourselves until now. */
  readonly onLeader: (session: CaseSession, change: LeaderChange) => void;
  /** We became, or are no longer, the deputy. */
  readonly onDeputy: (isDeputy: boolean) => void;
  /** Whoever leads has sent us away, after we were in: nothing else takes our copy with it. */
  readonly onRemoved: (problem: Problem) => void;
}

export interface LeaderChange {
  /** Null for the chair. */
  readonly deputy: string | null;
  /** Our role from now on. */
  readonly role: Role;
  readonly hadLed: boolean;
}

const bridge = window.rondetafel;

/** More than a meeting has chairs and deputies. */
const ENDPOINTS_MAX = 8;
/** Somebody who was admitted and has not received the case after this long is told so. */
const ENTRY_LIMIT_MS = 20_000;
/** How long we wait before a new epoch is tried again, doubled each time. */
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 30_000;

const keyOf = ({ hosts, pin }: Endpoint): string =>
  [...pin, ...hosts.map(({ host, port }) => `${host}:${port}`)].join(' ');

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Our session in somebody else's meeting, from the lobby to the meeting. */
export class GuestSession {
  /** How coming in ended; null when we are in, or gave up. */
  readonly outcome: Promise<Problem | null>;
  readonly #clientId: number;
  #settle: (problem: Problem | null) => void = () => undefined;
  #stage: 'lobby' | 'entering' | 'in' | 'over' = 'lobby';
  #isKept = false;
  #wasIn = false;
  #route: Route;
  readonly #knownEndpoints = new Set<string>();
  #deputySession: DeputySession | null = null;
  #lobby: GuestLobby | null = null;
  #session: CaseSession | null = null;
  #connection: MeetingConnection | null = null;
  #limit: ReturnType<typeof setTimeout> | null = null;
  readonly #turns = new Serial();
  /** The entry that counts; older ones are not tried again. */
  #newest: GuestEntry | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: GuestSessionOptions) {
    this.#route = options.route;
    this.#clientId = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    this.outcome = new Promise((resolve) => (this.#settle = resolve));
    inBackground('guest.session', this.#begin());
  }

  /** Null as long as we wait in the lobby. */
  get connection(): MeetingConnection | null {
    return this.#connection;
  }

  /** This computer holds changes of an earlier guest that others may not have. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** The case was on the screen: there may be changes of ours. */
  get wasIn(): boolean {
    return this.#wasIn;
  }

  /** What we do as the deputy; null when we are not. */
  get deputySession(): DeputySession | null {
    return this.#deputySession;
  }

  /** Leaves the lobby or the meeting. `isOver`: the meeting that we lead, if we do, ends for all. */
  async leave(isOver: boolean): Promise<void> {
    this.#stage = 'over';
    if (this.#limit !== null) clearTimeout(this.#limit);
    if (this.#retry !== null) clearTimeout(this.#retry);
    await this.#deputySession?.close(isOver);
    await this.#lobby?.leave();
    await this.#connection?.leave();
    this.#settle(null);
  }

  async #begin(): Promise<void> {
    try {
      await this.#requestToJoin();
    } catch (error) {
      this.#settle({ code: 'meeting_not_started', params: { code: nameOf(error) } });
      throw error;
    }
  }

  async #requestToJoin(): Promise<void> {
    const { invitation, me } = this.options;
    const lobby = await GuestLobby.take({
      invitation,
      signalling: this.#route.signalling,
      me: { ...me, clientId: this.#clientId },
      mayFollowDeputy: () => !this.#seesChair(),
      deputyTerm: () => this.#deputySession?.deputyTerm() ?? null,
      endpoint: () => this.#deputySession?.endpoint() ?? null,
      onCode: (comparison) => meetingActions.set({ stage: 'waiting', comparison }),
      onEntry: (entry) => this.#enterInTurn(entry),
      onEndpoints: (endpoints) => this.#inTurn(() => this.#learn(endpoints)),
      onProblem: (problem) => (this.#stage === 'in' ? tell(problem) : this.#settle(problem)),
      onRemoved: (problem) =>
        this.#stage === 'in' ? this.options.onRemoved(problem) : this.#settle(problem),
    });
    if (this.#stage === 'over') await lobby.leave();
    else this.#lobby = lobby;
  }

  #inTurn(work: () => Promise<void>): void {
    const turn = async (): Promise<void> => {
      if (this.#stage !== 'over') await work();
    };
    inBackground('guest.session', this.#turns.run(turn));
  }

  #seesChair(): boolean {
    if (this.#lobby?.membership?.deputy != null) return false;
    const peers = this.#connection?.transport?.peers() ?? [];
    return peers.some(({ role, state }) => role === 'chair' && state === 'connected');
  }

  #enterInTurn(entry: GuestEntry): void {
    this.#newest = entry;
    this.#inTurn(() => this.#enter(entry, 0));
  }

  async #enter(entry: GuestEntry, tries: number): Promise<void> {
    if (entry !== this.#newest) return;
    try {
      await this.#learn(entry.endpoints);
      if (this.#stage === 'lobby') await this.#takePlace(entry);
      else await this.#enterAgain(entry, tries === 0);
    } catch (error) {
      this.#entryFailed(entry, tries, error);
    }
  }

  /** A line or a relay that fails is no removal: our copy stays, and we try again for as long as we are wanted. */
  #entryFailed(entry: GuestEntry, tries: number, error: unknown): void {
    reportFailure('guest.entry', error);
    if (this.#stage !== 'in') {
      const isKnown = error instanceof NoRelayError;
      this.#settle(
        isKnown ? error.problem : { code: 'meeting_not_started', params: { code: nameOf(error) } },
      );
      return;
    }
    if (tries === 0) tell({ code: 'epoch_entered_later' });
    const wait = Math.min(RETRY_MS * 2 ** tries, RETRY_MAX_MS);
    this.#retry = setTimeout(() => this.#inTurn(() => this.#enter(entry, tries + 1)), wait);
  }

  /** A new epoch: somebody was removed, has another role or is the deputy now, or somebody else leads. */
  async #enterAgain(entry: GuestEntry, isFirstTry: boolean): Promise<void> {
    if (isFirstTry) this.#tellChange(entry);
    await this.#connection?.enter(entry);
    await this.#standBy(entry.membership.deputation !== null);
  }

  #tellChange({ membership: { role, deputy }, before }: GuestEntry): void {
    const hadLed = this.#deputySession?.host != null;
    this.#deputySession?.stepDown();
    const session = this.#session;
    if (this.#stage !== 'in' || session === null) return;
    if (hadLed || deputy !== before?.deputy) this.options.onLeader(session, { deputy, role, hadLed });
    else if (role !== before.role) this.options.onRole(session, role);
  }

  /** We stand ready for the chair, or no longer do. */
  async #standBy(isDeputy: boolean): Promise<void> {
    const [lobby, connection, session] = [this.#lobby, this.#connection, this.#session];
    if (isDeputy === (this.#deputySession !== null) || !lobby || !connection || !session) return;
    this.options.onDeputy(isDeputy);
    if (!isDeputy) {
      const before = this.#deputySession;
      this.#deputySession = null;
      await before?.close(false);
      return;
    }
    const { invitation, me } = this.options;
    this.#deputySession = new DeputySession({
      session,
      me,
      invitation,
      lobby,
      connection,
      route: () => this.#route,
      setRoute: (route) => this.#setRoute(route),
    });
    await this.#deputySession.prepare();
  }

  /** Where the chair or its deputy receives people: there we ask too, should the other go. */
  async #learn(endpoints: readonly Endpoint[]): Promise<void> {
    // Nobody learns the address of another where that was promised, not even whoever asks for it.
    if (this.options.invitation.reach === 'relay') return;
    const own = this.#deputySession?.endpoint() ?? null;
    let route = this.#route;
    for (const endpoint of endpoints) {
      const key = keyOf(endpoint);
      if (this.#knownEndpoints.has(key) || this.#knownEndpoints.size >= ENDPOINTS_MAX) continue;
      this.#knownEndpoints.add(key);
      if (own === null || keyOf(own) !== key) route = routeThrough(route, endpoint);
    }
    if (route.signalling.length === this.#route.signalling.length) return;
    await this.#setRoute(route);
    this.#lobby?.reachOver(route.signalling);
  }

  async #setRoute(route: Route): Promise<void> {
    this.#route = route;
    await bridge.trustServers({ servers: [...route.trusted] });
  }

  async #takePlace(entry: GuestEntry): Promise<void> {
    this.#stage = 'entering';
    const own = this.#lobby?.signingKey.publicKey;
    meetingActions.set({ stage: 'starting', person: own === undefined ? null : personId(own) });
    const { invitation } = this.options;
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
    const connection = new MeetingConnection({
      session,
      roomId: invitation.roomId,
      route: () => this.#route,
      onChange: check,
    });
    this.#connection = connection;
    session.projection.subscribe(check);
    this.#limit = setTimeout(() => this.#settle(this.#whyNotIn()), ENTRY_LIMIT_MS);
    await connection.enter(entry);
    check();
    await this.#standBy(entry.membership.deputation !== null);
  }

  /** The chair let us in over the signalling server; the case itself comes over a connection to somebody. */
  #whyNotIn(): Problem {
    const isConnected =
      this.#connection?.transport?.peers().some(({ state }) => state === 'connected') ?? false;
    return { code: isConnected ? 'nobody_there' : 'no_way_through' };
  }

  #arrived(session: CaseSession): void {
    if (this.#stage !== 'entering' || session.projection.tables.case.size === 0) return;
    if (this.#connection?.transport?.synced() !== true) return;
    if (this.#limit !== null) clearTimeout(this.#limit);
    this.#stage = 'in';
    this.#wasIn = true;
    this.options.onArrived(session, this.#lobby?.membership?.role ?? 'participant');
    this.#settle(null);
  }
}
