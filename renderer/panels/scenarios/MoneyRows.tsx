import { Fragment, useState, type ReactNode } from 'react';
import { shortRange } from '../../../shared/exports/euros';
import { roundedEuros } from '../../../shared/exports/moneySentences';
import type { CaseMoney } from '../../../shared/insight/money/caseMoney';
import { signsOf } from '../../../shared/insight/money/flows';
import { ALL, type Range } from '../../../shared/insight/money/settings';
import type { Simulation } from '../../../shared/insight/money/simulate';
import type { ByBearer, ScenarioCosts } from '../../../shared/insight/money/totals';
import type { Scenario } from '../../../shared/model/scenario';
import { useCase, useRecords } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { IconButton } from '../../ui';
import { CanEdit } from '../fields/CanEdit';
import { CostCell } from './CostCell';
import { FigureButton } from './FigureButton';
import { PayerName, usePayerName } from './PayerName';
import { monthsOfPeriod, PERIODS, timesIn, type Period } from '../../../shared/insight/money/periods';

interface MoneyRowsProps {
  readonly scenarios: readonly Scenario[];
  readonly proposal: string | null;
  readonly money: CaseMoney;
  readonly simulations: ReadonlyMap<string, Simulation>;
}

type Row = Omit<MoneyRowsProps, 'simulations'>;

/** Who pays what and when, payer by payer, with the totals below. */
export const MoneyRows = ({ simulations, ...row }: MoneyRowsProps) => {
  const t = useText();
  const { money, scenarios } = row;
  const { payers, others } = usePayers(money);
  const [showOthers, setShowOthers] = useState(false);
  return (
    <>
      <tr className="rt-table__group">
        <th scope="row">
          <span className="scenarios__payer">
            {t('scenarios.who')}
            {others.length > 0 && !showOthers && (
              <CanEdit>
                <IconButton
                  icon="plus"
                  size="s"
                  label={t('scenarios.addPayer')}
                  onPress={() => setShowOthers(true)}
                />
              </CanEdit>
            )}
          </span>
        </th>
        {scenarios.map((scenario) => (
          <Fragment key={scenario.id}>
            <td className="scenarios__period">{t('scenarios.firstHalfYear')}</td>
            <td className="scenarios__period">
              {t('scenarios.afterwards', { count: money.settings.horizonMonths / 12 })}
            </td>
          </Fragment>
        ))}
      </tr>
      {[...payers, ...(showOthers ? others : [])].map((payer) => (
        <PayerRow key={payer} {...row} payer={payer} />
      ))}
      <TotalsRows {...row} />
      <ExpectedRow {...row} simulations={simulations} />
    </>
  );
};

/** Who pays in any scenario, agencies first; and the agencies that pay in none. */
const usePayers = (
  money: CaseMoney,
): { readonly payers: readonly string[]; readonly others: readonly string[] } => {
  const agencies = useRecords('parties').filter((party) => party.kind === 'agency');
  const used = new Set(
    [...money.scenarios.values()].flatMap(({ costs }) =>
      [...costs.nominalCents.keys()].filter((bearer) => bearer !== ALL),
    ),
  );
  const paying = agencies.map((party) => party.id).filter((id) => used.has(id));
  return {
    payers: [...new Set([...paying, ...used])],
    others: agencies.map((party) => party.id).filter((id) => !used.has(id)),
  };
};

const rangeOf = (
  { scenarios }: CaseMoney,
  scenario: string,
  pick: (costs: ScenarioCosts) => ByBearer,
  bearer: string,
  period: Period,
): Range => {
  const own = scenarios.get(scenario);
  return (own ? pick(own.costs).get(bearer)?.[period] : undefined) ?? [0, 0];
};

interface PeriodsRowProps extends Row {
  readonly head: ReactNode;
  readonly cell: (scenario: Scenario, period: Period) => ReactNode;
  readonly className?: string;
  readonly cellClass?: string;
}

const PeriodsRow = ({ scenarios, proposal, head, cell, className = '', cellClass = '' }: PeriodsRowProps) => (
  <tr className={className}>
    <th scope="row" className={cellClass}>
      {head}
    </th>
    {scenarios.map((scenario) =>
      PERIODS.map((period) => (
        <td
          key={`${scenario.id}.${period}`}
          className={`rt-table__number ${cellClass} ${scenario.id === proposal ? 'scenarios__chosen' : ''}`}
        >
          {cell(scenario, period)}
        </td>
      )),
    )}
  </tr>
);

/** The name of a cell: whose money, when, in which scenario. */
const useCellLabel = (money: CaseMoney) => {
  const t = useText();
  return (party: string, period: Period, scenario: Scenario): string =>
    t('scenarios.cellLabel', {
      party,
      period:
        period === 'firstHalfYear'
          ? t('scenarios.firstHalfYear')
          : t('scenarios.afterwards', { count: money.settings.horizonMonths / 12 }),
      scenario: scenario.title,
    });
};

const PayerRow = ({ payer, ...row }: Row & { readonly payer: string }) => {
  const { money } = row;
  const name = usePayerName()(payer);
  const labelOf = useCellLabel(money);
  return (
    <PeriodsRow
      {...row}
      head={<PayerName id={payer} />}
      cell={(scenario, period) => (
        <CostCell
          scenario={scenario.id}
          bearer={payer}
          period={period}
          settings={money.settings}
          label={labelOf(name, period, scenario)}
          range={rangeOf(money, scenario.id, (costs) => costs.nominalCents, payer, period)}
          lines={(money.scenarios.get(scenario.id)?.lines ?? []).filter(
            (line) =>
              signsOf(line).some(([party]) => party === payer) && timesIn(line, period, money.settings) > 0,
          )}
        />
      )}
    />
  );
};

const TotalsRows = (row: Row) => {
  const t = useText();
  const language = useLanguage();
  const { money } = row;
  const labelOf = useCellLabel(money);
  const rate = useRateText(money);
  const figure = (scenario: Scenario, period: Period, kind: 'nominal' | 'present') => (
    <FigureButton
      label={labelOf(t('scenarios.together'), period, scenario)}
      figure={{ scenario: scenario.id, bearer: ALL, months: monthsOfPeriod(period, money.settings), kind }}
    >
      {kind === 'nominal' && '≈ '}
      {shortRange(
        rangeOf(
          money,
          scenario.id,
          (costs) => (kind === 'nominal' ? costs.nominalCents : costs.presentValueCents),
          ALL,
          period,
        ),
        language,
      )}
    </FigureButton>
  );
  return (
    <>
      <PeriodsRow
        {...row}
        className="rt-table__total"
        head={
          <>
            {t('scenarios.together')} <span className="scenarios__quiet">{t('scenarios.estimate')}</span>
          </>
        }
        cell={(scenario, period) => figure(scenario, period, 'nominal')}
      />
      <PeriodsRow
        {...row}
        cellClass="scenarios__small"
        head={t('scenarios.presentValue', { rate })}
        cell={(scenario, period) => figure(scenario, period, 'present')}
      />
    </>
  );
};

const useRateText = (money: CaseMoney): string => {
  const language = useLanguage();
  return `${(money.settings.rate * 100).toLocaleString(language)} %`;
};

/** What each scenario is expected to come to, with the band in which it mostly falls. */
const ExpectedRow = ({ scenarios, proposal, money, simulations }: MoneyRowsProps) => {
  const t = useText();
  const language = useLanguage();
  const count = money.settings.horizonMonths / 12;
  const tables = useCase((state) => state.tables);
  return (
    <tr>
      <th scope="row">
        {t('scenarios.expected', { count })}
        <span className="scenarios__hint">{t('scenarios.expectedQuiet', { rate: useRateText(money) })}</span>
      </th>
      {scenarios.map((scenario) => (
        <td key={scenario.id} colSpan={2} className={scenario.id === proposal ? 'scenarios__chosen' : ''}>
          {(money.scenarios.get(scenario.id)?.lines.length ?? 0) > 0 ? (
            <FigureButton
              label={`${t('scenarios.expected', { count })}, ${tables.scenarios.get(scenario.id)?.title ?? ''}`}
              figure={{
                scenario: scenario.id,
                bearer: ALL,
                months: [0, money.settings.horizonMonths],
                kind: 'expected',
              }}
            >
              <strong>
                ≈ {roundedEuros(money.scenarios.get(scenario.id)?.expected.get(ALL) ?? 0, language)}
              </strong>
            </FigureButton>
          ) : (
            <span className="scenarios__none">{t('common.none')}</span>
          )}
          <BandText simulation={simulations.get(scenario.id)} />
        </td>
      ))}
    </tr>
  );
};

const BandText = ({ simulation }: { readonly simulation: Simulation | undefined }) => {
  const t = useText();
  const language = useLanguage();
  if (!simulation || simulation.p10 === simulation.p90) return null;
  const { runs, p10, p50, p90 } = simulation;
  return (
    <span
      className="scenarios__hint"
      data-band={`${p10} ${p50} ${p90}`}
      title={t('scenarios.bandTitle', { runs, p50: roundedEuros(p50, language) })}
    >
      {t('scenarios.band', { p10: roundedEuros(p10, language), p90: roundedEuros(p90, language) })}
    </span>
  );
};
