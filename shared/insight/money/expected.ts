import type { CostLine } from '../../model/costLine';
import { apportion } from './apportion';
import { chanceOfLine, type Chances } from './chance';
import { meanOf, signsOf, weight } from './flows';
import { ALL, roundCents, type MoneySettings } from './settings';

/** Expected cents per party, `?` for nobody in particular, and `*` for all: the parties add up to `*` to the cent. */
export type Expected = ReadonlyMap<string, number>;

/** What a line comes to on average when its event certainly happens, over the horizon, in cents; not rounded. */
export const meanWhenItHappens = (line: CostLine, settings: MoneySettings, discounted: boolean): number =>
  (meanOf(line.amount) * weight(line, 0, settings.horizonMonths, settings, discounted)) / 12;

/**
 * Expected costs of a scenario over the horizon: the mean of each range, times the chance of its event, as present
 * value or nominal. This is the exact mean of what `simulate` draws. Source: domain rules, section 4.
 */
export const expectedCosts = (
  lines: readonly CostLine[],
  chances: Chances,
  settings: MoneySettings,
  discounted = true,
): Expected => {
  const sums = new Map<string, number>([[ALL, 0]]);
  for (const line of lines) {
    const mean = meanWhenItHappens(line, settings, discounted) * chanceOfLine(line, chances);
    for (const [bearer, sign] of signsOf(line)) sums.set(bearer, (sums.get(bearer) ?? 0) + sign * mean);
  }
  const all = roundCents(sums.get(ALL) ?? 0);
  sums.delete(ALL);
  const parties = [...sums.keys()].sort();
  const cents = apportion(
    parties.map((party) => sums.get(party) ?? 0),
    all,
  );
  return new Map([[ALL, all], ...parties.map((party, index) => [party, cents[index] ?? 0] as const)]);
};
