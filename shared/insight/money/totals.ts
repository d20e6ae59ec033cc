import type { CostLine } from '../../model/costLine';
import { boundsOf, signed, signsOf, weight } from './flows';
import { AFTERWARDS_FROM, ALL, roundCents, UNNAMED, type MoneySettings, type Range } from './settings';

export interface Periods {
  readonly firstHalfYear: Range;
  readonly afterwards: Range;
}

/** Per bearer, and `*` for all together. */
export type ByBearer = ReadonlyMap<string, Periods>;

export interface ScenarioCosts {
  readonly nominalCents: ByBearer;
  readonly presentValueCents: ByBearer;
}

const total = (lines: Iterable<CostLine>, settings: MoneySettings, discounted: boolean): ByBearer => {
  const sums = new Map<string, { first: [number, number]; after: [number, number] }>();
  const sumOf = (bearer: string): { first: [number, number]; after: [number, number] } => {
    const known = sums.get(bearer) ?? { first: [0, 0], after: [0, 0] };
    sums.set(bearer, known);
    return known;
  };
  sumOf(ALL);
  for (const line of lines) {
    const first = weight(line, 0, AFTERWARDS_FROM, settings, discounted);
    const after = weight(line, AFTERWARDS_FROM, settings.horizonMonths, settings, discounted);
    const bounds = boundsOf(line);
    for (const [bearer, sign] of signsOf(line)) {
      if (bearer === UNNAMED) continue;
      const [low, high] = signed(bounds, sign);
      const sum = sumOf(bearer);
      sum.first = [sum.first[0] + low * first, sum.first[1] + high * first];
      sum.after = [sum.after[0] + low * after, sum.after[1] + high * after];
    }
  }
  const rounded = ([low, high]: [number, number]): Range => [roundCents(low / 12), roundCents(high / 12)];
  return new Map(
    [...sums].map(([bearer, { first, after }]) => [
      bearer,
      { firstHalfYear: rounded(first), afterwards: rounded(after) },
    ]),
  );
};

/**
 * Totals of one scenario's lines, nominal and as present value, per bearer and for all together, as [low, high] in
 * cents. Source: domain rules, section 4.
 */
export const scenarioCosts = (lines: readonly CostLine[], settings: MoneySettings): ScenarioCosts => ({
  nominalCents: total(lines, settings, false),
  presentValueCents: total(lines, settings, true),
});
