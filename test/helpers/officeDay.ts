import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { newFolder } from './app';
import { beginFault, endFault, type DayState } from './officeFaults';
import { countKinds, faultPlan, type Fault, type FaultKind } from './faultPlan';
import { exportedCase } from './henk';
import { officeTable, pageOf, type Computer, type OfficeTable } from './officeTable';
import { detail, equalDocuments, openCard, saved, show } from './screen';
import { until } from './wait';

interface DayOptions {
  readonly seed: number;
  /** How long faults come and people type; bringing everybody together comes on top. */
  readonly seconds: number;
  readonly computers?: number;
  readonly kinds?: readonly FaultKind[];
  readonly every?: number;
  readonly log?: (line: string) => void;
}

export interface DayResult {
  /** How many faults of each kind there were. */
  readonly faults: Readonly<Record<string, number>>;
  /** Writes that the faulty disks refused or held back. */
  readonly diskHits: number;
  readonly typed: number;
  /** Words that a window said were on disk. */
  readonly acknowledged: number;
  /** Acknowledged, and not in the case at the end: must be empty. */
  readonly lost: readonly string[];
  /** Failures that lasted and that no screen told of: must be empty. */
  readonly silent: readonly string[];
  /** Errors that nobody caught, in a window or in a log, and windows that could not be used: must be empty. */
  readonly errors: readonly string[];
}

const ACKNOWLEDGED_WITHIN_MS = 3_000;
const EQUAL_WITHIN_MS = 120_000;

/** The text of the field in use once the app says that it is on disk; null while it does not. */
const safeText = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const area = document.activeElement;
    if (!(area instanceof HTMLTextAreaElement)) return null;
    const says = document.querySelector<HTMLElement>('[data-saving]')?.dataset['saving'];
    return says === 'saved' ? area.value : null;
  });

const wordsIn = (text: string): readonly string[] => text.match(/\bw\d+x\d+\b/g) ?? [];

/** Types a word of its own on the card of its own, and notes all words that the window then says to be safe. */
const typeWord = async (computer: Computer): Promise<void> => {
  const page = pageOf(computer);
  if ((await detail(page).getByRole('article', { name: computer.card, exact: true }).count()) === 0) {
    await show(page, 'map');
    await openCard(page, computer.card);
  }
  const area = detail(page).getByLabel(nl.party.cannotDo);
  await area.press('Control+End');
  computer.typed += 1;
  await page.keyboard.type(` w${computer.number}x${computer.typed}`);
  await noteSafe(computer);
};

const noteSafe = async (computer: Computer): Promise<void> => {
  const last = `w${computer.number}x${computer.typed}`;
  const text = await until(
    'what is safe',
    () => safeText(pageOf(computer)),
    (safe) => safe?.includes(last) === true,
    ACKNOWLEDGED_WITHIN_MS,
  ).catch(() => null);
  for (const word of wordsIn(text ?? '')) computer.acknowledged.add(word);
};

const canType = (computer: Computer): boolean =>
  computer.app !== null && computer.isAtTable && !computer.isAsleep && !computer.isObserver;

/** Everybody who can types a word, all at the same time. */
const everybodyTypes = async ({ table, errors }: DayState): Promise<void> => {
  await Promise.all(
    table.computers
      .filter(canType)
      .map((who) =>
        typeWord(who).catch((error: unknown) =>
          errors.push(`${who.person.name} could not type: ${String(error).split('\n')[0]}`),
        ),
      ),
  );
};

/** Faults begin and end when the plan says, or as soon as the computers of the test get there; in between everybody types. */
const liveThrough = async (state: DayState, plan: readonly Fault[], options: DayOptions): Promise<void> => {
  const { table, log } = state;
  const startedAt = performance.now();
  const now = (): number => (performance.now() - startedAt) / 1_000;
  const coming = [...plan];
  const running: Fault[] = [];
  while (coming.length + running.length > 0 || now() < options.seconds) {
    const over = running.find(({ at, lasts }) => at + lasts <= now());
    const [due] = coming;
    if (over !== undefined) {
      running.splice(running.indexOf(over), 1);
      await endFault(state, over);
    } else if (due !== undefined && due.at <= now()) {
      coming.shift();
      log(
        `${now().toFixed(0)} s: ${due.kind} at ${table.computers[due.computer]!.person.name}, ${due.lasts} s`,
      );
      // It lasts from when it really began.
      if (await beginFault(state, due)) running.push({ ...due, at: now() });
    }
    await everybodyTypes(state);
  }
};

/** Everybody comes together again: all at the table, all with the same case, all of it on disk. */
const together = async ({ table, errors }: DayState): Promise<readonly Page[]> => {
  if (!table.chair.isAtTable) await table.chairReturns();
  for (const guest of table.computers.slice(1)) if (!guest.isAtTable) await table.comeBack(guest);
  const pages = table.computers.map(pageOf);
  await equalDocuments(pages, EQUAL_WITHIN_MS).catch((error: unknown) => errors.push(String(error)));
  for (const page of pages)
    await saved(page).catch((error: unknown) => errors.push(`not saved at the end: ${String(error)}`));
  return pages;
};

/** What the log of a computer calls uncaught. */
const uncaughtIn = async ({ userData, person }: Computer): Promise<readonly string[]> => {
  const text = await readFile(path.join(userData, 'logs', 'rondetafel.log'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => /\.(?:uncaught|unhandled) /.test(line))
    .map((line) => `log of ${person.name}: ${line}`);
};

const wordsKept = async ({ chair }: OfficeTable): Promise<ReadonlySet<string>> => {
  const folder = await newFolder('office-end');
  const file = await exportedCase(chair.app!, path.join(folder, 'case.json'));
  return new Set(wordsIn(JSON.stringify(file)));
};

/** A random day of a chair and guests with faults of disk, clock, line and relay; the same plan for the same seed. */
export const dayInTheOffice = async (options: DayOptions): Promise<DayResult> => {
  const { seed, seconds, computers = 4, kinds, every } = options;
  const complaints: string[] = [];
  const table = await officeTable(computers, complaints);
  const state: DayState = {
    table,
    faults: [],
    silent: [],
    errors: complaints,
    log: options.log ?? (() => undefined),
    diskHits: 0,
    deputy: null,
  };
  const plan = faultPlan({
    seed,
    seconds,
    computers,
    ...(kinds ? { kinds } : {}),
    ...(every ? { every } : {}),
  });
  try {
    await liveThrough(state, plan, options);
    await together(state);
    const kept = await wordsKept(table);
    const said = table.computers.flatMap(({ acknowledged }) => [...acknowledged]);
    const logs = await Promise.all(table.computers.map(uncaughtIn));
    return {
      faults: countKinds(state.faults),
      diskHits: state.diskHits,
      typed: table.computers.reduce((sum, { typed }) => sum + typed, 0),
      acknowledged: said.length,
      lost: said.filter((word) => !kept.has(word)),
      silent: state.silent,
      errors: [...state.errors, ...logs.flat()],
    };
  } finally {
    await table.close();
  }
};
