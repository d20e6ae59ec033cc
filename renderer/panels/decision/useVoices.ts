import { askedParties } from '../../../shared/model/outcome';
import type { Party } from '../../../shared/model/party';
import { partyOfAgency } from '../../store/agency';
import { useCase } from '../../store/caseStore';
import { useMeeting } from '../../store/meetingStore';
import { useUi } from '../../store/uiStore';

/** Whether this person leads: the chair of the meeting, or whoever works alone on a case of this computer. */
export const useIsChair = (): boolean => {
  const inMeeting = useMeeting((state) => state.stage === 'running');
  const role = useMeeting((state) => state.role);
  const isGuest = useCase((state) => state.role === 'guest');
  const readOnly = useCase((state) => state.readOnly);
  return !readOnly && (inMeeting ? role === 'chair' : !isGuest);
};

/**
 * For whom this person may note an answer: chair and note-taker for everybody, a participant for its own agency, the
 * resident for itself. A rule of the screen. Source: product design, section 2.
 */
export const useMayAnswer = (): ((party: Party) => boolean) => {
  const inMeeting = useMeeting((state) => state.stage === 'running');
  const role = useMeeting((state) => state.role);
  const readOnly = useCase((state) => state.readOnly);
  const agency = useUi((state) => state.myAgency);
  return (party) => {
    if (readOnly || role === 'observer') return false;
    if (!inMeeting || role === 'chair' || role === 'note_taker') return true;
    return role === 'resident' ? party.kind === 'resident' : party.id === partyOfAgency(agency);
  };
};

/** Who is asked, as the screen lists them: the resident first. */
export const votersOf = (tables: Parameters<typeof askedParties>[0]): readonly Party[] =>
  askedParties(tables).toSorted((a, b) => Number(b.kind === 'resident') - Number(a.kind === 'resident'));
