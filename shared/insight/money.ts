import type { CostLine } from '../model/costLine';

/**
 * Real discount rate per year. Source: standard rate since 2021, Steunpunt Economische Expertise, Rijkswaterstaat.
 * Editable per case; no inflation goes on top of a real rate.
 */
export const DISCOUNT_RATE = 0.0225;
/** Months that costs are counted over unless the case says otherwise. */
export const HORIZON_MONTHS = 60;
/** The first half year is months 0 to 5; *daarna* starts here. */
export const AFTERWARDS_FROM = 6;

/** A range in euro cents: low, high. */
export type Range = readonly [number, number];

export interface Periods {
  readonly firstHalfYear: Range;
  readonly afterwards: Range;
}

export interface MoneySettings {
  /** Fraction per year, such as 0.0225. */
  readonly rate: number;
  readonly horizonMonths: number;
}

/** Per bearer, and `*` for all together. */
export type ByBearer = ReadonlyMap<string, Periods>;

export interface ScenarioCosts {
  readonly nominalCents: ByBearer;
  readonly presentValueCents: ByBearer;
}

export const ALL = '*';

/** Factor by which an amount in month `month` counts today: (1 + r)^(-m/12). */
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
const twelfths = (line: CostLine): number => (line.rhythm === 'perYear' ? 1 : 12);

/** Sum of weights over the months of a line in `[from, to)`, in twelfths; a month weighs 1, or its discount factor. */
const weight = (
  line: CostLine,
  from: number,
  to: number,
  settings: MoneySettings,
  discounted: boolean,
): number => {
  const [start, end] = monthsOf(line, settings.horizonMonths);
  const [first, last] = [Math.max(start, from), Math.min(end, to)];
  if (last <= first) return 0;
  if (!discounted) return (last - first) * twelfths(line);
  let sum = 0;
  for (let month = first; month < last; month += 1) sum += discountFactor(settings.rate, month);
  return sum * twelfths(line);
};

/** What a line means to each party: a benefit is negative cost, a transfer moves between two and vanishes in `*`. */
const shares = (line: CostLine): readonly (readonly [string, Range])[] => {
  const { low, high } = line.amount;
  // A line that hangs on an event may not happen at all.
  const range: Range = line.eventId === null ? [low, high] : [Math.min(0, low), Math.max(0, high)];
  const gain: Range = [-range[1], -range[0]];
  if (line.kind === 'benefit') {
    return [
      [line.beneficiary ?? line.bearer, gain],
      [ALL, gain],
    ];
  }
  if (line.kind === 'transfer') {
    return line.beneficiary === null
      ? [[line.bearer, range]]
      : [
          [line.bearer, range],
          [line.beneficiary, gain],
        ];
  }
  return [
    [line.bearer, range],
    [ALL, range],
  ];
};

/** Rounds half away from zero, and never answers -0. */
const roundCents = (value: number): number => Math.sign(value) * Math.round(Math.abs(value)) + 0;

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
    for (const [bearer, [low, high]] of shares(line)) {
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

/** Totals of one scenario's lines, nominal and as present value, per bearer and for all together. */
export const scenarioCosts = (lines: readonly CostLine[], settings: MoneySettings): ScenarioCosts => ({
  nominalCents: total(lines, settings, false),
  presentValueCents: total(lines, settings, true),
});

/**
 * Cumulative present value per month for the curve: element m is what has been paid up to and including month m, as
 * [low, high] in cents.
 */
export const cumulativeCosts = (lines: readonly CostLine[], settings: MoneySettings): Range[] => {
  const flows = Array.from({ length: settings.horizonMonths }, (): [number, number] => [0, 0]);
  for (const line of lines) {
    const whole = shares(line).find(([bearer]) => bearer === ALL)?.[1];
    if (!whole) continue;
    const [start, end] = monthsOf(line, settings.horizonMonths);
    for (let month = start; month < end; month += 1) {
      const flow = flows[month];
      if (!flow) continue;
      const factor = discountFactor(settings.rate, month) * twelfths(line);
      flow[0] += whole[0] * factor;
      flow[1] += whole[1] * factor;
    }
  }
  let [low, high] = [0, 0];
  return flows.map(([l, h]) => {
    low += l;
    high += h;
    return [roundCents(low / 12), roundCents(high / 12)] as const;
  });
};

/** What going on as now costs per week at the middle of the ranges, in cents: the nominal whole over the horizon. */
export const weeklyCost = (lines: readonly CostLine[], settings: MoneySettings): number => {
  const all = scenarioCosts(lines, settings).nominalCents.get(ALL);
  if (!all) return 0;
  const middle = (all.firstHalfYear[0] + all.firstHalfYear[1] + all.afterwards[0] + all.afterwards[1]) / 2;
  return roundCents(middle / ((settings.horizonMonths / 12) * 52));
};
