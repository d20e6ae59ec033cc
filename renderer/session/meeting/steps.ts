import { giveFloor, moveToStep, pauseMeeting } from '../../../shared/commands/meeting';
import { LAST_STEP } from '../../../shared/model/meeting';
import { withoutTurn } from '../../../shared/model/seats';
import { useCase } from '../../store/caseStore';
import { can, sittingNow } from '../../store/sitting';
import { useUi } from '../../store/uiStore';
import { dispatch } from '../dispatch';
import { tellShown } from './presence';

/** The chair takes everybody one step on or back; false when there is none, or somebody else is in the chair. */
export const takeStep = (by: 1 | -1): boolean => {
  const sitting = sittingNow();
  if (!sitting || !can('moveSteps')) return false;
  const step = (sitting.phase?.step ?? 0) + by;
  if (step < 0 || step > LAST_STEP) return false;
  return dispatch(moveToStep, { id: sitting.id, step });
};

/** *Laat iedereen dit zien*: what the chair looks at now, once. */
export const showToAll = (): boolean => {
  const since = sittingNow()?.phase?.since;
  if (since === undefined || !can('moveSteps')) return false;
  const { view, selection } = useUi.getState();
  tellShown({ view, selection, since, at: Date.now() });
  return true;
};

export const pauseClock = (paused: boolean): void => {
  const sitting = sittingNow();
  if (sitting) dispatch(pauseMeeting, { id: sitting.id, paused });
};

export const giveTurn = (party: string): void => {
  const sitting = sittingNow();
  if (sitting) dispatch(giveFloor, { id: sitting.id, kind: 'turn', party });
};

/** The next agency that had no turn yet; after the last one everybody may speak. */
export const nextTurn = (): void => {
  const sitting = sittingNow();
  if (!sitting) return;
  const next = withoutTurn(useCase.getState().tables, sitting)[0];
  if (next) giveTurn(next.id);
  else openFloor();
};

export const writeSilently = (): void => {
  const sitting = sittingNow();
  if (sitting) dispatch(giveFloor, { id: sitting.id, kind: 'writing', party: null });
};

/** Everybody may speak again. */
export const openFloor = (): void => {
  const sitting = sittingNow();
  if (sitting) dispatch(giveFloor, { id: sitting.id, kind: null, party: null });
};
