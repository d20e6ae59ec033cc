import { mayKeepCopy, phaseOf } from '../../../shared/model/meeting';
import { FIRST_PHASE } from '../../../shared/model/phases';
import { closeCase } from '../../session/cases';
import { leaveMeeting } from '../../session/meeting/meeting';
import { useRecords } from '../../store/caseStore';
import { useMeeting } from '../../store/meetingStore';
import { useCurrentMeeting } from '../../store/currentMeeting';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, IconButton } from '../../ui';
import { People } from './People';
import { onRequest } from '../../session/onRequest';

/** Nobody is sent away by one press beside another button. */
const stop = (): void => {
  const others = useMeeting.getState().participants.some(({ connection }) => connection === 'connected');
  if (others) ui.openDialog('stop-meeting');
  else onRequest('meeting.leave', leaveMeeting());
};

/** Starting, inviting, leaving. */
export const MeetingButtons = () => {
  const t = useText();
  const stage = useMeeting((state) => state.stage);
  const role = useMeeting((state) => state.role);
  // Later on the next step is what the chair looks for.
  const isUnderWay = phaseOf(useCurrentMeeting()) !== FIRST_PHASE;
  const mayKeep = mayKeepCopy(useRecords('meetings'));
  if (stage !== 'running') {
    return (
      <Button variant="primary" icon="users" onPress={() => ui.openDialog('start-meeting')}>
        {t('meeting.start')}
      </Button>
    );
  }
  const leave = (): void => {
    if (role === 'chair') stop();
    else if (mayKeep) ui.openDialog('keep-copy');
    else onRequest('case.close', closeCase());
  };
  return (
    <>
      <People />
      {role === 'chair' && (
        <>
          <IconButton icon="users" label={t('meeting.atTable')} onPress={() => ui.openDialog('people')} />
          <Button
            variant={isUnderWay ? 'default' : 'primary'}
            icon="user"
            onPress={() => ui.openDialog('invite')}
          >
            {t('meeting.invite')}
          </Button>
        </>
      )}
      <IconButton
        icon="log-out"
        label={role === 'chair' ? t('meeting.stop') : t('meeting.leave')}
        onPress={leave}
      />
    </>
  );
};
