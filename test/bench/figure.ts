import type { BenchRow } from './run';

const round = (value: number): number => Number(value.toPrecision(3));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly floors: readonly number[];
  /** The highest ratio that is good enough. */
  readonly goal: number;
}

/** A row of the table: medians of what was measured and of its floor. */
export const figure = ({ name, unit, values, floors, goal }: Figure): BenchRow => {
  const [value, floor] = [median(values), median(floors)];
  return {
    name,
    unit,
    value: round(value),
    floor: round(floor),
    ratio: round(value / floor),
    goal: round(goal),
    pass: value / floor <= goal,
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
  };
};

/** For what has a budget and no rival: the floor is the budget and the goal 1. */
export const budget = (name: string, unit: string, values: readonly number[], most: number): BenchRow =>
  figure({ name, unit, values, floors: [most], goal: 1 });

/** Milliseconds that each piece of work takes: one after the other in every round, so that noise meets all alike. */
export const interleaved = async <K extends string>(
  rounds: number,
  work: Readonly<Record<K, () => unknown>>,
): Promise<Record<K, number[]>> => {
  const names = Object.keys(work) as K[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  // One round for nothing: code that runs for the first time is still being compiled.
  for (const name of names) await work[name]();
  for (let done = 0; done < rounds; done += 1) {
    for (const name of names) {
      const started = performance.now();
      await work[name]();
      times[name].push(performance.now() - started);
    }
  }
  return times;
};
