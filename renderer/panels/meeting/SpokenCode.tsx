import { setSpokenOpen } from '../../session/meeting/meeting';
import { useMeeting } from '../../store/meetingStore';
import { useText } from '../../text/i18n';
import { Checkbox } from '../../ui';

/** The code that is said aloud or shown in the room, and whether there is one. */
export const SpokenCode = () => {
  const t = useText();
  const spoken = useMeeting((state) => state.spoken);
  return (
    <section>
      <h3>{t('meeting.spoken')}</h3>
      {spoken !== null && (
        <>
          <p className="comparison" aria-label={t('meeting.spoken')}>
            {spoken.code}
          </p>
          <p>{t('meeting.spokenText', { address: spoken.address })}</p>
        </>
      )}
      <Checkbox isSelected={spoken !== null} onChange={setSpokenOpen}>
        {t('meeting.spokenOn')}
      </Checkbox>
    </section>
  );
};
