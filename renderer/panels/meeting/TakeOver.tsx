import { useEffect, useState } from 'react';
import { useMeeting, type MeetingState } from '../../store/meetingStore';
import { useCurrentMeeting } from '../../store/currentMeeting';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { TakeOverBanner } from './TakeOverBanner';

/** The chair's computer is gone, and it is not just our own line: others are here, or there were none. */
const isChairGone = ({ stage, role, isDeputy, participants }: MeetingState): boolean => {
  if (stage !== 'running' || !isDeputy || role === 'chair') return false;
  const isHere = ({ connection }: MeetingState['participants'][number]) => connection === 'connected';
  const others = participants.filter((person) => person.role !== 'chair');
  return (
    !participants.some((person) => person.role === 'chair' && isHere(person)) &&
    (others.length === 0 || others.some(isHere))
  );
};

/** When everybody moves to another room the chair may come a moment after the others. */
const MOVING_MS = 4_000;

/** True once something has held for so long, in milliseconds; false as soon as it no longer does. */
const useLasting = (holds: boolean, forMs: number): boolean => {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!holds) return;
    const timer = setTimeout(() => setLasts(true), forMs);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [holds, forMs]);
  return lasts;
};

/** Asks the deputy to lead the meeting on, when the chair stays away. */
export const TakeOver = () => {
  const t = useText();
  const isGone = useLasting(useMeeting(isChairGone), MOVING_MS);
  const isAsked = useCurrentMeeting() !== undefined && isGone;
  useEffect(() => {
    if (isAsked) ui.announce(t('deputy.chairGone'));
  }, [isAsked, t]);
  return isAsked ? <TakeOverBanner /> : null;
};
