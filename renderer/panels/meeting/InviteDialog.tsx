import { linkOf, saveInvitation } from '../../session/meeting/invited';
import { useMeeting } from '../../store/meetingStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog, Stack } from '../../ui';
import { RoomCode } from './RoomCode';
import { onRequest } from '../../session/onRequest';

/** The code to hand out: short for the room, and long to be sent, as it is, as a link or as a file. */
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
          <Button
            icon="download"
            onPress={() => onRequest('meeting.invite', saveInvitation(code, t('meeting.invite')))}
          >
            {t('meeting.saveFile')}
          </Button>
          <Button icon="link" onPress={() => onRequest('meeting.invite', copyLink())}>
            {t('meeting.copyLink')}
          </Button>
          <Button variant="primary" icon="copy" autoFocus onPress={() => onRequest('meeting.invite', copy())}>
            {t('meeting.copy')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <RoomCode />
        <section>
          <h3>{t('meeting.longCode')}</h3>
          <p>{t('meeting.inviteText')}</p>
          <p className="invite-code" aria-label={t('meeting.code')}>
            {code}
          </p>
        </section>
      </Stack>
    </Dialog>
  );
};
