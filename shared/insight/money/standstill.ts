import { ALL, roundCents, type MoneySettings } from './settings';
import type { Expected } from './expected';
import type { ByBearer } from './totals';

/** Lowest, expected and highest, in cents. */
export interface Estimate {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

export interface Standstill {
  readonly perWeek: Estimate;
  /** What it has cost since the case got stuck; null when nobody wrote down since when. */
  readonly since: Estimate | null;
}

/** A month in weeks: 365.25 days in a year, twelve months, seven days. */
export const WEEKS_PER_MONTH = 365.25 / 12 / 7;

/**
 * What standing still costs. Rule: the nominal costs of *Zo doorgaan*, all bearers together, spread evenly over the
 * horizon; a month that has passed is taken to have cost as much as an average month to come. Source: an estimate of
 * our own, because nobody kept the bills.
 */
export const standstill = (
  expectedNominal: Expected,
  nominal: ByBearer,
  settings: MoneySettings,
  stuckForMonths: number | null,
): Standstill => {
  const all = nominal.get(ALL);
  const whole: Estimate = {
    low: (all?.firstHalfYear[0] ?? 0) + (all?.afterwards[0] ?? 0),
    expected: expectedNominal.get(ALL) ?? 0,
    high: (all?.firstHalfYear[1] ?? 0) + (all?.afterwards[1] ?? 0),
  };
  const over = (months: number): Estimate => ({
    low: roundCents((whole.low * months) / settings.horizonMonths),
    expected: roundCents((whole.expected * months) / settings.horizonMonths),
    high: roundCents((whole.high * months) / settings.horizonMonths),
  });
  return {
    perWeek: over(1 / WEEKS_PER_MONTH),
    since: stuckForMonths === null ? null : over(stuckForMonths),
  };
};
