import { describe, expect, it } from 'vitest';
import { cumulativeCosts } from '../../../../shared/insight/money/curve';
import { discountFactor } from '../../../../shared/insight/money/flows';
import { scenarioCosts } from '../../../../shared/insight/money/totals';
import { costLine } from '../support/costLine';

const SETTINGS = { rate: 0.0225, horizonMonths: 60 };
const yearly = (cents: readonly number[]) =>
  cents.map((low, year) => costLine({ startMonth: 12 * year, amount: { low, high: low } }));

describe('the discount rate of 2.25 % that government agencies use', () => {
  it.each([
    [1, 0.977995],
    [5, 0.894712],
    [10, 0.80051],
  ])('makes a euro after %i years worth %f now', (years, factor) => {
    expect(discountFactor(0.0225, 12 * years)).toBeCloseTo(factor, 6);
  });

  it('leaves what is paid today as it is', () => {
    expect(discountFactor(0.0225, 0)).toBe(1);
  });
});

describe('one euro a month for five years', () => {
  const million = costLine({ rhythm: 'perMonth', amount: { low: 100_000_000, high: 100_000_000 } });

  it('is worth 56.835474 euro now, of which 50.863193 from month six on', () => {
    const all = scenarioCosts([million], SETTINGS).presentValueCents.get('*')!;
    expect(all.afterwards[0] / 1e8).toBeCloseTo(50.863193, 6);
    expect((all.firstHalfYear[0] + all.afterwards[0]) / 1e8).toBeCloseTo(56.835474, 6);
  });

  it('ends at the same sum on the cumulative curve', () => {
    expect(cumulativeCosts([million], new Map(), SETTINGS).at(-1)!.high / 1e8).toBeCloseTo(56.835474, 6);
  });
});

describe('payments once a year, for five years', () => {
  it('A: 27,791.51 and four times 15,000 are worth 84,562.61 now', () => {
    const lines = yearly([2_779_151, 1_500_000, 1_500_000, 1_500_000, 1_500_000]);
    expect(cumulativeCosts(lines, new Map(), SETTINGS).at(-1)).toEqual({
      low: 8_456_261,
      expected: 8_456_261,
      high: 8_456_261,
    });
  });

  it('B: 20,968.31, then 7,838.40 and three times 2,566.80 are worth 35,838.58 now', () => {
    const lines = yearly([2_096_831, 783_840, 256_680, 256_680, 256_680]);
    expect(cumulativeCosts(lines, new Map(), SETTINGS).at(-1)).toEqual({
      low: 3_583_858,
      expected: 3_583_858,
      high: 3_583_858,
    });
  });

  it('splits the same sum over the first half year and afterwards', () => {
    const lines = yearly([2_779_151, 1_500_000, 1_500_000, 1_500_000, 1_500_000]);
    expect(scenarioCosts(lines, SETTINGS).presentValueCents.get('*')).toEqual({
      firstHalfYear: [2_779_151, 2_779_151],
      afterwards: [8_456_261 - 2_779_151, 8_456_261 - 2_779_151],
    });
  });
});

describe('a yearly amount', () => {
  it('falls in twelfths, and half a cent is rounded away from zero', () => {
    const line = costLine({ rhythm: 'perYear', months: 5, amount: { low: -6, high: 6 } });
    expect(scenarioCosts([line], SETTINGS).nominalCents.get('*')).toEqual({
      firstHalfYear: [-3, 3], // five twelfths of six cents is two and a half
      afterwards: [0, 0],
    });
  });

  it('adds up over twelve lines of one cent each to the whole cent', () => {
    const lines = Array.from({ length: 12 }, () =>
      costLine({ rhythm: 'perYear', months: 1, amount: { low: 1, high: 1 } }),
    );
    expect(scenarioCosts(lines, SETTINGS).nominalCents.get('*')!.firstHalfYear).toEqual([1, 1]);
  });
});
