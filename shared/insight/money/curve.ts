import type { CostLine } from '../../model/costLine';
import { chanceOfLine, type Chances } from './chance';
import { boundsOf, discountFactor, meanOf, monthsOf, signed, signsOf, twelfths } from './flows';
import { ALL, roundCents, type MoneySettings } from './settings';

/** Paid by all together up to and including a month, as present value in cents. */
export interface CurvePoint {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/**
 * Cumulative present value per month: element m is what has been paid up to and including month m. Source: sums of the
 * flows of `flows.ts`, discounted at the rate of `settings.ts`.
 */
export const cumulativeCosts = (
  lines: readonly CostLine[],
  chances: Chances,
  settings: MoneySettings,
): CurvePoint[] => {
  const flows = Array.from({ length: settings.horizonMonths }, () => ({ low: 0, expected: 0, high: 0 }));
  for (const line of lines) {
    const sign = signsOf(line).find(([bearer]) => bearer === ALL)?.[1];
    if (sign === undefined) continue;
    const [low, high] = signed(boundsOf(line), sign);
    const expected = sign * meanOf(line.amount) * chanceOfLine(line, chances);
    const [start, end] = monthsOf(line, settings.horizonMonths);
    for (const [offset, flow] of flows.slice(start, end).entries()) {
      const factor = discountFactor(settings.rate, start + offset) * twelfths(line);
      flow.low += low * factor;
      flow.expected += expected * factor;
      flow.high += high * factor;
    }
  }
  const sum = { low: 0, expected: 0, high: 0 };
  return flows.map((flow) => {
    sum.low += flow.low;
    sum.expected += flow.expected;
    sum.high += flow.high;
    return {
      low: roundCents(sum.low / 12),
      expected: roundCents(sum.expected / 12),
      high: roundCents(sum.high / 12),
    };
  });
};
