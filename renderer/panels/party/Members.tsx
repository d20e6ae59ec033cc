import { useState } from 'react';
import { addHouseholdMember } from '../../../shared/commands/party';
import type { Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { useRecords } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { AgencyShape, Button, Checkbox, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { CanEdit } from '../fields/CanEdit';
import { freePlace } from './freePlace';

/** Who lives in a household: each has a card, so that no child is out of sight. */
export const Members = ({ household }: { readonly household: Party }) => {
  const t = useText();
  const [name, setName] = useState('');
  const [minor, setMinor] = useState(true);
  const members = useRecords('parties').filter((party) => party.household === household.id);
  const add = (): void => {
    if (name.trim() === '') return;
    const member = { household: household.id, name: name.trim(), minor, position: freePlace() };
    if (dispatch(addHouseholdMember, member)) setName('');
  };
  return (
    <CardSection title={t('cards.party.members')} count={members.length}>
      {members.length === 0 && <p className="card__none">{t('cards.party.membersNone')}</p>}
      <ul className="lines">
        {members.map(({ id, name: called, kind, colorSlot }) => (
          <li key={id}>
            <button type="button" className="line" onClick={() => ui.select({ kind: 'party', id })}>
              <AgencyShape slot={colorSlot} kind={kind} size={16} /> <span>{called}</span>
            </button>
          </li>
        ))}
      </ul>
      <CanEdit>
        <TextField
          label={t('cards.party.memberName')}
          description={t('home.pseudonymHelp')}
          value={name}
          onChange={setName}
          onSubmit={add}
        />
        <Checkbox isSelected={minor} onChange={setMinor}>
          {t('cards.party.memberMinor')}
        </Checkbox>
        <Button size="s" icon="plus" isDisabled={name.trim() === ''} onPress={add}>
          {t('cards.party.memberAdd')}
        </Button>
      </CanEdit>
    </CardSection>
  );
};
