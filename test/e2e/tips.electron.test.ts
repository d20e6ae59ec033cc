import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { en } from '../../renderer/text/en';
import { nl } from '../../renderer/text/nl';
import { launchApp, newFolder } from '../helpers/app';
import { graveFindings } from '../helpers/axe';
import { drawn, outOfReach, scrollsSideways } from '../helpers/looks';
import { button, dialogOf, goHome } from '../helpers/screen';
import { fill } from '../helpers/texts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/screens');

const tipOf = (page: Page): Locator => page.getByRole('complementary', { name: nl.tour.title });
const place = (at: number): string => fill(nl.tour.place, { at, count: 4 });

const settings = async (page: Page, name: string, label: string = nl.nav.settings): Promise<void> => {
  await button(page, label).click();
  await page.getByRole('menuitem', { name }).click();
};

test('the first start shows round in four tips, once; Enter goes on, and what they say is true', async () => {
  const userData = await newFolder('profile');
  const first = await launchApp({ userData, withTour: true });
  const { page } = first;
  const tip = tipOf(page);
  await expect(tip).toContainText(place(1));
  await expect(tip).toContainText(fill(nl.tour.loop, { name: 'Henk' }));
  await expect(page.locator('.loop-tag')).toHaveAttribute('data-tip-here', '');
  // It says aloud what it shows, and stands beside what it is about without lying on it.
  await expect(page.getByRole('status').filter({ hasText: place(1) })).toHaveCount(1);
  const [tag, box] = [await page.locator('.loop-tag').boundingBox(), await tip.boundingBox()];
  expect(box!.x >= tag!.x + tag!.width || box!.y >= tag!.y + tag!.height).toBe(true);
  expect(await graveFindings(page, 'tip 1')).toEqual([]);
  await page.screenshot({ path: path.join(FOLDER, 'tip-1.png'), animations: 'disabled' });

  await page.keyboard.press('Enter');
  await expect(button(page, nl.loop.whatElse)).toBeVisible();
  await expect(tip).toContainText(place(1));
  await button(page, nl.loop.whatElse).click();
  await expect(tip).toContainText(place(2));
  await expect(tip).toContainText(nl.tour.later);
  await expect(page.locator('.scenarios [data-tip-here]')).toHaveCount(1);
  await page.screenshot({ path: path.join(FOLDER, 'tip-2.png'), animations: 'disabled' });

  await button(tip, nl.tour.next).click();
  await expect(tip).toContainText(place(3));
  await expect(page.locator('.consents[data-tip-here]')).toBeVisible();
  await expect(tip).toContainText('Zorginstantie');
  await expect(tip).toContainText('Gemeente (Wmo)');
  await page.screenshot({ path: path.join(FOLDER, 'tip-3.png'), animations: 'disabled' });
  await button(tip, nl.tour.next).click();
  await expect(tip).toContainText(place(4));
  await page.screenshot({ path: path.join(FOLDER, 'tip-4.png'), animations: 'disabled' });
  await button(tip, nl.tour.own).click();
  await expect(tip).toHaveCount(0);
  await dialogOf(page, nl.home.newCase).waitFor();
  expect(first.complaints).toEqual([]);
  await first.close();

  const second = await launchApp({ userData, withTour: true });
  await expect(second.page.getByRole('heading', { name: nl.home.intro })).toBeVisible();
  await button(second.page, fill(nl.home.openSample, { name: 'Henk' })).click();
  await expect(second.page.locator('[data-party]')).toHaveCount(8);
  await expect(tipOf(second.page)).toHaveCount(0);
  await second.close();
});

test('by keyboard: F6 reaches the tip, Esc ends all tips, the settings bring them back', async () => {
  const app = await launchApp({ withTour: true });
  const { page } = app;
  const tip = tipOf(page);
  await expect(tip).toBeVisible();
  await page.keyboard.press('F6');
  await expect(button(tip, nl.tour.next)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(page.locator('[data-tip-here]')).toHaveCount(0);
  await goHome(page);
  await settings(page, nl.nav.tour);
  await expect(tip).toContainText(place(1));
  await page.keyboard.press('Control+4');
  await expect(tip).toContainText(place(3));
  await button(tip, nl.tour.next).click();
  await button(tip, nl.tour.look).click();
  await expect(tip).toHaveCount(0);
  await expect(page.locator('main[data-view="decision"]')).toBeVisible();
  expect(app.complaints).toEqual([]);
  await app.close();
});

test('in a small window and without motion the tip stands in the page and the ring stands still', async () => {
  const app = await launchApp({ withTour: true });
  const { page } = app;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.locator('.loop-tag')).toHaveCSS('animation-name', 'none');
  await expect(page.locator('.loop-tag')).toHaveCSS('outline-style', 'solid');
  for (const [width, height] of [
    [720, 450],
    [360, 225],
  ] as const) {
    await app.setSize(width, height);
    await drawn(page);
    expect(await outOfReach(page)).toEqual([]);
    expect(await scrollsSideways(page)).toEqual([]);
    await page.screenshot({
      path: path.join(FOLDER, `tip-1-${width}x${height}.png`),
      animations: 'disabled',
    });
  }
  await expect(tipOf(page)).toHaveCSS('position', 'relative');
  await app.close();
});

test('the tips speak English too', async () => {
  const app = await launchApp({ lang: 'en' });
  const { page } = app;
  await settings(page, en.nav.tour, en.nav.settings);
  await expect(page.getByRole('complementary', { name: en.tour.title })).toContainText(
    fill(en.tour.place, { at: 1, count: 4 }),
  );
  await app.close();
});
