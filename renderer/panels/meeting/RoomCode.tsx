import { setRoomCodeOpen } from '../../session/meeting/meeting';
import { useMeeting } from '../../store/meetingStore';
import { useText } from '../../text/i18n';
import { Checkbox } from '../../ui';

/** The code that is said aloud or shown in the room, and whether there is one. */
export const RoomCode = () => {
  const t = useText();
  const roomCode = useMeeting((state) => state.roomCode);
  return (
    <section>
      <h3>{t('meeting.roomCode')}</h3>
      {roomCode !== null && (
        <>
          <p className="comparison" aria-label={t('meeting.roomCode')}>
            {roomCode.code}
          </p>
          <p>{t('meeting.roomCodeText', { address: roomCode.address })}</p>
        </>
      )}
      <Checkbox isSelected={roomCode !== null} onChange={setRoomCodeOpen}>
        {t('meeting.roomCodeOn')}
      </Checkbox>
    </section>
  );
};
