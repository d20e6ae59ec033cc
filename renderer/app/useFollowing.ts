import { useEffect, useRef } from 'react';
import { phaseNumber, type PhaseName } from '../../shared/model/phases';
import { chairsView, follow, goTo, watchLookingElsewhere } from '../session/meeting/following';
import { useMeeting } from '../store/meetingStore';
import { useMyAttendee, useCurrentMeeting } from '../store/currentMeeting';
import { ui } from '../store/uiStore';
import { useText, useWords } from '../text/i18n';

/** What is typed in a dialog is nowhere else yet: it would go with the view that opened it. */
const isInDialog = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/**
 * Each step of the chair, and what the chair shows, brings along whoever follows; the others are told, and so is whoever
 * has a dialog open.
 */
export const useFollowing = (): void => {
  const t = useText();
  const words = useWords();
  const meeting = useCurrentMeeting();
  const phase = meeting?.phase?.name ?? null;
  const since = meeting?.phase?.since;
  const shownAt = useMeeting(({ shown }) => (shown !== null && shown.since === since ? shown.at : null));
  const ownParty = useMyAttendee()?.party ?? null;
  const last = useRef({ id: '', phase: null as PhaseName | null, shownAt: null as number | null });
  useEffect(watchLookingElsewhere, []);
  useEffect(() => {
    if (!meeting || phase === null) return;
    const { follows, role } = useMeeting.getState();
    const before = last.current;
    last.current = { id: meeting.id, phase, shownAt };
    const isNew = before.id !== meeting.id;
    const hasStepped = isNew || before.phase !== phase;
    const hasShown = shownAt !== null && before.shownAt !== shownAt && role !== 'chair';
    if (!hasStepped && !hasShown) return;
    const name = words.phases[phase];
    const step = phaseNumber(phase);
    if (hasStepped && step > 0) ui.announce(t('steps.announce', { step, name }));
    const shared = chairsView(role === 'chair' ? null : ownParty);
    if (!shared) return;
    // Whoever has just come in still has the dialog of coming in, and typed nothing that could go.
    if (role === 'chair' || (follows && (isNew || !isInDialog()))) goTo(shared);
    else
      ui.toast({
        text: hasShown ? t('steps.chairShows') : t('steps.chairMoves', { step, name }),
        actionLabel: t('steps.follow'),
        action: () => follow(ownParty),
      });
  }, [meeting, phase, shownAt, ownParty, t, words]);
};
