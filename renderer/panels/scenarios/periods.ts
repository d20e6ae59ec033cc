import { weight } from '../../../shared/insight/money/flows';
import { AFTERWARDS_FROM, type MoneySettings, type Range } from '../../../shared/insight/money/settings';
import type { CostLine } from '../../../shared/model/costLine';

export type Period = 'firstHalfYear' | 'afterwards';
export const PERIODS: readonly Period[] = ['firstHalfYear', 'afterwards'];

/** First month and one past the last. */
export const monthsOfPeriod = (period: Period, { horizonMonths }: MoneySettings): Range =>
  period === 'firstHalfYear' ? [0, AFTERWARDS_FROM] : [AFTERWARDS_FROM, horizonMonths];

/** How many times the amount of a line counts within a period, undiscounted. */
export const timesIn = (line: CostLine, period: Period, settings: MoneySettings): number => {
  const [from, to] = monthsOfPeriod(period, settings);
  return weight(line, from, to, settings, false) / 12;
};
