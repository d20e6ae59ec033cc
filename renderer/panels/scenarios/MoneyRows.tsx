import { Fragment, useState, type ReactNode } from 'react';
import { shortRange } from '../../../shared/exports/euros';
import { AFTERWARDS_FROM, ALL, monthsOf, type ByBearer, type Range } from '../../../shared/insight/money';
import type { CostLine } from '../../../shared/model/costLine';
import type { Scenario } from '../../../shared/model/scenario';
import { useCase, useRecords } from '../../store/caseStore';
import { useLanguage, useText } from '../../text/i18n';
import { AgencyShape, IconButton } from '../../ui';
import { CostCell, type Period } from './CostCell';
import { useMoneySettings, useScenarioMoney, type ScenarioMoney } from './scenarioMoney';

const PERIODS: readonly Period[] = ['firstHalfYear', 'afterwards'];

interface MoneyRowsProps {
  readonly scenarios: readonly Scenario[];
  readonly proposal: string | null;
}

/** Who pays what and when, payer by payer, with the totals below. */
export const MoneyRows = ({ scenarios, proposal }: MoneyRowsProps) => {
  const t = useText();
  const language = useLanguage();
  const money = useScenarioMoney();
  const settings = useMoneySettings();
  const { payers, others } = usePayers(money);
  const [showOthers, setShowOthers] = useState(false);
  const years = settings.horizonMonths / 12;
  const rate = `${(settings.rate * 100).toLocaleString(language)} %`;
  const totals = (pick: (costs: ScenarioMoney['costs']) => ByBearer) => (scenario: string, period: Period) =>
    shortRange(rangeOf(money, scenario, pick, ALL, period), language);
  const nominal = totals((costs) => costs.nominalCents);
  const present = totals((costs) => costs.presentValueCents);
  const row = { scenarios, proposal };
  return (
    <>
      <tr className="rt-table__group">
        <th scope="row">
          <span className="scenarios__payer">
            {t('scenarios.who')}
            {others.length > 0 && !showOthers && (
              <IconButton
                icon="plus"
                size="s"
                label={t('scenarios.addPayer')}
                onPress={() => setShowOthers(true)}
              />
            )}
          </span>
        </th>
        {scenarios.map((scenario) => (
          <Fragment key={scenario.id}>
            <td className="scenarios__period">{t('scenarios.firstHalfYear')}</td>
            <td className="scenarios__period">{t('scenarios.afterwards', { count: years })}</td>
          </Fragment>
        ))}
      </tr>
      {[...payers, ...(showOthers ? others : [])].map((payer) => (
        <PayerRow key={payer} {...row} payer={payer} money={money} />
      ))}
      <PeriodsRow
        {...row}
        className="rt-table__total"
        head={
          <>
            {t('scenarios.together')} <span className="scenarios__quiet">{t('scenarios.estimate')}</span>
          </>
        }
        cell={(scenario, period) => `≈ ${nominal(scenario.id, period)}`}
      />
      <PeriodsRow
        {...row}
        cellClass="scenarios__small"
        head={t('scenarios.presentValue', { rate })}
        cell={(scenario, period) => present(scenario.id, period)}
      />
    </>
  );
};

type Money = ReadonlyMap<string, ScenarioMoney>;

const rangeOf = (
  money: Money,
  scenario: string,
  pick: (costs: ScenarioMoney['costs']) => ByBearer,
  bearer: string,
  period: Period,
): Range => {
  const own = money.get(scenario);
  return (own ? pick(own.costs).get(bearer)?.[period] : undefined) ?? [0, 0];
};

/** Who pays in any scenario, agencies first; and the agencies that pay in none. */
const usePayers = (
  money: Money,
): { readonly payers: readonly string[]; readonly others: readonly string[] } => {
  const agencies = useRecords('parties').filter((party) => party.kind === 'agency');
  const used = new Set([...money.values()].flatMap(({ lines }) => lines.map((line) => line.bearer)));
  const paying = agencies.map((party) => party.id).filter((id) => used.has(id));
  return {
    payers: [...new Set([...paying, ...used])],
    others: agencies.map((party) => party.id).filter((id) => !used.has(id)),
  };
};

interface PeriodsRowProps extends MoneyRowsProps {
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

const falls = (line: CostLine, period: Period, horizon: number): boolean => {
  const [start, end] = monthsOf(line, horizon);
  return period === 'firstHalfYear' ? start < AFTERWARDS_FROM : end > AFTERWARDS_FROM;
};

const PayerRow = ({
  payer,
  money,
  ...row
}: MoneyRowsProps & { readonly payer: string; readonly money: Money }) => {
  const t = useText();
  const { horizonMonths } = useMoneySettings();
  const party = useCase((state) => state.tables.parties.get(payer));
  const outside = useCase((state) => state.tables.externalPayers.get(payer));
  const name = party?.name ?? outside?.name ?? '';
  const periodName = (period: Period): string =>
    period === 'firstHalfYear'
      ? t('scenarios.firstHalfYear')
      : t('scenarios.afterwards', { count: horizonMonths / 12 });
  return (
    <PeriodsRow
      {...row}
      head={
        <span className="scenarios__payer">
          <AgencyShape slot={party?.colorSlot ?? null} kind={party?.kind ?? 'network'} size={18} />
          {name}
        </span>
      }
      cell={(scenario, period) => (
        <CostCell
          scenario={scenario.id}
          bearer={payer}
          period={period}
          label={t('scenarios.cellLabel', {
            party: name,
            period: periodName(period),
            scenario: scenario.title,
          })}
          range={rangeOf(money, scenario.id, (costs) => costs.nominalCents, payer, period)}
          lines={(money.get(scenario.id)?.lines ?? []).filter(
            (line) => line.bearer === payer && falls(line, period, horizonMonths),
          )}
        />
      )}
    />
  );
};
