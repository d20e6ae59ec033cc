import { useState } from 'react';
import { addBottleneck } from '../../../shared/commands/bottleneck';
import { BOTTLENECK_KINDS, type BottleneckKind } from '../../../shared/model/bottleneck';
import { dispatchNew } from '../../session/dispatch';
import { useRecord } from '../../store/caseStore';
import { ui, useUi } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { Button, Dialog, Select, Stack, TextField } from '../../ui';
import { GoneNotice, useGone } from '../fields/Gone';
import { showNew } from '../showObject';

/** Notes what is stuck: one sentence and a kind, about whoever is selected. */
export const AddBottleneckDialog = () => {
  const t = useText();
  const words = useWords();
  // As it was when the dialog opened: a card that is taken away is no longer chosen.
  const [selection] = useState(() => useUi.getState().selection);
  const view = useUi((state) => state.view);
  const about = useRecord('parties', selection?.kind === 'party' ? selection.id : null);
  const isGone = useGone([selection?.kind === 'party' ? { table: 'parties', id: selection.id } : null]);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<BottleneckKind>('silos');
  const close = (): void => ui.openDialog(null);
  const add = (): void => {
    if (title.trim() === '') return;
    const bottleneck = { kind, title: title.trim(), about: about ? [about.id] : [] };
    const id = dispatchNew(addBottleneck, bottleneck);
    if (id === null) return;
    close();
    // On the list one goes on with the new row; on the map with the card that it is about.
    if (view === 'list') showNew({ kind: 'bottleneck', id });
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('bottleneck.addTitle')}
      closeLabel={t('common.close')}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={title.trim() === ''} onPress={add}>
            {t('party.add')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {isGone && <GoneNotice canKeep />}
        {about && (
          <p className="card__byline">
            {t('bottleneck.about')} {about.name}
          </p>
        )}
        <TextField
          label={t('bottleneck.name')}
          placeholder={t('bottleneck.namePlaceholder')}
          value={title}
          onChange={setTitle}
          onSubmit={add}
          autoFocus
        />
        <Select
          label={t('bottleneck.kind')}
          items={BOTTLENECK_KINDS.map((id) => ({ id, label: words.bottleneckKinds[id] }))}
          selected={kind}
          onChange={(chosen) => setKind(BOTTLENECK_KINDS.find((known) => known === chosen) ?? 'other')}
        />
      </Stack>
    </Dialog>
  );
};
