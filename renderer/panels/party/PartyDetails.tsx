import { useState } from 'react';
import { addGroup } from '../../../shared/commands/group';
import { editParty } from '../../../shared/commands/party';
import { ABBR_MAX, MANDATES, PARTY_KINDS, TABLE_STATUSES, type Party } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { useRecords } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { Button, Checkbox, TextField } from '../../ui';
import { CardSection } from '../card/CardSection';
import { ChoiceField, MaybeField } from '../fields/ChoiceField';
import { MaybeLine } from '../fields/MaybeLine';
import { CanEdit } from '../fields/CanEdit';
import { PersonFields } from '../fields/PersonFields';
import { RecordField } from '../fields/RecordField';
import { useTableStatusWords } from '../fields/words';
import { LineField } from '../prose/LineField';
import { ProseField } from '../prose/ProseField';

type Edit = (patch: Parameters<typeof editParty.plan>[1]['patch']) => void;

interface PartsProps {
  readonly party: Party;
  readonly edit: Edit;
}

/** What is filled in once and seldom changed: name, kind, who sits at the table, who speaks for a child. */
export const PartyDetails = ({ party }: { readonly party: Party }) => {
  const t = useText();
  const words = useWords();
  const edit: Edit = (patch) => dispatch(editParty, { id: party.id, patch });
  const isPerson = party.kind === 'resident' || party.kind === 'household';
  return (
    <CardSection title={t('case.more')} isFolded>
      <LineField
        label={t('party.name')}
        field="name"
        value={party.name}
        onCommit={(name) => edit({ name })}
      />
      <ChoiceField
        label={t('cards.party.kind')}
        options={PARTY_KINDS}
        words={words.partyKinds}
        value={party.kind}
        onChoose={(kind) => edit({ kind })}
      />
      <LineField
        label={t('party.abbr')}
        field="abbr"
        value={party.abbr}
        onCommit={(abbr) => edit({ abbr: abbr.slice(0, ABBR_MAX).toUpperCase() })}
      />
      {party.kind !== 'missing' && <AtTable party={party} edit={edit} />}
      {party.kind === 'agency' && (
        <Checkbox isSelected={party.contractor} onChange={(contractor) => edit({ contractor })}>
          {t('cards.party.contractor')}
        </Checkbox>
      )}
      {isPerson && <Voice party={party} edit={edit} />}
      <GroupField party={party} edit={edit} />
      <ProseField
        table="parties"
        id={party.id}
        field="worries"
        label={t('cards.party.worries')}
        value={party.worries}
      />
    </CardSection>
  );
};

const AtTable = ({ party, edit }: PartsProps) => {
  const t = useText();
  const words = useWords();
  const statuses = useTableStatusWords();
  return (
    <>
      {party.kind === 'agency' && (
        <PersonFields
          label={t('party.contact')}
          field="contact"
          roleLabel={t('party.contactRole')}
          value={party.contact}
          onCommit={(contact) => edit({ contact })}
        />
      )}
      <ChoiceField
        label={t('cards.party.tableStatus')}
        options={TABLE_STATUSES}
        words={statuses}
        value={party.tableStatus}
        onChoose={(tableStatus) => edit({ tableStatus })}
      />
      {party.kind === 'agency' && (
        <MaybeField
          label={t('party.mandate')}
          options={MANDATES}
          words={words.mandates}
          value={party.mandate}
          none={t('party.mandateNone')}
          onChoose={(mandate) => edit({ mandate })}
        />
      )}
    </>
  );
};

/** A child, or another who cannot speak here: somebody does it for them. */
const Voice = ({ party, edit }: PartsProps) => {
  const t = useText();
  const households = useRecords('parties').filter(({ id, kind }) => kind === 'household' && id !== party.id);
  return (
    <>
      {party.kind === 'resident' && (
        <Checkbox isSelected={party.minor} onChange={(minor) => edit({ minor })}>
          {t('cards.party.minor')}
        </Checkbox>
      )}
      <MaybeLine
        label={t('cards.party.voice')}
        field="voice"
        value={party.voice}
        onCommit={(voice) => edit({ voice })}
      />
      {party.kind === 'resident' && households.length > 0 && (
        <RecordField
          label={t('cards.party.household')}
          items={households.map(({ id, name }) => ({ id, label: name }))}
          value={party.household}
          none={t('cards.none')}
          onChoose={(household) => edit({ household })}
        />
      )}
    </>
  );
};

const GroupField = ({ party, edit }: PartsProps) => {
  const t = useText();
  const [name, setName] = useState('');
  const groups = useRecords('groups');
  const add = (): void => {
    if (name.trim() !== '' && dispatch(addGroup, { name: name.trim(), parties: [party.id] })) setName('');
  };
  return (
    <>
      {groups.length > 0 && (
        <RecordField
          label={t('cards.party.group')}
          items={groups.map(({ id, name: called }) => ({ id, label: called }))}
          value={party.group}
          none={t('cards.none')}
          onChoose={(group) => edit({ group })}
        />
      )}
      <CanEdit>
        <TextField label={t('cards.party.groupNew')} value={name} onChange={setName} onSubmit={add} />
      </CanEdit>
      {name.trim() !== '' && (
        <Button size="s" icon="plus" onPress={add}>
          {t('party.add')}
        </Button>
      )}
    </>
  );
};
