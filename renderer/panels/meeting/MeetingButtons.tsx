import { closeCase } from '../../session/cases';
import { leaveMeeting } from '../../session/meeting';
import { useMeeting } from '../../store/meetingStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, IconButton } from '../../ui';
import { People } from './People';

/** Starting, inviting, leaving. */
export const MeetingButtons = () => {
  const t = useText();
  const stage = useMeeting((state) => state.stage);
  const role = useMeeting((state) => state.role);
  if (stage !== 'running') {
    return (
      <Button variant="primary" icon="users" onPress={() => ui.openDialog('start-meeting')}>
        {t('meeting.start')}
      </Button>
    );
  }
  return (
    <>
      <People />
      {role === 'chair' && (
        <>
          <IconButton icon="users" label={t('meeting.atTable')} onPress={() => ui.openDialog('people')} />
          <Button variant="primary" icon="user" onPress={() => ui.openDialog('invite')}>
            {t('meeting.invite')}
          </Button>
        </>
      )}
      <IconButton
        icon="log-out"
        label={role === 'chair' ? t('meeting.stop') : t('meeting.leave')}
        onPress={() => void (role === 'chair' ? leaveMeeting() : closeCase())}
      />
    </>
  );
};
