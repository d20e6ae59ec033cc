import { useState } from 'react';
import { park } from '../../../shared/commands/meeting';
import { phaseNumber } from '../../../shared/model/phases';
import { dispatch } from '../../session/dispatch';
import { objectTitle } from '../../session/objectTitle';
import { useCase } from '../../store/caseStore';
import { recordOf } from '../../store/selection';
import { useCurrentMeeting } from '../../store/currentMeeting';
import { ui, useUi } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, Dialog, Stack, TextField } from '../../ui';
import { GoneNotice, useGone } from '../fields/Gone';
import { IdentifyingHint } from '../prose/IdentifyingHint';

/** *Later bespreken*: one line, about what is chosen, and the table goes on. */
export const ParkDialog = () => {
  const t = useText();
  const language = useLanguage();
  const phase = useCurrentMeeting()?.phase?.name ?? null;
  // As it was when the dialog opened: a card that is taken away is no longer chosen.
  const [selection] = useState(() => useUi.getState().selection);
  const isGone = useGone([selection && recordOf(selection)]);
  const about = useCase((state) => (selection ? objectTitle(state.tables, selection, language) : ''));
  const [text, setText] = useState('');
  const save = (): void => {
    const record = isGone || !selection ? null : recordOf(selection);
    if (text.trim() === '' || !dispatch(park, { about: record?.id ?? null, text: text.trim() })) return;
    ui.openDialog(null);
    ui.toast({ text: t('steps.parked') });
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('steps.park')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
      footer={
        <>
          <Button onPress={() => ui.openDialog(null)}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={save}>
            {t('steps.parkSave')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {phase !== null && phaseNumber(phase) < phaseNumber('scenarios') && <p>{t('steps.parkEarly')}</p>}
        <TextField label={t('steps.parkText')} value={text} onChange={setText} onSubmit={save} autoFocus />
        <IdentifyingHint place="park" text={text} onChange={setText} />
        {isGone && <GoneNotice canKeep />}
        {about !== '' && <p className="panel__text">{t('steps.parkAbout', { name: about })}</p>}
      </Stack>
    </Dialog>
  );
};
