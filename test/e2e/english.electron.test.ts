import { expect, test, type Page } from '@playwright/test';
import { en } from '../../renderer/text/en';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { speak } from '../helpers/looks';
import { button, cardNamed, cards, detail, dialogOf, goHome, show, tool } from '../helpers/screen';
import { fill, words } from '../helpers/texts';

/** Words that no English screen has. Names of people and laws may hold others, such as "de". */
const DUTCH =
  /\b(het|een|van|niet|wat|wie|naar|voor|zijn|wordt|geen|instanties?|knelpunt(en)?|afspra(ak|ken)|opslaan|opgeslagen|sluiten|annuleren|weghalen|bedoeling|inwoner|kaart(je)?|lijst|voorstel|schatting|voorbehoud|verbonden|rondje|soort|naam)\b/gi;

let app: App;
test.beforeAll(async () => {
  app = await launchApp();
});
test.afterAll(() => app.close());

/** Everything on the screen that is read by eye or aloud. */
const shownTexts = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]')];
    const attributes = named.flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'aria-description'].map(
        (name) => element.getAttribute(name) ?? '',
      ),
    );
    const values = [...document.querySelectorAll('input, textarea')].map(
      (field) => Reflect.get(field, 'value') as string,
    );
    return [document.body.innerText, document.title, ...attributes, ...values].join('\n');
  });

const expectEnglish = async (page: Page, where: string): Promise<void> => {
  const text = await shownTexts(page);
  // A name of somebody at the table, in both languages.
  const found = text
    .replaceAll('van Dijk', '')
    .split('\n')
    .filter((line) => line.match(DUTCH) !== null);
  expect.soft(found, where).toEqual([]);
  expect.soft(text.match(/\b[a-z]+\.[a-z]+[A-Z]\w+|\{\{\w+\}\}/g) ?? [], `${where}: keys`).toEqual([]);
};

test('the language changes at once, on the screen that is open', async () => {
  const { page } = app;
  await expect(page.getByRole('radio', { name: nl.nav.decision })).toBeVisible();
  await speak(page, 'en');
  await expect(page.getByRole('radio', { name: en.nav.decision })).toBeVisible();
  await expect(page.getByRole('button', { name: en.meeting.start })).toBeVisible();
  await goHome(page, 'en');
  await expect(page.getByRole('heading', { name: en.home.intro })).toBeVisible();
});

test('no Dutch is left on any screen of an English case', async () => {
  const { page } = app;
  // The Dutch sample of the first start goes, else its own words would be found.
  await button(page, en.home.remove).click();
  await button(page.getByRole('alertdialog'), en.common.remove).click();
  await expect(page.getByText(en.home.none)).toBeVisible();
  await expectEnglish(page, 'home');
  await button(page, fill(en.home.openSample, { name: 'Henk' })).click();
  await expect(cards(page)).toHaveCount(8);
  await expectEnglish(page, 'map');
  await cardNamed(page, 'Housing corporation').click();
  await detail(page, 'en').waitFor();
  await expectEnglish(page, 'card');
  for (const view of ['list', 'scenarios', 'decision'] as const) {
    await show(page, view, 'en');
    await expectEnglish(page, view);
  }
});

test('no Dutch is left in the dialogs', async () => {
  const { page } = app;
  await show(page, 'map', 'en');
  for (const [name, title] of [
    [en.map.addParty, en.party.addTitle],
    [en.map.addRelation, en.relation.addTitle],
    [en.map.addBottleneck, en.bottleneck.addTitle],
    [en.meeting.start, en.meeting.start],
  ] as const) {
    await tool(page, name).click();
    await dialogOf(page, title).waitFor();
    await expectEnglish(page, title);
    await page.keyboard.press('Escape');
    if ((await dialogOf(page, title).count()) > 0) await page.keyboard.press('Escape');
    await dialogOf(page, title).waitFor({ state: 'detached' });
  }
});

const menuLabels = (): Promise<readonly string[]> =>
  app.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

test('the menu of the window speaks along', async () => {
  const { edit, view, window, help } = words.en.menu;
  await expect.poll(menuLabels).toEqual([edit, view, window, help]);
});

test('the choice is remembered', async () => {
  await app.page.reload();
  await expect(app.page.getByRole('heading', { name: en.home.intro })).toBeVisible();
  await speak(app.page, 'nl');
  await expect(app.page.getByRole('heading', { name: nl.home.intro })).toBeVisible();
  await expect.poll(menuLabels).toContain(words.nl.menu.edit);
  expect(app.complaints).toEqual([]);
});
