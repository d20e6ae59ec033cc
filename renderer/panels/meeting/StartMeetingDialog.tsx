import { useEffect, useState } from 'react';
import { readServerAddress, type Reach } from '../../../shared/invitation/serverAddress';
import { tell } from '../../session/dispatch';
import { interruptedMeeting, startMeeting } from '../../session/meeting/meeting';
import { USUAL_MINUTES } from '../../session/meeting/meetingRecord';
import { ui, useUi } from '../../store/uiStore';
import { useText } from '../../text/i18n';
import { Button, Dialog, RadioGroup, Stack, TextField } from '../../ui';
import { ReachFields } from './ReachFields';
import { onRequest } from '../../session/onRequest';

/** The chair opens the meeting under a name, or goes on with one that was interrupted, and gets the code to hand out. */
export const StartMeetingDialog = () => {
  const t = useText();
  const { myName, myAgency, server: knownServer } = useUi.getState();
  const [name, setName] = useState(myName);
  const [agency, setAgency] = useState(myAgency);
  const [reach, setReach] = useState<Reach>(knownServer === '' ? 'lan' : 'mixed');
  const [server, setServer] = useState(knownServer);
  const [busy, setBusy] = useState(false);
  const [resumes, setResumes] = useState(false);
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const isServerGood = readServerAddress(server) !== null;
  const ready = name.trim() !== '' && !busy && (reach === 'lan' || isServerGood);
  useEffect(() => {
    onRequest(
      'meeting.interrupted',
      interruptedMeeting().then((before) => {
        if (before === null) return;
        setResumes(true);
        setReach(before.reach);
        setServer((typed) => before.server ?? typed);
      }),
    );
  }, []);
  const start = async (isFresh = false): Promise<void> => {
    if (!ready) return;
    setBusy(true);
    const me = { name: name.trim(), agency: agency.trim() };
    ui.set({ myName: me.name, myAgency: me.agency, ...(isServerGood && { server: server.trim() }) });
    const problem = await startMeeting(me, { isFresh, reach, server: server.trim(), minutes });
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
            <Button isDisabled={!ready} onPress={() => onRequest('meeting.start', start(true))}>
              {t('meeting.startFresh')}
            </Button>
          )}
          <Button variant="primary" isDisabled={!ready} onPress={() => onRequest('meeting.start', start())}>
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
          onSubmit={() => onRequest('meeting.start', start())}
        />
        <ReachFields reach={reach} onReach={setReach} server={server} onServer={setServer} />
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
