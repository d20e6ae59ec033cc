import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedCosts } from '../../shared/insight/money/expected';
import { randomBits } from '../../shared/insight/money/prng';
import { ALL } from '../../shared/insight/money/settings';
import { simulate, type SimulationJob } from '../../shared/insight/money/simulate';
import { anyChances, anyLines, anySettings } from './support/anyMoney';
import { checkAll, SEED } from './support/run';

const anyJob = (runs: number): fc.Arbitrary<SimulationJob> =>
  fc
    .tuple(anyLines(), anyChances, anySettings, fc.string())
    .map(([lines, chances, settings, seed]) => ({ lines, chances, settings, seed, runs }));

/** Beyond so many standard errors a mean is wrong rather than unlucky: one in 3.5 million. */
const ERRORS = 5;

describe('a simulation', () => {
  it('has its mean where the exact mean is, within its own error', () => {
    let spread = 0;
    checkAll(
      fc.property(anyJob(2_000), (job) => {
        const { mean, standardError } = simulate(job);
        const exact = expectedCosts(job.lines, job.chances, job.settings).get(ALL)!;
        // Drawn amounts are whole cents: half a cent for each month of each line at most.
        const rounding = job.lines.length * job.settings.horizonMonths * 0.02 + 1;
        expect(Math.abs(mean - exact)).toBeLessThanOrEqual(ERRORS * standardError + rounding);
        if (standardError > 1) spread += 1;
      }),
      100,
    );
    expect(spread).toBeGreaterThan(50);
  });

  it('gives the same bytes for the same seed, in whatever order the lines stand', () => {
    checkAll(
      fc.property(anyJob(60), (job) => {
        const once = JSON.stringify(simulate(job));
        expect(JSON.stringify(simulate({ ...job, lines: [...job.lines].reverse() }))).toBe(once);
      }),
      60,
    );
  });

  it('has nine in ten above one in two above one in ten, in every month, and ends at the total', () => {
    checkAll(
      fc.property(anyJob(80), (job) => {
        const { p10, p50, p90, months } = simulate(job);
        expect(months).toHaveLength(job.settings.horizonMonths);
        for (const band of months) {
          expect(band.p10).toBeLessThanOrEqual(band.p50);
          expect(band.p50).toBeLessThanOrEqual(band.p90);
        }
        expect(months.at(-1)).toEqual({ p10, p50, p90 });
      }),
      60,
    );
  });
});

describe('the generator', () => {
  it('fills every part of its range about as often', () => {
    const next = randomBits(`even ${SEED}`);
    const parts = Array.from({ length: 16 }, () => 0);
    for (let draw = 0; draw < 64_000; draw += 1) {
      const part = next() >>> 28;
      parts[part] = parts[part]! + 1;
    }
    // Chi-squared with 15 degrees of freedom: 44.3 is passed once in ten thousand.
    const chi = parts.reduce((sum, count) => sum + (count - 4_000) ** 2 / 4_000, 0);
    expect(chi).toBeLessThan(44.3);
  });
});
