import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { atTheTable, CORPORATION, GGD, join, launchGuest, seesPerson, type Table } from '../helpers/meeting';
import { button, choose, dialogOf, equalDocuments, field, sharedText, show } from '../helpers/screen';
import { fill } from '../helpers/texts';
import { captureTraffic, foundIn, traffic } from '../helpers/traces';

test.describe.configure({ mode: 'serial' });

const QUESTION = 'Wat kost begeleiding thuis?';
/** Cents; odd numbers, so that they are found only where they are. */
const [LOW, HIGH] = [6_137_700, 9_846_100];
const PAYER = 'Gemeente (Wmo)';
const SCENARIO = 'Samen opruimen, huis houden';

let table: Table;
let chair: Page;
let corporation: App;
let ggd: App;
test.beforeAll(async () => {
  table = await atTheTable([], { sample: 'henk' });
  chair = table.chair.page;
  corporation = await launchGuest();
  await captureTraffic(corporation.page);
  await join(corporation.page, table.code, CORPORATION, chair);
  ggd = await table.newcomer(GGD);
  await seesPerson(chair, CORPORATION);
});
test.afterAll(async () => {
  await corporation.close();
  await ggd.close();
  await table.close();
});

const panel = (page: Page): Locator => page.getByRole('article', { name: QUESTION });
const sealedBy = ({ agency, name }: typeof CORPORATION): string =>
  fill(nl.blind.sealed, { who: fill(nl.blind.person, { agency, name }) });

const seal = async (page: Page, amount: string): Promise<void> => {
  await show(page, 'scenarios');
  const own = panel(page).getByLabel(fill(nl.blind.amount, { rhythm: 'per jaar' }));
  await own.fill(amount);
  await own.press('Enter');
};

test('the chair asks, and nobody sees an amount before the reveal', async () => {
  await show(chair, 'scenarios');
  await button(chair, nl.blind.open).click();
  const dialog = dialogOf(chair, nl.blind.open);
  await field(dialog, nl.blind.question).fill(QUESTION);
  await choose(dialog, nl.blind.scenario, SCENARIO);
  await choose(dialog, nl.blind.payer, PAYER);
  await button(dialog, nl.party.add).click();
  await seal(corporation.page, 'zo ongeveer veel');
  await expect(panel(corporation.page)).toContainText(fill(nl.blind.amountWrong, { rhythm: 'per jaar' }));
  await seal(corporation.page, '61.377 - 98.461');
  await expect(panel(chair)).toContainText(sealedBy(CORPORATION));
  await expect(panel(corporation.page)).toContainText('61–98k');
  await expect(panel(corporation.page).getByLabel(fill(nl.blind.amount, { rhythm: 'per jaar' }))).toHaveCount(
    0,
  );
  await seal(ggd.page, '5k p/m');
  await expect(panel(chair)).toContainText(sealedBy(GGD));
  await expect(button(panel(corporation.page), nl.blind.reveal)).toHaveCount(0);
  await expect(panel(chair)).not.toContainText('61–98k');
});

test('before the reveal no byte of a document, of what people tell, or on the line holds the amount', async () => {
  const pages = [chair, ggd.page, corporation.page];
  await equalDocuments(pages);
  for (const page of pages) expect(foundIn(await sharedText(page), [LOW, HIGH])).toEqual([]);
  const sent = await traffic(corporation.page);
  expect(sent.length).toBeGreaterThan(100);
  expect(foundIn(sent, [LOW, HIGH])).toEqual([]);
});

test('a sealed amount survives that the app of its owner is killed', async () => {
  await ggd.kill9();
  const again = await launchApp({ userData: ggd.userData });
  ggd = again;
  const close = button(again.page, nl.case.close);
  if ((await close.count()) > 0) await close.click();
  await join(again.page, table.code, GGD, chair);
  await show(again.page, 'scenarios');
  await expect(panel(again.page)).toContainText(fill(nl.blind.sealedHere, { amount: '60k' }));
});

test('after the reveal everybody sees all of it, and the chair puts it in the line', async () => {
  await button(panel(chair), nl.blind.reveal).click();
  for (const page of [chair, ggd.page, corporation.page]) {
    await expect(panel(page)).toContainText('61–98k');
    await expect(panel(page)).toContainText(fill(nl.blind.span, { amount: '60–98k' }));
  }
  // The search finds what is there now: it can find.
  expect(foundIn(await sharedText(chair), [LOW, HIGH]).length).toBeGreaterThan(0);
  expect(foundIn(await traffic(corporation.page), [LOW, HIGH]).length).toBeGreaterThan(0);
  const row = chair.getByRole('row').filter({ hasText: PAYER }).first();
  const before = await row.innerText();
  await button(panel(chair), fill(nl.blind.takeSpan, { amount: '60–98k' })).click();
  await expect(row).not.toHaveText(before);
  await expect(button(panel(corporation.page), nl.blind.take)).toHaveCount(0);
  for (const app of [table.chair, corporation, ggd]) expect(app.complaints).toEqual([]);
});
