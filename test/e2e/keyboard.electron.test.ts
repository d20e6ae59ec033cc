import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import {
  actionRows,
  button,
  cardNamed,
  cards,
  closeToasts,
  detail,
  dialogOf,
  documentState,
  field,
  focused,
  relationNamed,
  show,
  toast,
} from '../helpers/screen';
import { fill } from '../helpers/texts';

test.describe.configure({ mode: 'serial' });
let app: App;
let page: Page;
test.beforeAll(async () => {
  app = await launchApp({ sample: 'henk' });
  ({ page } = app);
  await cardNamed(page, 'Henk').waitFor();
});
test.afterAll(() => app.close());

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses a key until this has the focus; the way there may be long, but not endless. */
const reach = async (key: string, isThere: () => Promise<boolean>): Promise<void> => {
  for (let step = 0; step < 60; step += 1) {
    if (await isThere()) return;
    await press(key);
  }
  throw new Error(`${key} never gets there; the focus is on "${await focused(page)}"`);
};

const focusedParty = (): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-party') ?? null);

const onMap = async (): Promise<boolean> => (await focusedParty()) !== null;

const expectFocus = (): Promise<void> => expect.poll(() => focused(page)).not.toBe('');

test('Tab comes to the map in one stop, and the arrows go from card to card', async () => {
  await reach('Tab', onMap);
  expect(await focusedParty()).toBe('p-henk');
  await press('ArrowUp');
  await expect.poll(focusedParty).toBe('p-plek');
  await press('Home');
  await expect.poll(focusedParty).toBe('p-henk');
  const met = new Set<string | null>();
  for (const direction of [
    'ArrowLeft',
    'ArrowUp',
    'ArrowRight',
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
    'ArrowLeft',
  ]) {
    await press(direction);
    met.add(await focusedParty());
  }
  expect(met.size).toBeGreaterThan(3);
  await press('Tab');
  expect(await onMap()).toBe(false);
  await press('Shift+Tab');
  expect(await onMap()).toBe(true);
});

test('Enter opens the card and Escape closes it', async () => {
  await press('Home', 'Enter');
  await expect(detail(page).getByRole('article', { name: 'Henk' })).toBeVisible();
  await press('Escape');
  await expect(detail(page)).toHaveCount(0);
  await expectFocus();
});

test('A puts an agency on the map', async () => {
  await reach('Tab', onMap);
  await press('a');
  await dialogOf(page, nl.party.addTitle).waitFor();
  await page.keyboard.type('Wijkteam');
  await press('Enter');
  await expect(cardNamed(page, 'Wijkteam')).toBeVisible();
  await expect(dialogOf(page, nl.party.addTitle)).toHaveCount(0);
  await expectFocus();
});

test('R draws a relation from the card in use', async () => {
  await reach('Tab', onMap);
  await press('Home', 'r');
  const dialog = dialogOf(page, nl.relation.addTitle);
  await dialog.waitFor();
  const to = dialog.getByRole('combobox', { name: nl.relation.to });
  await reach('Tab', () => to.evaluate((box) => box === document.activeElement));
  await page.keyboard.type('Wijkt');
  await press('ArrowDown', 'Enter');
  await expect(to).toHaveValue('Wijkteam');
  const label = field(dialog, nl.relation.label);
  await reach('Tab', () => label.evaluate((box) => box === document.activeElement));
  await page.keyboard.type('Belt elke week');
  await press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(relationNamed(page, 'Belt elke week')).toBeVisible();
  await expectFocus();
});

test('K says what is stuck', async () => {
  await reach('Tab', onMap);
  await press('k');
  const dialog = dialogOf(page, nl.bottleneck.addTitle);
  await dialog.waitFor();
  await page.keyboard.type('Niemand belt terug');
  await press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: 'Niemand belt terug' })).toBeVisible();
  await expectFocus();
});

test('M picks a card up, arrows carry it, Enter puts it down and says where', async () => {
  await reach('Tab', onMap);
  await press('Home');
  const before = await documentState(page);
  await press('m', 'ArrowRight', 'ArrowRight', 'ArrowDown');
  await press('Enter');
  await expect(page.getByRole('status')).toContainText(/^Henk staat nu /);
  expect(await documentState(page)).not.toBe(before);
  expect(await focusedParty()).toBe('p-henk');
  const placed = await documentState(page);
  await press('m', 'ArrowLeft', 'Escape');
  await expect.poll(() => documentState(page)).toBe(placed);
});

test('Delete removes, never asks, and leaves the focus somewhere', async () => {
  await reach('Tab', onMap);
  await cardNamed(page, 'Wijkteam').focus();
  const before = await documentState(page);
  await press('Delete');
  await expect(cardNamed(page, 'Wijkteam')).toHaveCount(0);
  await expectFocus();
  await press('Control+z');
  await expect(cardNamed(page, 'Wijkteam')).toBeVisible();
  expect(await documentState(page)).toBe(before);
});

test('Ctrl and a number go from view to view', async () => {
  for (const [key, view] of [
    ['2', 'list'],
    ['3', 'scenarios'],
    ['4', 'decision'],
    ['1', 'map'],
  ] as const) {
    await press(`Control+${key}`);
    await expect(page.locator(`main[data-view="${view}"]`)).toBeVisible();
    await expectFocus();
  }
});

test('F adds an action in one line', async () => {
  await reach('Tab', onMap);
  await press('f');
  const entry = field(page, nl.actions.add);
  await expect(entry).toBeFocused();
  await page.keyboard.type('brandweer / van Dijk / huis bekijken / 2 dec');
  await press('Enter');
  await expect(actionRows(page)).toHaveCount(7);
  await expect(entry).toBeFocused();
  await expect(entry).toHaveValue('');
  await press('Control+1');
});

test('the list is walked with arrows, Enter goes on to the card', async () => {
  await press('Control+2');
  const tree = page.getByRole('treegrid', { name: nl.list.label });
  await reach('Tab', () => tree.evaluate((node) => node.contains(document.activeElement)));
  await press('Home', 'ArrowDown', 'Enter');
  await expect(detail(page).getByRole('article', { name: 'Henk' })).toBeVisible();
  await expect.poll(() => detail(page).evaluate((node) => node.contains(document.activeElement))).toBe(true);
  await press('Control+1');
});

test('a question mark shows all keys, Escape brings the focus back', async () => {
  await reach('Tab', onMap);
  await press('?');
  const dialog = dialogOf(page, nl.shortcuts.title);
  await expect(dialog).toContainText(nl.shortcuts.addAction);
  await press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(onMap).toBe(true);
});

test('every dialog that is closed gives the focus back', async () => {
  for (const [key, title] of [
    ['a', nl.party.addTitle],
    ['r', nl.relation.addTitle],
    ['k', nl.bottleneck.addTitle],
  ] as const) {
    await reach('Tab', onMap);
    await press(key);
    await dialogOf(page, title).waitFor();
    await press('Escape');
    // One Escape may only close the list of a combo box.
    if ((await dialogOf(page, title).count()) > 0) await press('Escape');
    await expect(dialogOf(page, title)).toHaveCount(0);
    await expect.poll(onMap, `after ${key}`).toBe(true);
  }
});

test('closing or removing from inside a card leaves the focus somewhere', async () => {
  await reach('Tab', onMap);
  await press('Home', 'Enter');
  const close = button(detail(page), nl.common.close);
  await reach('Tab', () => close.evaluate((node) => node === document.activeElement));
  await press('Enter');
  await expect(detail(page)).toHaveCount(0);
  await expectFocus();
  await cardNamed(page, 'Buren').focus();
  await press('Enter');
  const remove = button(detail(page), nl.common.remove);
  await reach('Tab', () => remove.evaluate((node) => node === document.activeElement));
  await press('Enter');
  await expect(cardNamed(page, 'Buren')).toHaveCount(0);
  await expectFocus();
  await press('Control+z');
  await expect(cardNamed(page, 'Buren')).toBeVisible();
});

test('F6 walks through the parts of the screen, with messages on it and without', async () => {
  for (const expectMessages of [true, false]) {
    if (!expectMessages) await closeToasts(page);
    expect((await toast(page).count()) > 0).toBe(expectMessages);
    const parts = new Set<string>();
    for (let step = 0; step < 8; step += 1) {
      await press('F6');
      parts.add(await focused(page));
    }
    expect(parts.size).toBeGreaterThan(2);
    expect(parts).not.toContain('');
  }
});

test('an amount is typed, read and kept without the mouse', async () => {
  await show(page, 'scenarios');
  const label = fill(nl.scenarios.cellLabel, {
    party: 'Brandweer',
    period: nl.scenarios.firstHalfYear,
    scenario: 'Zo doorgaan',
  });
  const cell = field(page, label);
  await reach('Tab', () => cell.evaluate((box) => box === document.activeElement));
  await page.keyboard.type('veel');
  await press('Enter');
  await expect(page.getByRole('alert')).toContainText(nl.scenarios.cellWrong);
  await expect(cell).toHaveValue('veel');
  await press('Control+a');
  await page.keyboard.type('6-10k');
  await press('Enter');
  await expect(cell).toHaveValue(/6.+10/);
  await press('Control+1');
  await expect(cards(page)).toHaveCount(9);
  expect(app.complaints).toEqual([]);
});
