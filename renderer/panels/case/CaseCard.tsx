import { editCase, editDataSharing } from '../../../shared/commands/case';
import {
  CASE_STATUSES,
  RESIDENT_AT_TABLE,
  SHARING_BASES,
  type Case,
  type CaseStatus,
} from '../../../shared/model/case';
import { SINGLES } from '../../../shared/model/tables';
import { dispatch } from '../../session/dispatch';
import { useCaseHeader, useRecord } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Checkbox, Icon } from '../../ui';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { ChoiceField } from '../fields/ChoiceField';
import { MaybeLine } from '../fields/MaybeLine';
import { NumberField } from '../fields/NumberField';
import { useAtTableWords, useBasisWords, useStatusWords } from '../fields/words';
import { Vault } from '../private/Vault';
import { DayField } from '../prose/DayField';
import { LineField } from '../prose/LineField';
import { ProseField } from '../prose/ProseField';

const MONTHS_MAX = 1200;

/** The case itself, and on what ground its data may be shared at this table. */
export const CaseCard = () => {
  const t = useText();
  const header = useCaseHeader();
  if (!header) return null;
  return (
    <CardFrame
      title={t('cards.case.title')}
      mark={<Icon name="info" size={24} />}
      about={{ table: 'case', id: SINGLES.case }}
    >
      <CaseFields header={header} />
      <Sharing />
      <Vault />
    </CardFrame>
  );
};

const CaseFields = ({ header }: { readonly header: Case }) => {
  const t = useText();
  const statuses = useStatusWords();
  const edit = (patch: Parameters<typeof editCase.plan>[1]['patch']) =>
    dispatch(editCase, { id: SINGLES.case, patch });
  // Closing asks for something and has a place of its own.
  const options: readonly CaseStatus[] = CASE_STATUSES.filter(
    (status) => (status === 'closed') === (header.status === 'closed'),
  );
  return (
    <>
      <LineField
        label={t('cards.case.name')}
        field="title"
        value={header.title}
        onCommit={(title) => edit({ title })}
      />
      <LineField
        label={t('cards.case.pseudonym')}
        field="pseudonym"
        description={t('home.pseudonymHelp')}
        value={header.pseudonym}
        onCommit={(name) => name.trim() !== '' && edit({ pseudonym: name.trim() })}
      />
      <ProseField
        table="case"
        id={SINGLES.case}
        field="summary"
        label={t('cards.case.summary')}
        value={header.summary}
        rows={3}
      />
      <ChoiceField
        label={t('cards.case.status')}
        options={options}
        words={statuses}
        value={header.status}
        onChoose={(status) => edit({ status })}
      />
      <NumberField
        label={t('cards.case.stuckForMonths')}
        field="stuckForMonths"
        value={header.stuckForMonths}
        max={MONTHS_MAX}
        onCommit={(stuckForMonths) => edit({ stuckForMonths })}
      />
      <MaybeLine
        label={t('cards.case.municipality')}
        field="municipality"
        value={header.municipality}
        onCommit={(municipality) => edit({ municipality })}
      />
      <DayField
        label={t('cards.case.retentionDate')}
        field="retentionDate"
        hideLabel={false}
        value={header.retentionDate}
        isDeadline={false}
        onCommit={(retentionDate) => edit({ retentionDate })}
      />
    </>
  );
};

const Sharing = () => {
  const t = useText();
  const bases = useBasisWords();
  const places = useAtTableWords();
  const sharing = useRecord('dataSharing', SINGLES.dataSharing);
  if (!sharing) return null;
  const edit = (patch: Parameters<typeof editDataSharing.plan>[1]['patch']) =>
    dispatch(editDataSharing, { id: SINGLES.dataSharing, patch });
  const isAway = sharing.residentAtTable !== 'present';
  return (
    <CardSection title={t('cards.case.sharing')}>
      <ChoiceField
        label={t('cards.case.basis')}
        options={SHARING_BASES}
        words={bases}
        value={sharing.basis}
        onChoose={(basis) => edit({ basis })}
      />
      <Checkbox
        isSelected={sharing.residentInformed}
        onChange={(residentInformed) => edit({ residentInformed })}
      >
        {t('cards.case.residentInformed')}
      </Checkbox>
      <ChoiceField
        label={t('cards.case.residentAtTable')}
        options={RESIDENT_AT_TABLE}
        words={places}
        value={sharing.residentAtTable}
        onChoose={(residentAtTable) => edit({ residentAtTable })}
      />
      {isAway && (
        <MaybeLine
          label={t('cards.case.absentBecause')}
          field="sharing/absentBecause"
          value={sharing.absentBecause}
          onCommit={(absentBecause) => edit({ absentBecause })}
        />
      )}
      <MaybeLine
        label={t('cards.case.representative')}
        field="sharing/representative"
        value={sharing.representative}
        onCommit={(representative) => edit({ representative })}
      />
      <MaybeLine
        label={t('cards.case.note')}
        field="sharing/note"
        value={sharing.note}
        onCommit={(note) => edit({ note })}
      />
    </CardSection>
  );
};
