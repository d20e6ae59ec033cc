import { leaveMeeting } from '../../session/meeting';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog } from '../../ui';

/** Asked only while others sit at the table: for them the meeting ends too, and that cannot be undone. */
export const StopMeetingDialog = () => {
  const t = useText();
  const close = (): void => ui.openDialog(null);
  const stop = (): void => {
    close();
    void leaveMeeting();
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
          <Button variant="danger" onPress={stop}>
            {t('meeting.stop')}
          </Button>
        </>
      }
    >
      <p>{t('meeting.stopText')}</p>
    </Dialog>
  );
};
