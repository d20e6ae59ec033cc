import { fromBase64url } from '../../../shared/base/base64url';
import type { Problem } from '../../../shared/base/result';
import type { Role } from '../../../shared/base/roles';
import type { Invitation } from '../../../shared/invitation/invitation';
import { meetingActions } from '../../store/meetingStore';
import type { CaseSession } from '../caseSession';
import { setCurrentSession } from '../current';
import { openGuestCase } from './guestCase';
import { GuestLobby, type GuestEntry } from './guestLobby';
import { NoRelayError } from './ice';
import type { SaidEndpoint } from './presence';
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
  /** The chair has sent us away, after we were in. */
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

/** Our session in somebody else's meeting, from the lobby to the meeting. */
export class GuestSession {
  /** How coming in ended; null when we are in, or gave up. */
  readonly outcome: Promise<Problem | null>;
  readonly #clientId: number;
  #settle: (problem: Problem | null) => void = () => undefined;
  #stage: 'lobby' | 'entering' | 'in' | 'over' = 'lobby';
  #isKept = false;
  #role: Role = 'participant';
  #route: Route;
  readonly #knownEndpoints = new Set<string>();
  /** The name of the deputy who leads; null for the chair. */
  #deputy: string | null = null;
  #deputySession: DeputySession | null = null;
  #lobby: GuestLobby | null = null;
  #session: CaseSession | null = null;
  #connection: MeetingConnection | null = null;
  #limit: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: GuestSessionOptions) {
    this.#route = options.route;
    this.#clientId = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    this.outcome = new Promise((resolve) => (this.#settle = resolve));
    void this.#requestToJoin();
  }

  /** Null as long as we wait in the lobby. */
  get connection(): MeetingConnection | null {
    return this.#connection;
  }

  /** This computer holds changes of an earlier guest that others may not have. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** What we do as the deputy; null when we are not. */
  get deputySession(): DeputySession | null {
    return this.#deputySession;
  }

  /** Leaves the lobby or the meeting. `isOver`: the meeting that we lead, if we do, ends for all. */
  async leave(isOver: boolean): Promise<void> {
    this.#stage = 'over';
    if (this.#limit !== null) clearTimeout(this.#limit);
    await this.#deputySession?.close(isOver);
    await this.#lobby?.leave();
    await this.#connection?.leave();
    this.#settle(null);
  }

  async #requestToJoin(): Promise<void> {
    const { invitation, me } = this.options;
    const lobby = await GuestLobby.take({
      invitation,
      signalling: this.#route.signalling,
      me: { ...me, clientId: this.#clientId },
      mayFollowDeputy: () => !this.#seesChair(),
      deputyTerm: () => this.#deputySession?.deputyTerm() ?? null,
      onCode: (comparison) => meetingActions.set({ stage: 'waiting', comparison }),
      onEntry: (entry) => void this.#enter(entry),
      onProblem: (problem) => this.#fail(problem),
    });
    if (this.#stage === 'over') await lobby.leave();
    else this.#lobby = lobby;
  }

  #fail(problem: Problem): void {
    if (this.#stage === 'in') this.options.onRemoved(problem);
    else this.#settle(problem);
  }

  #seesChair(): boolean {
    if (this.#deputy !== null) return false;
    const peers = this.#connection?.transport?.peers() ?? [];
    return peers.some(({ role, state }) => role === 'chair' && state === 'connected');
  }

  async #enter(entry: GuestEntry): Promise<void> {
    try {
      if (this.#stage === 'lobby') await this.#takePlace(entry);
      else if (this.#stage !== 'over') await this.#enterAgain(entry);
    } catch (error) {
      const isKnown = error instanceof NoRelayError;
      this.#fail(isKnown ? error.problem : { code: 'meeting_not_started', params: { code: String(error) } });
    }
  }

  /** A new epoch: somebody was removed, has another role or is the deputy now, or somebody else leads. */
  async #enterAgain(entry: GuestEntry): Promise<void> {
    const { role, deputy } = entry;
    const hadLed = this.#deputySession?.host != null;
    const [isOther, isOtherLeader] = [role !== this.#role, hadLed || deputy !== this.#deputy];
    this.#role = role;
    this.#deputy = deputy;
    this.#deputySession?.stepDown();
    const session = this.#session;
    if (this.#stage === 'in' && session) {
      if (isOtherLeader) this.options.onLeader(session, { deputy, role, hadLed });
      else if (isOther) this.options.onRole(session, role);
    }
    await this.#connection?.enter(entry);
    await this.#standBy(entry.isDeputy);
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
      setRoute: (route) => void this.#setRoute(route),
    });
    await this.#deputySession.prepare();
  }

  /** Where the chair or its deputy receives people: there we ask too, should the other go. */
  #addEndpoint({ hosts, pin }: SaidEndpoint): void {
    // Nobody learns the address of another where that was promised, not even whoever asks for it.
    if (this.options.invitation.reach === 'relay') return;
    const known = [pin, ...hosts.map(({ host, port }) => `${host}:${port}`)].join(' ');
    if (this.#knownEndpoints.has(known) || this.#knownEndpoints.size >= ENDPOINTS_MAX) return;
    this.#knownEndpoints.add(known);
    void this.#setRoute(
      routeThrough(this.#route, { hosts, pin: Uint8Array.from(fromBase64url(pin) ?? []) }),
    ).then(() => this.#lobby?.reachOver(this.#route.signalling));
  }

  async #setRoute(route: Route): Promise<void> {
    this.#route = route;
    await bridge.trustServers({ servers: [...route.trusted] });
  }

  async #takePlace(entry: GuestEntry): Promise<void> {
    this.#stage = 'entering';
    this.#role = entry.role;
    this.#deputy = entry.deputy;
    meetingActions.set({ stage: 'starting' });
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
      onChange: () => {
        check();
        for (const endpoint of connection.endpoints) this.#addEndpoint(endpoint);
      },
    });
    this.#connection = connection;
    session.projection.subscribe(check);
    this.#limit = setTimeout(() => this.#settle(this.#whyNotIn()), ENTRY_LIMIT_MS);
    await connection.enter(entry);
    check();
    await this.#standBy(entry.isDeputy);
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
    this.options.onArrived(session, this.#role);
    this.#settle(null);
  }
}
