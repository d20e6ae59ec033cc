import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, newFolder, type App } from '../helpers/app';
import { exportedCase, factsIn, HENK, sortedFacts, withoutIds, type HenkRelation } from '../helpers/henk';
import {
  button,
  cardNamed,
  choose,
  detail,
  dialogOf,
  field,
  focused,
  goHome,
  newCase,
  openCard,
  pick,
  relationNamed,
  show,
  tool,
} from '../helpers/screen';
import { words } from '../helpers/texts';

const OTHERS = HENK.parties.filter(({ name }) => name !== 'Henk');
const TITLE = 'Henk nagebouwd';
/** Building the whole map takes some two hundred steps. */
const STORY_MS = 300_000;

test.describe.configure({ mode: 'serial' });
let app: App;
let page: Page;
let folder: string;
const built = new Map<string, Record<string, unknown>>();
test.beforeAll(async () => {
  folder = await newFolder('henk');
  app = await launchApp();
  ({ page } = app);
  await goHome(page);
});
test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const keep = async (how: string): Promise<void> => {
  const file = await exportedCase(app, path.join(folder, `${how}.json`));
  expect(factsIn(file)).toEqual(sortedFacts(HENK));
  built.set(how, file);
  await goHome(page);
};

const fillRelation = async (dialog: Locator, { type, label, status }: HenkRelation): Promise<void> => {
  await choose(dialog, nl.relation.type, words.nl.relationTypes[type as 'refers']);
  await field(dialog, nl.relation.label).fill(label);
  await choose(dialog, nl.relation.status, words.nl.relationStatuses[status as 'current']);
  await button(dialog, nl.party.add).click();
  await expect(dialog).toHaveCount(0);
};

const addPartyIn = async (dialog: Locator, { name, kind }: (typeof OTHERS)[number]): Promise<void> => {
  await field(dialog, nl.party.name).fill(name);
  await choose(dialog, nl.party.kind, words.nl.partyKinds[kind as 'agency']);
  await button(dialog, nl.party.add).click();
  await expect(dialog).toHaveCount(0);
};

/** The bottleneck that is open gets the others that it is about. */
const alsoAbout = async (names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await choose(detail(page), nl.cards.bottleneck.aboutAdd, name);
    await expect(detail(page).getByRole('button', { name, exact: true })).toBeVisible();
  }
};

const fillBottleneck = async (dialog: Locator, title: string, kind: string): Promise<void> => {
  await field(dialog, nl.bottleneck.name).fill(title);
  await choose(dialog, nl.bottleneck.kind, words.nl.bottleneckKinds[kind as 'silos']);
  await button(dialog, nl.party.add).click();
  await expect(dialog).toHaveCount(0);
};

test('Henk is built on the map with the mouse, one relation drawn by hand', async () => {
  test.setTimeout(STORY_MS);
  await newCase(page, 'Henk', TITLE);
  for (const party of OTHERS) {
    await tool(page, nl.map.addParty).click();
    await addPartyIn(dialogOf(page, nl.party.addTitle), party);
    await expect(cardNamed(page, party.name)).toBeVisible();
  }
  const [byHand, ...others] = HENK.relations;
  await page.keyboard.press('Escape');
  await drag(byHand!.from, byHand!.to);
  await fillRelation(dialogOf(page, nl.relation.addTitle), byHand!);
  await expect(relationNamed(page, byHand!.label)).toBeVisible();
  for (const relation of others) {
    await tool(page, nl.map.addRelation).click();
    const dialog = dialogOf(page, nl.relation.addTitle);
    await pick(dialog, nl.relation.from, relation.from);
    await pick(dialog, nl.relation.to, relation.to);
    await fillRelation(dialog, relation);
  }
  for (const { kind, title, about } of HENK.bottlenecks) {
    await openCard(page, about[0]!);
    await tool(page, nl.map.addBottleneck).click();
    await fillBottleneck(dialogOf(page, nl.bottleneck.addTitle), title, kind);
    await page.getByRole('row', { name: title }).click();
    await alsoAbout(about.slice(1));
  }
  await keep('mouse');
});

const middleOf = async (place: Locator): Promise<readonly [number, number]> => {
  const { x, y, width, height } = (await place.boundingBox())!;
  return [x + width / 2, y + height / 2];
};

/** Draws a relation from the grip of one card to another card. */
const drag = async (from: string, to: string): Promise<void> => {
  const card = cardNamed(page, from);
  await card.hover();
  await page.mouse.move(...(await middleOf(card.locator('xpath=..').locator('.party__grip'))));
  await page.mouse.down();
  await page.mouse.move(...(await middleOf(cardNamed(page, to))), { steps: 8 });
  await page.mouse.up();
  await dialogOf(page, nl.relation.addTitle).waitFor();
};

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const reach = async (key: string, place: Locator): Promise<void> => {
  const isThere = (): Promise<boolean> =>
    place.evaluateAll((all) => all.some((one) => one === document.activeElement));
  for (let step = 0; step < 80; step += 1) {
    if (await isThere()) return;
    await press(key);
  }
  throw new Error(`${key} never gets there; the focus is on "${await focused(page)}"`);
};

/** The button that shows what was chosen out of a short list. */
const choice = (within: Locator, label: string): Locator => within.getByRole('button', { name: label });

/** A short list takes the letters of what is meant. */
const typeChoice = async (within: Locator, label: string, option: string): Promise<void> => {
  await reach('Tab', choice(within, label));
  await press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.type(option);
  await expect(page.getByRole('option', { name: option, exact: true })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
};

/** Ctrl+K, a name and Enter: the card or row of what was looked for has the focus. */
const goTo = async (name: string): Promise<void> => {
  await press('Control+k');
  const dialog = dialogOf(page, nl.search.title);
  await dialog.waitFor();
  await page.keyboard.type(name);
  await expect(dialog.getByRole('menuitem').first()).toContainText(name);
  await press('Enter');
  await expect(dialog).toHaveCount(0);
  // A field of before may hold the same name: letters are for the card or the row.
  await page.locator(':is([data-party], [role="row"]):focus').waitFor();
  await expect.poll(() => focused(page)).toContain(name);
};

test('Henk is built on the map with the keyboard alone', async () => {
  test.setTimeout(STORY_MS);
  await reach('Tab', button(page, nl.home.newCase));
  await press('Enter');
  const start = dialogOf(page, nl.home.newCase);
  await reach('Tab', start.getByLabel(nl.home.pseudonym));
  await page.keyboard.type('Henk');
  await reach('Tab', start.getByLabel(nl.home.titleLabel));
  await page.keyboard.type(TITLE);
  await press('Enter');
  await page.getByRole('heading', { name: TITLE, exact: true }).waitFor();
  await reach('Tab', cardNamed(page, 'Henk'));
  for (const { name, kind } of OTHERS) {
    await press('a');
    const dialog = dialogOf(page, nl.party.addTitle);
    await dialog.waitFor();
    await page.keyboard.type(name);
    if (kind !== 'agency') await typeChoice(dialog, nl.party.kind, words.nl.partyKinds[kind as 'network']);
    await reach('Shift+Tab', field(dialog, nl.party.name));
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(cardNamed(page, name)).toBeFocused();
  }
  for (const relation of HENK.relations) await typeRelation(relation);
  for (const { kind, title, about } of HENK.bottlenecks) {
    await goTo(about[0]!);
    await press('k');
    const dialog = dialogOf(page, nl.bottleneck.addTitle);
    await dialog.waitFor();
    await page.keyboard.type(title);
    const kindName = words.nl.bottleneckKinds[kind as 'silos'];
    if (kind !== 'silos') await typeChoice(dialog, nl.bottleneck.kind, kindName);
    await reach('Shift+Tab', field(dialog, nl.bottleneck.name));
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await goTo(title);
    await press('Enter');
    for (const name of about.slice(1)) await typeChoice(detail(page), nl.cards.bottleneck.aboutAdd, name);
  }
  await keep('keyboard');
});

/** On a card: R, a digit for the kind, letters of the other, Enter. */
const typeRelation = async (relation: HenkRelation): Promise<void> => {
  await goTo(relation.from);
  await press('r');
  const dialog = dialogOf(page, nl.relation.addTitle);
  await dialog.waitFor();
  const to = dialog.getByRole('combobox', { name: nl.relation.to });
  await expect(to).toBeFocused();
  await press(String(Object.keys(words.nl.relationTypes).indexOf(relation.type) + 1));
  const type = words.nl.relationTypes[relation.type as 'refers'];
  await expect(choice(dialog, nl.relation.type)).toContainText(type);
  await page.keyboard.type(relation.to.slice(0, 4));
  await press('Enter');
  await expect(to).toHaveValue(relation.to);
  await reach('Tab', field(dialog, nl.relation.label));
  await page.keyboard.type(relation.label);
  if (relation.status !== 'current') {
    const status = words.nl.relationStatuses[relation.status as 'threatened'];
    await typeChoice(dialog, nl.relation.status, status);
    await reach('Shift+Tab', field(dialog, nl.relation.label));
  }
  await press('Enter');
  await expect(dialog).toHaveCount(0);
};

test('Henk is built in the list alone', async () => {
  test.setTimeout(STORY_MS);
  await newCase(page, 'Henk', TITLE);
  await show(page, 'list');
  const tree = page.getByRole('treegrid', { name: nl.list.label });
  const toolbar = page.getByRole('group', { name: nl.cards.list.add });
  const rowOf = (name: string): Locator => tree.getByRole('row', { name: new RegExp(`^${escaped(name)}, `) });
  for (const party of OTHERS) {
    await button(toolbar, nl.map.addParty).click();
    await addPartyIn(dialogOf(page, nl.party.addTitle), party);
    await expect(rowOf(party.name)).toBeFocused();
  }
  for (const relation of HENK.relations) {
    await rowOf(relation.from).click();
    await press('r');
    const dialog = dialogOf(page, nl.relation.addTitle);
    await pick(dialog, nl.relation.to, relation.to);
    await fillRelation(dialog, relation);
    await expect(detail(page).getByRole('article', { name: relation.label })).toBeVisible();
  }
  for (const { kind, title, about } of HENK.bottlenecks) {
    await rowOf(about[0]!).click();
    await press('k');
    await fillBottleneck(dialogOf(page, nl.bottleneck.addTitle), title, kind);
    await expect(rowOf(title)).toBeFocused();
    await alsoAbout(about.slice(1));
  }
  await keep('list');
});

const escaped = (text: string): string => text.replaceAll(/[()]/g, String.raw`\$&`);

test('the three cases are equal but for ids, places and moments', () => {
  expect([...built.keys()]).toEqual(['mouse', 'keyboard', 'list']);
  const [mouse, keyboard, list] = [...built.values()].map(withoutIds);
  expect(keyboard).toEqual(mouse);
  expect(list).toEqual(mouse);
  expect(app.complaints).toEqual([]);
});
