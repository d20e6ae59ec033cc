import { askedParties } from '../../../shared/model/outcome';
import type { Party } from '../../../shared/model/party';
import { useCase, useReadOnly } from '../../store/caseStore';
import { useMeeting } from '../../store/meetingStore';
import { usePermission } from '../../store/currentMeeting';

/** Whether this person leads: the chair of the meeting, or whoever works alone on a case of this computer. */
export const useIsChair = (): boolean => {
  const mayRecord = usePermission('record') === 'yes';
  const inMeeting = useMeeting((state) => state.stage === 'running');
  const isGuest = useCase((state) => state.role === 'guest');
  const readOnly = useReadOnly();
  return mayRecord && !readOnly && (inMeeting || !isGuest);
};

/** Who is asked, as the screen lists them: the resident first. */
export const votersOf = (tables: Parameters<typeof askedParties>[0]): readonly Party[] =>
  askedParties(tables).toSorted((a, b) => Number(b.kind === 'resident') - Number(a.kind === 'resident'));
