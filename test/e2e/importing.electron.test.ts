import { open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import ahmed from '../../shared/samples/ahmed.json' with { type: 'json' };
import henk from '../../shared/samples/henk.json' with { type: 'json' };
import janice from '../../shared/samples/janice.json' with { type: 'json' };
import maria from '../../shared/samples/maria.json' with { type: 'json' };
import { brokenTexts, danglingFiles, doubledIds, forbiddenNames, withValue } from '../fixtures/hostileFiles';
import { launchApp, newFolder, type App } from '../helpers/app';
import {
  actionRows,
  button,
  cards,
  closeToasts,
  documentState,
  goHome,
  homeList,
  openFromHome,
  show,
  toast,
} from '../helpers/screen';

const MB = 1024 * 1024;
const CASES = { henk, janice, maria, ahmed };

test.describe.configure({ mode: 'serial' });
let app: App;
let folder: string;
test.beforeAll(async () => {
  folder = await newFolder('import');
  app = await launchApp();
  await goHome(app.page);
});
test.afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const offer = async (name: string, content: string): Promise<void> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  await app.openDialogWith(file);
  await button(app.page, nl.home.open).click();
};

for (const [name, content] of Object.entries(CASES)) {
  test(`the case of ${name} comes in with everybody, every relation and every action`, async () => {
    const { page } = app;
    const before = await homeList(page);
    await offer(`${name}.json`, JSON.stringify(content));
    await expect(page.getByRole('heading', { level: 1, name: content.title.nl })).toBeVisible();
    await expect(cards(page)).toHaveCount(content.parties.length);
    // Relations are one drawing, which says how many it holds.
    await expect(page.locator('canvas[data-relations]')).toHaveAttribute(
      'data-relations',
      String(content.relations.length),
    );
    await show(page, 'decision');
    await expect(actionRows(page)).toHaveCount(content.actions.length);
    await goHome(page);
    expect(await homeList(page)).toHaveLength(before.length + 1);
    expect(app.complaints).toEqual([]);
  });
}

test('choosing no file changes nothing', async () => {
  const before = await homeList(app.page);
  await app.openDialogWith(null);
  await button(app.page, nl.home.open).click();
  await expect(toast(app.page)).toHaveCount(0);
  expect(await homeList(app.page)).toEqual(before);
});

const named = (files: readonly { name: string; text: string }[], name: string): string => {
  const found = files.find((file) => file.name.includes(name));
  if (!found) throw new Error(`no such hostile file: ${name}`);
  return found.text;
};

/** What a person may be sent, and one word that the answer has to have. */
const HOSTILE: readonly (readonly [string, string | (() => Promise<string>), RegExp])[] = [
  ['a file that ends in the middle', named(brokenTexts, 'ends in the middle'), /niet compleet/],
  ['a file of another kind', named(brokenTexts, 'a picture'), /geen casusbestand/],
  ['the wrong schema', withValue(['schema'], 'geojson'), /geojson/],
  ['a file from a newer version', withValue(['schema'], 'rondetafel.case/2'), /nieuwere Rondetafel/],
  ['an id twice', named(doubledIds, 'in parties'), /parties\[\d+\]\.id/],
  ['a reference to nobody', named(danglingFiles, 'relations[0].to'), /relations\[0\]\.to/],
  ['__proto__ as a name', named(forbiddenNames, '__proto__'), /__proto__/],
  ['a text where a number belongs', withValue(['actions', 0, 'no'], 'vier'), /actions\[0\]\.no.*getal/],
  ['200 MB of nothing', async () => sparseFile(200 * MB), /te groot/],
  ['a file that is not there', () => Promise.resolve(path.join(folder, 'weg.json')), /weg\.json/],
  ['a folder', () => Promise.resolve(folder), /kan niet worden gelezen/],
];

const sparseFile = async (size: number): Promise<string> => {
  const file = path.join(folder, 'groot.json');
  const handle = await open(file, 'w');
  await handle.truncate(size);
  await handle.close();
  return file;
};

for (const [name, file, word] of HOSTILE) {
  test(`${name} is refused in one sentence and changes nothing`, async () => {
    const { page } = app;
    const before = await homeList(page);
    if (typeof file === 'string') await offer('vreemd.json', file);
    else {
      await app.openDialogWith(await file());
      await button(page, nl.home.open).click();
    }
    await expect(toast(page)).toHaveCount(1);
    await expect(toast(page)).toContainText(word);
    await expectPlainDutch(page);
    await expect(page.getByRole('heading', { name: nl.home.intro })).toBeVisible();
    expect(await homeList(page)).toEqual(before);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
    await closeToasts(page);
  });
}

/** No stack trace, no English, no hole that was not filled in. */
const expectPlainDutch = async (page: Page): Promise<void> => {
  const text = await toast(page).innerText();
  expect(text).not.toMatch(/error|undefined|exception|\bat \w+ \(|[{}]/i);
  expect(text.length).toBeLessThan(250);
};

test('after all that the cases are as they were', async () => {
  const { page } = app;
  await openFromHome(page, henk.title.nl);
  const first = await documentState(page);
  await goHome(page);
  await offer('vreemd.json', '{"schema":"rondetafel.case/1"}');
  await expect(toast(page)).toHaveCount(1);
  await openFromHome(page, henk.title.nl);
  expect(await documentState(page)).toBe(first);
  expect(app.complaints).toEqual([]);
});
