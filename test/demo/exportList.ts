import fs from 'node:fs';
import path from 'node:path';
import { nl } from '../../renderer/text/nl';
import { NEW_ACTION } from './editing';
import { readXlsx } from './readXlsx';
import { check, OUTPUT, require, screenshots, step } from './report';
import { button, card, filled, show, type Seat } from './seats';

interface Rows {
  readonly xlsx: number;
  readonly csv: number;
}

/** The rows of our own CSV: every cell between quotes, `;` between cells, CRLF after rows, a byte order mark first. */
const readCsv = (text: string): string[][] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .slice(1, -1)
        .split('";"')
        .map((cell) => cell.replaceAll('""', '"')),
    );

/** The chair saves the list as two files, which are then read back. */
export const exportActions = async (chair: Seat): Promise<Rows> => {
  const { page } = chair;
  await button(card(page), nl.common.close).click();
  await show(chair, 'decision');
  const actions = page.getByRole('row', { name: new RegExp(`^${filled(nl.actions.edit, { no: '\\d+' })}$`) });
  await check('the actions are in view', actions.first().waitFor());
  const expected = await actions.count();
  const csv = readCsv((await save(chair, nl.actions.exportCsv, 'actions.csv')).toString('utf8'));
  const xlsx = readXlsx(await save(chair, nl.actions.exportXlsx, 'actions.xlsx'));
  await screenshots('exported', [chair]);
  for (const [name, [, ...rows]] of [
    ['csv', csv],
    ['xlsx', xlsx],
  ] as const) {
    require(`the ${name} has a row for each of the ${expected} actions`, rows.length === expected);
    const row = rows.find((cells) => cells.includes(NEW_ACTION.text)) ?? [];
    require(`the ${name} names who does the new action`, row.includes(NEW_ACTION.person));
    require(`the ${name} says when`, row.some((cell) => cell.endsWith(NEW_ACTION.day)));
    require(`the ${name} says how one sees that it is done`, row.includes(NEW_ACTION.result));
  }
  step(`The chair saved the action list: ${expected} rows in actions.xlsx and in actions.csv, read back.`);
  return { xlsx: xlsx.length - 1, csv: csv.length - 1 };
};

/** Chooses a format in the menu. Only the system's own dialog is answered for the user; the app writes the file. */
const save = async ({ app, page }: Seat, format: string, name: string): Promise<Buffer> => {
  const file = path.join(OUTPUT, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await button(page, nl.actions.export).click();
  await page.getByRole('menuitem', { name: format, exact: true }).click();
  await check(
    `the app says that ${name} was saved`,
    page.getByText(filled(nl.actions.exported, { name })).first().waitFor(),
  );
  return fs.readFileSync(file);
};
