import { describe, expect, it } from 'vitest';
import { amountInCell, type CellAmount } from '../../../../shared/insight/money/cellAmount';
import { timesIn, type Period } from '../../../../shared/insight/money/periods';
import { parseQuickAmount } from '../../../../shared/insight/money/quickEntry';
import { HORIZON_MONTHS, type MoneySettings } from '../../../../shared/insight/money/settings';
import type { CostLine } from '../../../../shared/model/costLine';
import { costLine } from '../support/costLine';

const settings: MoneySettings = { rate: 0, horizonMonths: HORIZON_MONTHS };

const lineOf = (fields: Partial<CostLine>): CostLine => costLine({ scenario: 's0', ...fields });

const typed = (text: string, period: Period, line: CostLine | null = null): CellAmount | null =>
  amountInCell(text, { period, line, settings });

/** What a cell then shows, in whole euros: low and high. */
const shows = (said: CellAmount, period: Period): number[] => {
  const times = timesIn(lineOf(said), period, settings);
  return [said.amount.low, said.amount.high].map((cents) => Math.round((cents * times) / 100));
};

describe('an amount typed in an empty cell', () => {
  it('of the first half year is paid once, at its beginning', () => {
    expect(typed('6-10k', 'firstHalfYear')).toEqual({
      amount: { low: 600_000, high: 1_000_000 },
      rhythm: 'once',
      startMonth: 0,
      months: null,
    });
  });

  it('of the years after it is the whole of them, spread by year', () => {
    const said = typed('45k', 'afterwards')!;
    expect(said).toMatchObject({ rhythm: 'perYear', startMonth: 6, months: null });
    expect(shows(said, 'afterwards')).toEqual([45_000, 45_000]);
    expect(shows(said, 'firstHalfYear')).toEqual([0, 0]);
  });

  it.each([
    ['800 p/m', 'firstHalfYear', [4_800, 4_800]],
    ['1.200-2.400 per jaar', 'firstHalfYear', [600, 1_200]],
    ['800 p/m', 'afterwards', [43_200, 43_200]],
    ['15k/jr', 'afterwards', [67_500, 67_500]],
    ['500 eenmalig', 'afterwards', [500, 500]],
  ] as const)('with a rhythm, %s in %s, stays in that cell', (text, period, wanted) => {
    const said = typed(text, period)!;
    expect(shows(said, period)).toEqual(wanted);
    expect(shows(said, period === 'afterwards' ? 'firstHalfYear' : 'afterwards')).toEqual([0, 0]);
  });

  it('is a zero where a zero was typed', () => {
    expect(typed('0', 'firstHalfYear')?.amount).toEqual({ low: 0, high: 0 });
  });

  it('is none where it is not understood', () => {
    expect([typed('veel', 'afterwards'), typed('', 'afterwards')]).toEqual([null, null]);
  });
});

describe('an amount typed over a line', () => {
  it('without a rhythm is what the cell shows; the line keeps its rhythm and its months', () => {
    const line = lineOf({ rhythm: 'perMonth', months: 6 });
    expect(typed('1.200', 'firstHalfYear', line)).toEqual({
      amount: { low: 20_000, high: 20_000 },
      rhythm: 'perMonth',
      startMonth: 0,
      months: 6,
    });
  });

  it('with a rhythm is the amount of the line', () => {
    const line = lineOf({ rhythm: 'perYear', startMonth: 6 });
    expect(typed('800 p/m', 'afterwards', line)).toMatchObject({
      amount: { low: 80_000, high: 80_000 },
      rhythm: 'perMonth',
      startMonth: 6,
      months: null,
    });
  });

  it('that was paid once in the first half year, and now by month, still ends with that half year', () => {
    const said = typed('800 p/m', 'firstHalfYear', lineOf({ startMonth: 2 }))!;
    expect(said).toMatchObject({ startMonth: 2, months: 4 });
    expect(shows(said, 'afterwards')).toEqual([0, 0]);
  });
});

describe('an amount as a price tag or a civil servant writes it', () => {
  it.each([
    ['EUR 1.250,-', 125_000, null],
    ['€ 1.250,--', 125_000, null],
    ['1250,=', 125_000, null],
    ['1250,–', 125_000, null],
    ['100,- p/m', 10_000, 'perMonth'],
    ['1 ton', 10_000_000, null],
    ['1,5 ton', 15_000_000, null],
    ['0', 0, null],
    ['0,-', 0, null],
    ['€ 0,00', 0, null],
  ] as const)('%s', (text, cents, rhythm) => {
    expect(parseQuickAmount(text)).toEqual({ low: cents, high: cents, rhythm });
  });

  it.each([
    ['6.000,- tot 10.000,-', 600_000, 1_000_000],
    ['100,- - 200,-', 10_000, 20_000],
    ['1-2 ton', 10_000_000, 20_000_000],
  ])('%s, low and high', (text, low, high) => {
    expect(parseQuickAmount(text)).toEqual({ low, high, rhythm: null });
  });

  it.each(['6,-10', ',-', '1250,-5', 'ton', '1,=,='])('but not %s', (text) => {
    expect(parseQuickAmount(text)).toBeNull();
  });
});
