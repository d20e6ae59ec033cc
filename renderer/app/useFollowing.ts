import { useEffect, useRef } from 'react';
import { PHASES } from '../../shared/model/meeting';
import { chairsView, follow, goTo, watchLookingElsewhere } from '../session/meeting/following';
import { useMeeting } from '../store/meetingStore';
import { useMyAttendee, useCurrentMeeting } from '../store/currentMeeting';
import { ui } from '../store/uiStore';
import { useText, useWords } from '../text/i18n';

/** Each step of the chair, and what the chair shows, brings along whoever follows; the others are told. */
export const useFollowing = (): void => {
  const t = useText();
  const words = useWords();
  const meeting = useCurrentMeeting();
  const step = meeting?.phase?.step ?? null;
  const since = meeting?.phase?.since;
  const shownAt = useMeeting(({ shown }) => (shown !== null && shown.since === since ? shown.at : null));
  const ownParty = useMyAttendee()?.party ?? null;
  const last = useRef({ id: '', step: 0, shownAt: null as number | null });
  useEffect(watchLookingElsewhere, []);
  useEffect(() => {
    if (!meeting || step === null) return;
    const { follows, role } = useMeeting.getState();
    const before = last.current;
    last.current = { id: meeting.id, step, shownAt };
    const isNew = before.id !== meeting.id;
    const hasStepped = isNew || before.step !== step;
    const hasShown = shownAt !== null && before.shownAt !== shownAt && role !== 'chair';
    if (!hasStepped && !hasShown) return;
    const name = words.phases[PHASES[step] ?? 'prepare'];
    if (hasStepped && step > 0) ui.announce(t('steps.announce', { step, name }));
    const shared = chairsView(role === 'chair' ? null : ownParty);
    if (!shared) return;
    if (follows || role === 'chair') goTo(shared);
    else
      ui.toast({
        text: hasShown ? t('steps.chairShows') : t('steps.chairMoves', { step, name }),
        actionLabel: t('steps.follow'),
        action: () => follow(ownParty),
      });
  }, [meeting, step, shownAt, ownParty, t, words]);
};
