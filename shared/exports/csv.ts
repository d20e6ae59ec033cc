import { plainLines } from './plainLines';
import type { Cell, Sheet } from './sheet';

/**
 * Cells that a spreadsheet would run as a formula get a leading apostrophe; so do those that look as if they already had
 * one, else it could not be taken off again. Source: CWE-1236.
 */
const FORMULA_START = /^'*[=+\-@\t\r]/;

const csvCell = (cell: Cell): string => {
  if (cell === null) return '""';
  if (typeof cell === 'number') return `"${cell}"`;
  if (typeof cell === 'object') return `"${cell.date}"`;
  const text = plainLines(cell);
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/**
 * A sheet as CSV for Dutch Excel: `;`, byte order mark, CRLF between rows, every cell quoted, LF between the lines of a
 * cell. Written by hand: two rules of our own (formulas, lines) are half of it, and papaparse has no use for the rest.
 */
export const csvOf = (sheet: Sheet): string =>
  '\uFEFF' + [sheet.header, ...sheet.rows].map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
