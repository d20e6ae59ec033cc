import { leaveMeeting } from '../../session/meeting/meeting';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog } from '../../ui';
import { onRequest } from '../../session/onRequest';

/** On leaving, where the chair allows it: keep a copy of the case on this computer or not. */
export const KeepCopyDialog = () => {
  const t = useText();
  const leave = (keepsCopy: boolean): void => {
    ui.openDialog(null);
    onRequest('meeting.leave', leaveMeeting(true, keepsCopy));
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('meeting.keepTitle')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
      footer={
        <>
          <Button onPress={() => leave(true)}>{t('meeting.keepYes')}</Button>
          <Button variant="primary" autoFocus onPress={() => leave(false)}>
            {t('meeting.keepNo')}
          </Button>
        </>
      }
    >
      <p>{t('meeting.keepText')}</p>
    </Dialog>
  );
};
