import type { ReactNode } from 'react';
import { put } from '../../shared/doc/op';
import { ActionCard } from '../panels/action/ActionCard';
import { BottleneckCard } from '../panels/bottleneck/BottleneckCard';
import { CaseCard } from '../panels/case/CaseCard';
import { Findings } from '../panels/findings/Findings';
import { IntentCard } from '../panels/intent/IntentCard';
import { LoopCard } from '../panels/loop/LoopCard';
import { Outline } from '../panels/outline/Outline';
import { PartyCard } from '../panels/party/PartyCard';
import { RelationCard } from '../panels/relation/RelationCard';
import { ScenarioCard } from '../panels/scenario/ScenarioCard';
import { FeedbackCard } from '../panels/signal/FeedbackCard';
import { SignalCard } from '../panels/signal/SignalCard';
import { SuccessCard } from '../panels/signal/SuccessCard';
import { useCase } from '../store/caseStore';
import { useMeeting } from '../store/meetingStore';
import { loopId } from '../store/selection';
import { fillEmpty, fillSample } from './fillStore';
import type { Story } from './story';

const card = (name: string, content: () => ReactNode, fill: () => void): Story => ({
  name,
  fill,
  isWide: true,
  render: () => <div className="gallery-card">{content()}</div>,
});
const henk = (): void => fillSample();
const GONE = ['p-brw', 'p-ggd'];

/** Others are in this field of a card. */
const withOthersIn =
  (table: string, id: string, field: string, names: readonly string[] = ['T. van Dijk']) =>
  (): void => {
    fillSample();
    useMeeting.setState({
      stage: 'running',
      connection: 'connected',
      participants: names.map((name, index) => ({
        clientId: 7 + index,
        name,
        agency: 'Brandweer',
        role: 'participant',
        isDeputy: false,
        partyId: 'p-brw',
        connection: 'connected',
        focus: { table, id, field, caret: null },
      })),
    });
  };

export const stories: Story[] = [
  card('Party: agency', () => <PartyCard id="p-corp" />, henk),
  card('Party: resident', () => <PartyCard id="p-henk" />, henk),
  card('Party: network', () => <PartyCard id="p-buurt" />, henk),
  card('Party: missing', () => <PartyCard id="p-plek" />, henk),
  card('Relation', () => <RelationCard id="r1" />, henk),
  card('Bottleneck', () => <BottleneckCard id="b1" />, henk),
  card('Loop', () => <LoopCard id={loopId(['p-corp', 'p-ggd', 'p-zorg'])} />, henk),
  card('Deadlock', () => <LoopCard id={loopId(['p-henk', 'p-zorg'])} />, henk),
  card('Loop that is gone', () => <LoopCard id={loopId(GONE)} />, henk),
  card(
    'Loop that is gone, with a remark',
    () => <LoopCard id={loopId(GONE)} />,
    () =>
      fillSample('henk', [
        put('comments', 'o1', {
          on: 'parties',
          about: GONE[0],
          circle: GONE,
          by: 'T. van Dijk',
          at: '2026-03-02T10:00:00.000Z',
          text: 'Sinds wij elkaar bellen is dit voorbij.',
        }),
      ]),
  ),
  card('Scenario: baseline', () => <ScenarioCard id="s0" />, henk),
  card('Scenario', () => <ScenarioCard id="s2" />, henk),
  card('Action', () => <ActionCard id="a1" />, henk),
  card('Signal', () => <SignalCard id="g1" />, henk),
  card('Feedback', () => <FeedbackCard id="f1" />, henk),
  card('What went well', () => <SuccessCard id="v1" />, henk),
  card('Case', () => <CaseCard />, henk),
  card(
    'Somebody else is in this card',
    () => <PartyCard id="p-zorg" />,
    withOthersIn('parties', 'p-zorg', 'sees'),
  ),
  card(
    'Somebody else is in a line of this card',
    () => <ActionCard id="a1" />,
    withOthersIn('actions', 'a1', 'owner/name'),
  ),
  card(
    'Two others are in a line of this card',
    () => <ActionCard id="a1" />,
    withOthersIn('actions', 'a1', 'result', ['T. van Dijk', 'L. Jacobs']),
  ),
  card(
    'An action, for whoever may only read',
    () => <ActionCard id="a1" />,
    () => {
      fillSample();
      useCase.setState({ readOnly: true });
    },
  ),
  card('Purpose', () => <IntentCard />, henk),
  card('Purpose: empty', () => <IntentCard />, fillEmpty),
  card('List beside the map', () => <Outline />, henk),
  card('List beside the map: empty', () => <Outline />, fillEmpty),
  card('What the map tells', () => <Findings isPage />, henk),
];
