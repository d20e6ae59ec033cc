import type { ReactNode } from 'react';
import { AddBottleneckDialog } from '../panels/bottleneck/AddBottleneckDialog';
import { ChangesDialog } from '../panels/changes/ChangesDialog';
import { NewCaseDialog } from '../panels/home/NewCaseDialog';
import { HouseStyleDialog } from '../panels/looks/HouseStyleDialog';
import { AddPartyDialog } from '../panels/party/AddPartyDialog';
import { AddRelationDialog } from '../panels/relation/AddRelationDialog';
import { scenariosInOrder } from '../../shared/model/scenarioOrder';
import type { ScenarioDialog } from '../panels/scenarios/openDialog';
import { ScenarioDialogs } from '../panels/scenarios/ScenarioDialogs';
import { useCaseMoney } from '../panels/scenarios/useCaseMoney';
import { SearchDialog } from '../panels/search/SearchDialog';
import { useCase } from '../store/caseStore';
import { remoteChangesActions, type RemoteChange } from '../store/remoteChangesStore';
import { useHouseStyle } from '../store/houseStyle';
import { ui } from '../store/uiStore';
import { fillSample } from './fillStore';
import type { Story } from './story';

const henk = (): void => fillSample();

const dialog = (name: string, content: () => ReactNode, fill: () => void = henk): Story => ({
  name,
  fill,
  render: content,
});

const OverScenarios = ({ dialog: open }: { readonly dialog: ScenarioDialog }) => {
  const money = useCaseMoney();
  const scenarios = scenariosInOrder(useCase((state) => state.tables));
  return (
    <ScenarioDialogs dialog={open} scenarios={scenarios} money={money} onClose={() => ui.openDialog(null)} />
  );
};

const overScenarios = (name: string, open: ScenarioDialog): Story =>
  dialog(name, () => <OverScenarios dialog={open} />);

const styled = (low: number) => (): void =>
  useHouseStyle.setState({
    style: {
      name: 'gemeente.css',
      tokens: 42,
      skipped: 0,
      low: Array.from({ length: low }, (_, index) => ({
        theme: index % 2 === 0 ? ('light' as const) : ('dark' as const),
        text: '--basis-color-action-1-inverse-color-default',
        ground: `--rt-slot-${index + 1}`,
        ratio: 3.2,
      })),
    },
  });

const DIJK = { name: 'T. van Dijk', agency: 'Brandweer' };
const CHANGES: readonly RemoteChange[] = [
  { selection: { kind: 'party', id: 'p-brw' }, title: 'Brandweer', by: DIJK, at: Date.now(), removed: false },
  {
    selection: { kind: 'bottleneck', id: 'b1' },
    title: 'Ieder voor zich',
    by: null,
    at: Date.now(),
    removed: true,
  },
];

export const stories: Story[] = [
  dialog(
    'What others changed',
    () => <ChangesDialog />,
    () => {
      fillSample();
      remoteChangesActions.forget();
      remoteChangesActions.add(CHANGES);
    },
  ),
  dialog(
    'What others changed: nothing',
    () => <ChangesDialog />,
    () => {
      fillSample();
      remoteChangesActions.forget();
    },
  ),
  dialog('New case', () => <NewCaseDialog />),
  dialog('Add a party', () => <AddPartyDialog />),
  dialog('Add a relation', () => <AddRelationDialog />),
  dialog('Add a bottleneck', () => <AddBottleneckDialog />),
  dialog('Search', () => <SearchDialog />),
  overScenarios('Scenario: new', { kind: 'scenario', id: null }),
  overScenarios('Effect: new', { kind: 'effect', scenario: 's1', id: null }),
  overScenarios('Event: new', { kind: 'event', scenario: 's1', id: null }),
  overScenarios('Trace of a figure', {
    kind: 'trace',
    figure: { scenario: 's2', bearer: '*', months: [0, 59], kind: 'nominal' },
  }),
  overScenarios('Pick a price', { kind: 'pickPrice' }),
  overScenarios('Price list', { kind: 'prices' }),
  overScenarios('Price: new', { kind: 'price', id: null }),
  dialog(
    'House style: none',
    () => <HouseStyleDialog />,
    () => useHouseStyle.setState({ style: null }),
  ),
  dialog('House style: applied', () => <HouseStyleDialog />, styled(0)),
  dialog('House style: hard to read', () => <HouseStyleDialog />, styled(6)),
];
