import { useState } from 'react';
import { changeRole, removePerson } from '../../session/meeting/meeting';
import { useMeeting, type Participant } from '../../store/meetingStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog, Select, Stack } from '../../ui';
import { DeputyChoice } from './DeputyChoice';
import { GIVEN_ROLES } from './givenRoles';
import { MayKeep } from './MayKeep';
import { onRequest } from '../../session/onRequest';

/** Who is at the table, for the chair, who can send somebody away. That asks first: it cannot be undone. */
export const PeopleDialog = () => {
  const t = useText();
  const participants = useMeeting((state) => state.participants);
  const [leaving, setLeaving] = useState<Participant | null>(null);
  const remove = async ({ clientId, name }: Participant): Promise<void> => {
    ui.openDialog(null);
    await removePerson(clientId);
    ui.toast({ text: t('meeting.removed', { name }) });
  };
  if (leaving !== null)
    return (
      <Dialog
        isOpen
        isAlert
        size="s"
        title={t('meeting.removeName', { name: leaving.name })}
        closeLabel={t('common.close')}
        onClose={() => setLeaving(null)}
        footer={
          <>
            <Button autoFocus onPress={() => setLeaving(null)}>
              {t('common.cancel')}
            </Button>
            <Button variant="danger" onPress={() => onRequest('meeting.remove', remove(leaving))}>
              {t('meeting.remove')}
            </Button>
          </>
        }
      >
        <p>{t('meeting.removeText', { name: leaving.name })}</p>
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      title={t('meeting.atTable')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
    >
      <Stack gap="md">
        {participants.length === 0 && <p>{t('meeting.alone')}</p>}
        <ul className="lobby__list">
          {participants.map((person) => (
            <PersonRow key={person.clientId} person={person} onRemove={() => setLeaving(person)} />
          ))}
        </ul>
        <DeputyChoice />
        <MayKeep />
      </Stack>
    </Dialog>
  );
};

const PersonRow = ({ person, onRemove }: { readonly person: Participant; readonly onRemove: () => void }) => {
  const t = useText();
  const { clientId, name, agency, role } = person;
  return (
    <li className="lobby__visitor">
      <span className="lobby__who">
        <strong>{name}</strong>
        <span>{agency}</span>
      </span>
      <Select
        label={t('meeting.roleOf', { name })}
        hideLabel
        items={GIVEN_ROLES.map((one) => ({ id: one, label: t(`meeting.roles.${one}`) }))}
        selected={role}
        onChange={(next) => {
          const given = GIVEN_ROLES.find((one) => one === next);
          if (given) onRequest('meeting.role', changeRole(clientId, given));
        }}
      />
      <Button size="s" aria-label={t('meeting.removeName', { name })} onPress={onRemove}>
        {t('meeting.remove')}
      </Button>
    </li>
  );
};
