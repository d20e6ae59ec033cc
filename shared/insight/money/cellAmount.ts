import type { Amount, CostLine, Rhythm } from '../../model/costLine';
import { timesIn, type Period } from './periods';
import { parseQuickAmount, type QuickAmount } from './quickEntry';
import { AFTERWARDS_FROM, roundCents, type MoneySettings } from './settings';

/** The cell of a table of money in which somebody types: what one payer pays in one period. */
export interface MoneyCell {
  readonly period: Period;
  /** The one line that the cell shows; null while it shows none. */
  readonly line: CostLine | null;
  readonly settings: MoneySettings;
}

/** What the cell then says: of the line that it shows, or of a new one. */
export interface CellAmount {
  readonly amount: Pick<Amount, 'low' | 'high'>;
  readonly rhythm: Rhythm;
  readonly startMonth: number;
  /** How many months it lasts; null is until the horizon. */
  readonly months: number | null;
}

/**
 * What an amount means that was typed in a cell; null when it is no amount. With a rhythm ("800 p/m") it is the amount of
 * the line itself, else it is what the cell shows: the whole of the period. What is typed for the first half year lasts
 * no longer than that, so that it says nothing about what comes after.
 */
export const amountInCell = (text: string, cell: MoneyCell): CellAmount | null => {
  const typed = parseQuickAmount(text);
  if (!typed) return null;
  const { line } = cell;
  const rhythm = typed.rhythm ?? line?.rhythm ?? USUAL[cell.period];
  const { startMonth, months } = line ? spanOf(line, rhythm, cell) : newSpan(cell.period, rhythm);
  return { amount: perTime(typed, cell), rhythm, startMonth, months };
};

/** How people mean an amount for the whole of a period. */
const USUAL: Readonly<Record<Period, Rhythm>> = { firstHalfYear: 'once', afterwards: 'perYear' };

type Span = Pick<CellAmount, 'startMonth' | 'months'>;

const newSpan = (period: Period, rhythm: Rhythm): Span =>
  period === 'afterwards'
    ? { startMonth: AFTERWARDS_FROM, months: null }
    : { startMonth: 0, months: rhythm === 'once' ? null : AFTERWARDS_FROM };

/** A line keeps its months; one of the first half year that gets a rhythm still ends with it. */
const spanOf = (line: CostLine, rhythm: Rhythm, { period, settings }: MoneyCell): Span => {
  const { startMonth, months } = line;
  const isFirstOnly = period === 'firstHalfYear' && timesIn(line, 'afterwards', settings) === 0;
  return isFirstOnly && months === null && rhythm !== 'once'
    ? { startMonth, months: AFTERWARDS_FROM - startMonth }
    : { startMonth, months };
};

const perTime = ({ low, high, rhythm }: QuickAmount, cell: MoneyCell): Pick<Amount, 'low' | 'high'> => {
  const times = rhythm === null ? timesOf(cell) : 1;
  return { low: roundCents(low / times), high: roundCents(high / times) };
};

/** How many times the amount of the line counts in the cell; of a new one, as people usually mean it. */
const timesOf = ({ line, period, settings }: MoneyCell): number => {
  if (line) return timesIn(line, period, settings);
  return period === 'firstHalfYear' ? 1 : (settings.horizonMonths - AFTERWARDS_FROM) / 12;
};
