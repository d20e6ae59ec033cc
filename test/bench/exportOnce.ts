// Run by exports.bench.ts in a process of its own; prints milliseconds.
import type { Cell } from '../../shared/exports/sheet';
import { actionSheet, actionWorkbook } from '../../shared/exports/actionList';
import { csvOf } from '../../shared/exports/csv';
import { tablesFromOps } from '../../shared/projection/project';
import { actionOps, partyOps } from './cases';

const [kind = '', count = '0'] = process.argv.slice(2);
const PARTIES = 12;
const TODAY = '2030-06-01';
const tables = tablesFromOps([...partyOps(PARTIES), ...actionOps(Number(count), PARTIES)]);
const plain = kind === 'bareCsv' ? [actionSheet(tables, 'nl', TODAY)] : [];
const book = kind === 'bareXlsx' ? actionWorkbook(tables, 'nl', TODAY) : [];

/** A cell as text: what a program without our rules would write. */
const bare = (cell: Cell): string | number | null => (typeof cell === 'object' ? (cell?.date ?? null) : cell);

const quoted = (cell: Cell): string => `"${String(bare(cell) ?? '').replaceAll('"', '""')}"`;

const started = performance.now();
switch (kind) {
  case 'csv':
    csvOf(actionSheet(tables, 'nl', TODAY));
    break;
  case 'bareCsv':
    plain.map(({ header, rows }) =>
      [header, ...rows].map((row) => `${row.map(quoted).join(';')}\r\n`).join(''),
    );
    break;
  case 'xlsx': {
    const { xlsxOf } = await import('../../electron/exports/writeSheets');
    await xlsxOf(actionWorkbook(tables, 'nl', TODAY));
    break;
  }
  default: {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const sheets = book.map(({ header, rows }) => ({
      data: [[...header], ...rows.map((row) => row.map(bare))],
    }));
    await writeXlsxFile(sheets).toBuffer();
  }
}
process.stdout.write(String(performance.now() - started));
