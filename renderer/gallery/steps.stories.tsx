import type { PhaseName } from '../../shared/model/phases';
import type { ReactNode } from 'react';
import { put, type Op } from '../../shared/doc/op';
import { attendeeId } from '../../shared/model/attendees';
import type { Meeting } from '../../shared/model/meeting';
import { TakeOverBanner } from '../panels/meeting/TakeOverBanner';
import { MeetingBar } from '../panels/steps/MeetingBar';
import { MeetingView } from '../panels/steps/MeetingView';
import { OthersCardHint } from '../panels/steps/OthersCardHint';
import { ParkDialog } from '../panels/steps/ParkDialog';
import { useMeeting } from '../store/meetingStore';
import { useUi } from '../store/uiStore';
import { fillSample } from './fillStore';
import type { Story } from './story';

const ME = { name: 'N. Yilmaz', agency: 'GGD' };
const MINUTE_MS = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

interface MeetingNow {
  readonly phase: PhaseName;
  /** How long the step has taken, in minutes. */
  readonly taken?: number;
  readonly role?: 'chair' | 'participant' | 'observer';
  /** The chair named us to stand in. */
  readonly isDeputy?: boolean;
  readonly change?: Partial<Meeting>;
  readonly more?: readonly Op[];
}

const people = (): readonly Op[] => [
  put('attendees', 'z-1', { meeting: 'm-now', name: 'A. Voorzitter', role: 'chair', party: null }),
  put('attendees', attendeeId('m-now', 'me'), {
    meeting: 'm-now',
    ...ME,
    role: 'participant',
    party: 'p-ggd',
  }),
  put('attendees', 'z-3', {
    meeting: 'm-now',
    name: 'R. de Wit',
    role: 'participant',
    party: 'p-corp',
    mandate: 'must_consult',
    mandateUntil: '2031-12-09',
  }),
];

const parked = (): readonly Op[] => [
  put('parkedItems', 'y-1', { text: 'Wie belt de huisarts?', by: 'R. de Wit', at: ago(4), about: 'p-ggd' }),
  put('parkedItems', 'y-2', {
    text: 'Een opruimcoach van de gemeente',
    by: 'N. Yilmaz',
    at: ago(3),
    answered: { text: 'Staat bij de afspraken.', by: 'N. Yilmaz', at: ago(1) },
  }),
];

const before = (): readonly Op[] => [
  put('meetings', 'm-old', { startedAt: ago(20_000), endedAt: ago(19_940) }),
];

const at =
  ({ phase: name, taken = 1, role = 'chair', isDeputy = false, change = {}, more = [] }: MeetingNow) =>
  (): void => {
    const phase = { name, since: ago(taken), pausedAt: null, pausedMs: 0 };
    const meeting = put('meetings', 'm-now', { startedAt: ago(30), phase, ...change });
    fillSample('henk', [meeting, ...people(), ...more]);
    useUi.setState({ myName: ME.name, myAgency: ME.agency });
    useMeeting.setState({ stage: 'running', connection: 'connected', role, isDeputy, person: 'me' });
  };

const story = (name: string, meeting: MeetingNow, content: () => ReactNode): Story => ({
  name,
  fill: at(meeting),
  isWide: true,
  render: content,
});

const bar = (name: string, meeting: MeetingNow): Story => story(name, meeting, () => <MeetingBar />);

const view = (name: string, meeting: MeetingNow): Story =>
  story(name, meeting, () => (
    <div className="gallery-screen">
      <MeetingView />
    </div>
  ));

const TURN = { kind: 'turn', party: 'p-corp', since: ago(0.5) } as const;

export const stories: Story[] = [
  bar('Bar: people come in', { phase: 'prepare' }),
  bar('Bar: a turn, for the chair', { phase: 'picture', change: { floor: TURN, turns: ['p-corp'] } }),
  bar('Bar: a turn that lasts', {
    phase: 'picture',
    change: { floor: { ...TURN, since: ago(3) }, turns: ['p-corp'] },
  }),
  bar('Bar: writing silently', {
    phase: 'picture',
    role: 'participant',
    change: { floor: { kind: 'writing', party: null, since: ago(0.5) } },
  }),
  bar('Bar: nearly out of time', { phase: 'decision', taken: 6.5, role: 'participant' }),
  bar('Bar: over time', { phase: 'decision', taken: 12, role: 'participant' }),
  bar('Bar: a pause', {
    phase: 'scenarios',
    change: { phase: { name: 'scenarios', since: ago(5), pausedAt: ago(1), pausedMs: 0 } },
  }),
  bar('Bar: somebody who only reads', { phase: 'actions', role: 'observer', more: parked() }),
  bar('Bar: the deputy', { phase: 'intent', role: 'participant', isDeputy: true }),
  story("The chair's computer is gone", { phase: 'intent', role: 'participant', isDeputy: true }, () => (
    <TakeOverBanner />
  )),
  view('Opening, for a participant', { phase: 'open', role: 'participant' }),
  view('Opening, for the chair, second meeting', { phase: 'open', more: [...before(), ...parked()] }),
  view('Closing', { phase: 'close', more: parked() }),
  story('Something for later', { phase: 'intent' }, () => <ParkDialog />),
  story('The card of somebody else', { phase: 'picture', role: 'participant' }, () => (
    <OthersCardHint party="p-corp" />
  )),
];
