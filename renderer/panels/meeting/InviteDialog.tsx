import { useMeeting } from '../../store/meetingStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog } from '../../ui';

/** The code to hand out. */
export const InviteDialog = () => {
  const t = useText();
  const code = useMeeting((state) => state.code);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    ui.toast({ text: t('meeting.copied') });
  };
  return (
    <Dialog
      isOpen
      title={t('meeting.invite')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
      footer={
        <>
          <Button onPress={() => ui.openDialog(null)}>{t('common.close')}</Button>
          <Button variant="primary" icon="copy" autoFocus onPress={() => void copy()}>
            {t('meeting.copy')}
          </Button>
        </>
      }
    >
      <p>{t('meeting.inviteText')}</p>
      <p className="invite-code" aria-label={t('meeting.code')}>
        {code}
      </p>
    </Dialog>
  );
};
