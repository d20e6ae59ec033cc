import type { Problem } from '../../../shared/base/result';
import { encodeInvitation } from '../../../shared/invitation/invitation';
import type { Reach } from '../../../shared/invitation/serverAddress';
import type { Role } from '../../../shared/base/roles';
import { meetingActions } from '../../store/meetingStore';
import type { CaseSession } from '../caseSession';
import { NoRelayError } from './ice';
import type { Bytes } from '../mesh/bytes';
import { sameBytes } from '../mesh/bytes';
import { deriveLobbyKeys } from '../mesh/keys';
import { LobbyHost, type Leader } from '../mesh/lobby/lobbyHost';
import type { GuestList } from '../mesh/lobby/messages';
import { AdmissionQueue, type AdmissionState } from '../mesh/lobby/admissionQueue';
import { signallingWire } from '../mesh/lobby/wire';
import { addressesOf, type SignallingEndpoint, type Route } from './route';
import { RoomCodeHost } from './roomCodeHost';
import type { MeetingConnection } from './meetingConnection';

/** What a meeting is known by. */
export interface MeetingFacts {
  readonly roomId: Bytes;
  /** The key of the chair: what everybody's trust begins with, also while a deputy leads. */
  readonly chairKey: Bytes;
  /** ISO moment. */
  readonly expires: string;
  readonly reach: Reach;
  /** The organisation's signalling server, if any. */
  readonly server: string | null;
}

export interface HostSessionOptions {
  readonly session: CaseSession;
  readonly me: { readonly name: string; readonly agency: string };
  readonly meeting: MeetingFacts;
  /** Who is in and who is out to begin with. */
  readonly state: AdmissionState;
  /** The chair, or its deputy. */
  readonly leader: Leader;
  /** Our place, which is entered anew with every epoch. */
  readonly connection: MeetingConnection;
  /** Where others reach our signalling server; without hosts only over the organisation's. */
  readonly endpoint: SignallingEndpoint;
  /** Where we meet. */
  readonly route: Route;
  /** What must be remembered to go on later. */
  readonly onState: (state: AdmissionState) => void;
  /** The deputy led while we were away, and we lead again; `endpoint` is where it received people. */
  readonly onReturn: (endpoint: SignallingEndpoint | null) => Promise<void>;
}

const TICK_MS = 1000;

/** The side of whoever leads a meeting: the lobbies, who is let in, and who is led to which epoch. */
export class HostSession {
  readonly roomCode: RoomCodeHost;
  readonly #queue: AdmissionQueue;
  readonly #hosts: LobbyHost[] = [];
  readonly #timer: ReturnType<typeof setInterval>;
  /** Of the lobby to which our invitation leads. */
  #lobbySecret: Bytes;
  #isClosed = false;

  constructor(private readonly options: HostSessionOptions) {
    const { meeting, leader, state, endpoint } = options;
    this.#lobbySecret = state.epoch.lobbySecret;
    const [first] = endpoint.hosts;
    this.roomCode = new RoomCodeHost(first ? `${first.host}:${first.port}` : '');
    this.#queue = new AdmissionQueue({
      roomId: meeting.roomId,
      signingKey: leader.key,
      expires: Date.parse(meeting.expires),
      state,
      keepsLobby: leader.deputation !== null,
      now: () => performance.now(),
      onChange: () => this.#changed(),
      onReturn: (deputyTerm) => void this.#return(deputyTerm?.endpoint ?? null),
    });
    this.#timer = setInterval(() => this.#hosts.forEach((host) => host.tick()), TICK_MS);
  }

  get epoch(): number {
    return this.#queue.epoch.number;
  }

  guestList(): GuestList {
    return this.#queue.guestList();
  }

  /** Opens the lobby and joins as the first. Answers with a problem when there is no way to others that hides addresses. */
  async open(): Promise<Problem | null> {
    for (const secret of this.#queue.state().pastLobbies) await this.#openLobby(secret);
    await this.#openLobby(this.#queue.epoch.lobbySecret);
    try {
      await this.#enter();
    } catch (error) {
      if (error instanceof NoRelayError) return error.problem;
      throw error;
    }
    this.#changed();
    return null;
  }

  async admit(id: string, role: Role): Promise<void> {
    const answer = await this.#queue.admit(id, role);
    if (answer) for (const host of this.#hosts) await host.tell(id, answer);
  }

  async refuse(id: string): Promise<void> {
    const answer = this.#queue.refuse(id);
    if (answer) for (const host of this.#hosts) await host.tell(id, answer);
  }

  /** Everybody but this person moves on to a new room, with new certificates; the code of before is used up. */
  async remove(clientId: number): Promise<void> {
    if (this.#queue.remove(clientId) !== null) await this.#leadOn();
  }

  /** Everybody moves on to a new room with new certificates, this person in another role. The code stays good. */
  async changeRole(clientId: number, role: Role): Promise<void> {
    if (this.#queue.changeRole(clientId, role)) await this.#leadOn();
  }

  /** Everybody moves on to a new room with new certificates, which say who stands in for the chair; nobody with null. */
  async nameDeputy(clientId: number | null): Promise<void> {
    if (this.#queue.nameDeputy(clientId)) await this.#leadOn();
  }

  /** Receives nobody any more. Our own connection stays. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.roomCode.close();
    for (const host of this.#hosts) host.close();
    meetingActions.set({ code: '', waiting: [] });
  }

  /** Leads everybody to the epoch of now, and receives people in its lobby. */
  async #leadOn(): Promise<void> {
    for (const host of this.#hosts) await host.tellAll();
    const { lobbySecret } = this.#queue.epoch;
    if (!sameBytes(this.#lobbySecret, lobbySecret)) {
      this.#lobbySecret = lobbySecret;
      await this.#openLobby(lobbySecret);
    }
    await this.#enter();
  }

  /** Whoever came in over the deputy's server is found there only. */
  async #return(endpoint: SignallingEndpoint | null): Promise<void> {
    await this.options.onReturn(endpoint);
    if (endpoint !== null) await this.#openLobby(this.#queue.epoch.lobbySecret, addressesOf(endpoint));
    await this.#leadOn();
  }

  async #openLobby(secret: Bytes, signalling = this.options.route.signalling): Promise<void> {
    const { meeting, leader } = this.options;
    const keys = await deriveLobbyKeys(secret, meeting.roomId);
    if (this.#isClosed) return;
    this.#hosts.push(
      new LobbyHost({
        roomId: meeting.roomId,
        keys,
        leader,
        wire: signallingWire(signalling, keys.topic),
        now: () => performance.now(),
        decisionFor: (visitor) =>
          this.#queue.decisionFor(visitor, !sameBytes(secret, this.#queue.epoch.lobbySecret)),
        onLeft: (visitor) => this.#queue.left(visitor),
      }),
    );
  }

  async #enter(): Promise<void> {
    const { session, me, leader, connection } = this.options;
    const { epoch } = this.#queue;
    const certificate = await this.#queue.certifyLeader({ ...me, clientId: session.doc.clientID });
    const { privateKey, publicKey } = leader.key;
    const credential = { certificate, signingKey: privateKey, chairKey: publicKey, epoch: epoch.number };
    if (this.#isClosed) return;
    await connection.enter({ credential, secret: epoch.roomSecret, role: 'chair' });
  }

  #changed(): void {
    if (this.#isClosed) return;
    const { meeting, endpoint } = this.options;
    const { epoch, deputy } = this.#queue;
    const code = encodeInvitation({ ...meeting, ...endpoint, secret: epoch.lobbySecret });
    this.roomCode.update(code);
    meetingActions.set({
      code,
      waiting: this.#queue.waiting().map(({ id, name, agency, code }) => ({ id, name, agency, code })),
    });
    this.options.onState(this.#queue.state());
    if (deputy !== null) for (const host of this.#hosts) void host.tellHolder(deputy);
  }
}
