import { linkOf, saveInvitation } from '../../session/invited';
import { useMeeting } from '../../store/meetingStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog } from '../../ui';

/** The code to hand out, as it is, as a link or as a file. */
export const InviteDialog = () => {
  const t = useText();
  const code = useMeeting((state) => state.code);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    ui.toast({ text: t('meeting.copied') });
  };
  const copyLink = async (): Promise<void> => {
    await navigator.clipboard.writeText(linkOf(code));
    ui.toast({ text: t('meeting.linkCopied') });
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
          <Button icon="download" onPress={() => void saveInvitation(code, t('meeting.invite'))}>
            {t('meeting.saveFile')}
          </Button>
          <Button icon="link" onPress={() => void copyLink()}>
            {t('meeting.copyLink')}
          </Button>
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
