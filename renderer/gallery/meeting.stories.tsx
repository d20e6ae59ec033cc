import type { ReactNode } from 'react';
import { InviteDialog } from '../panels/meeting/InviteDialog';
import { JoinDialog } from '../panels/meeting/JoinDialog';
import { KeepCopyDialog } from '../panels/meeting/KeepCopyDialog';
import { Lobby } from '../panels/meeting/Lobby';
import { MeetingButtons } from '../panels/meeting/MeetingButtons';
import { PeopleDialog } from '../panels/meeting/PeopleDialog';
import { StartMeetingDialog } from '../panels/meeting/StartMeetingDialog';
import { StopMeetingDialog } from '../panels/meeting/StopMeetingDialog';
import { useMeeting, type Participant } from '../store/meetingStore';
import { useUi } from '../store/uiStore';
import { fillSample } from './fillStore';
import { PEOPLE } from './samples';
import type { Story } from './story';

const PARTIES = ['p-corp', 'p-ggd', 'p-zorg', 'p-gem', 'p-brw', 'p-buurt', null] as const;

const VISITORS = [
  { id: 'v1', name: 'T. van Dijk', agency: 'Brandweer', code: '402917' },
  { id: 'v2', name: 'Maria-Magdalena van den Oudenrijn-Achterberg', agency: '', code: '118350' },
];

const people = (count: number, connection: Participant['connection']): readonly Participant[] =>
  PEOPLE.slice(0, count).map(({ name }, index) => ({
    clientId: index + 1,
    name: name.split(',')[0] ?? name,
    agency: name.split(', ')[1] ?? '',
    role: 'participant',
    isDeputy: index === 1,
    partyId: PARTIES[index] ?? null,
    connection: index === 0 ? connection : 'connected',
    focus: null,
  }));

const at = (change: Partial<ReturnType<typeof useMeeting.getState>>) => (): void => {
  fillSample();
  useUi.setState({ myName: 'M. Visser', myAgency: '' });
  useMeeting.setState({ stage: 'running', connection: 'connected', ...change });
};

const story = (name: string, fill: () => void, content: () => ReactNode): Story => ({
  name,
  fill,
  isWide: true,
  render: content,
});

const buttons = (name: string, change: Parameters<typeof at>[0]): Story =>
  story(name, at(change), () => (
    <div className="case-bar__meeting">
      <MeetingButtons />
    </div>
  ));

export const stories: Story[] = [
  buttons('No meeting', { stage: 'none' }),
  buttons('Chair, alone', { connection: 'alone' }),
  buttons('Chair, five at the table', { participants: people(5, 'connected') }),
  buttons('Chair, more than fit', { participants: people(7, 'connected') }),
  buttons('Participant, connecting', { role: 'participant', connection: 'connecting' }),
  buttons('Somebody is away', { participants: people(4, 'lost') }),
  buttons('No connection', { role: 'participant', connection: 'cut', participants: people(3, 'lost') }),
  story('In the lobby: two people', at({ waiting: VISITORS }), () => <Lobby />),
  story('Who is here', at({ participants: people(5, 'connected') }), () => <PeopleDialog />),
  story('Ending it for everybody', at({ participants: people(3, 'connected') }), () => <StopMeetingDialog />),
  story('May I keep a copy?', at({ role: 'participant' }), () => <KeepCopyDialog />),
  story('Waiting for the chair', at({ stage: 'waiting', comparison: '402917' }), () => <JoinDialog />),
  story('Start', at({ stage: 'none' }), () => <StartMeetingDialog />),
  story('Invite', at({ code: 'RT3-ABCDEFGHJKLMNPQRSTUVWXYZ23456789-0123456789' }), () => <InviteDialog />),
  story('Join', at({ stage: 'none' }), () => <JoinDialog />),
];
