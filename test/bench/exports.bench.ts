import writeXlsxFile from 'write-excel-file/node';
import { xlsxOf } from '../../electron/exports/writeSheets';
import { actionSheet, actionWorkbook } from '../../shared/exports/actionList';
import { csvOf } from '../../shared/exports/csv';
import { tablesFromOps } from '../../shared/projection/project';
import { actionOps, partyOps } from './cases';
import { figure, interleaved } from './figure';
import type { BenchRow } from './run';

export const name = 'export';

const SIZES = [50, 500, 5_000];
const PARTIES = 12;
const GOAL = 1.5;
const TODAY = '2030-06-01';

/** The action list against the library (or plain joining) writing the same cells without any care for their looks. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const count of SIZES) {
    const tables = tablesFromOps([...partyOps(PARTIES), ...actionOps(count, PARTIES)]);
    const plain = actionSheet(tables, 'nl', TODAY);
    const book = actionWorkbook(tables, 'nl', TODAY);
    const took = await interleaved(count > 1_000 ? 3 : 7, {
      csv: () => csvOf(actionSheet(tables, 'nl', TODAY)),
      bareCsv: () => [plain.header, ...plain.rows].map((row) => `"${row.join('";"')}"\r\n`).join(''),
      xlsx: () => xlsxOf(actionWorkbook(tables, 'nl', TODAY)),
      bareXlsx: () =>
        writeXlsxFile(
          book.map((sheet) => ({ data: [[...sheet.header], ...sheet.rows.map((row) => [...row])] })),
        ).toBuffer(),
    });
    const [csv, xlsx] = [`csv of ${count} actions`, `xlsx of ${count} actions, six sheets`];
    rows.push(figure({ name: csv, unit: 'ms', values: took.csv, floors: took.bareCsv, goal: GOAL }));
    rows.push(figure({ name: xlsx, unit: 'ms', values: took.xlsx, floors: took.bareXlsx, goal: GOAL }));
  }
  return rows;
};
