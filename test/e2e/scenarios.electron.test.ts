import fs from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { caseFileToOps } from '../../shared/exchange/toOps';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import { moneyInput, nextMoney } from '../../shared/insight/money/caseMoney';
import { RUNS, seedOf, simulate } from '../../shared/insight/money/simulate';
import type { CaseTables } from '../../shared/model/tables';
import { tablesFromOps } from '../../shared/projection/project';
import { launchApp, newFolder, type App } from '../helpers/app';
import { button, costCell, dialogOf, field, focused, saved, show, toast } from '../helpers/screen';
import { fill, words } from '../helpers/texts';

const BASELINE = 'Zo doorgaan';
const TOGETHER = 'Samen opruimen, huis houden';
const EVICT = 'Ontruimen';
const SETTINGS = { rate: 0.0225, horizonMonths: 60 };

test.describe.configure({ mode: 'serial' });
let app: App;
let page: Page;
let folder: string;
test.beforeAll(async () => {
  folder = await newFolder('scenarios');
  app = await launchApp({ sample: 'henk', userData: path.join(folder, 'profile') });
  ({ page } = app);
  await show(page, 'scenarios');
});
test.afterAll(async () => {
  await app.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const henk = (): CaseTables => {
  const text = fs.readFileSync(path.resolve(import.meta.dirname, '../../shared/samples/henk.json'), 'utf8');
  const file = readCaseFile(text, 'nl');
  if (!file.ok) throw new Error(`The sample cannot be read: ${file.problems[0].code}`);
  return tablesFromOps(caseFileToOps(file.value, '2026-01-01'));
};

/** What the simulation must show for a scenario of Henk; one line may have another amount by now. */
const bandOf = (scenario: string, changed?: { readonly line: string; readonly cents: number }): string => {
  const tables = henk();
  const costLines = new Map(tables.costLines);
  const line = changed && costLines.get(changed.line);
  if (line) costLines.set(line.id, { ...line, amount: { low: changed.cents, high: changed.cents } });
  const { money } = nextMoney(null, moneyInput({ ...tables, costLines }, SETTINGS));
  const { lines, chances } = money.scenarios.get(scenario)!;
  const { p10, p50, p90 } = simulate({
    lines,
    chances,
    settings: SETTINGS,
    seed: seedOf(scenario),
    runs: RUNS,
  });
  return `${p10} ${p50} ${p90}`;
};

const bands = (): Promise<string[]> =>
  page.locator('[data-band]').evaluateAll((all) => all.map((one) => one.getAttribute('data-band') ?? ''));

const amountsTyped = async (value: string): Promise<void> => {
  const cell = costCell(page, 'Brandweer', 'firstHalfYear', TOGETHER);
  await cell.fill(value);
  await cell.press('Enter');
};

test('a worker of the built app draws the same bytes as Node does', async () => {
  await expect.poll(bands).toEqual(['s0', 's1', 's2'].map((id) => bandOf(id)));
  expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(['app:']);
});

test('edits that follow each other end at the band of the last one', async () => {
  for (const euros of ['5000', '6000', '7000']) await amountsTyped(euros);
  const last = bandOf('s2', { line: 's2c2', cents: 700_000 });
  await expect.poll(async () => (await bands())[2]).toBe(last);
  await page.keyboard.press('Escape');
  for (let step = 0; step < 3; step += 1) await button(page, nl.common.undo).first().click();
  await expect.poll(bands).toEqual(['s0', 's1', 's2'].map((id) => bandOf(id)));
});

test('an amount typed in a cell is what the cell shows: the whole of its period', async () => {
  const cell = costCell(page, 'Brandweer', 'afterwards', EVICT);
  await cell.fill('9-18k');
  await cell.press('Enter');
  await expect(cell).toHaveValue('9–18k');
  await cell.fill('4k/jr');
  await cell.press('Enter');
  await expect(cell).toHaveValue('18k');
  for (let step = 0; step < 2; step += 1) await button(page, nl.common.undo).first().click();
});

test('what is no amount stays as typed and is marked, also after leaving the cell', async () => {
  const cell = costCell(page, 'Brandweer', 'afterwards', EVICT);
  await cell.fill('veel te veel');
  await cell.blur();
  await expect(cell).toHaveValue('veel te veel');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert')).toContainText(nl.scenarios.cellWrong);
  await cell.press('Escape');
  await expect(cell).toHaveValue('–');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('by keyboard a figure opens to its lines, and a line to its editor and back', async () => {
  const together = page.locator('.rt-table__total .figure').first();
  await together.focus();
  await page.keyboard.press('Enter');
  const trace = dialogOf(page, nl.scenarios.trace);
  await expect(trace.getByRole('row')).toHaveCount(5);
  await expect(trace.getByRole('row').last()).toContainText('6.000');
  await expect(trace.getByRole('row').last()).toContainText('11.000');
  await trace.getByRole('button', { name: 'Meldingen en huisbezoeken' }).focus();
  await page.keyboard.press('Enter');
  const editor = dialogOf(page, nl.scenarios.editLine);
  await field(editor, nl.scenarios.lineAmount).fill('2-4k');
  await page.keyboard.press('Enter');
  await expect(trace.getByRole('row').last()).toContainText('12.000');
  await page.keyboard.press('Escape');
  await expect(trace).toHaveCount(0);
  await expect.poll(() => focused(page)).not.toBe('');
  await expect(together).toContainText('6,5–12k');
  await button(page, nl.common.undo).first().click();
  await expect(together).toContainText('6–11k');
});

test('a chance in per cent and a line that hangs on it give a tipping point in one sentence', async () => {
  await page.getByRole('button', { name: 'Terugval als de hulp stopt' }).click();
  const risk = dialogOf(page, nl.scenarios.editEvent);
  await field(risk, nl.scenarios.eventPercent).fill('60-40');
  await expect(risk.getByText(nl.scenarios.eventPercentWrong)).toBeVisible();
  await field(risk, nl.scenarios.eventPercent).fill('40-60');
  await button(risk, nl.common.save).click();
  await expect(page.getByRole('button', { name: 'Terugval als de hulp stopt' })).toContainText('40–60 %');

  const cell = costCell(page, 'Zorginstantie', 'firstHalfYear', TOGETHER);
  if ((await cell.count()) === 0) await button(page, nl.scenarios.addPayer).click();
  await cell.fill('40k');
  await cell.press('Enter');
  const label = fill(nl.scenarios.cellLabel, {
    party: 'Zorginstantie',
    period: nl.scenarios.firstHalfYear,
    scenario: TOGETHER,
  });
  await button(page, fill(nl.scenarios.figure, { figure: label })).click();
  const editor = dialogOf(page, nl.scenarios.editLine);
  await editor.getByRole('button', { name: nl.scenarios.lineEvent }).click();
  await page.getByRole('option', { name: 'Terugval als de hulp stopt' }).click();
  await button(editor, nl.common.save).click();
  await expect(
    page.getByText(/tenzij de kans op “Terugval als de hulp stopt” .* boven 52.% komt/),
  ).toBeVisible();
});

test('effects are added and changed, and a scenario gets another name', async () => {
  await button(page, nl.scenarios.addEffect).nth(1).click();
  const adding = dialogOf(page, nl.scenarios.addEffect);
  await field(adding, nl.scenarios.effectText).fill('Is zijn vertrouwde buren kwijt');
  await button(adding, nl.party.add).click();
  const effect = page.getByRole('button', { name: 'Is zijn vertrouwde buren kwijt' });
  await effect.click();
  const editing = dialogOf(page, nl.scenarios.editEffect);
  await editing.getByRole('button', { name: nl.scenarios.effectScore }).click();
  await page.getByRole('option', { name: nl.scenarios.score['-2'], exact: true }).click();
  await button(editing, nl.common.save).click();
  await expect(effect).toContainText(nl.scenarios.score['-2']);

  await button(page, fill(nl.scenarios.scenarioMenu, { scenario: EVICT })).click();
  await page.getByRole('menuitem', { name: nl.scenarios.rename }).click();
  const naming = dialogOf(page, nl.scenarios.rename);
  await field(naming, nl.scenarios.addTitle).fill('Uit huis zetten');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Uit huis zetten' }).first()).toBeVisible();
  await saved(page);
});

const openPrices = async () => {
  await button(page, nl.scenarios.fromPrices).click();
  await button(dialogOf(page, nl.scenarios.fromPrices), nl.scenarios.priceList).click();
  return dialogOf(page, nl.scenarios.priceList);
};
const closeAll = async (): Promise<void> => {
  while ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
};

test('a price becomes a cost line with its amount, source and price level', async () => {
  await button(page, nl.scenarios.fromPrices).click();
  const dialog = dialogOf(page, nl.scenarios.fromPrices);
  await dialog.getByRole('combobox').fill('Brandweer');
  await page.getByRole('option', { name: words.nl.prices.starters.fire_hour }).click();
  await expect(dialog).toContainText('VRR, tarieven 2016 (bron gezien), prijspeil 2016');
  await field(dialog, nl.scenarios.priceQuantity).fill('10');
  await expect(dialog).toContainText('531 - 1.062');
  await button(dialog, nl.party.add).click();
  await expect(dialog).toHaveCount(0);
  await page
    .getByRole('button', { name: new RegExp(`${nl.scenarios.expected.slice(0, 8)}.*Uit huis`) })
    .click();
  await page.getByRole('button', { name: words.nl.prices.starters.fire_hour }).click();
  const editor = dialogOf(page, nl.scenarios.editLine);
  await expect(field(editor, nl.scenarios.lineSource)).toHaveValue('VRR, tarieven 2016');
  await expect(field(editor, nl.scenarios.lineYear)).toHaveValue('2016');
  await closeAll();
});

test("one's own prices go to CSV and back, and a file that is not right changes nothing", async () => {
  const list = await openPrices();
  await list.getByRole('button', { name: words.nl.prices.starters.police }).click();
  const price = dialogOf(page, nl.scenarios.priceEdit);
  await field(price, nl.scenarios.priceAmount).fill('80-95');
  await field(price, nl.scenarios.lineSource).fill('eigen begroting');
  await page.keyboard.press('Enter');
  const row = list.getByRole('row', { name: words.nl.prices.starters.police });
  await expect(row).toContainText('80 - 95');

  const file = path.join(folder, 'prijzen.csv');
  await app.saveDialogTo(file);
  await button(list, nl.scenarios.priceExport).click();
  await expect(toast(page).filter({ hasText: 'prijzen.csv' })).toBeVisible();
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toContain('"80,00";"95,00";"per uur"');

  fs.writeFileSync(file, text.replace('"80,00"', '"=HYPERLINK(1)"'));
  await app.openDialogWith(file);
  await button(list, nl.scenarios.priceImport).click();
  await expect(toast(page).filter({ hasText: 'Er is niets veranderd.' })).toBeVisible();
  await expect(row).toContainText('80 - 95');

  fs.writeFileSync(file, text.replace('"80,00"', '"81,50"'));
  await button(list, nl.scenarios.priceImport).click();
  await expect(row).toContainText('81,50 - 95');
  await closeAll();
});

test('the list is there again after a restart', async () => {
  await app.close();
  app = await launchApp({ sample: 'henk', userData: path.join(folder, 'profile') });
  ({ page } = app);
  await show(page, 'scenarios');
  const list = await openPrices();
  await expect(list.getByRole('row', { name: words.nl.prices.starters.police })).toContainText('81,50 - 95');
  await closeAll();
  await expect(page.getByRole('columnheader', { name: BASELINE }).first()).toBeVisible();
  expect(app.complaints).toEqual([]);
});
