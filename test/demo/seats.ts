import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { electronDist } from '../../electron/tooling/electronDist.mjs';
import { electronFlags } from '../../electron/tooling/launch.mjs';
import { nl } from '../../renderer/text/nl';

/** One person at the table with an instance of the app of their own. */
export interface Seat {
  readonly key: 'chair' | 'corporation' | 'ggd';
  readonly person: string;
  readonly agency: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Keystrokes in shared texts, and one for each dialog, cell or line that was filled in. */
  edits: number;
}

type Place = Pick<Seat, 'key' | 'person' | 'agency'>;

export const PLACES: readonly Place[] = [
  { key: 'chair', person: 'M. de Graaf (fictief)', agency: 'Ombudsman' },
  { key: 'corporation', person: 'R. de Wit (fictief)', agency: 'Woningcorporatie' },
  { key: 'ggd', person: 'N. Yilmaz (fictief)', agency: 'GGD' },
];

const ROOT = path.join(import.meta.dirname, '..', '..');
const SIZE = { width: 1440, height: 900 };
/** Each window a little lower, so that someone at the screen sees all three. */
const STAIRS = { x: 240, y: 90 };
const STEP_LIMIT_MS = 30_000;

const folders = fs.mkdtempSync(path.join(os.tmpdir(), 'rondetafel-demo-'));
// On exit, not at the end: also after Ctrl+C, when Playwright ends the instances and then this process.
process.on('exit', () => fs.rmSync(folders, { recursive: true, force: true, maxRetries: 3 }));

/** Starts an instance for each; those that started are in `seats` also when a later one fails. */
export const takeSeats = async (seats: Seat[], places: readonly Place[] = PLACES): Promise<void> => {
  for (const [index, place] of places.entries()) seats.push(await start(place, index));
};

export const leaveSeats = async (seats: readonly Seat[]): Promise<void> => {
  await Promise.allSettled(seats.map(({ app }) => app.close()));
};

const start = async (place: Place, index: number): Promise<Seat> => {
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  );
  const app = await _electron.launch({
    executablePath: electronDist().exe,
    args: [
      ...electronFlags(),
      ROOT,
      '--test-hooks',
      // its windows look for each other on this computer only
      '--multicast-on=127.0.0.1:5353',
      `--user-data-dir=${path.join(folders, place.key)}`,
      ...(place.key === 'chair' ? ['--open-sample=henk'] : []),
    ],
    cwd: ROOT,
    env,
    timeout: STEP_LIMIT_MS,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(STEP_LIMIT_MS);
  const window = await app.browserWindow(page);
  await window.evaluate(
    (own, { x, y, width, height }) => {
      own.setPosition(x, y);
      own.setContentSize(width, height);
    },
    { x: index * STAIRS.x, y: index * STAIRS.y, ...SIZE },
  );
  return { ...place, app, page, edits: 0 };
};

/** Puts values into a text of the screens. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce((all, [name, value]) => all.replaceAll(`{{${name}}}`, String(value)), text);

const startingWith = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

export const view = (page: Page, name: keyof typeof nl.nav): Locator =>
  page.getByLabel(nl.nav.views, { exact: true }).getByText(nl.nav[name], { exact: true });

/** Shows one of the four views in somebody's window. */
export const show = async ({ page }: Seat, name: 'map' | 'list' | 'scenarios' | 'decision'): Promise<void> =>
  view(page, name).click();

export const map = (page: Page): Locator => page.getByLabel(filled(nl.map.label, { name: 'Henk' }));

export const mapCard = (page: Page, name: string): Locator =>
  map(page).getByRole('button', { name: startingWith(name) });

export const card = (page: Page): Locator => page.getByRole('complementary', { name: nl.case.card });

/** The purpose in the resident's words, in sight on every screen. */
export const strip = (page: Page): Locator =>
  page.getByRole('button', { name: startingWith(nl.intent.title) });

/** Types at the end of a shared text, one key after the other. */
export const typeAtEnd = async (seat: Seat, field: Locator, text: string, delay = 45): Promise<void> => {
  await field.press('Control+End');
  await field.pressSequentially(text, { delay });
  seat.edits += text.length;
};
