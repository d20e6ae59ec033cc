import type { Amount, CostLine } from '../../model/costLine';
import { chanceOfLine, type Chances } from './chance';
import { discountFactor, modeOf, monthsOf, signsOf, twelfths } from './flows';
import { randomBits, type RandomBits } from './prng';
import { ALL, type MoneySettings } from './settings';

/** Draws per scenario unless asked otherwise: the error of the mean is then about 2 % of the spread. */
export const RUNS = 2_000;

/** The seed of one scenario's draws; every computer starts from the same, so that all see the same figures. */
export const seedOf = (scenario: string, seed = 'rondetafel'): string => `${seed}:${scenario}`;

export interface SimulationJob {
  readonly lines: readonly CostLine[];
  readonly chances: Chances;
  readonly settings: MoneySettings;
  readonly seed: string;
  readonly runs: number;
}

/** One in ten, one in two and nine in ten draws cost no more than this, in cents. */
export interface Band {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface Simulation extends Band {
  readonly runs: number;
  /** Mean of all draws, in cents. */
  readonly mean: number;
  /** Standard error of that mean, in cents. */
  readonly standardError: number;
  /** Cumulative, up to and including each month. */
  readonly months: readonly Band[];
}

const TWO_32 = 2 ** 32;
/** Discount factors to a milliardth: the last bits of a power may differ between computers, these do not. */
const FACTOR_STEP = 1e9;

/**
 * One draw from a triangular range, in whole cents, by inverting its distribution. Square roots are exact to the last
 * bit everywhere (IEEE 754), unlike powers and logarithms.
 */
const triangular = (amount: Amount, bits: number): number => {
  const { low, high } = amount;
  const mode = modeOf(amount);
  const span = high - low;
  if (span === 0) return low;
  const share = bits / TWO_32;
  return Math.round(
    share * span < mode - low
      ? low + Math.sqrt(share * span * (mode - low))
      : high - Math.sqrt((1 - share) * span * (high - mode)),
  );
};

interface Drawn {
  readonly line: CostLine;
  readonly sign: number;
  readonly start: number;
  /** What one cent of the line's amount comes to in each of its months, today. */
  readonly factors: readonly number[];
}

/** Lines that touch the whole, by id: the order in which they were written down must not matter. */
const drawnLines = ({ lines, settings }: SimulationJob): Drawn[] =>
  [...lines]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((line) => {
      const sign = signsOf(line).find(([bearer]) => bearer === ALL)?.[1];
      if (sign === undefined) return [];
      const [start, end] = monthsOf(line, settings.horizonMonths);
      const factors = Array.from({ length: Math.max(0, end - start) }, (_, index) => {
        const factor = (discountFactor(settings.rate, start + index) * twelfths(line)) / 12;
        return Math.round(factor * FACTOR_STEP) / FACTOR_STEP;
      });
      return [{ line, sign, start, factors }];
    });

/** The events of a scenario, and from which draw on each does not happen. */
const thresholds = ({ lines, chances }: SimulationJob): readonly (readonly [string, number])[] => {
  const hanging = new Map(
    lines.flatMap((line) =>
      line.eventId === null ? [] : [[line.eventId, chanceOfLine(line, chances) * TWO_32] as const],
    ),
  );
  return [...hanging].sort(([a], [b]) => (a < b ? -1 : 1));
};

const drawFlows = (
  lines: readonly Drawn[],
  happened: ReadonlySet<string>,
  random: RandomBits,
  flows: Float64Array,
): void => {
  flows.fill(0);
  for (const { line, sign, start, factors } of lines) {
    // Drawn also when it does not count: else one event would shift the draws of all lines after it.
    const cents = sign * triangular(line.amount, random());
    if (line.eventId !== null && !happened.has(line.eventId)) continue;
    for (let index = 0; index < factors.length; index += 1)
      flows[start + index] = (flows[start + index] ?? 0) + cents * (factors[index] ?? 0);
  }
};

/** The value that a share of the draws does not pass (nearest rank). */
const rank = (sorted: Float64Array, share: number): number =>
  (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) + 0;

const bandOf = (values: Float64Array): Band => {
  const sorted = values.slice().sort();
  return { p10: rank(sorted, 0.1), p50: rank(sorted, 0.5), p90: rank(sorted, 0.9) };
};

/**
 * What a scenario may come to for all together, as present value: every range drawn as a triangle, every event once per
 * run, so that its lines happen together. Lines are otherwise taken to vary on their own; where they rise and fall
 * together the real spread is wider. The same seed gives the same bytes. Source: domain rules, section 4.
 */
export const simulate = (job: SimulationJob): Simulation => {
  const { settings, seed, runs } = job;
  const random = randomBits(seed);
  const lines = drawnLines(job);
  const events = thresholds(job);
  const flows = new Float64Array(settings.horizonMonths);
  const months = Array.from({ length: settings.horizonMonths }, () => new Float64Array(runs));
  const totals = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    const happened = new Set(events.filter(([, threshold]) => random() < threshold).map(([id]) => id));
    drawFlows(lines, happened, random, flows);
    let sum = 0;
    for (const [month, column] of months.entries()) {
      sum += flows[month] ?? 0;
      column[run] = Math.round(sum);
    }
    totals[run] = Math.round(sum);
  }
  const mean = totals.reduce((sum, value) => sum + value, 0) / runs;
  const variance = totals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, runs - 1);
  return {
    ...bandOf(totals),
    runs,
    mean: Math.round(mean) + 0,
    standardError: Math.ceil(Math.sqrt(variance / runs)),
    months: months.map(bandOf),
  };
};
