import { inBackground, reportFailure } from '../../../shared/base/failures';
import { Serial } from '../../../shared/base/serial';
import { ROOM_BYTES } from '../../../shared/invitation/invitation';
import type { Reach } from '../../../shared/invitation/serverAddress';
import { meetingActions } from '../../store/meetingStore';
import type { CaseSession } from '../caseSession';
import { HostSession } from './hostSession';
import { currentSession } from '../current';
import { tell } from '../tell';
import type { HostedSignalling } from './signallingHost';
import { deleteRecovery, saveRecovery, loadRecovery, type MeetingRecovery } from './meetingRecovery';
import { nextEpoch, type AdmissionState } from '../mesh/lobby/admissionQueue';
import { newStoredSigningKey, personId } from '../mesh/signing';
import { randomBytes } from '../random';
import { asEndpoint, routeThrough, type SignallingEndpoint, type Route } from './route';
import { MeetingRecord } from './meetingRecord';
import { MeetingConnection } from './meetingConnection';

const bridge = window.rondetafel;
const HOURS_VALID = 12;

/** How others can join. */
type Way = Pick<MeetingRecovery, 'reach' | 'server'>;

/** What the chair chooses when starting. */
export interface MeetingChoice {
  readonly isFresh: boolean;
  readonly reach: Reach;
  /** The organisation's signalling server, checked; null when there is none. */
  readonly server: string | null;
  /** How long it is to take. */
  readonly minutes: number;
}

const newMeeting = async (docId: string, way: Way): Promise<MeetingRecovery> => ({
  docId,
  roomId: new Uint8Array(randomBytes(ROOM_BYTES)),
  chair: await newStoredSigningKey(),
  expires: new Date(Date.now() + HOURS_VALID * 3_600_000).toISOString(),
  port: 0,
  identity: null,
  ...way,
  state: { epoch: nextEpoch(null), members: [], removed: [], pastLobbies: [], deputy: null },
});

/** A store that cannot be read is no reason not to meet: then a new meeting begins. */
const resumable = async (session: CaseSession): Promise<MeetingRecovery | null> => {
  const loaded = await loadRecovery(session.docId, new Date());
  if (loaded.ok) return loaded.value;
  reportFailure('meeting.load', loaded.problems[0]);
  tell({ code: 'meeting_not_kept' });
  return null;
};

/** How people could join the meeting about the open case that was interrupted; null when none can go on. */
export const interruptedMeeting = async (): Promise<Way | null> => {
  const session = currentSession();
  return session && resumable(session);
};

/** The meeting to begin: the one about this case that was interrupted, unless it should be a fresh one. */
export const meetingFor = async (
  session: CaseSession,
  { isFresh, reach, server }: MeetingChoice,
): Promise<{ readonly meeting: MeetingRecovery; readonly goesOn: boolean }> => {
  const kept = isFresh ? null : await resumable(session);
  const way = { reach, server: reach === 'lan' ? null : server };
  return kept === null
    ? { meeting: await newMeeting(session.docId, way), goesOn: false }
    : { meeting: { ...kept, ...way }, goesOn: true };
};

export interface OwnMeetingOptions {
  readonly session: CaseSession;
  readonly me: { readonly name: string; readonly agency: string };
  readonly meeting: MeetingRecovery;
  /** Our signalling server. */
  readonly endpoint: HostedSignalling;
  readonly route: Route;
}

/** A meeting that we chair: who comes in, our own connection, and the record of the meeting. */
export class OwnMeeting {
  readonly host: HostSession;
  readonly connection: MeetingConnection;
  #route: Route;
  #record: MeetingRecord | null = null;
  readonly #keeping = new Serial();

  constructor(private readonly options: OwnMeetingOptions) {
    const { session, me, meeting, endpoint, route } = options;
    this.#route = route;
    const { roomId, chair, expires, reach, server } = meeting;
    this.connection = new MeetingConnection({
      session,
      roomId,
      route: () => this.#route,
      onChange: () => undefined,
    });
    this.host = new HostSession({
      session,
      me,
      meeting: { roomId, chairKey: chair.publicKey, expires, reach, server },
      state: meeting.state,
      leader: { key: chair, deputation: null },
      connection: this.connection,
      endpoint: endpoint.publicEndpoint,
      endpoints:
        reach === 'relay' || endpoint.publicEndpoint.hosts.length === 0
          ? []
          : [asEndpoint(endpoint.publicEndpoint)],
      route,
      onState: (state) =>
        inBackground(
          'meeting.recovery',
          this.#keeping.run(() => this.#keep(state)),
        ),
      onReturn: (deputys) => this.#return(deputys),
    });
  }

  /** Begins the record of the meeting; `goesOn`: the one that was interrupted. */
  sit(goesOn: boolean, minutes: number): void {
    const { session, me, meeting } = this.options;
    meetingActions.set({ person: personId(meeting.chair.publicKey) });
    this.#record = new MeetingRecord({
      session,
      me,
      person: personId(meeting.chair.publicKey),
      personOf: (clientId) => this.host.personOf(clientId),
      goesOn,
      minutes,
    });
  }

  /** `isOver` is false when it can go on later. */
  async leave(isOver: boolean): Promise<void> {
    this.#record?.close(isOver);
    this.host.close();
    await this.connection.leave();
    const deleted = await this.#keeping.run(() =>
      isOver ? deleteRecovery(this.options.meeting.docId) : Promise.resolve(null),
    );
    if (deleted?.ok === false) tell({ code: 'meeting_not_forgotten' });
  }

  /** The deputy led until now. Whoever came in over its server must find us there, and learns where our own is. */
  async #return(deputys: SignallingEndpoint | null): Promise<void> {
    tell({ code: 'chair_again' });
    if (deputys !== null) this.#route = routeThrough(this.#route, deputys);
    await bridge.trustServers({ servers: [...this.#route.trusted] });
  }

  /** What is needed to go on later. Without it the meeting runs all the same. */
  async #keep(state: AdmissionState): Promise<void> {
    const { meeting, endpoint } = this.options;
    const { port, identity } = endpoint;
    const saved = await saveRecovery({ ...meeting, port, identity, state });
    if (!saved.ok) tell({ code: 'meeting_not_kept' });
  }
}
