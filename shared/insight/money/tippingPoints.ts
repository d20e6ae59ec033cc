import type { CostLine } from '../../model/costLine';
import { chanceOfLine, type Chances } from './chance';
import { meanWhenItHappens } from './expected';
import { meanOf, signsOf } from './flows';
import { ALL, type MoneySettings } from './settings';

/** How many of the largest amounts of a scenario, and as many of *Zo doorgaan*, are tried. */
export const MAIN_AMOUNTS = 3;

/**
 * Up to or from which value a scenario costs no more than *Zo doorgaan* while all else stays as estimated; `always`
 * and `never`: no value changes it. A chance is a fraction, an amount the mean of its range in cents. Source: sensitivity
 * analysis of one figure at a time, solved exactly because costs are linear in each.
 */
export interface TippingPoint {
  readonly subject: 'chance' | 'amount';
  /** An event, or a cost line. */
  readonly id: string;
  readonly now: number;
  readonly holds: 'up_to' | 'from' | 'always' | 'never';
  /** Null for `always` and `never`. */
  readonly at: number | null;
}

/** What has to be known of a scenario to compare it. */
export interface Compared {
  readonly lines: readonly CostLine[];
  readonly chances: Chances;
}

/** Expected present value of a line for all together as it stands, in cents; not rounded. */
const worth = (line: CostLine, chances: Chances, settings: MoneySettings): number => {
  const sign = signsOf(line).find(([bearer]) => bearer === ALL)?.[1] ?? 0;
  return sign * meanWhenItHappens(line, settings, true) * chanceOfLine(line, chances);
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/**
 * Solves `advantage + slope * (x - now) = 0`: the advantage over *Zo doorgaan* is linear in every chance and amount, so
 * the answer is exact. `most` is the highest value that makes sense: 1 for a chance.
 */
const solve = (
  advantage: number,
  slope: number,
  now: number,
  most: number,
): Pick<TippingPoint, 'holds' | 'at'> => {
  const at = now - advantage / slope;
  if (slope < 0) {
    if (at < 0) return { holds: 'never', at: null };
    return at >= most ? { holds: 'always', at: null } : { holds: 'up_to', at };
  }
  if (at <= 0) return { holds: 'always', at: null };
  return at > most ? { holds: 'never', at: null } : { holds: 'from', at };
};

/** For which chance of each event, and for which of the main amounts, a scenario stops costing less. */
export const tippingPoints = (own: Compared, baseline: Compared, settings: MoneySettings): TippingPoint[] => {
  const valued = (side: Compared, direction: 1 | -1) =>
    side.lines.map((line) => ({ line, side, cents: direction * worth(line, side.chances, settings) }));
  const all = [...valued(own, -1), ...valued(baseline, 1)];
  const advantage = sum(all.map(({ cents }) => cents));

  const chances = [...own.chances, ...baseline.chances].flatMap(([id, now]): TippingPoint[] => {
    const slope = sum(
      all
        .filter(({ line }) => line.eventId === id)
        .map(({ line, side }) => {
          const sign = signsOf(line).find(([bearer]) => bearer === ALL)?.[1] ?? 0;
          return (side === own ? -1 : 1) * sign * meanWhenItHappens(line, settings, true);
        }),
    );
    if (slope === 0) return [];
    return [{ subject: 'chance', id, now, ...solve(advantage, slope, now, 1) }];
  });

  const main = [own, baseline].flatMap((side) =>
    all
      .filter((entry) => entry.side === side && entry.cents !== 0 && meanOf(entry.line.amount) > 0)
      .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents) || (a.line.id < b.line.id ? -1 : 1))
      .slice(0, MAIN_AMOUNTS),
  );
  const amounts = main.map(({ line, cents }): TippingPoint => {
    const now = meanOf(line.amount);
    return { subject: 'amount', id: line.id, now, ...solve(advantage, cents / now, now, Infinity) };
  });
  return [...chances, ...amounts];
};

const closeness = ({ at, now }: TippingPoint): number =>
  at === null ? Infinity : Math.abs(at - now) / Math.max(Math.abs(now), 1e-9);

const isAmount = ({ subject }: TippingPoint): number => (subject === 'amount' ? 1 : 0);

/** The points at which it really tips: chances before amounts, and the nearest to what is estimated now first. */
export const nearestPoints = (points: readonly TippingPoint[]): TippingPoint[] =>
  points
    .filter(({ at }) => at !== null)
    .sort((a, b) => isAmount(a) - isAmount(b) || closeness(a) - closeness(b) || (a.id < b.id ? -1 : 1));
