import { permissionOf, type Act, type Permission } from '../../shared/base/permissions';
import { currentMeeting, type Attendee, type Meeting } from '../../shared/model/meeting';
import type { Party } from '../../shared/model/party';
import { attendeeId } from '../../shared/model/attendees';
import { useCase, useReadOnly } from './caseStore';
import { useMeeting } from './meetingStore';

/** The meeting that we take part in; undefined outside a meeting. */
export const meetingNow = (): Meeting | undefined =>
  useMeeting.getState().stage === 'running' ? currentMeeting(useCase.getState().tables.meetings) : undefined;

export const useCurrentMeeting = (): Meeting | undefined => {
  const isRunning = useMeeting((state) => state.stage === 'running');
  return useCase((state) => (isRunning ? currentMeeting(state.tables.meetings) : undefined));
};

/** Our own place at the table; undefined until the chair's computer has written it down. */
export const useMyAttendee = (): Attendee | undefined => {
  const meeting = useCurrentMeeting();
  const person = useMeeting((state) => state.person);
  return useCase(({ tables }) =>
    meeting && person !== null ? tables.attendees.get(attendeeId(meeting.id, person)) : undefined,
  );
};

/** What our role permits. Without a meeting the case is ours. */
export const usePermission = (act: Act): Permission =>
  useMeeting(({ stage, role }) => (stage === 'running' ? permissionOf(role, act) : 'yes'));

/** Whether our role permits it without asking; outside a component. */
export const can = (act: Act): boolean => {
  const { stage, role } = useMeeting.getState();
  return stage !== 'running' || permissionOf(role, act) === 'yes';
};

/** *Stil schrijven*: what others do is neither shown moving nor told. */
export const isWritingSilently = (): boolean => meetingNow()?.floor?.kind === 'writing';

/**
 * For whom we note an answer here: chair and note-taker for everybody, the others for themselves; alone for everybody.
 */
export const useMayAnswer = (): ((party: Pick<Party, 'id'>) => boolean) => {
  const others = usePermission('consentOthers') === 'yes';
  const own = usePermission('consentOwn') === 'yes';
  const me = useMyAttendee();
  const readOnly = useReadOnly();
  return (party) => !readOnly && (others || (own && me?.party === party.id));
};
