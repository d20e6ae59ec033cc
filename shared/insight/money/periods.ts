import type { CostLine } from '../../model/costLine';
import { weight } from './flows';
import { AFTERWARDS_FROM, type MoneySettings, type Range } from './settings';

/** The two halves of a row of money: months 0 to 5, and what comes after them. */
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
