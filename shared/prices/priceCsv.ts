import { failure, success, type Problem, type Result } from '../base/result';
import { isId } from '../base/ids';
import type { Sheet } from '../exports/sheet';
import { en } from '../text/en';
import { LANGUAGES, wordsIn, type Language } from '../text/language';
import { nl } from '../text/nl';
import { csvRows } from './csvRows';
import { price, PRICE_STATUSES, PRICE_UNITS, PRICES_MAX, type Price } from './price';

const COLUMNS = ['id', 'label', 'low', 'high', 'unit', 'year', 'source', 'status'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Record<Column, string>>;

const euros = (cents: number | null): string =>
  cents === null ? '' : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** The list as a table; amounts in euros with a decimal comma, as Dutch spreadsheets read them. */
export const priceSheet = (prices: readonly Price[], language: Language): Sheet => {
  const { columns, units, statuses } = wordsIn(language).prices;
  return {
    name: wordsIn(language).prices.sheet,
    header: COLUMNS.map((column) => columns[column]),
    rows: prices.map((one) => [
      one.id,
      one.label,
      euros(one.low),
      euros(one.high),
      units[one.unit],
      one.year === null ? '' : String(one.year),
      one.source,
      statuses[one.status],
    ]),
  };
};

/** "1234", "1.234", "1234,5", "1.234,56" and "1234.56" in cents; empty is null, anything else undefined. */
const centsFrom = (cell: string): number | null | undefined => {
  if (cell === '') return null;
  const match = /^(\d{1,10}|\d{1,3}(?:\.\d{3}){1,3})(?:[,.](\d{1,2}))?$/.exec(cell);
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  return Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0'));
};

/** Spreadsheets get an apostrophe before what they would run as a formula; here it goes off again. */
const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** A word of either language, whatever its capitals. */
const keyFor = <K extends string>(
  keys: readonly K[],
  pick: (words: typeof nl) => Readonly<Record<K, string>>,
  cell: string,
): K | undefined =>
  keys.find((key) => [nl, en].some((words) => pick(words)[key].toLowerCase() === cell.toLowerCase()));

const headerIn = (row: readonly string[]): boolean =>
  LANGUAGES.some((language) => {
    const { columns } = wordsIn(language).prices;
    return (
      row.length === COLUMNS.length &&
      COLUMNS.every((column, index) => columns[column] === row[index]?.trim().toLowerCase())
    );
  });

const wrong = (row: number, column: string, found: string): Problem => ({
  code: 'prices_wrong_cell',
  params: { row, column, cell: found.slice(0, 40) },
});

const readRow = (cells: Cells, row: number, columns: Readonly<Record<Column, string>>): Result<Price> => {
  const low = centsFrom(cells.low);
  const high = centsFrom(cells.high);
  const unit = keyFor(PRICE_UNITS, (words) => words.prices.units, cells.unit);
  const status = keyFor(PRICE_STATUSES, (words) => words.prices.statuses, cells.status);
  const year = cells.year === '' ? null : Number(cells.year);
  if (!isId(cells.id)) return failure(wrong(row, columns.id, cells.id));
  if (low === undefined) return failure(wrong(row, columns.low, cells.low));
  if (high === undefined) return failure(wrong(row, columns.high, cells.high));
  if (unit === undefined) return failure(wrong(row, columns.unit, cells.unit));
  if (status === undefined) return failure(wrong(row, columns.status, cells.status));
  // One amount is both ends of the range.
  const [from, to] = [low ?? high, high ?? low];
  if (from !== null && to !== null && from > to)
    return failure({ code: 'prices_low_above_high', params: { row } });
  const read = price.safeParse({ ...cells, low: from, high: to, unit, status, year });
  if (read.success) return success(read.data);
  const at = COLUMNS.find((column) => column === read.error.issues[0]?.path[0]) ?? 'label';
  return failure(wrong(row, columns[at], cells[at]));
};

/**
 * A list out of a CSV file that anybody may have made: all of it or nothing, with the first thing that is wrong. Both
 * languages, and `;`, `,` or tab between the cells.
 */
export const readPriceCsv = (text: string): Result<Price[]> => {
  let problem: Problem = {
    code: 'prices_wrong_columns',
    params: { columns: Object.values(nl.prices.columns).join('; ') },
  };
  for (const separator of [';', ',', '\t'] as const) {
    const rows = csvRows(text, separator);
    if (rows.ok && headerIn(rows.value[0] ?? [])) return readRows(rows.value);
    if (!rows.ok && separator === ';') [problem] = rows.problems;
  }
  return failure(problem);
};

const readRows = ([header = [], ...rows]: readonly (readonly string[])[]): Result<Price[]> => {
  if (rows.length > PRICES_MAX) return failure({ code: 'prices_too_many', params: { max: PRICES_MAX } });
  const columns = Object.fromEntries(
    COLUMNS.map((column, index) => [column, header[index]?.trim() ?? column]),
  ) as Record<Column, string>;
  const prices: Price[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const number = index + 2; // as a spreadsheet counts: the header is row 1
    if (row.length === 1 && row[0] === '') continue;
    if (row.length !== COLUMNS.length) return failure({ code: 'prices_broken_row', params: { row: number } });
    const cells = Object.fromEntries(
      COLUMNS.map((column, at) => [column, withoutGuard(row[at] ?? '').trim()]),
    ) as Cells;
    const read = readRow(cells, number, columns);
    if (!read.ok) return read;
    if (seen.has(read.value.id))
      return failure({ code: 'prices_twice', params: { row: number, id: read.value.id } });
    seen.add(read.value.id);
    prices.push(read.value);
  }
  return success(prices);
};
