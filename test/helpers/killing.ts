import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { seededRandom } from '../unit/library/support/plainUpdates';
import { launchApp, newFolder, type App } from './app';
import { openCard } from './screen';
import { until } from './wait';

const PARTY = 'Brandweer';
const LONGEST_MS = 1_200;

interface KillOptions {
  readonly rounds: number;
  /** When to stop earlier, in milliseconds since 1970, and after how many rounds at the earliest. */
  readonly deadline?: number;
  readonly atLeast?: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

export interface KillResult {
  readonly rounds: number;
  /** Letters that the app said were safe, over all rounds. */
  readonly acknowledged: number;
  /** Rounds after which something acknowledged was not there again: must be empty. */
  readonly lost: readonly string[];
  /** Rounds after which something was there that nobody typed: must be empty. */
  readonly invented: readonly string[];
}

/**
 * Types, and kills every process of the app at a seeded moment while the typing goes on; starts again on the same
 * profile, looks whether all that was acknowledged is there, and types on.
 */
export const killWhileTyping = async ({
  rounds,
  deadline = Infinity,
  atLeast = rounds,
  seed,
  log,
}: KillOptions): Promise<KillResult> => {
  const random = seededRandom(seed);
  const userData = await newFolder('kill');
  const lost: string[] = [];
  const invented: string[] = [];
  let acknowledged = 0;
  let { app, text: known } = await start(userData);
  let done = 0;
  for (let round = 1; round <= rounds; round += 1) {
    if (round > atLeast && Date.now() > deadline) break;
    done = round;
    const wish = `${round}: ${'wie belt wie, en wanneer? '.repeat(20)}`;
    const safe = await typeUntilKilled(app, known, wish, random() * LONGEST_MS);
    const again = await start(userData);
    const { text: found } = again;
    ({ app } = again);
    if (!found.startsWith(known + safe)) lost.push(`round ${round}: "${known + safe}" became "${found}"`);
    if (!(known + wish).startsWith(found)) invented.push(`round ${round}: "${found}"`);
    log?.(`kill ${round}: ${safe.length} characters acknowledged, ${found.length - known.length} found`);
    acknowledged += safe.length;
    known = found;
  }
  await app.close();
  await rm(userData, { recursive: true, force: true });
  return { rounds: done, acknowledged, lost, invented };
};

/** Starts on this profile and puts the caret in the field; `text` is what it holds. */
const start = async (userData: string): Promise<{ app: App; text: string }> => {
  const app = await launchApp({ sample: 'henk', userData });
  const area = (await openCard(app.page, PARTY)).getByLabel(nl.party.cannotDo);
  await area.press('Control+End');
  return { app, text: await area.inputValue() };
};

/** Gives what of the wish the app had said to be safe when the kill came. */
const typeUntilKilled = async (app: App, known: string, wish: string, afterMs: number): Promise<string> => {
  let safe = '';
  let over = false;
  const typing = app.page.keyboard.type(wish).catch(() => undefined);
  const watching = (async () => {
    while (!over) {
      const text = await acknowledgedText(app.page).catch(() => null);
      if (text?.startsWith(known) === true) safe = text.slice(known.length);
    }
  })();
  // The moment counts from the first safe character: else a slow start would be all that is ever killed.
  await until(
    'a first character on disk',
    () => safe,
    (characters) => characters !== '',
  );
  await pause(afterMs);
  await app.kill9();
  over = true;
  await Promise.all([typing, watching]);
  return safe;
};

/** The text in the field in use, once the app says that it is on disk; null when it does not say so. */
const acknowledgedText = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    const area = document.activeElement;
    if (!(area instanceof HTMLTextAreaElement)) return null;
    const text = area.value;
    const says = document.querySelector<HTMLElement>('[data-saving]')?.dataset['saving'];
    return says === 'saved' || (await window.rondetafelTest!.flush()) ? text : null;
  });
