import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeCosts } from '../../shared/insight/money/curve';
import { monthsOf } from '../../shared/insight/money/flows';
import { ALL, type Range } from '../../shared/insight/money/settings';
import { scenarioCosts, type ByBearer } from '../../shared/insight/money/totals';
import type { CostLine } from '../../shared/model/costLine';
import { costLine } from '../unit/shared/support/costLine';
import { checkAll } from './support/run';

const PARTIES = ['p1', 'p2', 'x1'] as const;
const cents = fc.integer({ min: -5_000_000, max: 50_000_000 });

const line = (kinds: readonly CostLine['kind'][]): fc.Arbitrary<CostLine> =>
  fc
    .record({
      bearer: fc.constantFrom(...PARTIES),
      beneficiary: fc.option(fc.constantFrom(...PARTIES)),
      kind: fc.constantFrom(...kinds),
      amount: fc.tuple(cents, cents).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
      rhythm: fc.constantFrom('once' as const, 'perMonth' as const, 'perYear' as const),
      startMonth: fc.integer({ min: 0, max: 300 }),
      months: fc.option(fc.integer({ min: 1, max: 300 })),
      eventId: fc.option(fc.constant('e1')),
    })
    .map(costLine);

const linesOf = (...kinds: readonly CostLine['kind'][]) => fc.array(line(kinds), { maxLength: 20 });
const settings = fc.record({
  rate: fc.double({ min: 0, max: 0.2, noNaN: true }),
  horizonMonths: fc.integer({ min: 12, max: 240 }),
});
const both = (costs: { nominalCents: ByBearer; presentValueCents: ByBearer }) => [
  costs.nominalCents,
  costs.presentValueCents,
];
const periods = ['firstHalfYear', 'afterwards'] as const;

const partiesOf = (
  totals: ByBearer,
  pick: (range: Range) => number,
  period: (typeof periods)[number],
): number[] => [...totals].filter(([bearer]) => bearer !== ALL).map(([, sums]) => pick(sums[period]));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

describe('transfers', () => {
  it('never touch what all pay together', () => {
    checkAll(
      fc.property(linesOf('transfer'), settings, (lines, set) => {
        for (const totals of both(scenarioCosts(lines, set)))
          expect(totals.get(ALL)).toEqual({ firstHalfYear: [0, 0], afterwards: [0, 0] });
      }),
    );
  });

  it('between two parties: the most that one pays is the most that the others get, to a cent for each', () => {
    checkAll(
      fc.property(linesOf('transfer'), settings, (all, set) => {
        const lines = all.filter((one) => one.beneficiary !== null);
        for (const totals of both(scenarioCosts(lines, set)))
          for (const period of periods) {
            // As ranges: what leaves low here arrives high there, so it is low and high together that vanish.
            const rest = sum(partiesOf(totals, ([low, high]) => low + high, period));
            expect(Math.abs(rest)).toBeLessThanOrEqual(totals.size);
          }
      }),
    );
  });
});

describe('costs', () => {
  it('of all bearers add up to what all pay together, to half a cent for each', () => {
    checkAll(
      fc.property(linesOf('cost'), settings, (lines, set) => {
        for (const totals of both(scenarioCosts(lines, set)))
          for (const period of periods)
            for (const side of [0, 1] as const) {
              const parts = partiesOf(totals, (range) => range[side], period);
              expect(Math.abs(sum(parts) - totals.get(ALL)![period][side])).toBeLessThanOrEqual(
                (parts.length + 1) / 2,
              );
            }
      }),
    );
  });

  it('that are monthly or once add up exactly, as long as nothing is discounted', () => {
    checkAll(
      fc.property(linesOf('cost'), settings, (all, set) => {
        const lines = all.filter((one) => one.rhythm !== 'perYear');
        const totals = scenarioCosts(lines, set).nominalCents;
        for (const period of periods)
          expect(sum(partiesOf(totals, ([low]) => low, period))).toBe(totals.get(ALL)![period][0]);
      }),
    );
  });
});

describe('benefits', () => {
  it('are costs with the sign turned, for who gains and for all together', () => {
    checkAll(
      fc.property(line(['benefit']), settings, (benefit, set) => {
        const gains = scenarioCosts([benefit], set).nominalCents;
        expect(gains.get(benefit.beneficiary ?? benefit.bearer)).toEqual(gains.get(ALL));
        const cost = scenarioCosts([{ ...benefit, kind: 'cost' }], set).nominalCents.get(ALL)!;
        for (const period of periods)
          expect(gains.get(ALL)![period]).toEqual([0 - cost[period][1] + 0, 0 - cost[period][0] + 0]);
      }),
    );
  });
});

describe('any scenario', () => {
  it('is worth its nominal value when the rate is zero', () => {
    checkAll(
      fc.property(
        linesOf('cost', 'benefit', 'transfer'),
        fc.integer({ min: 12, max: 240 }),
        (lines, horizonMonths) => {
          const { nominalCents, presentValueCents } = scenarioCosts(lines, { rate: 0, horizonMonths });
          expect(presentValueCents).toEqual(nominalCents);
        },
      ),
    );
  });

  it('counts nothing after the horizon, and nothing beyond the duration of a line', () => {
    checkAll(
      fc.property(line(['cost']), settings, (one, set) => {
        const [from, to] = monthsOf(one, set.horizonMonths);
        const counted = Array.from({ length: 700 }, (_, month) => month).filter(
          (month) => month >= from && month < to,
        );
        for (const month of counted) {
          expect(month).toBeLessThan(set.horizonMonths);
          if (one.rhythm === 'once') expect(month).toBe(one.startMonth);
          else if (one.months !== null) expect(month).toBeLessThan(one.startMonth + one.months);
        }
        const yearly = one.rhythm === 'perYear' ? 12 : 1;
        const low = one.eventId === null ? one.amount.low : Math.min(0, one.amount.low);
        const { firstHalfYear, afterwards } = scenarioCosts([one], set).nominalCents.get(ALL)!;
        expect(
          Math.abs(firstHalfYear[0] + afterwards[0] - (low * counted.length) / yearly),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has low never above high, and whole cents without a minus zero', () => {
    checkAll(
      fc.property(linesOf('cost', 'benefit', 'transfer'), settings, (lines, set) => {
        for (const totals of both(scenarioCosts(lines, set)))
          for (const sums of totals.values())
            for (const period of periods) {
              const [low, high] = sums[period];
              expect(low).toBeLessThanOrEqual(high);
              for (const value of [low, high]) {
                expect(Number.isSafeInteger(value)).toBe(true);
                expect(Object.is(value, -0)).toBe(false);
              }
            }
      }),
    );
  });

  it('ends its curve at the present value of all together, within a cent', () => {
    checkAll(
      fc.property(linesOf('cost', 'benefit', 'transfer'), settings, (lines, set) => {
        const { firstHalfYear, afterwards } = scenarioCosts(lines, set).presentValueCents.get(ALL)!;
        const { low, high } = cumulativeCosts(lines, new Map(), set).at(-1)!;
        expect(Math.abs(low - firstHalfYear[0] - afterwards[0])).toBeLessThanOrEqual(1);
        expect(Math.abs(high - firstHalfYear[1] - afterwards[1])).toBeLessThanOrEqual(1);
      }),
    );
  });
});
