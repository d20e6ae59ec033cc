import { toBase64url } from '../../../shared/base/base64url';
import { failure, success, type Result } from '../../../shared/base/result';
import type { CaseMeta } from '../../../shared/ipc/contract';
import { keepAfterAll } from '../caseRemoval';
import { CaseSession } from '../caseSession';

const bridge = window.rondetafel;

const EMPTY: CaseMeta = {
  title: '',
  pseudonym: '',
  status: 'at_table',
  sample: null,
  role: 'guest',
  actions: 0,
  late: 0,
};

export interface GuestCase {
  readonly session: CaseSession;
  /** It was here already, with changes that others may not have. */
  readonly isKept: boolean;
}

/**
 * This computer's copy of the case of a meeting. One that was kept because not everybody had received it is taken up
 * again, so that it flows together with what the others have. `clientId` is the one in our certificate.
 */
export const openGuestCase = async (roomId: Uint8Array, clientId: number): Promise<Result<GuestCase>> => {
  const start = { bridge, docId: `guest-${toBase64url(roomId)}`, role: 'guest' as const, sample: null };
  keepAfterAll(start.docId);
  const listed = await bridge.listCases();
  if (!listed.ok) return failure(listed.problem);
  const isKept = listed.value.some(({ docId }) => docId === start.docId);
  const opened = isKept ? await CaseSession.open(start) : await CaseSession.create(start, [], EMPTY);
  if (!opened.ok) return opened;
  const session = 'session' in opened.value ? opened.value.session : opened.value;
  session.doc.clientID = clientId;
  return success({ session, isKept });
};
