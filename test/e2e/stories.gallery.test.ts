import path from 'node:path';
import { expect, test } from '@playwright/test';
import { graveFindings } from '../helpers/axe';
import { openGallery, type OpenGallery } from '../helpers/gallery';
import { drawn } from '../helpers/looks';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/gallery-screens');
const COMPONENTS = ['buttons', 'fields', 'lists', 'marks', 'panels'] as const;
const STAGED = ['cards', 'views', 'dialogs', 'meeting', 'steps', 'decision', 'beamer'] as const;
/** Each group has at least this many stories: a gallery that lost some would pass unseen. */
const LEAST = 10;

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

/** Stories are parts of a page, not pages: they need no landmarks of their own, and may have two of a kind. */
const inspect = async (where: string, theme: string): Promise<void> => {
  const { page } = gallery;
  await drawn(page);
  await page.screenshot({
    fullPage: true,
    path: path.join(FOLDER, `${where.replaceAll(/\W+/g, '-')}.png`),
    animations: 'disabled',
  });
  const dialog = (await page.getByRole('dialog').count()) > 0;
  const part = dialog ? '[role="dialog"]' : '.gallery-group';
  // Between the themes only colours differ.
  const rules = theme === 'light' ? undefined : ['color-contrast'];
  expect.soft(await graveFindings(page, where, part, rules), where).toEqual([]);
};

for (const theme of ['light', 'dark'] as const) {
  for (const group of COMPONENTS) {
    test(`every component of ${group} can be used by everybody: ${theme}`, async () => {
      await gallery.show({ group, theme });
      await inspect(`${group} ${theme}`, theme);
      expect(gallery.complaints).toEqual([]);
    });
  }
  for (const group of STAGED) {
    test(`every state of ${group} can be used by everybody: ${theme}`, async () => {
      const { page } = gallery;
      await gallery.show({ group, theme });
      const names = await page
        .locator('[data-story]')
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-story') ?? ''));
      expect(names.length).toBeGreaterThanOrEqual(LEAST);
      for (const story of names) {
        await gallery.show({ group, theme, story });
        await inspect(`${group} ${story} ${theme}`, theme);
      }
      expect(gallery.complaints).toEqual([]);
    });
  }
}

test('the panels follow the language and the density of the page', async () => {
  const { page } = gallery;
  await gallery.show({ group: 'views', story: 'Bar: saved', language: 'en', density: 'compact' });
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await expect(page.locator('html[data-density="compact"]')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Nederlands' }).click();
  await expect(page.getByText('Opgeslagen op deze computer')).toBeVisible();
  expect(gallery.complaints).toEqual([]);
});
