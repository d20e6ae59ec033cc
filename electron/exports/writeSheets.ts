import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Sheet } from '../../shared/exports/sheet';

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
  ...sheet.rows.map((row) =>
    row.map((value): Cell => (value === null ? null : { value, wrap: true, alignVertical: 'top' })),
  ),
];

const widthOf = (sheet: Sheet, column: number): number => {
  const longest = [sheet.header, ...sheet.rows].reduce(
    (most, row) => Math.max(most, String(row[column] ?? '').length),
    MIN_WIDTH,
  );
  return Math.min(longest + 2, MAX_WIDTH);
};
