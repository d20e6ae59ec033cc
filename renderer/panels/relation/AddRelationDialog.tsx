import { useState } from 'react';
import { addRelation } from '../../../shared/commands/relation';
import { dispatchNew } from '../../session/dispatch';
import { ui, useUi } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog } from '../../ui';
import { GoneNotice, useGone } from '../fields/Gone';
import { showNew } from '../showObject';
import type { RelationDraft } from './relationDraft';
import { RelationFields } from './RelationFields';

/** Draws a relation without dragging: who, what, whom, and one short sentence. */
export const AddRelationDialog = () => {
  const t = useText();
  const view = useUi((state) => state.view);
  const selection = useUi((state) => state.selection);
  const drawn = useUi((state) => state.drawnRelation);
  const [draft, setDraft] = useState<RelationDraft>({
    from: drawn?.from ?? (selection?.kind === 'party' ? selection.id : null),
    type: 'refers',
    to: drawn?.to ?? null,
    label: '',
    status: 'current',
  });
  const close = (): void => ui.openDialog(null);
  const { from, to } = draft;
  const isGone = useGone([from, to].map((id) => (id === null ? null : { table: 'parties', id })));
  const add = (): void => {
    if (from === null || to === null) return;
    const relation = { ...draft, from, to, label: draft.label.trim() };
    const id = dispatchNew(addRelation, relation);
    if (id === null) return;
    close();
    if (view === 'list') showNew({ kind: 'relation', id });
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
          <Button variant="primary" isDisabled={from === null || to === null || isGone} onPress={add}>
            {t('party.add')}
          </Button>
        </>
      }
    >
      {isGone && <GoneNotice />}
      <RelationFields
        draft={draft}
        startsAt={drawn !== null ? 'label' : from === null ? 'from' : 'to'}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        onSubmit={add}
      />
    </Dialog>
  );
};
