import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { rowsAsRead } from '../helpers/henk';
import { button, cardNamed, detail, dialogOf, documentState, focused, show, toast } from '../helpers/screen';
import { fill } from '../helpers/texts';

const READING = path.resolve(import.meta.dirname, '../fixtures/henkList.txt');

test.describe.configure({ mode: 'serial' });
let app: App;
let page: Page;
let tree: Locator;
test.beforeAll(async () => {
  app = await launchApp({ sample: 'henk' });
  ({ page } = app);
  await cardNamed(page, 'Henk').waitFor();
  await show(page, 'list');
  tree = page.getByRole('treegrid', { name: nl.list.label });
});
test.afterAll(() => app.close());

const row = (name: string | RegExp): Locator => tree.getByRole('row', { name });
const press = (key: string): Promise<void> => page.keyboard.press(key);

test('a screen reader hears the facts of Henk in order', async () => {
  const read = await rowsAsRead(page);
  // For whoever changed a text on purpose: the new reading lies beside the old one.
  await writeFile(path.resolve(import.meta.dirname, '../../test-output/henkList.txt'), read);
  expect(read).toBe(await readFile(READING, 'utf8'));
});

test('L goes to the same object on the map and back', async () => {
  await row(/^Woningcorporatie, /).click();
  await press('l');
  await expect(page.locator('main[data-view="map"]')).toBeVisible();
  await expect(cardNamed(page, 'Woningcorporatie')).toBeFocused();
  await expect(detail(page).getByRole('article', { name: 'Woningcorporatie' })).toBeVisible();
  await press('l');
  await expect(page.locator('main[data-view="list"]')).toBeVisible();
  await expect(row(/^Woningcorporatie, /)).toBeFocused();
});

test('brackets walk along the relations of a card and say each of them', async () => {
  const card = (): Promise<string> => detail(page).getByRole('heading', { level: 2 }).innerText();
  await press(']');
  const first = await card();
  await press(']');
  await expect.poll(card).not.toBe(first);
  await press('[');
  await expect.poll(card).toBe(first);
  await expect(page.getByRole('status')).toContainText(first);
});

test('Delete takes a row away, goes on to the next, and undo brings it back', async () => {
  const before = await documentState(page);
  await row(/^Ieder kijkt vanuit de eigen taak, /).click();
  await press('Delete');
  await expect(row(/^Ieder kijkt vanuit de eigen taak, /)).toHaveCount(0);
  await expect(row(/^Net te weinig grond/)).toBeFocused();
  const message = toast(page).filter({
    hasText: fill(nl.common.removed, { what: 'Ieder kijkt vanuit de eigen taak' }),
  });
  await button(message, nl.common.undo).click();
  await expect(row(/^Ieder kijkt vanuit de eigen taak, /)).toBeVisible();
  expect(await documentState(page)).toBe(before);
  expect(await focused(page)).not.toBe('');
});

test('a remark is counted in the row, dealt with and opened again', async () => {
  await row(/^GGD, /).click();
  const remark = detail(page).getByRole('textbox', { name: nl.cards.comments.add });
  await remark.fill('Bellen we hierover?');
  await remark.press('Enter');
  await expect(detail(page).getByText('Bellen we hierover?')).toBeVisible();
  await expect(row(/^GGD, .*1 opmerking$/)).toBeVisible();
  await button(detail(page), nl.cards.comments.resolve).click();
  await expect(row(/^GGD, .*1 opmerking$/)).toHaveCount(0);
  await button(detail(page), fill(nl.cards.comments.resolved_one, { count: 1 })).click();
  await button(detail(page), nl.cards.comments.reopen).click();
  await expect(row(/^GGD, .*1 opmerking$/)).toBeVisible();
});

test('a signal is made of an object, filled in, and leads back to it', async () => {
  await row(/^Net te weinig grond/).click();
  await button(detail(page), nl.cards.signal.make).click();
  const card = detail(page).getByRole('article', { name: 'Net te weinig grond om spullen weg te halen' });
  await expect(card.getByLabel(nl.cards.signal.title)).toHaveValue(
    'Net te weinig grond om spullen weg te halen',
  );
  const to = card.getByLabel(nl.cards.signal.addressedTo);
  await to.fill('Directie Zorg');
  await to.press('Tab');
  await card.getByRole('button', { name: nl.cards.signal.followUp }).click();
  await page.getByRole('option', { name: 'Doorgegeven' }).click();
  await expect(row(/^Net te weinig grond.*, Doorgegeven, Directie Zorg$/)).toBeVisible();
  await card.getByRole('button', { name: 'Net te weinig grond om spullen weg te halen' }).click();
  await expect(detail(page).getByLabel(nl.bottleneck.kind)).toBeVisible();
  await show(page, 'decision');
  const panel = page.getByRole('region', { name: nl.cards.signal.listTitle });
  await expect(panel.getByRole('button', { name: /Directie Zorg/ })).toBeVisible();
  await show(page, 'list');
});

test('every kind of row opens a card in which it can be changed', async () => {
  for (const [name, label] of [
    [/^Samen opruimen/, nl.cards.scenario.steps],
    [/^Huis bekijken/, nl.actions.result],
    [/^Terug naar Henk/, nl.cards.feedback.by],
    [/^De bedoeling/, nl.intent.public],
    [/^Casus en gegevens delen/, nl.cards.case.summary],
  ] as const) {
    await row(name).first().click();
    await expect(detail(page).getByLabel(label, { exact: true })).toBeVisible();
  }
});

test('with single keys off, letters look for a row, and Ctrl keys still work', async () => {
  await button(page, nl.nav.settings).click();
  await page.getByRole('menuitem', { name: nl.nav.singleKeys }).click();
  await row(/^GGD, /).click();
  await press('a');
  await expect(dialogOf(page, nl.party.addTitle)).toHaveCount(0);
  await press('Control+j');
  await expect(dialogOf(page, nl.cards.changesTitle)).toContainText(nl.cards.changesNone);
  await press('Escape');
  await button(page, nl.nav.settings).click();
  await page.getByRole('menuitem', { name: nl.nav.singleKeys }).click();
  await row(/^GGD, /).click();
  await press('a');
  await expect(dialogOf(page, nl.party.addTitle)).toBeVisible();
  await press('Escape');
  expect(app.complaints).toEqual([]);
});

test('Ctrl+E offers everything that can be saved', async () => {
  await press('Control+e');
  await expect(page.getByRole('menuitem', { name: nl.actions.exportJson })).toBeVisible();
  await press('Escape');
});
