import { useState } from 'react';
import { takeTheLead } from '../../session/meeting/meeting';
import { useMeeting, type MeetingState } from '../../store/meetingStore';
import { useSitting } from '../../store/sitting';
import { useText } from '../../text/i18n';
import { Banner, Button } from '../../ui';

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

/** Asks the deputy to lead the meeting on. */
export const LeadOn = () => {
  const t = useText();
  const isGone = useMeeting(isChairGone);
  const sitting = useSitting();
  const [busy, setBusy] = useState(false);
  if (!isGone || !sitting) return null;
  const lead = async (): Promise<void> => {
    setBusy(true);
    await takeTheLead();
    setBusy(false);
  };
  return (
    <Banner
      tone="warn"
      icon="wifi-off"
      actions={
        <Button variant="primary" isDisabled={busy} onPress={() => void lead()}>
          {t('deputy.lead')}
        </Button>
      }
    >
      {t('deputy.chairGone')}
    </Banner>
  );
};
