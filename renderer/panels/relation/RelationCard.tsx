import { editRelation, removeRelation } from '../../../shared/commands/relation';
import { RELATION_STATUSES, RELATION_TYPES } from '../../../shared/model/relation';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecord, useRecords } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { Icon } from '../../ui';
import { BottleneckLines } from '../bottleneck/BottleneckLines';
import { CardFrame } from '../card/CardFrame';
import { CardSection } from '../card/CardSection';
import { ChoiceField } from '../fields/ChoiceField';
import { MaybeLine } from '../fields/MaybeLine';
import { RecordField } from '../fields/RecordField';
import { LineField } from '../prose/LineField';
import { TimeOuts } from './TimeOuts';

/** The editor of one relation. */
export const RelationCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const words = useWords();
  const relation = useRecord('relations', id);
  const parties = useRecords('parties').map(({ id: party, name }) => ({ id: party, label: name }));
  if (!relation) return null;
  const label = relation.label || words.relationTypes[relation.type];
  const edit = (patch: Parameters<typeof editRelation.plan>[1]['patch']) =>
    dispatch(editRelation, { id, patch });
  return (
    <CardFrame
      title={label}
      mark={<Icon name="relation" size={24} />}
      about={{ table: 'relations', id }}
      onRemove={() => removeWithUndo(removeRelation, id, label, t)}
    >
      <RecordField
        label={t('relation.from')}
        items={parties}
        value={relation.from}
        onChoose={(from) => from !== null && edit({ from })}
      />
      <ChoiceField
        label={t('relation.type')}
        options={RELATION_TYPES}
        words={words.relationTypes}
        value={relation.type}
        onChoose={(type) => edit({ type })}
      />
      <RecordField
        label={t('relation.to')}
        items={parties}
        value={relation.to}
        onChoose={(to) => to !== null && edit({ to })}
      />
      <LineField
        label={t('relation.label')}
        field="label"
        value={relation.label}
        onCommit={(text) => edit({ label: text })}
      />
      <ChoiceField
        label={t('relation.status')}
        options={RELATION_STATUSES}
        words={words.relationStatuses}
        value={relation.status}
        onChoose={(status) => edit({ status })}
      />
      <MaybeLine
        label={t('cards.relation.since')}
        field="since"
        value={relation.since}
        onCommit={(since) => edit({ since })}
      />
      {relation.status === 'threatened' && <TimeOuts about={id} by={relation.from} />}
      <BottlenecksAbout id={id} />
    </CardFrame>
  );
};

const BottlenecksAbout = ({ id }: { readonly id: string }) => {
  const t = useText();
  const bottlenecks = useRecords('bottlenecks').filter((bottleneck) => bottleneck.about.includes(id));
  if (bottlenecks.length === 0) return null;
  return (
    <CardSection title={t('party.bottlenecks')} count={bottlenecks.length}>
      <BottleneckLines bottlenecks={bottlenecks} />
    </CardSection>
  );
};
