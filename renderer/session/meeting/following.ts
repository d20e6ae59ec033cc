import { FIRST_PHASE } from '../../../shared/model/phases';
import { useCase } from '../../store/caseStore';
import { meetingActions, useMeeting } from '../../store/meetingStore';
import { isSameView, sharedViewOfPhase, type SharedView } from '../../store/sharedView';
import { restKeys } from '../../store/restingKeys';
import { isThere } from '../../store/selection';
import { meetingNow } from '../../store/currentMeeting';
import { ui, useUi } from '../../store/uiStore';

/** Where the chair wants everybody to look now; null in the preparation. `ownParty`: whom we speak for. */
export const chairsView = (ownParty: string | null): SharedView | null => {
  const { shown } = useMeeting.getState();
  const phase = meetingNow()?.phase;
  // What was shown and the next step come along different ways, in either order.
  if (shown !== null && shown.since === phase?.since) return shown;
  return sharedViewOfPhase(phase?.name ?? FIRST_PHASE, ownParty);
};

let moving = false;

/** Goes there. What was being typed is written first: a field that leaves the screen would lose it. What is typed on is meant for no other. */
export const goTo = ({ view, selection }: SharedView): void => {
  const field = document.activeElement;
  if (field instanceof HTMLElement && field.matches('input, textarea')) {
    field.blur();
    restKeys();
  }
  moving = true;
  if (!isSameView(useUi.getState().view, view)) ui.view(view);
  if (selection !== undefined && (selection === null || isThere(useCase.getState().tables, selection)))
    ui.select(selection);
  moving = false;
};

/** *Volg de voorzitter*: back to where the chair is, and along from there. */
export const follow = (ownParty: string | null): void => {
  meetingActions.set({ follows: true });
  const shared = chairsView(ownParty);
  if (shared) goTo(shared);
};

export const stopFollowing = (): void => meetingActions.set({ follows: false });

/** Whoever looks elsewhere may: from then on the chair no longer takes them along. Gives the way to stop watching. */
export const watchLookingElsewhere = (): (() => void) =>
  useUi.subscribe((now, before) => {
    if (moving || now.view === before.view || now.screen !== 'case') return;
    const { follows, role } = useMeeting.getState();
    const shared = chairsView(null);
    if (follows && role !== 'chair' && shared && !isSameView(now.view, shared.view)) stopFollowing();
  });
