import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { plainLines } from '../../shared/exports/plainLines';
import type { Cell as OurCell, Sheet } from '../../shared/exports/sheet';

const HEADER_FILL = '#E8F0FA';
const MIN_WIDTH = 8;
const MAX_WIDTH = 48;

/** Sheets as the bytes of an .xlsx file: bold header that stays in view, wrapped cells, columns as wide as needed. */
export const xlsxOf = async (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map((sheet) => ({
      data: dataOf(sheet),
      sheet: sheet.name,
      columns: sheet.header.map((_, column) => ({ width: widthOf(sheet, column) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
  ).toBuffer();

const dataOf = (sheet: Sheet): SheetData => [
  sheet.header.map((value): Cell => ({
    value,
    fontWeight: 'bold',
    backgroundColor: HEADER_FILL,
    wrap: true,
  })),
  ...sheet.rows.map((row) => row.map(cellOf)),
];

/** Days are shown as the spreadsheet's own dates: year first, which no country reads in another way. */
const DATE_FORMAT = 'yyyy-mm-dd';
const DATE_WIDTH = DATE_FORMAT.length;

const cellOf = (cell: OurCell): Cell => {
  if (cell === null) return null;
  const look = { wrap: true, alignVertical: 'top' } as const;
  if (typeof cell === 'number') return { value: cell, ...look };
  if (typeof cell === 'string') return { value: plainLines(cell), ...look };
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: DATE_FORMAT, ...look };
};

const lengthOf = (cell: OurCell | undefined): number => {
  if (typeof cell === 'object') return cell === null ? 0 : DATE_WIDTH;
  const lines = String(cell ?? '').split('\n');
  return Math.max(...lines.map((line) => line.length));
};

const widthOf = (sheet: Sheet, column: number): number => {
  const longest = [sheet.header, ...sheet.rows].reduce(
    (most, row) => Math.max(most, lengthOf(row[column])),
    MIN_WIDTH,
  );
  return Math.min(longest + 2, MAX_WIDTH);
};
