import { editMeeting } from '../../../shared/commands/meeting';
import { dispatch } from '../../session/dispatch';
import { useSitting } from '../../store/sitting';
import { useText } from '../../text/i18n';
import { Checkbox } from '../../ui';

/** Whether participants may keep a copy of the case when they leave. Off, unless the chair says so. */
export const MayKeep = () => {
  const t = useText();
  const sitting = useSitting();
  if (!sitting) return null;
  return (
    <div>
      <Checkbox
        isSelected={sitting.mayKeep}
        onChange={(mayKeep) => dispatch(editMeeting, { id: sitting.id, patch: { mayKeep } })}
      >
        {t('meeting.mayKeep')}
      </Checkbox>
      <p className="panel__text panel__text--small">{t('meeting.mayKeepText')}</p>
    </div>
  );
};
