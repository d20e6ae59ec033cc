import { useShallow } from 'zustand/react/shallow';
import { leaveTo, type Act, type Leave } from '../../shared/base/rights';
import { currentMeeting, type Attendee, type Meeting } from '../../shared/model/meeting';
import type { Party } from '../../shared/model/party';
import { attendeeNamed } from '../../shared/model/attendees';
import { useCase, useReadOnly } from './caseStore';
import { useMeeting } from './meetingStore';
import { useUi } from './uiStore';

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
  const [name, agency] = useUi(useShallow((state) => [state.myName, state.myAgency]));
  return useCase(({ tables }) =>
    meeting ? attendeeNamed(tables.attendees, meeting.id, { name, agency }) : undefined,
  );
};

/** What our role leaves us to do. Without a meeting the case is ours. */
export const useLeave = (act: Act): Leave =>
  useMeeting(({ stage, role }) => (stage === 'running' ? leaveTo(role, act) : 'yes'));

/** The same, outside a component. */
export const leaveNow = (act: Act): Leave => {
  const { stage, role } = useMeeting.getState();
  return stage === 'running' ? leaveTo(role, act) : 'yes';
};

/** *Stil schrijven*: what others do is neither shown moving nor told. */
export const isWritingSilently = (): boolean => meetingNow()?.floor?.kind === 'writing';

/**
 * For whom we note an answer here: chair and note-taker for everybody, the others for themselves; alone for everybody.
 */
export const useMayAnswer = (): ((party: Pick<Party, 'id'>) => boolean) => {
  const others = useLeave('consentOthers') === 'yes';
  const own = useLeave('consentOwn') === 'yes';
  const me = useMyAttendee();
  const readOnly = useReadOnly();
  return (party) => !readOnly && (others || (own && me?.party === party.id));
};
