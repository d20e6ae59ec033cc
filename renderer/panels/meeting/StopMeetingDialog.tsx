import { leaveMeeting } from '../../session/meeting/meeting';
import { useMeeting } from '../../store/meetingStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog } from '../../ui';
import { onRequest } from '../../session/onRequest';

/**
 * Asked only while others sit at the table: for them the meeting ends too, and that cannot be undone.
 * With a deputy the chair may also just go.
 */
export const StopMeetingDialog = () => {
  const t = useText();
  const deputy = useMeeting(({ participants }) =>
    participants.find(({ isDeputy, connection }) => isDeputy && connection === 'connected'),
  );
  const close = (): void => ui.openDialog(null);
  const go = (): void => {
    close();
    onRequest('meeting.stop', leaveMeeting(false));
  };
  const stop = (): void => {
    close();
    onRequest('meeting.stop', leaveMeeting());
  };
  return (
    <Dialog
      isOpen
      isAlert
      size="s"
      title={t('meeting.stopForAll')}
      closeLabel={t('common.close')}
      onClose={close}
      footer={
        <>
          <Button autoFocus onPress={close}>
            {t('common.cancel')}
          </Button>
          {deputy && <Button onPress={go}>{t('deputy.goAway')}</Button>}
          <Button variant="danger" onPress={stop}>
            {t('meeting.stop')}
          </Button>
        </>
      }
    >
      <p>{t('meeting.stopText')}</p>
      {deputy && <p>{t('deputy.goAwayText', { name: deputy.name })}</p>}
    </Dialog>
  );
};
