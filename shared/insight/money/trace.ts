import type { CostLine } from '../../model/costLine';
import { apportion } from './apportion';
import { chanceOfLine, type Chances } from './chance';
import { boundsOf, meanOf, monthsWithin, signed, signsOf, weight } from './flows';
import { roundCents, type MoneySettings, type Range } from './settings';

/** A figure on the screen: whose, which end of the range, over which months, and whether it is in money of today. */
export interface Figure {
  /** A party, a payer, or `*`. */
  readonly bearer: string;
  readonly value: 'low' | 'expected' | 'high';
  /** First month and one past the last. */
  readonly months: Range;
  readonly discounted: boolean;
}

/**
 * One line's part of a figure: `amountCents` x `share` x `factorSum` is `cents`, but for the rounding. Source: the sums of
 * `totals.ts` and `expected.ts`, taken apart again.
 */
export interface TraceRow {
  readonly line: string;
  readonly amountCents: number;
  /** 1 for who pays, -1 for who gains, times the chance of the event in an expected figure. */
  readonly share: number;
  /** First month and one past the last. */
  readonly months: Range;
  /** How many times the amount counts: a month weighs 1 or its discount factor, a yearly amount a twelfth of it. */
  readonly factorSum: number;
  readonly cents: number;
}

export interface Trace {
  readonly cents: number;
  readonly rows: readonly TraceRow[];
}

/** The lines, shares and months that a figure came from; the rows add up to the figure to the cent. */
export const traceOf = (
  lines: readonly CostLine[],
  chances: Chances,
  settings: MoneySettings,
  { bearer, value, months: [from, to], discounted }: Figure,
): Trace => {
  const parts = lines.flatMap((line) =>
    signsOf(line)
      .filter(([party]) => party === bearer)
      .map(([, sign]) => {
        const twelfths = weight(line, from, to, settings, discounted);
        const amount = amountOf(line, sign, value);
        const share = sign * (value === 'expected' ? chanceOfLine(line, chances) : 1);
        return { line, amount, share, twelfths };
      })
      .filter(({ twelfths }) => twelfths > 0),
  );
  const exact = parts.map(({ amount, share, twelfths }) => amount * share * twelfths);
  const cents = roundCents(exact.reduce((sum, part) => sum + part, 0) / 12);
  const whole = apportion(
    exact.map((part) => part / 12),
    cents,
  );
  return {
    cents,
    rows: parts.map(({ line, amount, share, twelfths }, index) => ({
      line: line.id,
      amountCents: amount,
      share,
      months: monthsWithin(line, from, to, settings.horizonMonths),
      factorSum: twelfths / 12,
      cents: whole[index] ?? 0,
    })),
  };
};

/** The amount that gives the lowest, mean or highest cost: who gains least when the amount is low has the highest cost. */
const amountOf = (line: CostLine, sign: 1 | -1, value: Figure['value']): number => {
  if (value === 'expected') return meanOf(line.amount);
  const [low, high] = signed(boundsOf(line), sign);
  return sign * (value === 'low' ? low : high) + 0;
};
