import { access, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { PICTURE_PAGE } from '../../shared/exports/mapPicture/mapPicture';
import { launchApp, newFolder, type App } from '../helpers/app';
import {
  actionRows,
  button,
  cards,
  closeToasts,
  documentState,
  goHome,
  homeList,
  show,
  toast,
} from '../helpers/screen';
import { fill } from '../helpers/texts';

const ACTIONS = 6;
const RELATIONS = 10;
const FORMATS = {
  xlsx: nl.actions.exportXlsx,
  csv: nl.actions.exportCsv,
  md: nl.actions.exportMd,
  json: nl.actions.exportJson,
  svg: nl.actions.exportSvg,
  png: nl.actions.exportPng,
};
type Format = keyof typeof FORMATS;

test.describe.configure({ mode: 'serial' });
let app: App;
let folder: string;
test.beforeAll(async () => {
  folder = await newFolder('export');
  app = await launchApp({ sample: 'henk' });
  await show(app.page, 'decision');
  await expect(actionRows(app.page)).toHaveCount(ACTIONS);
});
test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

/** All that the map says, in no order: cards, relations and bottlenecks. */
const wordsOnMap = async (page: Page): Promise<readonly string[]> =>
  (await page.getByRole('application').getByRole('button').allInnerTexts()).toSorted();

const exportAs = async (format: Format, file: string | null): Promise<void> => {
  await app.saveDialogTo(file);
  await button(app.page, nl.actions.export).click();
  await app.page.getByRole('menuitem', { name: FORMATS[format] }).click();
};

const exported = async (format: Format): Promise<Buffer> => {
  const file = path.join(folder, `henk.${format}`);
  await exportAs(format, file);
  await expect(toast(app.page)).toContainText(fill(nl.actions.exported, { name: `henk.${format}` }));
  await closeToasts(app.page);
  return readFile(file);
};

test('the action list for Excel is a real workbook', async () => {
  const bytes = await exported('xlsx');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('xl/workbook.xml')).toBe(true);
  expect(bytes.includes('xl/worksheets/sheet1.xml')).toBe(true);
});

test('the action list as CSV has one line for each action', async () => {
  const text = (await exported('csv')).toString('utf8');
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .filter(Boolean);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(lines).toHaveLength(1 + ACTIONS);
  for (const line of lines) expect(line.split('";"')).toHaveLength(lines[0]!.split('";"').length);
  expect(text).toContain('Huis bekijken en opschrijven wat minstens weg moet');
});

test('the report can be read without the app', async () => {
  const text = (await exported('md')).toString('utf8');
  expect(text).toMatch(/^# .*Henk/m);
  expect(text).toContain('Ik wil in mijn huis blijven en niet alles in één keer kwijt zijn.');
  expect(text).toContain('Samen opruimen, huis houden');
  expect(text).not.toMatch(/undefined|\[object|NaN/);
});

test('the map is a picture of a page, as a drawing whose words are words and as dots', async () => {
  const svg = (await exported('svg')).toString('utf8');
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('>Woningcorporatie</text>');
  const png = await exported('png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const scale = 2;
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    PICTURE_PAGE.width * scale,
    PICTURE_PAGE.height * scale,
  ]);
});

test('the case file comes in again with everything', async () => {
  const { page } = app;
  await exported('json');
  await show(page, 'map');
  await expect(page.locator('.relation-label')).toHaveCount(RELATIONS);
  const map = await wordsOnMap(page);
  await goHome(page);
  const before = await homeList(page);
  await app.openDialogWith(path.join(folder, 'henk.json'));
  await button(page, nl.home.open).click();
  await expect(cards(page)).toHaveCount(8);
  await expect.poll(() => wordsOnMap(page)).toEqual(map);
  await show(page, 'decision');
  await expect(actionRows(page)).toHaveCount(ACTIONS);
  expect(before).toHaveLength(1);
});

test('pressing Cancel writes nothing and says nothing', async () => {
  await exportAs('csv', null);
  await expect(app.page.getByRole('menuitem')).toHaveCount(0);
  await expect(toast(app.page)).toHaveCount(0);
});

test('a place where nothing can be written is answered with one sentence', async () => {
  const { page } = app;
  const before = await documentState(page);
  const inTheWay = path.join(folder, 'geen-map');
  await writeFile(inTheWay, '');
  const file = path.join(inTheWay, 'lijst.xlsx');
  await exportAs('xlsx', file);
  await expect(toast(page)).toHaveCount(1);
  await expect(toast(page)).toContainText('lijst.xlsx kan niet worden opgeslagen');
  await expect(access(file)).rejects.toThrow();
  expect(await documentState(page)).toBe(before);
  await closeToasts(page);
});

test('a file that is replaced is replaced as a whole', async () => {
  const file = path.join(folder, 'henk.csv');
  await writeFile(file, 'x'.repeat(100_000));
  const text = (await exported('csv')).toString('utf8');
  expect(text).not.toContain('xxx');
  expect(app.complaints).toEqual([]);
});
