import { useState } from 'react';
import { addRelationIn, endRelationIn, removeRelationChange } from '../../../shared/commands/scenarioParts';
import { RELATION_TYPES, type RelationType } from '../../../shared/model/relation';
import type { RelationChange } from '../../../shared/model/scenario';
import { relationSentence } from '../../../shared/exports/relationSentence';
import { dispatch } from '../../session/dispatch';
import { objectTitle } from '../../session/objectTitle';
import { removeWithUndo } from '../../session/removal';
import { useCase, useRecords } from '../../store/caseStore';
import { useLanguage, useText, useWords } from '../../text/i18n';
import { Badge, Button } from '../../ui';
import { CardSection } from '../card/CardSection';
import { ChoiceField } from '../fields/ChoiceField';
import { CanEdit } from '../fields/CanEdit';
import { RemoveButton } from '../fields/RemoveButton';
import { RecordField } from '../fields/RecordField';

interface ChangesProps {
  readonly scenario: string;
}

/** How the map looks under a scenario: which relations end, and which come. */
export const MapChanges = ({ scenario }: ChangesProps) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const changes = useRecords('relationChanges').filter((change) => change.scenario === scenario);
  const relations = useRecords('relations').filter(
    ({ id }) => !changes.some((change) => change.op === 'remove' && change.relation === id),
  );
  return (
    <CardSection title={t('cards.scenario.map')} count={changes.length} isFolded>
      {changes.map((change) => (
        <Change key={change.id} change={change} />
      ))}
      <CanEdit>
        <RecordField
          label={t('cards.scenario.ends')}
          items={relations.map(({ id }) => ({
            id,
            label: objectTitle(tables, { kind: 'relation', id }, language),
          }))}
          value={null}
          onChoose={(relation) => relation !== null && dispatch(endRelationIn, { scenario, relation })}
        />
        <NewRelation scenario={scenario} />
      </CanEdit>
    </CardSection>
  );
};

const Change = ({ change }: { readonly change: RelationChange }) => {
  const t = useText();
  const language = useLanguage();
  const tables = useCase((state) => state.tables);
  const { id, op, added, relation } = change;
  const sentence = added
    ? relationSentence(tables, added, language)
    : objectTitle(tables, { kind: 'relation', id: relation }, language);
  return (
    <div className="card__row">
      <p>
        <Badge tone={op === 'add' ? 'ok' : 'danger'}>
          {op === 'add' ? t('map.added') : t('map.removed')}
        </Badge>{' '}
        {sentence}
      </p>
      <RemoveButton
        label={t('common.remove')}
        onPress={() => removeWithUndo(removeRelationChange, id, sentence, t)}
      />
    </div>
  );
};

const NewRelation = ({ scenario }: ChangesProps) => {
  const t = useText();
  const words = useWords();
  const parties = useRecords('parties').map(({ id, name }) => ({ id, label: name }));
  const [from, setFrom] = useState<string | null>(null);
  const [type, setType] = useState<RelationType>('helps');
  const [to, setTo] = useState<string | null>(null);
  const add = (): void => {
    if (from === null || to === null) return;
    if (!dispatch(addRelationIn, { scenario, type, from, to, label: '', status: 'proposed' })) return;
    setFrom(null);
    setTo(null);
  };
  return (
    <div className="card__part">
      <RecordField label={t('relation.from')} items={parties} value={from} onChoose={setFrom} />
      <ChoiceField
        label={t('relation.type')}
        options={RELATION_TYPES}
        words={words.relationTypes}
        value={type}
        onChoose={setType}
      />
      <RecordField label={t('relation.to')} items={parties} value={to} onChoose={setTo} />
      <Button size="s" icon="plus" isDisabled={from === null || to === null} onPress={add}>
        {t('cards.scenario.adds')}
      </Button>
    </div>
  );
};
