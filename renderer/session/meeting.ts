import type { Problem } from '../../shared/base/result';
import type { Role } from '../../shared/base/roles';
import { decodeInvitation, ROOM_BYTES, type Invitation } from '../../shared/invitation/invitation';
import type { Reach } from '../../shared/invitation/serverAddress';
import { readSpokenCode } from '../../shared/invitation/spokenCode';
import { meetingActions, useMeeting } from '../store/meetingStore';
import { ui, useUi } from '../store/uiStore';
import type { CaseSession } from './caseSession';
import type { ChairDesk } from './chairDesk';
import { currentSession, setCurrentSession } from './current';
import { tell } from './dispatch';
import type { GuestVisit } from './guestVisit';
import { NoRelayError } from './ice';
import { forgetMeeting, keptMeeting, type KeptMeeting } from './keptMeeting';
import type { Transport } from './mesh/transport';
import { randomBytes } from './random';
import { routeTo, type Route } from './route';
import { invitationBehind } from './spokenCodes';
import { Sitting } from './sitting';

const bridge = window.rondetafel;
const HOURS_VALID = 12;
export const USUAL_MINUTES = 60;

/** A meeting of ours, or one that we attend. */
type Running =
  | {
      readonly kind: 'chair';
      readonly desk: ChairDesk;
      readonly docId: string;
      sitting: Sitting | null;
    }
  | { readonly kind: 'guest'; readonly visit: GuestVisit };
let running: Running | null = null;

const tableOf = (one: Running) => (one.kind === 'chair' ? one.desk.table : one.visit.table);

/** The network of the meeting, for tests and measuring. */
export const currentTransport = (): Transport | null => (running && tableOf(running)?.transport) ?? null;

interface Person {
  readonly name: string;
  readonly agency: string;
}

/** What the chair chooses when starting. */
export interface MeetingChoice {
  readonly isFresh: boolean;
  readonly reach: Reach;
  /** The organisation's signalling server, checked; null when there is none. */
  readonly server: string | null;
  /** How long it is to take. */
  readonly minutes: number;
}

const newMeeting = async (
  docId: string,
  way: Pick<KeptMeeting, 'reach' | 'server'>,
): Promise<KeptMeeting> => {
  const [{ newSigningKey }, { nextEpoch }] = await Promise.all([
    import('./mesh/signing'),
    import('./mesh/lobby/reception'),
  ]);
  return {
    docId,
    roomId: new Uint8Array(randomBytes(ROOM_BYTES)),
    chair: await newSigningKey(),
    expires: new Date(Date.now() + HOURS_VALID * 3_600_000).toISOString(),
    port: 0,
    identity: null,
    ...way,
    state: { epoch: nextEpoch(null), members: [], removed: [], pastLobbies: [] },
  };
};

/** A store that cannot be read is no reason not to meet: then a new meeting begins. */
const resumable = async (session: CaseSession): Promise<KeptMeeting | null> => {
  try {
    return await keptMeeting(session.docId, new Date());
  } catch {
    tell({ code: 'meeting_not_kept' });
    return null;
  }
};

/** How people could join the meeting about the open case that was interrupted; null when none can go on. */
export const interruptedMeeting = async (): Promise<Pick<KeptMeeting, 'reach' | 'server'> | null> => {
  const session = currentSession();
  return session && resumable(session);
};

const isLocal = ({ host }: Invitation['hosts'][number]): boolean => host.startsWith('127.');

/**
 * The chair opens the meeting: this computer becomes its server and hands out the invitation. A meeting about this case
 * that was interrupted goes on, unless it should be a fresh one: the same invitation, and whoever was in comes back in.
 */
export const startMeeting = async (me: Person, choice: MeetingChoice): Promise<Problem | null> => {
  const session = currentSession();
  if (!session || running) return null;
  meetingActions.set({ stage: 'starting', role: 'chair' });
  const kept = choice.isFresh ? null : await resumable(session);
  const { reach } = choice;
  const way = { reach, server: reach === 'lan' ? null : choice.server };
  const meeting = kept === null ? await newMeeting(session.docId, way) : { ...kept, ...way };
  const started = await bridge.startSignalling({ port: meeting.port, identity: meeting.identity });
  if (!started.ok) {
    meetingActions.ended();
    return { code: 'meeting_not_started' };
  }
  const { hosts, pin, identity } = started.value;
  const outside = hosts.filter((host) => !isLocal(host));
  const route = routeTo({ ...meeting, pin, hosts: hosts.filter(isLocal) });
  await bridge.trustServers({ servers: [...route.trusted] });
  // Loaded when first needed: somebody who prepares a case alone never does.
  const { ChairDesk } = await import('./chairDesk');
  const desk = new ChairDesk({
    session,
    me,
    meeting: { ...meeting, port: hosts[0]?.port ?? 0, identity },
    hosts: outside.length > 0 ? outside : hosts,
    pin,
    route,
  });
  const mine: Running = { kind: 'chair', desk, docId: session.docId, sitting: null };
  running = mine;
  const problem = await opened(desk);
  if (problem) {
    await leaveMeeting();
    return problem;
  }
  meetingActions.set({ stage: 'running' });
  mine.sitting = new Sitting({ session, me, goesOn: kept !== null, minutes: choice.minutes });
  return null;
};

const opened = async (desk: ChairDesk): Promise<Problem | null> => {
  try {
    await desk.open();
    return null;
  } catch (error) {
    if (error instanceof NoRelayError) return error.problem;
    throw error;
  }
};

/** Whether the short code for the room is given out. */
export const setSpokenOpen = (isOpen: boolean): void => {
  if (running?.kind === 'chair') running.desk.spoken.setOpen(isOpen);
};

const asChair = async (work: (desk: ChairDesk) => Promise<void>): Promise<void> => {
  if (running?.kind === 'chair') await work(running.desk);
};

/** The chair lets somebody in who waits in the lobby. */
export const admitVisitor = (id: string, role: Role): Promise<void> =>
  asChair((desk) => desk.admit(id, role));

export const refuseVisitor = (id: string): Promise<void> => asChair((desk) => desk.refuse(id));

/** Gives somebody who is in another role: with new certificates, so that the old one opens nothing any more. */
export const changeRole = (clientId: number, role: Role): Promise<void> =>
  asChair((desk) => desk.changeRole(clientId, role));

/** The chair sends somebody away. What that person has already seen cannot be taken back. */
export const removePerson = (clientId: number): Promise<void> => asChair((desk) => desk.remove(clientId));

/** Counts on whenever the person begins or stops: what was asked before is then of no use. */
let attempt = 0;

/**
 * Knocks at somebody else's meeting and waits until the chair decides. Answers with a problem when the code, the network
 * or the chair says no; with null once the case is on the screen, or when the person no longer wants to wait.
 */
export const joinMeeting = async (typed: string, me: Person): Promise<Problem | null> => {
  const ours = ++attempt;
  meetingActions.set({ stage: 'starting', role: 'participant' });
  const problem = await joinWith(typed, me, () => attempt === ours);
  if (problem && attempt === ours) await leaveMeeting();
  return problem;
};

const joinWith = async (typed: string, me: Person, isWanted: () => boolean): Promise<Problem | null> => {
  const spoken = readSpokenCode(typed);
  const found = spoken === null ? { invitation: typed } : await invitationBehind(spoken);
  if (!isWanted()) return null;
  if ('problem' in found) return found.problem;
  const invitation = decodeInvitation(found.invitation, new Date());
  if (!invitation.ok) return invitation.problems[0];
  const route = routeTo(invitation.value);
  if (route.signalling.length === 0) return { code: 'code_incomplete' };
  await bridge.trustServers({ servers: [...route.trusted] });
  const problem = await visitMeeting(invitation.value, route, me);
  return problem?.code === 'chair_not_reached' ? whyNotReached() : problem;
};

const visitMeeting = async (invitation: Invitation, route: Route, me: Person): Promise<Problem | null> => {
  const { GuestVisit } = await import('./guestVisit');
  const visit = new GuestVisit({
    invitation,
    route,
    me,
    onArrived: showCase,
    onRole: roleChanged,
    onSentAway: (problem) => void sentAway(problem),
  });
  running = { kind: 'guest', visit };
  return visit.outcome;
};

/** Nobody answered, or somebody else did. */
const whyNotReached = async (): Promise<Problem> => {
  const refused = await bridge.hasRefusedServer();
  return { code: refused.ok && refused.value ? 'wrong_server' : 'chair_not_reached' };
};

/** The person no longer wants to wait for the chair. */
export const cancelJoining = (): Promise<void> => leaveMeeting();

const showCase = (session: CaseSession, role: Role): void => {
  meetingActions.set({ stage: 'running', role });
  session.show(role === 'observer');
  ui.show('case');
};

/** Nobody becomes chair in this way. */
const ROLE_NOW: Readonly<Record<Exclude<Role, 'chair'>, string>> = {
  participant: 'role_now_participant',
  note_taker: 'role_now_note_taker',
  observer: 'role_now_observer',
  resident: 'role_now_resident',
};

/** The chair gave us another role: what we may do changes at once, and nothing else. */
const roleChanged = (session: CaseSession, role: Role): void => {
  meetingActions.set({ role });
  session.show(role === 'observer');
  if (role !== 'chair') tell({ code: ROLE_NOW[role] });
};

/** How long leaving waits for the others to have everything. */
const DELIVERY_LIMIT_MS = 4_000;

/**
 * Leaves the meeting. The chair keeps the case and stops being its server; `isOver` is false when the app only closes,
 * and the meeting can go on later. A participant keeps nothing, unless the others may not have received everything yet:
 * then it stays on this computer and the person is told. `keepsCopy`: the chair lets it and the person wants to.
 */
export const leaveMeeting = async (isOver = true, keepsCopy = false): Promise<void> => {
  const leaving = running;
  if (useMeeting.getState().stage === 'none') return;
  attempt += 1;
  running = null;
  if (leaving?.kind === 'chair') {
    leaving.sitting?.close(isOver);
    await leaving.desk.close();
    if (isOver) await forgetMeeting(leaving.docId);
    await bridge.stopSignalling();
  } else if (leaving) {
    const missing = await whatIsKept(leaving.visit);
    const kept = missing ?? (keepsCopy ? { code: 'guest_copy_kept' } : null);
    await leaving.visit.leave();
    await closeGuestCase(kept);
  }
  await bridge.trustServers({ servers: [] });
  meetingActions.ended();
};

/** The chair does not want us here any more: nothing of the case stays on this computer. */
const sentAway = async (problem: Problem): Promise<void> => {
  const leaving = running;
  if (leaving?.kind !== 'guest') return;
  running = null;
  await leaving.visit.leave();
  await closeGuestCase(null);
  meetingActions.ended();
  tell(problem);
};

/** Why a guest's copy stays on this computer, or null when it goes. */
const whatIsKept = async ({ table, isKept }: GuestVisit): Promise<Problem | null> => {
  const transport = table?.transport ?? null;
  if (transport === null || !transport.synced()) return isKept ? { code: 'guest_kept' } : null;
  if (!transport.peers().some((peer) => peer.state === 'connected')) return { code: 'guest_kept_alone' };
  // equal to what all others have, or somebody may miss something
  return (await transport.waitForQuiet(DELIVERY_LIMIT_MS)) ? null : { code: 'guest_kept' };
};

const closeGuestCase = async (kept: Problem | null): Promise<void> => {
  const session = currentSession();
  if (!session) return;
  setCurrentSession(null);
  await session.close();
  if (kept === null) await bridge.removeCase({ docId: session.docId });
  else tell(kept);
  // Joining that did not work never left the first screen: its dialog stays, with the reason and what was typed.
  if (useUi.getState().screen === 'home') return;
  ui.caseClosed();
  ui.show('home');
};
