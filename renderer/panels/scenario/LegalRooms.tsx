import { useState } from 'react';
import { addLegalRoom, editLegalRoom, removeLegalRoom } from '../../../shared/commands/scenarioParts';
import type { LegalRoom } from '../../../shared/model/scenario';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecords } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Button, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { CanEdit } from '../fields/CanEdit';
import { RuleFields } from '../fields/RuleFields';

/** *Welke ruimte geeft de wet?* for one scenario; a lawyer still has to check it. */
export const LegalRooms = ({ scenario }: { readonly scenario: string }) => {
  const t = useText();
  const [ref, setRef] = useState('');
  const rooms = useRecords('legalRooms')
    .filter((room) => room.scenario === scenario)
    .sort((a, b) => a.order - b.order);
  const add = (): void => {
    if (ref.trim() !== '' && dispatch(addLegalRoom, { scenario, ref: ref.trim(), room: '' })) setRef('');
  };
  return (
    <CardSection title={t('scenarios.law')} count={rooms.length} isFolded>
      {rooms.map((room) => (
        <RoomFields key={room.id} room={room} />
      ))}
      <CanEdit>
        <TextField
          label={t('cards.legal.ref')}
          placeholder={t('cards.legal.refPlaceholder')}
          value={ref}
          onChange={setRef}
          onSubmit={add}
        />
        <Button size="s" icon="plus" isDisabled={ref.trim() === ''} onPress={add}>
          {t('cards.scenario.roomAdd')}
        </Button>
      </CanEdit>
    </CardSection>
  );
};

const RoomFields = ({ room }: { readonly room: LegalRoom }) => {
  const t = useText();
  const { id } = room;
  return (
    <div className="card__part">
      <RuleFields
        rule={room}
        field={`legalRooms/${id}`}
        onEdit={(patch) => dispatch(editLegalRoom, { id, patch })}
        onRemove={() => removeWithUndo(removeLegalRoom, id, room.ref, t)}
      />
    </div>
  );
};
