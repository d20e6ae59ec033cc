import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { browserOrThrow } from './browser';

const repository = path.resolve(import.meta.dirname, '../..');
const outDir = path.join(repository, 'test-output/gallery');
const configFile = path.join(repository, 'vite.config.ts');

/** The built gallery in a browser. */
export interface OpenGallery {
  readonly page: Page;
  /** What the page complained about. */
  readonly complaints: string[];
  /** Shows a group, or one story of a group that shows one at a time. */
  show(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Goes on to another story of the group that is shown, in the page as it is. */
  choose(story: string): Promise<void>;
  close(): Promise<void>;
}

// As root without the sandbox, as in the other tests; the page is our own.
const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserOrThrow(),
    args: ['--no-sandbox', '--disable-gpu'],
  });

export const openGallery = async (): Promise<OpenGallery> => {
  await build({
    configFile,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: path.join(repository, 'renderer/gallery.html') },
    },
  });
  const server: PreviewServer = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const [address] = server.resolvedUrls?.local ?? [];
  return {
    page,
    complaints,
    show: async (settings) => {
      await page.goto('about:blank');
      await page.goto(`${address}gallery.html#${new URLSearchParams(settings).toString()}`);
      await page.locator('.gallery-case').first().waitFor({ state: 'attached' });
    },
    choose: async (story) => {
      // An open dialog covers the list of stories, so this is no click of the mouse.
      await page.locator(`[data-story=${JSON.stringify(story)}]`).evaluate((one: HTMLElement) => one.click());
      await page
        .locator('.gallery-case > h3')
        .and(page.getByText(story, { exact: true }))
        .waitFor({ state: 'attached' });
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
};
