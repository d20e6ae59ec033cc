import type { Cell, Sheet } from './sheet';

/**
 * Cells that a spreadsheet would run as a formula get a leading apostrophe; so do those that look as if they already had
 * one, else it could not be taken off again. Source: CWE-1236.
 */
const FORMULA_START = /^'*[=+\-@\t\r]/;

const csvCell = (cell: Cell): string => {
  if (cell === null) return '""';
  if (typeof cell === 'number') return `"${cell}"`;
  const oneLine = cell.replaceAll(/\s*[\r\n]+\s*/g, ' ');
  const safe = FORMULA_START.test(oneLine) ? `'${oneLine}` : oneLine;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** A sheet as CSV for Dutch Excel: `;`, byte order mark, CRLF, every cell quoted, no line breaks in cells. */
export const csvOf = (sheet: Sheet): string =>
  '\uFEFF' + [sheet.header, ...sheet.rows].map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
