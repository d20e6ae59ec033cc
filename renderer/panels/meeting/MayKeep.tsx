import { editMeeting } from '../../../shared/commands/meeting';
import { dispatch } from '../../session/dispatch';
import { useCurrentMeeting } from '../../store/currentMeeting';
import { useText } from '../../text/i18n';
import { Checkbox } from '../../ui';

/** Whether participants may keep a copy of the case when they leave. Off, unless the chair says so. */
export const MayKeep = () => {
  const t = useText();
  const meeting = useCurrentMeeting();
  if (!meeting) return null;
  return (
    <div>
      <Checkbox
        isSelected={meeting.mayKeep}
        onChange={(mayKeep) => dispatch(editMeeting, { id: meeting.id, patch: { mayKeep } })}
      >
        {t('meeting.mayKeep')}
      </Checkbox>
      <p className="panel__text panel__text--small">{t('meeting.mayKeepText')}</p>
    </div>
  );
};
