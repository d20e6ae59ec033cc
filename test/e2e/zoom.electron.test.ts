import path from 'node:path';
import { expect, test } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { cutOff, drawn, outOfReach, scrollsSideways, smallTargets } from '../helpers/looks';
import { button, detail, focused, goHome, show, toast } from '../helpers/screen';
import { fill } from '../helpers/texts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/screens');

let app: App;
test.beforeAll(async () => {
  app = await launchApp();
});
test.afterAll(() => app.close());

/** The size of the page in its own pixels, after the window itself was zoomed. */
const zoomTo = async (factor: number): Promise<{ readonly width: number; readonly height: number }> => {
  await app.app.evaluate(({ BrowserWindow }, zoom) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1440, 900);
    window?.webContents.setZoomFactor(zoom);
  }, factor);
  await expect.poll(() => app.page.evaluate(() => Math.round(devicePixelRatio * 100) / 100)).toBe(factor);
  return app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
};

test('the menu zooms by the keys that browsers use', async () => {
  const keys = await app.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    return items.filter((item) => /zoom/i.test(item.role ?? '')).map((item) => item.accelerator ?? item.role);
  });
  expect(keys).toContain('CommandOrControl+=');
  expect(keys.length).toBeGreaterThanOrEqual(4);
});

for (const [percent, factor] of [
  [200, 2],
  [400, 4],
] as const) {
  test(`at a real zoom of ${percent} % everything is there and can be reached`, async () => {
    const { page } = app;
    const { width } = await zoomTo(factor);
    expect(width).toBeLessThanOrEqual(1440 / factor);
    for (const view of ['list', 'map', 'scenarios', 'decision'] as const) {
      await show(page, view);
      await drawn(page);
      await page.screenshot({
        path: path.join(FOLDER, `zoom-${percent}-${view}.png`),
        animations: 'disabled',
      });
      expect.soft(await cutOff(page), view).toEqual([]);
      expect.soft(await scrollsSideways(page), view).toEqual([]);
      expect.soft(await outOfReach(page), view).toEqual([]);
      expect.soft(await smallTargets(page), view).toEqual([]);
    }
    await zoomTo(1);
  });
}

test('in a small window nothing lies on the cards of the map, and the map is high enough to use', async () => {
  const { page } = app;
  for (const [width, height, least] of [
    [720, 450, 250],
    [360, 225, 120],
  ] as const) {
    await app.setSize(width, height);
    await show(page, 'map');
    await drawn(page);
    const box = async (selector: string) => (await page.locator(selector).boundingBox())!;
    const [tag, flow, bar] = [await box('.loop-tag'), await box('.react-flow'), await box('.map-toolbar')];
    expect(tag.y + tag.height).toBeLessThanOrEqual(flow.y + 1);
    expect(flow.y + flow.height).toBeLessThanOrEqual(bar.y + 1);
    expect(flow.height).toBeGreaterThan(least);
    for (const card of await page.locator('[data-party]').all()) {
      const place = (await card.boundingBox())!;
      expect(place.y).toBeGreaterThanOrEqual(flow.y);
      expect(place.y + place.height).toBeLessThanOrEqual(flow.y + flow.height);
    }
  }
});

test('the menus of the small map do what the buttons of the large one do', async () => {
  const { page } = app;
  await app.setSize(720, 450);
  await show(page, 'map');
  await button(page, nl.map.add).click();
  await page.getByRole('menuitem', { name: nl.map.addParty }).click();
  await page.getByRole('dialog', { name: nl.party.addTitle }).waitFor();
  await page.keyboard.press('Escape');
  await button(page, nl.map.more).click();
  await page.getByRole('menuitem', { name: nl.map.zoomIn }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(toast(page)).toHaveCount(0);
});

test('a small window opens a case on its list, and a card takes its place and gives the focus back', async () => {
  const { page } = app;
  await app.setSize(720, 450);
  await goHome(page);
  await button(page, fill(nl.home.openSample, { name: 'Henk' })).click();
  await page.locator('main[data-view="list"]').waitFor();
  expect(await page.locator('.case-screen__strip').getByRole('radio').first().textContent()).toBe(
    nl.nav.list,
  );
  const row = page.getByRole('row', { name: /^GGD/ }).first();
  await row.click();
  await expect(detail(page).getByRole('article', { name: 'GGD' })).toBeVisible();
  await expect(row).toBeHidden();
  await expect(button(detail(page), nl.common.close)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toBeVisible();
  expect(await focused(page)).toContain('GGD');
  expect(app.complaints).toEqual([]);
});

test('at small sizes one scenario is shown at a time, chosen above the table', async () => {
  const { page } = app;
  await app.setSize(360, 225);
  await show(page, 'scenarios');
  const heads = page.locator('.scenarios thead th');
  await expect(heads).toHaveCount(1);
  await page
    .getByRole('group', { name: nl.scenarios.choose })
    .or(page.getByRole('radiogroup', { name: nl.scenarios.choose }))
    .getByText('Ontruimen')
    .click();
  await expect(heads).toContainText('Ontruimen');
  await app.setSize(1440, 900);
  await expect(heads).toHaveCount(3);
});
