import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../shared/text/language';
import { launchApp, type App } from '../helpers/app';
import { cutOff, drawn, speak, wear } from '../helpers/looks';
import { button, cards, detail, dialogOf, goHome, show, tool } from '../helpers/screen';
import { fill, texts } from '../helpers/texts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/screens');
const SIZES: readonly (readonly [number, number])[] = [
  [1440, 900],
  [1920, 1080],
  [720, 450],
];
const LARGE = [1440, 900] as const;

/** The ways there are to look at a case, and how to get there from the map. */
const LOOKS: Readonly<Record<string, (page: Page, lang: Language) => Promise<void>>> = {
  map: (page, lang) => show(page, 'map', lang),
  card: async (page, lang) => {
    await page.locator('[data-party="p-corp"]').click();
    await detail(page, lang).waitFor();
  },
  loop: async (page, lang) => {
    await page.getByRole('button', { name: fill(texts[lang].map.loopTitle, { count: 3 }) }).click();
    await button(detail(page, lang), texts[lang].loop.whatElse).waitFor();
  },
  list: async (page, lang) => {
    await page.keyboard.press('Escape');
    await show(page, 'list', lang);
  },
  scenarios: async (page, lang) => {
    await show(page, 'scenarios', lang);
    await page.getByRole('table').first().waitFor();
  },
  decision: (page, lang) => show(page, 'decision', lang),
  relation: async (page, lang) => {
    await show(page, 'map', lang);
    await tool(page, texts[lang].map.addRelation).click();
    await dialogOf(page, texts[lang].relation.addTitle).waitFor();
  },
};

let app: App;
test.beforeAll(async () => {
  app = await launchApp();
  await goHome(app.page);
});
test.afterAll(() => app.close());

for (const lang of ['nl', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`every screen is drawn, and no button or badge cuts its text off: ${lang}, ${theme}`, async () => {
      const { page } = app;
      await app.setSize(...LARGE);
      await speak(page, lang);
      await wear(page, theme);
      await openInLanguage(page, lang);
      for (const [name, goThere] of Object.entries(LOOKS)) {
        await app.setSize(...LARGE);
        await drawn(page);
        await goThere(page, lang);
        await inEverySize(name, lang, theme);
      }
      await app.setSize(...LARGE);
      await button(dialogOf(page, texts[lang].relation.addTitle), texts[lang].common.cancel).click();
      await goHome(page, lang);
      await inEverySize('home', lang, theme);
      expect(app.complaints).toEqual([]);
    });
  }
}

/** The sample is taken anew, so that its own words are in this language too. */
const openInLanguage = async (page: Page, lang: Language): Promise<void> => {
  const { home, common } = texts[lang];
  const old = button(page, home.remove);
  if ((await old.count()) > 0) {
    await old.first().click();
    await button(page.getByRole('alertdialog'), common.remove).click();
    await old.waitFor({ state: 'detached' });
  }
  await button(page, fill(home.openSample, { name: 'Henk' })).click();
  await expect(cards(page)).toHaveCount(8);
};

const inEverySize = async (name: string, lang: Language, theme: string): Promise<void> => {
  for (const size of SIZES) {
    await app.setSize(...size);
    await drawn(app.page);
    const file = `${name}-${size.join('x')}-${lang}-${theme}.png`;
    await app.page.screenshot({ path: path.join(FOLDER, file), animations: 'disabled' });
    expect.soft(await cutOff(app.page), file).toEqual([]);
    expect.soft(await scrollsSideways(app.page), file).toBe(false);
  }
};

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
