import { useState } from 'react';
import { sentenceFor } from '../../../shared/text/language';
import { closeCase } from '../../session/cases';
import { joinMeeting } from '../../session/meeting';
import { ui, useUi } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, Dialog, Spinner, Stack, TextArea, TextField } from '../../ui';

/** Joining somebody else's meeting: the code, and who you are. A wrong code says so here and keeps what was typed. */
export const JoinDialog = () => {
  const t = useText();
  const language = useLanguage();
  const { myName, myAgency } = useUi.getState();
  const [code, setCode] = useState('');
  const [name, setName] = useState(myName);
  const [agency, setAgency] = useState(myAgency);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const ready = code.trim() !== '' && name.trim() !== '' && !busy;
  const join = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    setError(undefined);
    ui.set({ myName: name.trim(), myAgency: agency.trim() });
    await closeCase();
    const problem = await joinMeeting(code, { name: name.trim(), agency: agency.trim() });
    setBusy(false);
    if (problem) setError(sentenceFor(problem, language));
    else ui.openDialog(null);
  };
  return (
    <Dialog
      isOpen
      title={t('home.join')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
      footer={
        <>
          {busy && <Spinner label={t('meeting.joining')} />}
          <Button onPress={() => ui.openDialog(null)}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!ready} onPress={() => void join()}>
            {t('meeting.join')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <TextArea
          label={t('meeting.code')}
          description={t('meeting.codeHelp')}
          error={error}
          value={code}
          onChange={setCode}
          rows={3}
          autoFocus
        />
        <TextField label={t('meeting.name')} value={name} onChange={setName} isRequired />
        <TextField
          label={t('meeting.agency')}
          description={t('meeting.agencyHelp')}
          value={agency}
          onChange={setAgency}
          onSubmit={() => void join()}
        />
      </Stack>
    </Dialog>
  );
};
