import { useState, type KeyboardEvent } from 'react';
import { RELATION_STATUSES, RELATION_TYPES } from '../../../shared/model/relation';
import { useRecords } from '../../store/caseStore';
import { useText, useWords } from '../../text/i18n';
import { ComboBox, Stack, TextField } from '../../ui';
import { ChoiceField } from '../fields/ChoiceField';
import type { RelationDraft } from './relationDraft';

interface RelationFieldsProps {
  readonly draft: RelationDraft;
  /** Which field has the focus to begin with. */
  readonly startsAt: 'from' | 'to' | 'label';
  readonly onChange: (change: Partial<RelationDraft>) => void;
  readonly onSubmit: () => void;
}

/** Who, what, whom. By keyboard: a digit for the kind, two letters of the other, Enter, and Enter again. */
export const RelationFields = ({ draft, startsAt, onChange, onSubmit }: RelationFieldsProps) => {
  const t = useText();
  const words = useWords();
  const parties = useRecords('parties').map(({ id, name }) => ({ id, label: name }));
  // Only where the dialog opens: later the focus is the reader's.
  const [start] = useState(startsAt);
  const onKeyDown = (event: KeyboardEvent): void => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.getAttribute('role') !== 'combobox') return;
    const digit = box.value === '' && !event.ctrlKey ? RELATION_TYPES[Number(event.key) - 1] : undefined;
    const isClosed = box.getAttribute('aria-expanded') !== 'true';
    if (digit) onChange({ type: digit });
    else if (event.key === 'Enter' && isClosed && draft.from !== null && draft.to !== null) onSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // The keys belong to the fields inside; this element only hears them first.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDownCapture={onKeyDown}>
      <Stack gap="md">
        <ComboBox
          label={t('relation.from')}
          items={parties}
          selected={draft.from}
          onChange={(from) => onChange({ from })}
          autoFocus={start === 'from'}
        />
        <ChoiceField
          label={t('relation.type')}
          options={RELATION_TYPES}
          words={words.relationTypes}
          value={draft.type}
          onChoose={(type) => onChange({ type })}
        />
        <ComboBox
          label={t('relation.to')}
          items={parties}
          selected={draft.to}
          onChange={(to) => onChange({ to })}
          autoFocus={start === 'to'}
        />
        <TextField
          label={t('relation.label')}
          autoFocus={start === 'label'}
          placeholder={t('relation.labelPlaceholder')}
          value={draft.label}
          onChange={(label) => onChange({ label })}
          onSubmit={onSubmit}
        />
        <ChoiceField
          label={t('relation.status')}
          options={RELATION_STATUSES}
          words={words.relationStatuses}
          value={draft.status}
          onChoose={(status) => onChange({ status })}
        />
        <p className="card__none">{t('relation.typeKeys', { last: RELATION_TYPES.length })}</p>
      </Stack>
    </div>
  );
};
