import { expect, test } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import {
  addBottleneck,
  addParty,
  addRelation,
  button,
  cardNamed,
  cards,
  documentState,
  focused,
  goHome,
  newCase,
  openCard,
  relationNamed,
  saved,
  toast,
  tool,
} from '../helpers/screen';
import { fill, words } from '../helpers/texts';

const TITLE = 'Sam en de school';

test.describe.configure({ mode: 'serial' });
let app: App;
test.beforeAll(async () => {
  app = await launchApp();
  await goHome(app.page);
});
test.afterAll(() => app.close());

test('a new case begins with a pseudonym and holds the resident', async () => {
  await newCase(app.page, 'Sam', TITLE);
  await expect(cards(app.page)).toHaveCount(1);
  await expect(cardNamed(app.page, 'Sam')).toBeVisible();
  await expect(app.page.getByText(nl.case.sampleBanner)).toHaveCount(0);
});

test('agencies, a relation and a bottleneck come on the map through their dialogs', async () => {
  const { page } = app;
  for (const name of ['Leerplicht', 'Jeugdteam', 'School']) await addParty(page, name);
  await expect(cards(page)).toHaveCount(4);
  await addRelation(page, 'School', 'refers', 'Leerplicht', 'Meldt verzuim');
  await expect(relationNamed(page, 'Meldt verzuim')).toBeVisible();
  await openCard(page, 'Jeugdteam');
  await addBottleneck(page, 'Wachtlijst van een jaar');
  const bottleneck = page.getByRole('row', { name: 'Wachtlijst van een jaar' });
  await expect(bottleneck).toBeVisible();
  await expect(cardNamed(page, 'Jeugdteam')).toContainText('1');
  await saved(page);
});

test('the same relation a second time is refused in one sentence', async () => {
  const { page } = app;
  const before = await documentState(page);
  await tool(page, nl.map.addRelation).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: nl.relation.from }).fill('School');
  await page.getByRole('option', { name: 'School', exact: true }).click();
  await dialog.getByRole('combobox', { name: nl.relation.to }).fill('School');
  await page.getByRole('option', { name: 'School', exact: true }).click();
  await button(dialog, nl.party.add).click();
  await expect(toast(page).filter({ hasText: 'Kies twee verschillende kaartjes.' })).toBeVisible();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await documentState(page)).toBe(before);
});

test('a relation is chosen by clicking on its line, and let go by clicking beside it', async () => {
  const { page } = app;
  const { line, beside } = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.relation-lines')!;
    const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
    const frame = canvas.getBoundingClientRect();
    const isPane = (x: number, y: number): boolean =>
      document.elementFromPoint(x, y)?.classList.contains('react-flow__pane') === true;
    const drawn: { x: number; y: number }[] = [];
    for (let at = 0; at < canvas.width * canvas.height; at += 1) {
      if (pixels[at * 4 + 3] !== 255) continue;
      const x = frame.x + ((at % canvas.width) + 0.5) * (frame.width / canvas.width);
      const y = frame.y + (Math.floor(at / canvas.width) + 0.5) * (frame.height / canvas.height);
      if (isPane(x, y)) drawn.push({ x, y });
    }
    const room = document.querySelector('.react-flow__pane')!.getBoundingClientRect();
    const far = Array.from({ length: 400 }, (_, n) => ({
      x: room.x + ((n % 20) + 0.5) * (room.width / 20),
      y: room.y + (Math.floor(n / 20) + 0.5) * (room.height / 20),
    })).filter(({ x, y }) => isPane(x, y) && drawn.every((one) => Math.hypot(one.x - x, one.y - y) > 40));
    return { line: drawn[drawn.length >> 1]!, beside: far[0]! };
  });
  await page.mouse.click(line.x, line.y);
  const card = page.getByRole('complementary').filter({ hasText: words.nl.relationTypes.refers });
  await expect(card).toBeVisible();
  await page.mouse.click(beside.x, beside.y);
  await expect(card).toHaveCount(0);
});

test('undo and redo go back and forth by button and by key', async () => {
  const { page } = app;
  const full = await documentState(page);
  const undo = button(page, nl.common.undo).first();
  await undo.click();
  await expect(page.getByRole('row', { name: 'Wachtlijst van een jaar' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(relationNamed(page, 'Meldt verzuim')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(relationNamed(page, 'Meldt verzuim')).toBeVisible();
  await button(page, nl.common.redo).click();
  await expect(page.getByRole('row', { name: 'Wachtlijst van een jaar' })).toBeVisible();
  expect(await documentState(page)).toBe(full);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => documentState(page)).toBe(full);
});

test('removing a card takes its relations along and offers them back', async () => {
  const { page } = app;
  const full = await documentState(page);
  const card = await openCard(page, 'School');
  await button(card, nl.common.remove).click();
  await expect(cardNamed(page, 'School')).toHaveCount(0);
  await expect(relationNamed(page, 'Meldt verzuim')).toHaveCount(0);
  const message = toast(page).filter({ hasText: fill(nl.common.removed, { what: 'School' }) });
  await button(message, nl.common.undo).click();
  await expect(cardNamed(page, 'School')).toBeVisible();
  await expect(relationNamed(page, 'Meldt verzuim')).toBeVisible();
  expect(await documentState(page)).toBe(full);
  expect(await focused(page)).not.toBe('');
});

test('what a card says can be changed and is there after coming back', async () => {
  const { page } = app;
  const card = await openCard(page, 'Jeugdteam');
  await card.getByLabel(nl.party.wants).fill('Een plek binnen drie weken.');
  await button(card, nl.case.more).click();
  await card.getByRole('button', { name: nl.party.mandate }).click();
  await page.getByRole('option', { name: words.nl.mandates.must_consult }).click();
  await saved(page);
  await goHome(page);
  await page.getByRole('listitem').filter({ hasText: TITLE }).getByRole('button', { name: TITLE }).click();
  const again = await openCard(page, 'Jeugdteam');
  await expect(again.getByLabel(nl.party.wants)).toHaveValue('Een plek binnen drie weken.');
  await expect(cardNamed(page, 'Jeugdteam')).toContainText(words.nl.mandates.must_consult);
  expect(app.complaints).toEqual([]);
});
