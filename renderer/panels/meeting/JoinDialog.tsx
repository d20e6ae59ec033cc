import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { sentenceFor } from '../../../shared/text/language';
import { closeCase } from '../../session/cases';
import { cancelJoining, joinMeeting } from '../../session/meeting/meeting';
import { useMeeting } from '../../store/meetingStore';
import { ui, useUi } from '../../store/uiStore';
import { useLanguage, useText } from '../../text/i18n';
import { Button, Dialog, Spinner, Stack, TextArea, TextField } from '../../ui';
import { comparisonText } from './comparisonText';
import { onRequest } from '../../session/onRequest';

/**
 * Joining somebody else's meeting: the code, and who you are; then waiting until the chair lets you in. Whatever goes wrong
 * is said here and keeps what was typed.
 */
export const JoinDialog = () => {
  const t = useText();
  const language = useLanguage();
  const { myName, myAgency } = useUi.getState();
  const [code, setCode] = useState(useMeeting.getState().invited);
  const [name, setName] = useState(myName);
  const [agency, setAgency] = useState(myAgency);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const [stage, comparison] = useMeeting(useShallow((state) => [state.stage, state.comparison]));
  const ready = code.trim() !== '' && name.trim() !== '' && !busy;
  const join = async (): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    setError(undefined);
    ui.set({ myName: name.trim(), myAgency: agency.trim() });
    if (!(await closeCase())) {
      setBusy(false);
      return;
    }
    const problem = await joinMeeting(code, { name: name.trim(), agency: agency.trim() });
    setBusy(false);
    if (problem) setError(sentenceFor(problem, language));
    else ui.openDialog(null);
  };
  const close = (): void => {
    ui.openDialog(null);
    if (busy) onRequest('meeting.cancel', cancelJoining());
  };
  return (
    <Dialog
      isOpen
      title={t('home.join')}
      closeLabel={t('common.close')}
      onClose={close}
      footer={
        <>
          {busy && <Spinner label={t('meeting.joining')} />}
          <Button onPress={close}>{t(busy ? 'meeting.stopWaiting' : 'common.cancel')}</Button>
          <Button variant="primary" isDisabled={!ready} onPress={() => onRequest('meeting.join', join())}>
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
          onSubmit={() => onRequest('meeting.join', join())}
        />
        <div role="status">
          {stage === 'waiting' && (
            <>
              <p>{t('meeting.waiting')}</p>
              <p className="comparison">{comparisonText(comparison)}</p>
            </>
          )}
        </div>
      </Stack>
    </Dialog>
  );
};
