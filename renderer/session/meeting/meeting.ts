import { displayAgency, displayName } from '../../../shared/base/displayName';
import { inBackground } from '../../../shared/base/failures';
import type { Problem } from '../../../shared/base/result';
import type { Role } from '../../../shared/base/roles';
import { decodeInvitation, type Invitation } from '../../../shared/invitation/invitation';
import { readRoomCode } from '../../../shared/invitation/roomCode';
import { meetingActions, useMeeting } from '../../store/meetingStore';
import { ui, useUi } from '../../store/uiStore';
import type { CaseSession } from '../caseSession';
import type { HostSession } from './hostSession';
import { currentSession, setCurrentSession } from '../current';
import { tell } from '../tell';
import { guestCopyRetention } from './guestCopy';
import { hostSignalling } from './signallingHost';
import type { GuestSession, LeaderChange } from './guestSession';
import type { Transport } from '../mesh/transport';
import type { MeetingChoice, OwnMeeting } from './ownMeeting';
import { routeTo, type Route } from './route';
import { removeForGood } from '../caseRemoval';
import { endSession } from '../saveBeforeLeaving';
import { invitationBehind } from './roomCodeHost';

const bridge = window.rondetafel;

/** A meeting of ours, or one that we attend. */
type Running =
  | { readonly kind: 'own'; readonly meeting: OwnMeeting }
  | { readonly kind: 'guest'; readonly guest: GuestSession };
let running: Running | null = null;

const connectionOf = (one: Running) => (one.kind === 'own' ? one.meeting.connection : one.guest.connection);

/** The host of whoever leads here: the chair, or the deputy in its place. */
const hostOf = (one: Running): HostSession | null =>
  one.kind === 'own' ? one.meeting.host : (one.guest.deputySession?.host ?? null);

/** The network of the meeting, for tests and measuring. */
export const currentTransport = (): Transport | null => (running && connectionOf(running)?.transport) ?? null;

interface Person {
  readonly name: string;
  readonly agency: string;
}

/** Who we are as others get to see it; null when that cannot be shown. */
const asShown = (person: Person): Person | null => {
  const [name, agency] = [displayName(person.name), displayAgency(person.agency)];
  return name === null || agency === null ? null : { name, agency };
};

/** How people could join the meeting about the open case that was interrupted; null when none can go on. */
export const interruptedMeeting = async (): Promise<Pick<MeetingChoice, 'reach' | 'server'> | null> => {
  const own = await import('./ownMeeting');
  return own.interruptedMeeting();
};

/**
 * The chair opens the meeting: this computer becomes its server and hands out the invitation. A meeting about this case
 * that was interrupted goes on, unless it should be a fresh one: the same invitation, and whoever was in comes back in.
 */
export const startMeeting = async (me: Person, choice: MeetingChoice): Promise<Problem | null> => {
  const session = currentSession();
  if (!session || running) return null;
  const shown = asShown(me);
  if (shown === null) return { code: 'name_not_usable' };
  meetingActions.set({ stage: 'starting', role: 'chair' });
  // Loaded when first needed: somebody who prepares a case alone never does.
  const { meetingFor, OwnMeeting } = await import('./ownMeeting');
  const { meeting, goesOn } = await meetingFor(session, choice);
  const endpoint = await hostSignalling(meeting);
  if (endpoint === null) {
    meetingActions.ended();
    return { code: 'meeting_not_started' };
  }
  const route = routeTo({ ...meeting, ...endpoint.localEndpoint });
  await bridge.trustServers({ servers: [...route.trusted] });
  const own = new OwnMeeting({ session, me: shown, meeting, endpoint, route });
  running = { kind: 'own', meeting: own };
  const problem = await own.host.open();
  if (problem) {
    await leaveMeeting();
    return problem;
  }
  meetingActions.set({ stage: 'running' });
  own.sit(goesOn, choice.minutes);
  return null;
};

/** Whether the short code for the room is given out. */
export const setRoomCodeOpen = (isOpen: boolean): void => {
  if (running) hostOf(running)?.roomCode.setOpen(isOpen);
};

/** What goes wrong is said; nothing has changed then. */
const asChair = async (work: (host: HostSession) => Promise<Problem | null | void>): Promise<void> => {
  const host = running && hostOf(running);
  const problem = host ? await work(host) : null;
  if (problem) tell(problem);
};

/** The chair lets somebody in who waits in the lobby. */
export const admitVisitor = (id: string, role: Role): Promise<void> =>
  asChair((host) => host.admit(id, role));

export const refuseVisitor = (id: string): Promise<void> => asChair((host) => host.refuse(id));

/** Gives somebody who is in another role: with new certificates, so that the old one opens nothing any more. */
export const changeRole = (clientId: number, role: Role): Promise<void> =>
  asChair((host) => host.changeRole(clientId, role));

/** The chair says who stands in when its computer is gone; nobody with null. */
export const nameDeputy = (clientId: number | null): Promise<void> =>
  asChair((host) => host.nameDeputy(clientId));

/** The deputy leads the meeting on in the chair's place. */
export const takeOver = async (): Promise<void> => {
  const deputySession = running?.kind === 'guest' ? running.guest.deputySession : null;
  const problem = await deputySession?.takeOver();
  if (problem) tell(problem);
};

/** The chair sends somebody away. What that person has already seen cannot be taken back. */
export const removePerson = (clientId: number): Promise<void> => asChair((host) => host.remove(clientId));

/** Counts on whenever the person begins or stops: what was asked before is then of no use. */
let attempt = 0;

/**
 * Asks to join at somebody else's meeting and waits until the chair decides. Answers with a problem when the code, the network
 * or the chair says no; with null once the case is on the screen, or when the person no longer wants to wait.
 */
export const joinMeeting = async (typed: string, person: Person): Promise<Problem | null> => {
  const me = asShown(person);
  if (me === null) return { code: 'name_not_usable' };
  const ours = ++attempt;
  meetingActions.set({ stage: 'starting', role: 'participant' });
  const problem = await joinWith(typed, me, () => attempt === ours);
  if (problem && attempt === ours) await leaveMeeting();
  return problem;
};

const joinWith = async (typed: string, me: Person, isWanted: () => boolean): Promise<Problem | null> => {
  const roomCode = readRoomCode(typed);
  const found = roomCode === null ? { invitation: typed } : await invitationBehind(roomCode);
  if (!isWanted()) return null;
  if ('problem' in found) return found.problem;
  const invitation = decodeInvitation(found.invitation, new Date());
  if (!invitation.ok) return invitation.problems[0];
  const route = routeTo(invitation.value);
  if (route.signalling.length === 0) return { code: 'code_incomplete' };
  await bridge.trustServers({ servers: [...route.trusted] });
  const problem = await attendMeeting(invitation.value, route, me);
  return problem?.code === 'chair_not_reached' ? whyNotReached() : problem;
};

const attendMeeting = async (invitation: Invitation, route: Route, me: Person): Promise<Problem | null> => {
  const { GuestSession } = await import('./guestSession');
  const guest = new GuestSession({
    invitation,
    route,
    me,
    onArrived: showCase,
    onRole: roleChanged,
    onLeader: leaderChanged,
    onDeputy: (isDeputy) => {
      meetingActions.set({ isDeputy });
      tell({ code: isDeputy ? 'deputy_now' : 'deputy_no_more' });
    },
    onRemoved: (problem) => inBackground('meeting.removed', removed(problem)),
  });
  running = { kind: 'guest', guest };
  return guest.outcome;
};

/** Nobody answered, or somebody else did. */
const whyNotReached = async (): Promise<Problem> => {
  const refused = await bridge.hasRefusedServer();
  return { code: refused.ok && refused.value ? 'wrong_server' : 'chair_not_reached' };
};

/** The person no longer wants to wait for the chair. */
export const cancelJoining = (): Promise<void> => leaveMeeting();

/** Our copy does not work any more: it stays as it was saved, and flows together with the others' when we come in again. */
const leaveBroken = async (): Promise<void> => {
  await leaveMeeting(false, true);
  tell({ code: 'document_rebuilt' });
};

const showCase = (session: CaseSession, role: Role): void => {
  session.onBroken = () => inBackground('meeting.leaveBroken', leaveBroken());
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

/** The deputy leads in the chair's place, or the chair is back. */
const leaderChanged = (session: CaseSession, { deputy, role, hadLed }: LeaderChange): void => {
  meetingActions.set({ role });
  session.show(role === 'observer');
  if (deputy === null) tell({ code: hadLed ? 'chair_back_after_us' : 'chair_back' });
  else tell({ code: 'deputy_leads', params: { name: deputy } });
};

/** The chair gave us another role: what we may do changes at once, and nothing else. */
const roleChanged = (session: CaseSession, role: Role): void => {
  meetingActions.set({ role });
  session.show(role === 'observer');
  if (role !== 'chair') tell({ code: ROLE_NOW[role] });
};

/**
 * Leaves the meeting. The chair keeps the case and stops being its server; `isOver` is false when the app only closes,
 * and the meeting can go on later. A participant keeps nothing, unless it leads in the chair's place or the others may not
 * have received everything yet: then it stays on this computer and the person is told. `keepsCopy`: the chair lets it and the person wants to.
 */
export const leaveMeeting = async (isOver = true, keepsCopy = false): Promise<void> => {
  const leaving = running;
  if (useMeeting.getState().stage === 'none') return;
  attempt += 1;
  running = null;
  if (leaving?.kind === 'own') {
    try {
      await leaving.meeting.leave(isOver);
    } finally {
      await bridge.stopSignalling();
    }
  } else if (leaving) {
    const { connection, isKept, wasIn, deputySession } = leaving.guest;
    const transport = connection?.transport ?? null;
    const missing = await guestCopyRetention({
      transport,
      isKept,
      wasIn,
      leads: deputySession?.host != null,
    });
    const kept = missing ?? (keepsCopy ? { code: 'guest_copy_kept' } : null);
    await leaving.guest.leave(isOver);
    await closeGuestCase(kept);
  }
  await bridge.trustServers({ servers: [] });
  meetingActions.ended();
};

/** The chair does not want us here any more: nothing of the case stays on this computer. */
const removed = async (problem: Problem): Promise<void> => {
  const leaving = running;
  if (leaving?.kind !== 'guest') return;
  running = null;
  await leaving.guest.leave(false);
  await closeGuestCase(null);
  meetingActions.ended();
  tell(problem);
};

const closeGuestCase = async (kept: Problem | null): Promise<void> => {
  const session = currentSession();
  if (!session) return;
  setCurrentSession(null);
  if (kept === null) {
    await session.abandon();
    if (!(await removeForGood(session.docId))) tell({ code: 'guest_copy_not_removed' });
  } else {
    await endSession(session);
    tell(kept);
  }
  // Joining that did not work never left the first screen: its dialog stays, with the reason and what was typed.
  if (useUi.getState().screen === 'home') return;
  ui.caseClosed();
  ui.show('home');
};
