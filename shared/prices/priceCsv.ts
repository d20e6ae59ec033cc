import { failure, success, type Problem, type Result } from '../base/result';
import { isId } from '../base/ids';
import { sheetOf, type Column, type Sheet } from '../exports/sheet';
import { LANGUAGES, wordsIn, type Language } from '../text/language';
import { nl, type Words } from '../text/nl';
import { csvRows } from './csvRows';
import { NAME_MAX, price, PRICE_STATUSES, PRICE_UNITS, PRICES_MAX, type Price } from './price';

type PriceColumn = keyof Words['prices']['columns'];
/** Null where the file has no such column. */
type Cells = Readonly<Record<PriceColumn, string | null>>;

/** What stands in each column: one that is forgotten fails a type. */
const cellsIn = ({
  units,
  statuses,
}: Words['prices']): Readonly<Record<PriceColumn, Column<Price>['cell']>> => ({
  id: ({ id }) => id,
  label: ({ label }) => label,
  low: ({ low }) => euros(low),
  high: ({ high }) => euros(high),
  unit: ({ unit }) => units[unit],
  year: ({ year }) => (year === null ? '' : String(year)),
  source: ({ source }) => source,
  status: ({ status }) => statuses[status],
});

const COLUMNS = Object.keys(nl.prices.columns) as readonly PriceColumn[];
/** Without these a row says nothing; all others have a default. */
const NEEDED: readonly PriceColumn[] = ['id', 'label', 'low', 'high'];

const euros = (cents: number | null): string =>
  cents === null ? '' : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** Columns of other versions, by name, in the order in which they are met. */
const otherColumns = (prices: readonly Price[]): Column<Price>[] => {
  const names = new Set(prices.flatMap(({ more = {} }) => Object.keys(more)));
  return [...names].map((header) => ({
    header,
    cell: ({ more = {} }) => {
      const value = more[header];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    },
  }));
};

/** The list as a table; amounts in euros with a decimal comma, as Dutch spreadsheets read them. */
export const priceSheet = (prices: readonly Price[], language: Language): Sheet => {
  const words = wordsIn(language).prices;
  const cells = cellsIn(words);
  const columns = COLUMNS.map((column) => ({ header: words.columns[column], cell: cells[column] }));
  return sheetOf(words.sheet, [...columns, ...otherColumns(prices)], prices);
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

/** A word of any language, whatever its capitals. */
const keyFor = <K extends string>(
  keys: readonly K[],
  pick: (words: Words) => Readonly<Record<K, string>>,
  cell: string,
): K | undefined =>
  keys.find((key) =>
    LANGUAGES.some((language) => pick(wordsIn(language))[key].toLowerCase() === cell.toLowerCase()),
  );

/** Which column stands where: one of ours, or the name of one that this version does not know. */
type Header = readonly (PriceColumn | { readonly other: string })[];

/** The header in one language, columns in any order; null when a needed one is missing or one is there twice. */
const headerIn = (row: readonly string[]): Header | null => {
  for (const language of LANGUAGES) {
    const { columns } = wordsIn(language).prices;
    const header = row.map((cell) => {
      const name = cell.trim();
      return COLUMNS.find((column) => columns[column] === name.toLowerCase()) ?? { other: name };
    });
    const names = header.map((column) => (typeof column === 'string' ? column : `=${column.other}`));
    const isWhole = NEEDED.every((column) => header.includes(column));
    const isClear = new Set(names).size === names.length && names.every((name) => isName(name));
    if (isWhole && isClear) return header;
  }
  return null;
};

/** Not empty, not long, and no name that would reach JavaScript's own machinery. */
const isName = (name: string): boolean => name !== '=' && name.length <= NAME_MAX && name !== '=__proto__';

const wrong = (row: number, column: string, found: string): Problem => ({
  code: 'prices_wrong_cell',
  params: { row, column, cell: found.slice(0, 40) },
});

/** What a row has where the file has no such column. */
const DEFAULTS = { unit: 'once', status: 'own_estimate' } as const satisfies Partial<Price>;

const readRow = (
  cells: Cells,
  row: number,
  columns: Readonly<Record<PriceColumn, string>>,
): Result<Price> => {
  const text = (column: PriceColumn): string => cells[column] ?? '';
  const low = centsFrom(text('low'));
  const high = centsFrom(text('high'));
  const unit =
    cells.unit === null ? DEFAULTS.unit : keyFor(PRICE_UNITS, (words) => words.prices.units, cells.unit);
  const status =
    cells.status === null
      ? DEFAULTS.status
      : keyFor(PRICE_STATUSES, (words) => words.prices.statuses, cells.status);
  const year = text('year') === '' ? null : Number(text('year'));
  const refused = (column: PriceColumn): Result<never> => failure(wrong(row, columns[column], text(column)));
  if (!isId(text('id'))) return refused('id');
  if (low === undefined) return refused('low');
  if (high === undefined) return refused('high');
  if (unit === undefined) return refused('unit');
  if (status === undefined) return refused('status');
  // One amount is both ends of the range.
  const [from, to] = [low ?? high, high ?? low];
  if (from !== null && to !== null && from > to)
    return failure({ code: 'prices_low_above_high', params: { row } });
  const texts = { id: text('id'), label: text('label'), source: text('source') };
  const read = price.safeParse({ ...texts, low: from, high: to, unit, status, year });
  if (read.success) return success(read.data);
  return refused(COLUMNS.find((column) => column === read.error.issues[0]?.path[0]) ?? 'label');
};

/**
 * A list out of a CSV file that anybody may have made: all of it or nothing, with the first thing that is wrong. All
 * languages, `;`, `,` or tab between the cells, columns in any order. Columns that are missing get their defaults, and
 * those that are unknown are kept.
 */
export const readPriceCsv = (text: string): Result<Price[]> => {
  let problem: Problem = {
    code: 'prices_wrong_columns',
    params: { columns: Object.values(nl.prices.columns).join('; ') },
  };
  for (const separator of [';', ',', '\t'] as const) {
    const rows = csvRows(text, separator);
    const header = rows.ok ? headerIn(rows.value[0] ?? []) : null;
    if (rows.ok && header) return readRows(header, rows.value);
    if (!rows.ok && separator === ';') [problem] = rows.problems;
  }
  return failure(problem);
};

const readRows = (header: Header, [names = [], ...rows]: readonly (readonly string[])[]): Result<Price[]> => {
  if (rows.length > PRICES_MAX) return failure({ code: 'prices_too_many', params: { max: PRICES_MAX } });
  const columns = Object.fromEntries(
    COLUMNS.map((column) => [column, names[header.indexOf(column)]?.trim() ?? column]),
  ) as Record<PriceColumn, string>;
  const prices: Price[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const number = index + 2; // as a spreadsheet counts: the header is row 1
    if (row.length === 1 && row[0] === '') continue;
    if (row.length !== header.length) return failure({ code: 'prices_broken_row', params: { row: number } });
    const cellAt = (at: number): string => withoutGuard(row[at] ?? '').trim();
    const cells = Object.fromEntries(
      COLUMNS.map((column) => [column, header.includes(column) ? cellAt(header.indexOf(column)) : null]),
    ) as Cells;
    const read = readRow(cells, number, columns);
    if (!read.ok) return read;
    if (seen.has(read.value.id))
      return failure({ code: 'prices_twice', params: { row: number, id: read.value.id } });
    seen.add(read.value.id);
    const more = header.flatMap((column, at) =>
      typeof column === 'string' ? [] : [[column.other, cellAt(at)] as const],
    );
    prices.push(more.length > 0 ? { ...read.value, more: Object.fromEntries(more) } : read.value);
  }
  return success(prices);
};
