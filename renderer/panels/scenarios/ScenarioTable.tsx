import { proposeScenario } from '../../../shared/commands/decision';
import { removeScenario } from '../../../shared/commands/scenario';
import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import type { Simulation } from '../../../shared/insight/money/simulate';
import { currentDecision } from '../../../shared/model/decision';
import type { Scenario } from '../../../shared/model/scenario';
import { baselineOf } from '../../../shared/model/scenarioOrder';
import { dispatch } from '../../session/dispatch';
import { removeWithUndo } from '../../session/removal';
import { useCase, useCaseHeader, useReadOnly } from '../../store/caseStore';
import { useText } from '../../text/i18n';
import { Badge, Button, MenuButton } from '../../ui';
import { CanEdit } from '../fields/CanEdit';
import { MoneyRows } from './MoneyRows';
import { useOpenDialog } from './openDialog';
import { Effects, Gains, LegalRoom, Risks } from './WordCells';

interface ScenarioTableProps {
  readonly scenarios: readonly Scenario[];
  readonly money: CaseMoney;
  readonly simulations: ReadonlyMap<string, Simulation>;
}

/** Room for the names of the rows, and for each scenario, in rem: below it the table scrolls sideways. */
const NAMES_REM = 12.5;
const SCENARIO_REM = 15;

/** All scenarios side by side: people first, then what can go wrong, then who pays. Never ranked by money. */
export const ScenarioTable = ({ scenarios, money, simulations }: ScenarioTableProps) => {
  const t = useText();
  const name = useCaseHeader()?.pseudonym ?? '';
  const proposal = useCase((state) => currentDecision(state.tables.decisions)?.scenario ?? null);
  const row = { scenarios, proposal };
  return (
    <table
      className="rt-table scenarios"
      style={{
        minInlineSize: scenarios.length > 1 ? `${NAMES_REM + SCENARIO_REM * scenarios.length}rem` : undefined,
      }}
    >
      <colgroup>
        <col className="scenarios__names" />
        {scenarios.map(({ id }) => (
          <col key={id} span={2} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className="scenarios__corner" />
          {scenarios.map((scenario) => (
            <th
              key={scenario.id}
              scope="col"
              colSpan={2}
              className={scenario.id === proposal ? 'scenarios__chosen' : ''}
            >
              <ScenarioHead scenario={scenario} isProposal={scenario.id === proposal} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <WordsRow {...row} label={t('scenarios.effect', { name })} cell={Effects} />
        <WordsRow {...row} label={t('scenarios.risk')} cell={Risks} />
        <WordsRow {...row} label={t('scenarios.gain')} cell={Gains} />
        <MoneyRows {...row} money={money} simulations={simulations} />
        <WordsRow {...row} label={t('scenarios.law')} cell={LegalRoom} />
      </tbody>
    </table>
  );
};

const ScenarioHead = ({
  scenario,
  isProposal,
}: {
  readonly scenario: Scenario;
  readonly isProposal: boolean;
}) => {
  const t = useText();
  const isBaseline = useCase((state) => baselineOf(state.tables)?.id === scenario.id);
  return (
    <span className="scenarios__head">
      <span className="scenarios__title">{scenario.title}</span>
      {isBaseline && <Badge>{t('scenarios.baseline')}</Badge>}
      {isProposal && <Badge tone="info">{t('scenarios.proposal')}</Badge>}
      {!isProposal && !isBaseline && (
        <CanEdit>
          <Button size="s" onPress={() => dispatch(proposeScenario, { scenario: scenario.id })}>
            {t('scenarios.propose')}
          </Button>
        </CanEdit>
      )}
      <ScenarioMenu scenario={scenario} />
    </span>
  );
};

const ScenarioMenu = ({ scenario: { id, title } }: { readonly scenario: Scenario }) => {
  const t = useText();
  const isBaseline = useCase((state) => baselineOf(state.tables)?.id === id);
  const openDialog = useOpenDialog();
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const remove = {
    id: 'remove',
    label: t('scenarios.removeScenario'),
    icon: 'trash',
    isDanger: true,
  } as const;
  return (
    <span className="scenarios__menu">
      <MenuButton
        hideLabel
        label={t('scenarios.scenarioMenu', { scenario: title })}
        items={[
          { id: 'rename', label: t('scenarios.rename'), icon: 'pencil' },
          ...(isBaseline ? [] : [remove]),
        ]}
        onAction={(action) => {
          if (action === 'rename') openDialog({ kind: 'scenario', id });
          else removeWithUndo(removeScenario, id, title, t);
        }}
      />
    </span>
  );
};

interface WordsRowProps {
  readonly label: string;
  readonly scenarios: readonly Scenario[];
  readonly proposal: string | null;
  readonly cell: (props: { readonly scenario: string }) => React.ReactNode;
}

const WordsRow = ({ label, scenarios, proposal, cell: Cell }: WordsRowProps) => (
  <tr>
    <th scope="row">{label}</th>
    {scenarios.map((scenario) => (
      <td key={scenario.id} colSpan={2} className={scenario.id === proposal ? 'scenarios__chosen' : ''}>
        <Cell scenario={scenario.id} />
      </td>
    ))}
  </tr>
);
