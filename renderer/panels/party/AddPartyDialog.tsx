import { useState } from 'react';
import { addParty } from '../../../shared/commands/party';
import { PARTY_KINDS, type PartyKind } from '../../../shared/model/party';
import { dispatchNew } from '../../session/dispatch';
import { ui } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { Button, Dialog, Select, Stack, TextField } from '../../ui';
import { showNew } from '../showObject';
import { freePlace } from './freePlace';

/** Puts somebody on the map: a name, and Enter. */
export const AddPartyDialog = () => {
  const t = useText();
  const words = useWords();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<PartyKind>('agency');
  const close = (): void => ui.openDialog(null);
  const add = (): void => {
    if (name.trim() === '') return;
    const id = dispatchNew(addParty, { kind, name: name.trim(), position: freePlace() });
    if (id === null) return;
    close();
    showNew({ kind: 'party', id });
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('party.addTitle')}
      closeLabel={t('common.close')}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={add}>
            {t('party.add')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <TextField
          label={t('party.name')}
          placeholder={t('party.namePlaceholder')}
          value={name}
          onChange={setName}
          onSubmit={add}
          autoFocus
        />
        <Select
          label={t('party.kind')}
          items={PARTY_KINDS.map((id) => ({ id, label: words.partyKinds[id] }))}
          selected={kind}
          onChange={(chosen) => setKind(PARTY_KINDS.find((known) => known === chosen) ?? 'agency')}
        />
      </Stack>
    </Dialog>
  );
};
