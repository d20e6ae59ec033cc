import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { Language } from '../../shared/text/language';
import { launchApp, type App } from '../helpers/app';
import {
  cutOff,
  drawn,
  outOfReach,
  scrollsSideways,
  smallTargets,
  speak,
  setTheme,
  type Theme,
} from '../helpers/looks';
import { button, cards, goHome } from '../helpers/screen';
import { fill, texts } from '../helpers/texts';
import { until } from '../helpers/wait';
import { CASE_TOUR, HOME_TOUR, leaveTour, MEETING_TOUR, type Stop } from '../helpers/tour';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/screens');
const SIZES: readonly (readonly [number, number])[] = [
  [1440, 900],
  [1920, 1080],
  // 1440 by 900 at 200 and at 400 %.
  [720, 450],
  [360, 225],
];
const LARGE = [1440, 900] as const;

/**
 * `npm run looks` walks in both languages and both themes through all sizes, and takes pictures. Every run of the tests
 * walks twice: in all sizes, and in the language with the other words in the other colours, in the usual size.
 */
const ALL = process.env['LOOKS'] === 'all';
interface Walk {
  readonly lang: Language;
  readonly theme: Theme;
  readonly sizes: readonly (readonly [number, number])[];
}
const WALKS: readonly Walk[] = ALL
  ? (['nl', 'en'] as const).flatMap((lang) =>
      (['light', 'dark'] as const).map((theme) => ({ lang, theme, sizes: SIZES })),
    )
  : [
      { lang: 'nl', theme: 'light', sizes: [LARGE, [720, 450], [360, 225]] },
      { lang: 'en', theme: 'dark', sizes: [LARGE] },
    ];

let app: App;
test.beforeAll(async () => {
  app = await launchApp();
  await goHome(app.page);
});
test.afterAll(() => app.close());

for (const { lang, theme, sizes } of WALKS) {
  test(`every screen and dialog has room in every size: ${lang}, ${theme}`, async () => {
    // Up to well over a hundred pictures, one after the other.
    test.setTimeout(600_000);
    const { page } = app;
    await app.setSize(...LARGE);
    await speak(page, lang);
    await setTheme(page, theme);
    await openInLanguage(page, lang);
    await walk(CASE_TOUR, { lang, theme, sizes });
    await walk(MEETING_TOUR, { lang, theme, sizes });
    await button(page, texts[lang].meeting.stop).first().click();
    await goHome(page, lang);
    await walk(HOME_TOUR, { lang, theme, sizes });
    expect(app.complaints).toEqual([]);
  });
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

const walk = async (tour: readonly Stop[], { lang, theme, sizes }: Walk): Promise<void> => {
  for (const { name, isDialog, go } of tour) {
    await app.setSize(...LARGE);
    await drawn(app.page);
    await go(app.page, lang);
    const here = isDialog ? sizes.filter(([width]) => width !== 1920) : sizes;
    for (const size of here) await look(`${name}-${size.join('x')}-${lang}-${theme}`, size);
  }
  await app.setSize(...LARGE);
  await leaveTour(app.page);
};

const look = async (name: string, size: readonly [number, number]): Promise<void> => {
  const { page } = app;
  // A window that keeps its size may hand out the picture of before: another size makes it draw.
  if (ALL) {
    await app.setSize(size[0], size[1] - 1);
    await drawn(page);
  }
  await app.setSize(...size);
  await drawn(page);
  if (ALL) await lastPicture(name);
  expect.soft(await cutOff(page), `${name}: cut off`).toEqual([]);
  expect.soft(await scrollsSideways(page), `${name}: scrolls sideways`).toEqual([]);
  expect.soft(await outOfReach(page), `${name}: out of reach`).toEqual([]);
  expect.soft(await smallTargets(page), `${name}: small targets`).toEqual([]);
};

/** The painting of a large window comes some frames after what is asked for: the picture is taken until it stays. */
const lastPicture = async (name: string): Promise<void> => {
  const take = (): Promise<Buffer> =>
    app.page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  await take();
  let before = await take();
  await until(
    'a picture that stays',
    async () => {
      const now = await take();
      const stays = now.equals(before);
      before = now;
      return stays;
    },
    (stays) => stays,
  );
};
