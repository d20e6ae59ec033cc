import type { ReactNode } from 'react';
import { CaseBar } from '../app/CaseBar';
import { CaseScreen } from '../app/CaseScreen';
import { ShortcutsDialog } from '../app/ShortcutsDialog';
import { DecisionView } from '../panels/decision/DecisionView';
import { Home } from '../panels/home/Home';
import { IntentStrip } from '../panels/intent/IntentStrip';
import { OutlinePage } from '../panels/outline/Outline';
import { ScenarioView } from '../panels/scenarios/ScenarioView';
import { Tour } from '../panels/tips/Tour';
import { useCase } from '../store/caseStore';
import { useTour, type TourStep } from '../store/tourStore';
import { ui, type View } from '../store/uiStore';
import { withBlindRounds } from './blindRounds';
import { fillEmpty, fillSample, fillWith } from './fillStore';
import type { Story } from './story';

const view = (name: string, fill: () => void, content: () => ReactNode): Story => ({
  name,
  fill,
  isWide: true,
  render: content,
});

const screen = (name: string, fill: () => void): Story =>
  view(name, fill, () => (
    <div className="gallery-screen">
      <CaseScreen />
    </div>
  ));

const henkIn = (shown: View) => (): void => {
  fillSample();
  ui.view(shown);
};

const emptyIn = (shown: View) => (): void => {
  fillEmpty();
  ui.view(shown);
};

const withState = (change: Partial<ReturnType<typeof useCase.getState>>) => (): void => {
  fillSample();
  useCase.setState(change);
};

const tip = (step: TourStep): Story =>
  view(
    `Tip: ${step}`,
    () => {
      fillSample();
      useTour.setState({ step });
    },
    () => <Tour />,
  );

export const stories: Story[] = [
  view(
    'Home',
    () => undefined,
    () => <Home />,
  ),
  screen('Map', henkIn('map')),
  screen('Map: empty', emptyIn('map')),
  screen('Map with a card', fillWith({ kind: 'party', id: 'p-corp' })),
  screen('Map with a loop', fillWith({ kind: 'loop', id: 'p-corp>p-ggd>p-zorg' })),
  screen('Map of Janice', () => fillSample('janice')),
  screen('Map under a scenario', () => {
    fillSample();
    ui.showScenario('s2');
  }),
  screen('Can only read', withState({ readOnly: true })),
  screen('Parts that cannot be read', withState({ unreadable: 3 })),
  view('List', henkIn('list'), () => <OutlinePage />),
  view('List: empty', emptyIn('list'), () => <OutlinePage />),
  view('Scenarios', henkIn('scenarios'), () => <ScenarioView />),
  view('Scenarios: blind estimates', withBlindRounds, () => <ScenarioView />),
  view('Scenarios: empty', emptyIn('scenarios'), () => <ScenarioView />),
  view('Decision', henkIn('decision'), () => <DecisionView />),
  view('Decision: empty', emptyIn('decision'), () => <DecisionView />),
  view('Bar: saved', henkIn('map'), () => <CaseBar />),
  view('Bar: saving', withState({ saving: 'saving' }), () => <CaseBar />),
  view('Bar: not saved', withState({ saving: 'failed', canUndo: true }), () => <CaseBar />),
  view('Strip: purpose', henkIn('map'), () => <IntentStrip />),
  view('Strip: no purpose yet', emptyIn('map'), () => <IntentStrip />),
  tip('loop'),
  tip('later'),
  tip('reservations'),
  tip('begin'),
  view('Shortcuts', henkIn('map'), () => <ShortcutsDialog />),
];
