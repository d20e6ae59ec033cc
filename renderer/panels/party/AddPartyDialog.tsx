import { useState } from 'react';
import { addParty } from '../../../shared/commands/party';
import { PARTY_KINDS, type PartyKind, type Position } from '../../../shared/model/party';
import { dispatch } from '../../session/dispatch';
import { useCase } from '../../store/caseStore';
import { ui } from '../../store/uiStore';
import { useText, useWords } from '../../text/i18n';
import { Button, Dialog, Select, Stack, TextField } from '../../ui';

const COLUMN = 290;
const ROW = 210;
/** Free places are sought in rings round the middle of the map. */
const OFFSETS: readonly (readonly [number, number])[] = [-2, -1, 0, 1, 2].flatMap((row) =>
  [-2, -1, 0, 1, 2].map((column) => [column * COLUMN, row * ROW] as const),
);

/** A place where the new card covers nobody. */
const freePlace = (): Position => {
  const parties = [...useCase.getState().tables.parties.values()];
  const taken = parties.map((party): Position => party.position ?? [0, 0]);
  const resident = parties.find((party) => party.kind === 'resident');
  const [x, y] = resident?.position ?? [320, 320];
  const free = [...OFFSETS]
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
    .map(([dx, dy]): Position => [x + dx, y + dy])
    .find((at) =>
      taken.every((other) => Math.abs(other[0] - at[0]) > 220 || Math.abs(other[1] - at[1]) > 140),
    );
  return free ?? [x, y + (taken.length + 3) * ROW];
};

/** Puts somebody on the map: a name, and Enter. */
export const AddPartyDialog = () => {
  const t = useText();
  const words = useWords();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<PartyKind>('agency');
  const close = (): void => ui.openDialog(null);
  const add = (): void => {
    if (name.trim() === '') return;
    if (dispatch(addParty, { kind, name: name.trim(), position: freePlace() })) close();
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
