import { giveFloor, moveToStep, pauseMeeting } from '../../../shared/commands/meeting';
import { phaseOf } from '../../../shared/model/meeting';
import { phaseAfter } from '../../../shared/model/phases';
import { withoutTurn } from '../../../shared/model/attendees';
import { useCase } from '../../store/caseStore';
import { can, meetingNow } from '../../store/currentMeeting';
import { useUi } from '../../store/uiStore';
import { dispatch } from '../dispatch';
import { tellShown } from './presence';

/** The chair takes everybody one step on or back; false when there is none, or somebody else is in the chair. */
export const takeStep = (by: 1 | -1): boolean => {
  const meeting = meetingNow();
  if (!meeting || !can('moveSteps')) return false;
  const phase = phaseAfter(phaseOf(meeting), by);
  return phase !== null && dispatch(moveToStep, { id: meeting.id, phase });
};

/** *Laat iedereen dit zien*: what the chair looks at now, once. */
export const showToAll = (): boolean => {
  const since = meetingNow()?.phase?.since;
  if (since === undefined || !can('moveSteps')) return false;
  const { view, selection } = useUi.getState();
  tellShown({ view, selection, since, at: Date.now() });
  return true;
};

export const pauseClock = (paused: boolean): void => {
  const meeting = meetingNow();
  if (meeting) dispatch(pauseMeeting, { id: meeting.id, paused });
};

export const giveTurn = (party: string): void => {
  const meeting = meetingNow();
  if (meeting) dispatch(giveFloor, { id: meeting.id, kind: 'turn', party });
};

/** The next agency that had no turn yet; after the last one everybody may speak. */
export const nextTurn = (): void => {
  const meeting = meetingNow();
  if (!meeting) return;
  const next = withoutTurn(useCase.getState().tables, meeting)[0];
  if (next) giveTurn(next.id);
  else openFloor();
};

export const writeSilently = (): void => {
  const meeting = meetingNow();
  if (meeting) dispatch(giveFloor, { id: meeting.id, kind: 'writing', party: null });
};

/** Everybody may speak again. */
export const openFloor = (): void => {
  const meeting = meetingNow();
  if (meeting) dispatch(giveFloor, { id: meeting.id, kind: null, party: null });
};
