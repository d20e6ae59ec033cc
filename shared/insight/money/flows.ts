import type { Amount, CostLine } from '../../model/costLine';
import { ALL, UNNAMED, type MoneySettings, type Range } from './settings';

/** Factor by which an amount in month `month` counts today: (1 + r)^(-m/12). Source: domain rules, section 4. */
export const discountFactor = (rate: number, month: number): number => (1 + rate) ** (-month / 12);

/** The months in which a line falls, first and one past the last, within the horizon. */
export const monthsOf = (line: CostLine, horizonMonths: number): readonly [number, number] => {
  if (line.rhythm === 'once') return [line.startMonth, Math.min(line.startMonth + 1, horizonMonths)];
  const end = line.months === null ? horizonMonths : line.startMonth + line.months;
  return [line.startMonth, Math.min(end, horizonMonths)];
};

/**
 * Twelfths of a line's amount that fall in each of its months: all twelve, or one of a yearly amount. Sums are kept in
 * twelfths and divided once at the end, so that nominal totals are exact to the cent.
 */
export const twelfths = (line: CostLine): number => (line.rhythm === 'perYear' ? 1 : 12);

interface FactorSums {
  readonly rate: number;
  readonly horizonMonths: number;
  /** Element m: the sum of the factors of the months before m. */
  readonly sums: Float64Array;
}

let kept: FactorSums = { rate: 0, horizonMonths: 0, sums: new Float64Array(1) };

/** Sums of discount factors; those of the settings used last are kept, because every line asks for them. */
const factorSums = ({ rate, horizonMonths }: MoneySettings): Float64Array => {
  if (kept.rate === rate && kept.horizonMonths === horizonMonths) return kept.sums;
  const sums = new Float64Array(horizonMonths + 1);
  for (let month = 0; month < horizonMonths; month += 1)
    sums[month + 1] = (sums[month] ?? 0) + discountFactor(rate, month);
  kept = { rate, horizonMonths, sums };
  return sums;
};

/** The months of a line that lie in `[from, to)`. */
export const monthsWithin = (line: CostLine, from: number, to: number, horizonMonths: number): Range => {
  const [start, end] = monthsOf(line, horizonMonths);
  const first = Math.max(start, from);
  return [first, Math.max(first, Math.min(end, to))];
};

/** Sum of weights over the months of a line in `[from, to)`, in twelfths; a month weighs 1, or its discount factor. */
export const weight = (
  line: CostLine,
  from: number,
  to: number,
  settings: MoneySettings,
  discounted: boolean,
): number => {
  const [first, last] = monthsWithin(line, from, to, settings.horizonMonths);
  if (last <= first) return 0;
  if (!discounted) return (last - first) * twelfths(line);
  const sums = factorSums(settings);
  return ((sums[last] ?? 0) - (sums[first] ?? 0)) * twelfths(line);
};

/**
 * Who pays (+1) and who gains (-1) by a line. A benefit is negative cost; a transfer moves between two and vanishes in
 * the whole. Without the whole, the signs times any amount add up to what the whole has.
 */
export const signsOf = (line: CostLine): readonly (readonly [string, 1 | -1])[] => {
  if (line.kind === 'benefit')
    return [
      [line.beneficiary ?? line.bearer, -1],
      [ALL, -1],
    ];
  if (line.kind === 'transfer')
    return [
      [line.bearer, 1],
      [line.beneficiary ?? UNNAMED, -1],
    ];
  return [
    [line.bearer, 1],
    [ALL, 1],
  ];
};

/** Lowest and highest amount of a line, in cents: one that hangs on an event may not happen at all. */
export const boundsOf = (line: CostLine): Range => {
  const { low, high } = line.amount;
  return line.eventId === null ? [low, high] : [Math.min(0, low), Math.max(0, high)];
};

/** The same range for who pays (+1) or gains (-1). */
export const signed = ([low, high]: Range, sign: 1 | -1): Range => (sign === 1 ? [low, high] : [-high, -low]);

/** The most likely amount: as estimated, else the middle. Cents, possibly a half. */
export const modeOf = ({ low, likely, high }: Amount): number => likely ?? (low + high) / 2;

/** The mean of a triangular range: (low + mode + high) / 3. Cents, not rounded. */
export const meanOf = (amount: Amount): number => (amount.low + modeOf(amount) + amount.high) / 3;
