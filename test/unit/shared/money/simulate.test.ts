import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomBits } from '../../../../shared/insight/money/prng';
import { simulate } from '../../../../shared/insight/money/simulate';
import { costLine } from '../support/costLine';

const SETTINGS = { rate: 0.0225, horizonMonths: 24 };
const RANGE = { low: 100_000, high: 300_000 };

describe('the seeded generator', () => {
  it('gives the row that the same algorithm gives in another language (Python)', () => {
    const next = randomBits('rondetafel');
    expect([next(), next(), next()]).toEqual([1_995_357, 2_939_551_274, 1_623_248_864]);
  });

  it('gives another row for another seed', () => {
    expect(randomBits('a')()).not.toBe(randomBits('b')());
  });
});

describe('a simulation', () => {
  const lines = [
    costLine({ id: 'c1', amount: RANGE, eventId: 'e1' }),
    costLine({ id: 'c2', amount: { low: 1_000, likely: 1_200, high: 4_000 }, rhythm: 'perMonth' }),
  ];
  const job = { lines, chances: new Map([['e1', 0.4]]), settings: SETTINGS, seed: 'x', runs: 500 };

  it('has the bytes that it had the first time, on every computer', () => {
    const bytes = createHash('sha256')
      .update(JSON.stringify(simulate(job)))
      .digest('hex');
    expect(bytes).toBe('7def97667b88bc14a6f897fa5ec29fc5784556e41136c8e90885fc449b22e753');
  });

  it('has the lines of one event happen together', () => {
    const pair = [
      costLine({ id: 'c1', amount: { low: 500, high: 500 }, eventId: 'e1' }),
      costLine({ id: 'c2', kind: 'benefit', amount: { low: 500, high: 500 }, eventId: 'e1' }),
    ];
    const { p10, p50, p90 } = simulate({ ...job, lines: pair });
    expect([p10, p50, p90]).toEqual([0, 0, 0]);
  });

  it('has an event that is certain in every run, and an impossible one in none', () => {
    const [line] = lines;
    const at = (chance: number) => simulate({ ...job, lines: [line!], chances: new Map([['e1', chance]]) });
    expect(at(1).p10).toBeGreaterThanOrEqual(100_000);
    expect(at(0)).toMatchObject({ p10: 0, p90: 0, mean: 0, standardError: 0 });
  });
});
