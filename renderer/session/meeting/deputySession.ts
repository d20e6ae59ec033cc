import type { Problem } from '../../../shared/base/result';
import type { Invitation } from '../../../shared/invitation/invitation';
import { meetingActions, useMeeting } from '../../store/meetingStore';
import { personId } from '../mesh/signing';
import type { CaseSession } from '../caseSession';
import { HostSession } from './hostSession';
import { tell } from '../tell';
import { hostSignalling, type HostedSignalling } from './signallingHost';
import type { GuestLobby } from './guestLobby';
import { sameBytes } from '../mesh/bytes';
import type { DeputyTerm, Endpoint } from '../mesh/lobby/messages';
import { nextEpoch } from '../mesh/lobby/admissionQueue';
import { asEndpoint, routeThrough, type Route } from './route';
import { MeetingRecord, USUAL_MINUTES } from './meetingRecord';
import type { MeetingConnection } from './meetingConnection';

export interface DeputySessionOptions {
  readonly session: CaseSession;
  readonly me: { readonly name: string; readonly agency: string };
  readonly invitation: Invitation;
  readonly lobby: GuestLobby;
  readonly connection: MeetingConnection;
  /** Where the meeting takes place, to which our own server is added. */
  readonly route: () => Route;
  readonly setRoute: (route: Route) => Promise<void>;
}

const bridge = window.rondetafel;

/**
 * *Plaatsvervangend voorzitter*: keeps a server ready, tells the others where it is, and leads them on when the chair's
 * computer is gone. The chair has signed that it may; when the chair is back, everybody goes back to the chair.
 */
export class DeputySession {
  #hosted: HostedSignalling | null = null;
  #host: HostSession | null = null;
  #record: MeetingRecord | null = null;
  #isOver = false;

  constructor(private readonly options: DeputySessionOptions) {}

  /** Null unless we lead; what we decide there may be known to nobody else. */
  get host(): HostSession | null {
    return this.#host;
  }

  /** What the chair must hear once it is back; null unless we lead. */
  deputyTerm(): DeputyTerm | null {
    if (this.#host === null) return null;
    const endpoint = this.endpoint();
    return { epoch: this.#host.epoch, ...this.#host.guestList(), endpoint };
  }

  /** Where we would receive people; null as long as our server does not run. */
  endpoint(): Endpoint | null {
    return this.#hosted && asEndpoint(this.#hosted.publicEndpoint);
  }

  /** Opens our server beside the chair's. Where addresses stay hidden, only the organisation's server receives people. */
  async prepare(): Promise<void> {
    const { invitation, lobby, route, setRoute } = this.options;
    if (invitation.reach === 'relay') return;
    const hosted = await hostSignalling({ port: 0, identity: null });
    if (this.#isOver) {
      if (hosted !== null) await bridge.stopSignalling();
      return;
    }
    if (hosted === null) {
      tell({ code: 'deputy_without_server' });
      return;
    }
    this.#hosted = hosted;
    await setRoute(routeThrough(route(), hosted.localEndpoint));
    lobby.speakNow();
  }

  /** Leads the others on in the chair's place. */
  async takeOver(): Promise<Problem | null> {
    const { session, me, invitation, lobby, connection, route } = this.options;
    const deputation = lobby.membership?.deputation ?? null;
    if (this.#host !== null || deputation === null) return null;
    const { certificate, epoch, lobbySecret, list } = deputation;
    const { roomId, chairKey, expires, reach, server, pin } = invitation;
    const ours = lobby.signingKey.publicKey;
    this.#host = new HostSession({
      session,
      me,
      meeting: { roomId: new Uint8Array(roomId), chairKey: new Uint8Array(chairKey), expires, reach, server },
      state: {
        epoch: nextEpoch({ number: epoch }, lobbySecret),
        members: list.members.filter(({ key }) => !sameBytes(key, ours)),
        removed: list.removed,
        pastLobbies: [],
        deputy: null,
      },
      leader: { key: lobby.signingKey, deputation: certificate },
      connection,
      endpoint: this.#hosted?.publicEndpoint ?? { hosts: [], pin },
      endpoints: this.#endpoints(),
      route: route(),
      onState: () => undefined,
      onReturn: () => Promise.resolve(),
    });
    const before = useMeeting.getState().role;
    meetingActions.set({ role: 'chair' });
    const problem = await this.#host.open();
    if (problem) {
      this.stepDown();
      meetingActions.set({ role: before });
      return problem;
    }
    this.#record = new MeetingRecord({
      session,
      me,
      person: personId(lobby.signingKey.publicKey),
      personOf: (clientId) => this.#host?.personOf(clientId) ?? null,
      goesOn: true,
      minutes: USUAL_MINUTES,
    });
    return null;
  }

  /** Ours, and the chair's: whoever comes in over our server must find the chair once it is back. */
  #endpoints(): readonly Endpoint[] {
    const { invitation } = this.options;
    if (invitation.reach === 'relay') return [];
    const own = this.endpoint();
    return [...(own ? [own] : []), ...(invitation.hosts.length > 0 ? [asEndpoint(invitation)] : [])];
  }

  /** The chair leads again. Our server stays, for the next time. */
  stepDown(): void {
    this.#record?.handOver();
    this.#host?.close();
    this.#record = null;
    this.#host = null;
  }

  /** We are no deputy any more, or leave; `isOver`: the meeting that we lead ends for all. */
  async close(isOver: boolean): Promise<void> {
    this.#isOver = true;
    this.#record?.close(isOver);
    this.#record = null;
    this.stepDown();
    if (this.#hosted !== null) await bridge.stopSignalling();
    this.#hosted = null;
  }
}
