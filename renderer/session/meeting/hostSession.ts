import { inBackground, reportFailure } from '../../../shared/base/failures';
import type { Problem } from '../../../shared/base/result';
import { Serial } from '../../../shared/base/serial';
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
import type { Endpoint, GuestList } from '../mesh/lobby/messages';
import {
  AdmissionQueue,
  type AdmissionState,
  type Epoch,
  type EpochPlan,
} from '../mesh/lobby/admissionQueue';
import { signallingWire } from '../mesh/lobby/wire';
import { addressesOf, type SignallingEndpoint, type Route } from './route';
import { RoomCodeHost } from './roomCodeHost';
import type { MeetingConnection, PreparedEntry } from './meetingConnection';
import { personId } from '../mesh/signing';
import { tell } from '../tell';

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
  /** Where whoever is let in may reach us later; nowhere where addresses stay hidden. */
  readonly endpoints: readonly Endpoint[];
  /** Where we meet. */
  readonly route: Route;
  /** What must be remembered to go on later. */
  readonly onState: (state: AdmissionState) => void;
  /** The deputy led while we were away, and we lead again; `endpoint` is where it received people. */
  readonly onReturn: (endpoint: SignallingEndpoint | null) => Promise<void>;
}

const TICK_MS = 1000;
/** How long we wait before we try again to follow, doubled each time. */
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 30_000;

/** Does one of several things that do not depend on each other; false, and reported, when it failed. */
const attempt = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    reportFailure('meeting.epoch', error);
    return false;
  }
};

/** The side of whoever leads a meeting: the lobbies, who is let in, and who is led to which epoch. */
export class HostSession {
  readonly roomCode: RoomCodeHost;
  readonly #queue: AdmissionQueue;
  readonly #hosts: LobbyHost[] = [];
  readonly #timer: ReturnType<typeof setInterval>;
  /** Of the lobby to which our invitation leads. */
  #lobbySecret: Bytes;
  readonly #turns = new Serial();
  #retry: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(private readonly options: HostSessionOptions) {
    const { meeting, leader, state, endpoint, endpoints } = options;
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
      onReturn: (deputyTerm) => inBackground('meeting.return', this.#return(deputyTerm?.endpoint ?? null)),
      endpoints,
      onEndpoint: () => {
        for (const host of this.#hosts) inBackground('lobby.host', host.tellAll());
      },
    });
    this.#timer = setInterval(() => this.#hosts.forEach((host) => host.tick()), TICK_MS);
  }

  get epoch(): number {
    return this.#queue.epoch.number;
  }

  /** Who has this client id, as `personId` writes it; null for nobody whom we let in. */
  personOf(clientId: number): string | null {
    const member = this.#queue.members().find((one) => one.clientId === clientId);
    return member === undefined ? null : personId(member.key);
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
      reportFailure('meeting.start', error);
      return { code: 'meeting_not_started' };
    }
    this.#changed();
    return null;
  }

  async admit(id: string, role: Role): Promise<void> {
    const decision = await this.#queue.admit(id, role);
    if (decision) for (const host of this.#hosts) await host.tell(id, decision);
  }

  async refuse(id: string): Promise<void> {
    const decision = this.#queue.refuse(id);
    if (decision) for (const host of this.#hosts) await host.tell(id, decision);
  }

  /** Everybody but this person moves on to a new room, with new certificates; the code of before is used up. */
  remove(clientId: number): Promise<Problem | null> {
    return this.#beginEpoch('removal_failed', () => this.#queue.planRemoval(clientId));
  }

  /** Everybody moves on to a new room with new certificates, this person in another role. The code stays good. */
  changeRole(clientId: number, role: Role): Promise<Problem | null> {
    return this.#beginEpoch('role_change_failed', () => this.#queue.planRole(clientId, role));
  }

  /** Everybody moves on to a new room with new certificates, which say who stands in for the chair; nobody with null. */
  nameDeputy(clientId: number | null): Promise<Problem | null> {
    return this.#beginEpoch('deputy_change_failed', () => this.#queue.planDeputy(clientId));
  }

  /** Receives nobody any more. Our own connection stays. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#timer);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.roomCode.close();
    for (const host of this.#hosts) host.close();
    meetingActions.set({ code: '', waiting: [] });
  }

  /**
   * Prepares an epoch wholly and only then begins it. When something fails before, nothing has changed: nobody was told,
   * nobody was left, and the answer says so with this code.
   */
  #beginEpoch(code: string, plan: () => EpochPlan | null): Promise<Problem | null> {
    return this.#turns.run(async () => {
      const planned = plan();
      if (planned === null || this.#isClosed) return null;
      let entry: PreparedEntry;
      try {
        entry = await this.#prepare(planned.epoch);
      } catch (error) {
        reportFailure('meeting.epoch', error);
        return { code };
      }
      if (this.#isClosed || !this.#queue.begin(planned)) return { code };
      await this.#leadOn(entry);
      return null;
    });
  }

  /** Tells everybody, receives people in the lobby of now, and goes there ourselves. */
  async #leadOn(entry: PreparedEntry | null): Promise<void> {
    for (const host of this.#hosts) await attempt(() => host.tellAll());
    const { lobbySecret } = this.#queue.epoch;
    if (!sameBytes(this.#lobbySecret, lobbySecret)) {
      this.#lobbySecret = lobbySecret;
      await attempt(() => this.#openLobby(lobbySecret));
    }
    if (entry === null || !(await attempt(() => entry.enter()))) this.#enterLater(0);
  }

  /** The others are in the epoch of now already: we follow until it works, and say once that it takes longer. */
  #enterLater(tries: number): void {
    if (this.#isClosed) return;
    if (tries === 1) tell({ code: 'epoch_entered_later' });
    const wait = Math.min(RETRY_MS * 2 ** (tries - 1), RETRY_MAX_MS);
    this.#retry = setTimeout(
      () =>
        inBackground(
          'meeting.epoch',
          this.#turns.run(async () => {
            if (!(await attempt(() => this.#enter()))) this.#enterLater(tries + 1);
          }),
        ),
      tries === 0 ? 0 : wait,
    );
  }

  /** Whoever came in over the deputy's server is found there only. */
  #return(endpoint: SignallingEndpoint | null): Promise<void> {
    return this.#turns.run(async () => {
      await this.options.onReturn(endpoint);
      if (endpoint !== null)
        await attempt(() => this.#openLobby(this.#queue.epoch.lobbySecret, addressesOf(endpoint)));
      await this.#leadOn(null);
    });
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
    const entry = await this.#prepare(this.#queue.epoch);
    if (!this.#isClosed) await entry.enter();
  }

  async #prepare(epoch: Epoch): Promise<PreparedEntry> {
    const { session, me, leader, connection } = this.options;
    const certificate = await this.#queue.certifyLeader({ ...me, clientId: session.doc.clientID }, epoch);
    const { privateKey, publicKey } = leader.key;
    const credential = { certificate, signingKey: privateKey, chairKey: publicKey, epoch: epoch.number };
    return connection.prepare({ credential, secret: epoch.roomSecret, role: 'chair' });
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
    if (deputy !== null) for (const host of this.#hosts) inBackground('lobby.host', host.tellHolder(deputy));
  }
}
