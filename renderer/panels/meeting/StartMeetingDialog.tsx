import { useEffect, useState } from 'react';
import { tell } from '../../session/dispatch';
import { canResume, startMeeting, USUAL_MINUTES } from '../../session/meeting';
import { ui, useUi } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog, RadioGroup, Stack, TextField } from '../../ui';

/** The chair opens the meeting under a name, or goes on with one that was interrupted, and gets the code to hand out. */
export const StartMeetingDialog = () => {
  const t = useText();
  const { myName, myAgency } = useUi.getState();
  const [name, setName] = useState(myName);
  const [agency, setAgency] = useState(myAgency);
  const [busy, setBusy] = useState(false);
  const [resumes, setResumes] = useState(false);
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  useEffect(() => void canResume().then(setResumes), []);
  const start = async (isFresh = false): Promise<void> => {
    if (name.trim() === '' || busy) return;
    setBusy(true);
    ui.set({ myName: name.trim(), myAgency: agency.trim() });
    const problem = await startMeeting({ name: name.trim(), agency: agency.trim() }, isFresh, minutes);
    if (problem) tell(problem);
    ui.openDialog(problem ? null : 'invite');
  };
  return (
    <Dialog
      isOpen
      size="s"
      title={t('meeting.start')}
      closeLabel={t('common.close')}
      onClose={() => ui.openDialog(null)}
      footer={
        <>
          <Button onPress={() => ui.openDialog(null)}>{t('common.cancel')}</Button>
          {resumes && (
            <Button isDisabled={name.trim() === '' || busy} onPress={() => void start(true)}>
              {t('meeting.startFresh')}
            </Button>
          )}
          <Button variant="primary" isDisabled={name.trim() === '' || busy} onPress={() => void start()}>
            {t('meeting.start')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <p>{t(resumes ? 'meeting.resumeText' : 'meeting.startText')}</p>
        <TextField label={t('meeting.name')} value={name} onChange={setName} isRequired autoFocus />
        <TextField
          label={t('meeting.agency')}
          value={agency}
          onChange={setAgency}
          onSubmit={() => void start()}
        />
        {!resumes && (
          <RadioGroup
            label={t('steps.minutes')}
            orientation="horizontal"
            items={[
              { id: '60', label: t('steps.hour') },
              { id: '90', label: t('steps.hourAndHalf') },
            ]}
            selected={String(minutes)}
            onChange={(id) => setMinutes(Number(id))}
          />
        )}
      </Stack>
    </Dialog>
  );
};
