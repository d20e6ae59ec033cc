import { Awareness } from 'y-protocols/awareness';
import type { Problem } from '../../shared/base/result';
import { isFromNewerVersion } from '../../shared/doc/layout';
import {
  decodeInvitation,
  encodeInvitation,
  ROOM_BYTES,
  SECRET_BYTES,
  type Invitation,
} from '../../shared/invitation/invitation';
import { caseActions } from '../store/caseStore';
import { meetingActions, useMeeting } from '../store/meetingStore';
import { ui, useUi } from '../store/uiStore';
import { CaseSession } from './caseSession';
import { currentSession, setCurrentSession } from './current';
import { tell } from './dispatch';
import type { MeshRejection, Transport } from './mesh/transport';
import { readPresence, setAwareness } from './presence';
import { newDocId, randomBytes } from './random';

const bridge = window.rondetafel;
const HOURS_VALID = 12;
/** A newcomer who has not received the case after this long is told so. */
const JOIN_LIMIT_MS = 20_000;

interface Running {
  readonly transport: Transport;
  readonly awareness: Awareness;
  readonly stop: () => void;
}
let running: Running | null = null;

/** The network of the meeting, for tests and measuring. */
export const currentTransport = (): Transport | null => running?.transport ?? null;

interface Person {
  readonly name: string;
  readonly agency: string;
}

/** Brings the session onto the network of an invitation. */
const connect = async (
  session: CaseSession,
  invitation: Pick<Invitation, 'roomId' | 'secret'>,
  signalling: readonly string[],
  me: Person & { readonly role: 'chair' | 'participant' },
  onRejected: (reason: MeshRejection) => void,
): Promise<void> => {
  const awareness = new Awareness(session.doc);
  awareness.setLocalState({ user: me, focus: null, drag: null });
  // Loaded when first needed: somebody who prepares a case alone never does.
  const { createMesh } = await import('./mesh/meshProvider');
  const transport = await createMesh({
    doc: session.doc,
    awareness,
    secret: invitation.secret,
    roomId: invitation.roomId,
    signalling,
    identity: { ...me, clientId: session.doc.clientID },
    onRejected,
  });
  const read = (): void => {
    meetingActions.set({ connection: transport.status() });
    readPresence(awareness, transport.peers());
  };
  const unsubscribe = transport.subscribe(read);
  awareness.on('change', read);
  setAwareness(awareness);
  running = {
    transport,
    awareness,
    stop: () => {
      unsubscribe();
      awareness.off('change', read);
      setAwareness(null);
    },
  };
  meetingActions.set({ stage: 'running', role: me.role });
  read();
};

/** The chair opens the meeting: this computer becomes its server and hands out the invitation. */
export const startMeeting = async (me: Person): Promise<Problem | null> => {
  const session = currentSession();
  if (!session || running) return null;
  meetingActions.set({ stage: 'starting', role: 'chair' });
  const started = await bridge.startSignalling();
  if (!started.ok) {
    meetingActions.ended();
    return { code: 'meeting_not_started' };
  }
  const { hosts } = started.value;
  const outside = hosts.filter(({ host }) => !host.startsWith('127.'));
  const invitation: Invitation = {
    roomId: randomBytes(ROOM_BYTES),
    secret: randomBytes(SECRET_BYTES),
    expires: new Date(Date.now() + HOURS_VALID * 3_600_000).toISOString(),
    hosts: outside.length > 0 ? outside : hosts,
  };
  const own = hosts
    .filter(({ host }) => host.startsWith('127.'))
    .map(({ host, port }) => `ws://${host}:${port}`);
  await connect(session, invitation, own, { ...me, role: 'chair' }, () => undefined);
  meetingActions.set({ code: encodeInvitation(invitation) });
  return null;
};

const REASONS: Readonly<Partial<Record<MeshRejection['code'], string>>> = {
  no_signalling: 'chair_not_reached',
  nobody_there: 'nobody_there',
  wrong_key: 'code_refused',
  refused_by_peer: 'code_refused',
};

/** Joins somebody else's meeting. Answers with a problem when the code or the network is no good. */
export const joinMeeting = async (code: string, me: Person): Promise<Problem | null> => {
  const invitation = decodeInvitation(code, new Date());
  if (!invitation.ok) return invitation.problems[0];
  const { roomId, secret, hosts } = invitation.value;
  if (hosts.length === 0) return { code: 'code_incomplete' };
  meetingActions.set({ stage: 'starting', role: 'participant' });
  const meta = {
    title: '',
    pseudonym: '',
    status: 'at_table',
    sample: null,
    role: 'guest' as const,
    actions: 0,
    late: 0,
  };
  const created = await CaseSession.create(
    { bridge, docId: newDocId(), role: 'guest', sample: null },
    [],
    meta,
  );
  if (!created.ok) {
    meetingActions.ended();
    return created.problems[0];
  }
  const session = created.value;
  setCurrentSession(session);
  const signalling = hosts.map(({ host, port }) => `ws://${host.includes(':') ? `[${host}]` : host}:${port}`);
  const problem = await new Promise<Problem | null>((resolve) => {
    const limit = setTimeout(() => resolve({ code: 'nobody_there' }), JOIN_LIMIT_MS);
    const finish = (answer: Problem | null): void => {
      clearTimeout(limit);
      resolve(answer);
    };
    const rejected = ({ code: reason, detail }: MeshRejection): void => {
      const known = REASONS[reason];
      if (known !== undefined && !running?.transport.synced())
        finish({ code: known, params: { code: detail } });
    };
    connect(session, { roomId, secret }, signalling, { ...me, role: 'participant' }, rejected).then(
      () => {
        const transport = running?.transport;
        const check = (): void => {
          if (transport?.synced() && session.projection.tables.case.size > 0) finish(null);
        };
        transport?.subscribe(check);
        session.projection.subscribe(check);
        check();
      },
      (error: unknown) => finish({ code: 'meeting_not_started', params: { code: String(error) } }),
    );
  });
  if (problem) {
    await leaveMeeting();
    return problem;
  }
  caseActions.opened(session.docId, 'guest', session.projection.tables, isFromNewerVersion(session.doc));
  ui.show('case');
  return null;
};

/** How long leaving waits for the others to have everything. */
const DELIVERY_LIMIT_MS = 4_000;

/**
 * Leaves the meeting. The chair keeps the case and stops being its server. A participant keeps nothing, unless the
 * others may not have received everything yet: then it stays on this computer and the person is told.
 */
export const leaveMeeting = async (): Promise<void> => {
  const leaving = running;
  const { role, stage } = useMeeting.getState();
  if (stage === 'none') return;
  running = null;
  let delivered = true;
  if (leaving) {
    const everJoined = leaving.transport.synced();
    delivered = !everJoined || (await isDelivered(leaving.transport));
    leaving.stop();
    await leaving.transport.leave();
    leaving.awareness.destroy();
  }
  meetingActions.ended();
  if (role === 'chair') await bridge.stopSignalling();
  else await closeGuestCase(delivered);
};

/** Equal to what all others have; with nobody reachable nothing can be said to have arrived. */
const isDelivered = async (transport: Transport): Promise<boolean> =>
  transport.peers().some((peer) => peer.state === 'connected') &&
  (await transport.waitForQuiet(DELIVERY_LIMIT_MS));

const closeGuestCase = async (delivered: boolean): Promise<void> => {
  const session = currentSession();
  if (!session) return;
  setCurrentSession(null);
  await session.close();
  if (delivered) await bridge.removeCase({ docId: session.docId });
  else tell({ code: 'guest_kept' });
  // Joining that did not work never left the first screen: its dialog stays, with the reason and what was typed.
  if (useUi.getState().screen === 'home') return;
  ui.caseClosed();
  ui.show('home');
};
