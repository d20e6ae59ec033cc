import { mayBeDeputy } from '../../../shared/base/roles';
import { nameDeputy } from '../../session/meeting/meeting';
import { useMeeting } from '../../store/meetingStore';
import { useText } from '../../text/i18n';
import { Select } from '../../ui';
import { onRequest } from '../../session/onRequest';

const NOBODY = 'nobody';

/** *Plaatsvervanger*: who leads the meeting on when the chair's computer is gone. Only the chair itself can say so. */
export const DeputyChoice = () => {
  const t = useText();
  const participants = useMeeting((state) => state.participants);
  const isDeputy = useMeeting((state) => state.isDeputy);
  const able = participants.filter(({ role }) => mayBeDeputy(role));
  const deputy = able.find((person) => person.isDeputy);
  if (isDeputy || able.length === 0) return null;
  return (
    <Select
      label={t('deputy.choice')}
      description={t('deputy.choiceHelp')}
      items={[
        { id: NOBODY, label: t('deputy.nobody') },
        ...able.map(({ clientId, name }) => ({ id: String(clientId), label: name })),
      ]}
      selected={deputy === undefined ? NOBODY : String(deputy.clientId)}
      onChange={(id) => onRequest('meeting.deputy', nameDeputy(id === NOBODY ? null : Number(id)))}
    />
  );
};
