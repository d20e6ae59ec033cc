import { useState, type KeyboardEvent } from 'react';
import { addRelation } from '../../../shared/commands/relation';
import {
  RELATION_STATUSES,
  RELATION_TYPES,
  type RelationStatus,
  type RelationType,
} from '../../../shared/model/relation';
import { dispatchNew } from '../../session/dispatch';
import { useRecords } from '../../store/caseStore';
import { ui, useUi } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { Button, ComboBox, Dialog, Select, Stack, TextField } from '../../ui';
import { ChoiceField } from '../fields/ChoiceField';
import { showNew } from '../showObject';

/** Draws a relation without dragging: who, what, whom, and one short sentence. */
export const AddRelationDialog = () => {
  const t = useText();
  const words = useWords();
  const selection = useUi((state) => state.selection);
  const parties = useRecords('parties').map(({ id, name }) => ({ id, label: name }));
  const drawn = useUi((state) => state.drawnRelation);
  const start = drawn?.from ?? (selection?.kind === 'party' ? selection.id : null);
  const [from, setFrom] = useState<string | null>(start);
  const [type, setType] = useState<RelationType>('refers');
  const [to, setTo] = useState<string | null>(drawn?.to ?? null);
  const [label, setLabel] = useState('');
  const [status, setStatus] = useState<RelationStatus>('current');
  const view = useUi((state) => state.view);
  const close = (): void => ui.openDialog(null);
  const ready = from !== null && to !== null;
  const add = (): void => {
    if (from === null || to === null) return;
    const id = dispatchNew(addRelation, { type, from, to, label: label.trim(), status }, 'relations');
    if (id === null) return;
    close();
    if (view === 'list') showNew({ kind: 'relation', id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.getAttribute('role') !== 'combobox') return;
    const digit = box.value === '' && !event.ctrlKey ? RELATION_TYPES[Number(event.key) - 1] : undefined;
    const isChosen = event.key === 'Enter' && box.getAttribute('aria-expanded') === 'false' && ready;
    if (digit) setType(digit);
    else if (isChosen) add();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog
      isOpen
      title={t('relation.addTitle')}
      closeLabel={t('common.close')}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!ready} onPress={add}>
            {t('party.add')}
          </Button>
        </>
      }
    >
      {/* The keys belong to the fields inside; this element only hears them first. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDownCapture={onKeyDown}>
        <Stack gap="md">
          <ComboBox
            label={t('relation.from')}
            items={parties}
            selected={from}
            onChange={setFrom}
            autoFocus={start === null}
          />
          <Select
            label={t('relation.type')}
            items={RELATION_TYPES.map((id) => ({ id, label: words.relationTypes[id] }))}
            selected={type}
            onChange={(chosen) => setType(RELATION_TYPES.find((known) => known === chosen) ?? 'other')}
          />
          <ComboBox
            label={t('relation.to')}
            items={parties}
            selected={to}
            onChange={setTo}
            autoFocus={start !== null && drawn === null}
          />
          <TextField
            label={t('relation.label')}
            autoFocus={drawn !== null}
            placeholder={t('relation.labelPlaceholder')}
            value={label}
            onChange={setLabel}
            onSubmit={add}
          />
          <ChoiceField
            label={t('relation.status')}
            options={RELATION_STATUSES}
            words={words.relationStatuses}
            value={status}
            onChoose={setStatus}
          />
          <p className="card__none">{t('relation.typeKeys')}</p>
        </Stack>
      </div>
    </Dialog>
  );
};
