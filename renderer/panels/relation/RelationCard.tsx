import { editRelation, removeRelation } from '../../../shared/commands/relation';
import { RELATION_STATUSES, RELATION_TYPES } from '../../../shared/model/relation';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useRecord, useRecords } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { Icon, Select } from '../../ui';
import { CardFrame } from '../CardFrame';
import { LineField } from '../prose/LineField';

/** The editor of one relation. */
export const RelationCard = ({ id }: { readonly id: string }) => {
  const t = useText();
  const words = useWords();
  const relation = useRecord('relations', id);
  const parties = useRecords('parties').map(({ id: party, name }) => ({ id: party, label: name }));
  if (!relation) return null;
  const label = relation.label || words.relationTypes[relation.type];
  return (
    <CardFrame
      title={label}
      mark={<Icon name="relation" size={24} />}
      onRemove={() => removeWithUndo(removeRelation, id, label, t)}
    >
      <Select
        label={t('relation.from')}
        items={parties}
        selected={relation.from}
        onChange={(from) => dispatch(editRelation, { id, patch: { from } })}
      />
      <Select
        label={t('relation.type')}
        items={RELATION_TYPES.map((type) => ({ id: type, label: words.relationTypes[type] }))}
        selected={relation.type}
        onChange={(chosen) => {
          const type = RELATION_TYPES.find((known) => known === chosen);
          if (type) dispatch(editRelation, { id, patch: { type } });
        }}
      />
      <Select
        label={t('relation.to')}
        items={parties}
        selected={relation.to}
        onChange={(to) => dispatch(editRelation, { id, patch: { to } })}
      />
      <LineField
        label={t('relation.label')}
        value={relation.label}
        onCommit={(text) => dispatch(editRelation, { id, patch: { label: text } })}
      />
      <Select
        label={t('relation.status')}
        items={RELATION_STATUSES.map((status) => ({ id: status, label: words.relationStatuses[status] }))}
        selected={relation.status}
        onChange={(chosen) => {
          const status = RELATION_STATUSES.find((known) => known === chosen);
          if (status) dispatch(editRelation, { id, patch: { status } });
        }}
      />
    </CardFrame>
  );
};
