import { failure, success, type Result } from '../base/result';

/** Characters in a file with prices. */
export const CSV_MAX = 1_000_000;

/** A text in quotes with doubled quotes inside, or a text without quotes, separators and line ends. */
const cellAt = (separator: string): RegExp =>
  new RegExp(`"((?:[^"]|"")*)"|([^"\\r\\n${separator === '\t' ? '\\t' : separator}]*)`, 'y');

/** Control characters have no place in a table of texts; a file that has them is something else. */
const NOT_TEXT = /[^\P{Cc}\t\r\n]|\uFFFD/u;

/**
 * Rows of cells of a CSV text, strictly: byte order mark allowed, CRLF or LF, a cell is quoted whole or not at all.
 * Source of the format: RFC 4180, with a separator of choice. A quote that opens and never closes is refused by its
 * row, because what follows would be read as one text.
 */
export const csvRows = (
  text: string,
  separator: ';' | ',' | '\t',
): Result<readonly (readonly string[])[]> => {
  if (text.length > CSV_MAX) return failure({ code: 'prices_too_large' });
  if (NOT_TEXT.test(text)) return failure({ code: 'prices_not_csv' });
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const cell = cellAt(separator);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length || row.length > 0) {
    cell.lastIndex = at;
    const found = cell.exec(body);
    const [whole = '', quoted, plain = ''] = found ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (body[at] === separator) {
      at += 1;
      continue;
    }
    const end = /\r?\n/y;
    end.lastIndex = at;
    const lineEnd = end.exec(body)?.[0];
    if (lineEnd === undefined && at < body.length)
      return failure({ code: 'prices_broken_row', params: { row: rows.length + 1 } });
    rows.push(row);
    row = [];
    at += lineEnd?.length ?? 0;
  }
  return success(rows);
};
