import { useMemo } from 'react';
import {
  DISCOUNT_RATE,
  HORIZON_MONTHS,
  scenarioCosts,
  type MoneySettings,
  type ScenarioCosts,
} from '../../../shared/insight/money';
import type { CostLine } from '../../../shared/model/costLine';
import { useCaseHeader, useRecords } from '../../store/caseStore';

export interface ScenarioMoney {
  readonly lines: readonly CostLine[];
  readonly costs: ScenarioCosts;
}

export const useMoneySettings = (): MoneySettings => {
  const header = useCaseHeader();
  const rate = header?.discountRate ?? DISCOUNT_RATE;
  const horizonMonths = header?.horizonMonths ?? HORIZON_MONTHS;
  return useMemo(() => ({ rate, horizonMonths }), [rate, horizonMonths]);
};

/** Lines and totals of every scenario, by scenario id. */
export const useScenarioMoney = (): ReadonlyMap<string, ScenarioMoney> => {
  const scenarios = useRecords('scenarios');
  const lines = useRecords('costLines');
  const settings = useMoneySettings();
  return useMemo(
    () =>
      new Map(
        scenarios.map(({ id }) => {
          const own = lines.filter((line) => line.scenario === id);
          return [id, { lines: own, costs: scenarioCosts(own, settings) }];
        }),
      ),
    [scenarios, lines, settings],
  );
};
