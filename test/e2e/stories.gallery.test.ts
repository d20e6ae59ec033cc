import path from 'node:path';
import { expect, test } from '@playwright/test';
import { graveFindings } from '../helpers/axe';
import { browserPath, NO_BROWSER } from '../helpers/browser';
import { openGallery, type OpenGallery } from '../helpers/gallery';
import { drawn } from '../helpers/looks';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/gallery-screens');
const COMPONENTS = ['buttons', 'fields', 'lists', 'marks', 'panels'] as const;
const STAGED = ['cards', 'views', 'dialogs', 'meeting', 'steps', 'decision', 'beamer'] as const;
/** Each group has at least this many stories: a gallery that lost some would pass unseen. */
const LEAST = 10;

test.skip(browserPath() === null, NO_BROWSER);

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

/** `npm run looks` reads and photographs every state in both themes; every run of the tests reads a sample. */
const ALL = process.env['LOOKS'] === 'all';
const THEMES = ALL ? (['light', 'dark'] as const) : (['light'] as const);
const SAMPLE_EVERY = 6;

/** Stories are parts of a page, not pages: they need no landmarks of their own, and may have two of a kind. */
const inspect = async (where: string, theme: string): Promise<void> => {
  const { page } = gallery;
  await drawn(page);
  if (ALL)
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

/** The names of the stories in the group that is shown. */
const storyNames = async (): Promise<readonly string[]> => {
  const names = await gallery.page
    .locator('[data-story]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-story') ?? ''));
  expect(names.length).toBeGreaterThanOrEqual(LEAST);
  return names;
};

for (const theme of THEMES) {
  for (const group of COMPONENTS) {
    test(`every component of ${group} can be used by everybody: ${theme}`, async () => {
      await gallery.show({ group, theme });
      await inspect(`${group} ${theme}`, theme);
      expect(gallery.complaints).toEqual([]);
    });
  }
  for (const group of STAGED) {
    test(`${ALL ? 'every state' : 'a sample of the states'} of ${group} can be used by everybody: ${theme}`, async () => {
      // Up to some thirty pictures and as many readings of the page, one after the other.
      test.setTimeout(360_000);
      await gallery.show({ group, theme });
      for (const [index, story] of (await storyNames()).entries()) {
        if (!ALL && index % SAMPLE_EVERY !== 0) continue;
        await gallery.show({ group, theme, story });
        await inspect(`${group} ${story} ${theme}`, theme);
      }
      expect(gallery.complaints).toEqual([]);
    });
  }
}

test('every state of every panel can be drawn, one after the other', async () => {
  for (const group of STAGED) {
    await gallery.show({ group, theme: 'dark' });
    for (const story of await storyNames()) {
      await gallery.choose(story);
      expect.soft(gallery.complaints.splice(0), `${group} ${story}`).toEqual([]);
    }
  }
});

test('the panels follow the language and the density of the page', async () => {
  const { page } = gallery;
  await gallery.show({ group: 'views', story: 'Bar: saved', language: 'en', density: 'compact' });
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await expect(page.locator('html[data-density="compact"]')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Nederlands' }).click();
  await expect(page.getByText('Opgeslagen op deze computer')).toBeVisible();
  expect(gallery.complaints).toEqual([]);
});
