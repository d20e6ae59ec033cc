import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import {
  addAction,
  addRelation,
  actionRows,
  button,
  costCell,
  documentState,
  equalDocuments,
  field,
  goHome,
  homeList,
  openCard,
  relationNamed,
  show,
} from '../helpers/screen';
import {
  atTheTable,
  CORPORATION,
  GGD,
  seesPerson,
  stopForAll,
  type Person,
  type Table,
} from '../helpers/meeting';
import { fill } from '../helpers/texts';
import { inOrder, until } from '../helpers/wait';

const FIRE_SERVICE: Person = { name: 'T. van Dijk', agency: 'Brandweer' };

test.describe.configure({ mode: 'serial' });
let table: Table;
let chair: Page;
let corporation: Page;
let ggd: Page;
test.beforeAll(async () => {
  table = await atTheTable([CORPORATION, GGD], { sample: 'henk' });
  [chair, corporation, ggd] = table.pages as [Page, Page, Page];
});
test.afterAll(() => table.close());

test('everybody sees who is at the table', async () => {
  await seesPerson(chair, CORPORATION);
  await seesPerson(chair, GGD);
  await seesPerson(corporation, GGD);
  await seesPerson(ggd, CORPORATION);
  await expect(chair.getByLabel(fill(nl.meeting.people_other, { count: 3 }))).toBeVisible();
});

test('three people change three things at the same time and all see all of it', async () => {
  await Promise.all([show(corporation, 'scenarios'), show(ggd, 'decision')]);
  const cell = costCell(corporation, 'Brandweer', 'firstHalfYear', 'Zo doorgaan');
  await Promise.all([
    addRelation(chair, 'Brandweer', 'informs', 'Henk', 'Vertelt wat veilig is'),
    cell.fill('6-10k').then(() => cell.press('Enter')),
    addAction(ggd, 'ggd / N. Yilmaz / huisbezoek / 2 dec'),
  ]);
  await equalDocuments(table.pages);
  for (const page of table.pages) {
    await show(page, 'map');
    await expect(relationNamed(page, 'Vertelt wat veilig is')).toBeVisible();
    await show(page, 'scenarios');
    await expect(costCell(page, 'Brandweer', 'firstHalfYear', 'Zo doorgaan')).toHaveValue(/6.+10/);
    await show(page, 'decision');
    await expect(actionRows(page)).toHaveCount(7);
    const row = page.getByRole('row', { name: fill(nl.actions.edit, { no: 7 }), exact: true });
    await expect(field(row, nl.actions.what)).toHaveValue('huisbezoek');
    await expect(row.getByRole('textbox', { name: nl.actions.who })).toHaveValue('N. Yilmaz');
    // Grouped by agency, the heading above the row says whose it is; by person, the row itself does.
    await page.getByRole('radio', { name: nl.actions.perPerson }).click();
    await expect(row.getByRole('button', { name: 'GGD' })).toBeVisible();
  }
});

test('two people type in one field at the same time and every character is there in order', async () => {
  for (const page of [corporation, ggd]) {
    await show(page, 'map');
    await (await openCard(page, 'Brandweer')).getByLabel(nl.party.cannotDo).focus();
  }
  const seen = corporation.getByText(GGD.name, { exact: true }).locator('visible=true');
  await expect(seen.first()).toBeVisible();
  await ggd.keyboard.press('End');
  await corporation.keyboard.press('Home');
  const [first, second] = ['DE CORPORATIE TYPT HIER', 'en de ggd typt hier ook'];
  await Promise.all([corporation.keyboard.type(first), ggd.keyboard.type(second)]);
  const text = await until(
    'both texts',
    () => readField(corporation),
    (value) => inOrder(value, first) && inOrder(value, second),
  );
  await equalDocuments(table.pages);
  expect(await readField(ggd)).toBe(text);
});

const readField = (page: Page): Promise<string> =>
  page.getByRole('article').getByLabel(nl.party.cannotDo).inputValue();

test('undo takes back what I did, never what somebody else did', async () => {
  for (const page of [chair, corporation]) await show(page, 'map');
  await addRelation(chair, 'Brandweer', 'helps', 'Buren', 'Van de voorzitter');
  await expect(relationNamed(corporation, 'Van de voorzitter')).toBeVisible();
  await addRelation(corporation, 'Brandweer', 'helps', 'GGD', 'Van de corporatie');
  await expect(relationNamed(chair, 'Van de corporatie')).toBeVisible();
  await button(chair, nl.common.undo).first().click();
  await expect(relationNamed(chair, 'Van de voorzitter')).toHaveCount(0);
  await expect(relationNamed(corporation, 'Van de voorzitter')).toHaveCount(0);
  await expect(relationNamed(chair, 'Van de corporatie')).toBeVisible();
  await equalDocuments(table.pages);
});

test('somebody who comes late gets everything at once', async () => {
  const late = await table.newcomer(FIRE_SERVICE);
  await equalDocuments([...table.pages, late.page]);
  await expect(late.page.getByRole('heading', { name: 'Henk en zijn volle huis' })).toBeVisible();
  await expect(relationNamed(late.page, 'Vertelt wat veilig is')).toBeVisible();
  for (const page of table.pages) await seesPerson(page, FIRE_SERVICE);

  // And whoever leaves takes nothing along: only the sample of the first start is on that computer.
  await button(late.page, nl.meeting.leave).click();
  expect(await homeList(late.page)).toHaveLength(1);
  await expect(late.page.getByText(nl.home.guest)).toHaveCount(0);
  await late.close();
  await expect(
    chair
      .getByRole('listitem')
      .filter({ hasText: FIRE_SERVICE.name })
      .filter({ hasText: nl.meeting.personConnected }),
  ).toHaveCount(0);
});

test('when the chair stops, the chair keeps the case and whoever leaves then keeps nothing', async () => {
  const before = await documentState(chair);
  await stopForAll(chair);
  await expect(button(chair, nl.meeting.start)).toBeVisible();
  // The last thing written is that the meeting is over, and whoever is there still hears it.
  expect(await documentState(chair)).not.toBe(before);
  await equalDocuments([chair, corporation]);
  // A guest can still leave in good order, and then keeps nothing.
  await button(corporation, nl.meeting.leave).click();
  expect(await homeList(corporation)).toHaveLength(1);
  await goHome(chair);
  expect(table.chair.complaints).toEqual([]);
});
