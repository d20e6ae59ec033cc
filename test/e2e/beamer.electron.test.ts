import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { graveFindings } from '../helpers/axe';
import { drawn, speak, setTheme } from '../helpers/looks';
import { button, choose, goHome, openFromHome, show } from '../helpers/screen';
import { fill, words } from '../helpers/texts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/screens');
const { phases } = words.nl;
const SLIDES = [
  ['people', `1 ${phases.open}`],
  ['intent', `2 ${phases.intent}`],
  ['map', `3 ${phases.picture}`],
  ['scenarios', `4 ${phases.scenarios}`],
  ['decision', `5 ${phases.decision}`],
  ['actions', `6 ${phases.actions}`],
  ['closing', `7 ${phases.close}`],
] as const;

let app: App;
let beamer: Page;

/** Opens the beamer as the chair does, and gives its window the size of a projector. */
const openBeamer = async (): Promise<Page> => {
  const opened = app.app.waitForEvent('window');
  await button(app.page, nl.beamer.open).click();
  const page = await opened;
  await page.locator('.beamer').waitFor();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await drawn(page);
  return page;
};

const bar = () => app.page.getByRole('region', { name: nl.beamer.bar });
const put = async (slide: string): Promise<void> => choose(bar(), nl.beamer.slide, slide);

const see = async (name: string): Promise<void> => {
  await drawn(beamer);
  await beamer.screenshot({ path: path.join(FOLDER, `beamer-${name}.png`), animations: 'disabled' });
};

/** Texts that do not fit where they stand. */
const spilled = (): Promise<readonly string[]> =>
  beamer.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.beamer__slide, .way, .beamer__head, .speaker, .beamer__foot',
      ),
    ]
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight + 2 || scrollWidth > clientWidth + 2,
      )
      .map(({ className, scrollHeight, clientHeight }) => `${className}: ${scrollHeight} in ${clientHeight}`),
  );

test.beforeAll(async () => {
  app = await launchApp();
  await app.setSize(1440, 900);
  beamer = await openBeamer();
});
test.afterAll(() => app.close());

test('shows the purpose and the map before a meeting, in its own window', async () => {
  await expect(beamer.locator('.beamer')).toHaveAttribute('data-slide', 'map');
  await expect(beamer.getByRole('heading', { level: 1 })).toHaveText('Henk');
  await expect(beamer.locator('.beamer__purpose')).toContainText('Ik wil in mijn huis blijven');
  await expect(beamer.locator('.loop')).toContainText(
    'Woningcorporatie → GGD → Zorginstantie → Woningcorporatie',
  );
  await expect(beamer.locator('button, input, a, [tabindex]')).toHaveCount(0);
  expect(await beamer.evaluate(() => 'rondetafel' in window)).toBe(false);
  await app.page.screenshot({ path: path.join(FOLDER, 'beamer-bar-1440x900-nl-light.png') });
});

for (const room of ['large', 'small'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`has a slide for every step that fits: ${room} room, ${theme}`, async () => {
      await bar().getByRole('radio', { name: nl.beamer.rooms[room] }).click();
      await setTheme(app.page, theme);
      await expect(beamer.locator('.beamer')).toHaveAttribute('data-room', room);
      for (const [kind, step] of SLIDES) {
        await put(step);
        await expect(beamer.locator('.beamer')).toHaveAttribute('data-slide', kind);
        await see(`${kind}-1920x1080-${room}-nl-${theme}`);
        expect.soft(await spilled(), `${kind}: does not fit`).toEqual([]);
        const size = await beamer.evaluate(() =>
          Number.parseFloat(getComputedStyle(document.querySelector('.beamer')!).fontSize),
        );
        expect(Math.round(size)).toBe(room === 'large' ? 34 : 24);
        if (room === 'large') expect(await graveFindings(beamer, kind)).toEqual([]);
      }
    });
  }
}

test('shows one row of the scenarios at a time, people before euros', async () => {
  await put(SLIDES[3][1]);
  await expect(beamer.locator('.beamer')).toHaveAttribute('data-slide', 'scenarios');
  const heading = beamer.getByRole('heading', { level: 2 });
  await expect(heading).toContainText(fill(nl.scenarios.effect, { name: 'Henk' }));
  for (const row of [nl.scenarios.risk, nl.scenarios.gain, nl.scenarios.law, nl.beamer.soon]) {
    await button(bar(), nl.beamer.nextRow).click();
    await expect(heading).toContainText(row);
  }
  await expect(beamer.locator('.way').first()).toContainText('≈');
  await see('scenarios-costs-1920x1080-nl');
});

test('follows what is typed and the language', async () => {
  const { page } = app;
  await put(SLIDES[4][1]);
  await show(page, 'decision');
  await page
    .getByRole('textbox', { name: nl.decision.proposal })
    .fill('Henk blijft, en wij ruimen samen op.');
  await expect(beamer.locator('.proposal')).toContainText('Henk blijft, en wij ruimen samen op.');
  await speak(page, 'en');
  await expect(beamer.locator('html')).toHaveAttribute('lang', 'en');
  await expect(beamer.locator('.beamer__step')).toHaveText(`5 · ${words.en.phases.decision}`);
  await speak(page, 'nl');
  await expect(beamer.locator('html')).toHaveAttribute('lang', 'nl');
});

test('keeps what looks identifying from the room until the chair leaves it', async () => {
  const { page } = app;
  await put(SLIDES[1][1]);
  await show(page, 'map');
  await page.locator('.intent').click();
  const field = page.getByRole('textbox', { name: fill(nl.intent.resident, { name: 'Henk' }) });
  await field.fill('Bel mij op 06-12345678 als er iets is.');
  await expect(beamer.locator('.intents')).toContainText(
    `Bel mij op ${words.nl.beamer.covered} als er iets is.`,
  );
  await expect(page.getByText(fill(nl.beamer.onBeamer, { word: words.nl.beamer.covered }))).toBeVisible();
  await expect(bar()).toContainText(fill(nl.beamer.covered_one, { count: 1 }));
  await see('covered-1920x1080-nl');
  await page.screenshot({ path: path.join(FOLDER, 'beamer-covered-1440x900-nl-light.png') });
  await button(page.locator('.identifying'), nl.prose.keep).click();
  await expect(beamer.locator('.intents')).toContainText('06-12345678');
  await expect(bar().locator('.beamer-bar__covered')).toHaveCount(0);
});

test('is shut off as the main window is, and more: it may connect to nothing', async () => {
  const settings = await app.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(({ webContents }) => ({
        url: webContents.getURL(),
        // Not in the types of Electron, and the only way to see what really holds.
        ...(
          webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences(),
      }))
      .filter(({ url }) => url.endsWith('beamer.html')),
  );
  expect(settings).toHaveLength(1);
  expect(settings[0]).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false });
  expect(settings[0]).not.toHaveProperty('preload', expect.stringContaining('preload'));
  const policy = await app.page.evaluate(async () =>
    (await fetch('beamer.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe-(inline|eval)|wss?:/);
});

test('closes with the case, and can be opened again', async () => {
  await goHome(app.page);
  await expect.poll(() => app.app.windows().length).toBe(1);
  await openFromHome(app.page, 'Henk en zijn volle huis');
  beamer = await openBeamer();
  await expect(beamer.locator('.beamer')).toHaveAttribute('data-slide', 'map');
  await beamer.close();
  await expect(button(app.page, nl.beamer.open)).toBeVisible();
  await expect(bar()).toHaveCount(0);
  expect(app.complaints).toEqual([]);
});
