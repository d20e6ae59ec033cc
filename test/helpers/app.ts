import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronDist } from '../../electron/tooling/electronDist.mjs';
import { electronFlags } from '../../electron/tooling/launch.mjs';
import type {} from '../../renderer/env';
import type { SampleName } from '../../shared/samples/samples';
import type { Language } from '../../shared/text/language';

const repository = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 60_000;
/** The apps of one run look for each other on this computer only, and find none of another run. */
const MULTICAST_PORT = 20_000 + (process.pid % 20_000);

export interface AppOptions {
  /** The case to open at once; without it a new profile opens Henk by itself. */
  readonly sample?: SampleName;
  readonly lang?: Language;
  /** Whose computer it is. Left out: a new one, thrown away when the app closes. */
  readonly userData?: string;
  readonly args?: readonly string[];
  /** A file with how its disk fails, see `electron/library/faultyFiles`; read before every action of the app. */
  readonly diskFaults?: string;
  /** Leave the tips of the first start on the screen. */
  readonly withTour?: boolean;
}

/** One computer with Rondetafel running on it. */
export interface App {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the page complained about: empty when all is well. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
  /** As if the plug were pulled: every process of the app gone at once. */
  kill9(): Promise<void>;
  /** The size of the page, whatever the size of the display. */
  setSize(width: number, height: number): Promise<void>;
  /** The user chooses this path in the next dialogs for saving; null means Cancel. */
  saveDialogTo(file: string | null): Promise<void>;
  /** The user chooses this path in the next dialogs for opening; null means Cancel. */
  openDialogWith(file: string | null): Promise<void>;
}

export const newFolder = (name: string): Promise<string> =>
  mkdtemp(path.join(tmpdir(), `rondetafel-${name}-`));

/** Each worker of the test runner has a display of its own: its windows keep the focus and the clipboard. */
const environment = (): Record<string, string> => {
  const displays = (process.env['TEST_DISPLAYS'] ?? '').split(' ');
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return { ...process.env, ...(display ? { DISPLAY: display } : {}) } as Record<string, string>;
};

const start = (
  userData: string,
  { sample, diskFaults, args = [] }: AppOptions,
): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: electronDist().exe,
    args: [
      ...electronFlags(),
      '--disable-gpu',
      `--user-data-dir=${userData}`,
      '--test-hooks',
      `--multicast-on=127.0.0.1:${MULTICAST_PORT}`,
      ...(sample ? [`--open-sample=${sample}`] : []),
      ...args.filter((arg) => arg.startsWith('--')),
      repository,
      // after the app itself: Electron takes the first word for the app to start
      ...args.filter((arg) => !arg.startsWith('--')),
    ],
    env: { ...environment(), ...(diskFaults !== undefined && { RONDETAFEL_FAULTS: diskFaults }) },
    timeout: START_LIMIT_MS,
  });

const firstPage = async (app: ElectronApplication, lang: Language): Promise<Page> => {
  const page = await app.firstWindow({ timeout: START_LIMIT_MS });
  await page.locator('main').waitFor({ timeout: START_LIMIT_MS });
  if ((await page.locator('html').getAttribute('lang')) !== lang) {
    await page.evaluate((language) => {
      const key = 'rondetafel.settings';
      localStorage.setItem(
        key,
        JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), language }),
      );
    }, lang);
    await page.reload();
    await page.locator('main').waitFor({ timeout: START_LIMIT_MS });
  }
  return page;
};

const gone = (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
};

/** Starts the app as a user does, with the hooks that tests need. */
export const launchApp = async (options: AppOptions = {}): Promise<App> => {
  const userData = options.userData ?? (await newFolder('profile'));
  const app = await start(userData, options);
  const child = app.process();
  const complaints: string[] = [];
  const page = await firstPage(app, options.lang ?? 'nl');
  const tips = page.locator('.tour__close button');
  if (!options.withTour && (await tips.count()) > 0) await tips.click();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('crash', () => complaints.push('the page crashed'));
  const forget = async (): Promise<void> => {
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    app,
    page,
    userData,
    complaints,
    close: async () => {
      const ended = gone(child);
      await app.close();
      await ended;
      await forget();
    },
    kill9: async () => {
      const ended = gone(child);
      // Playwright starts the app as the leader of its own process group.
      process.kill(-child.pid!, 'SIGKILL');
      await ended;
    },
    // Not the window's own size: a display may be smaller than what is asked for.
    setSize: (width, height) => page.setViewportSize({ width, height }),
    saveDialogTo: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      }, file),
    openDialogWith: (file) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] });
      }, file),
  };
};
