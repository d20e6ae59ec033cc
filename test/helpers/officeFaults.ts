import type { Locator, Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { nlProblems } from '../../shared/text/nlProblems';
import type { Fault, FaultKind } from './faultPlan';
import { putToSleep, setDisk, shiftClock, type DiskFault } from './faultyComputer';
import type { LineState } from './lineProxy';
import { pageOf, type Computer, type OfficeTable } from './officeTable';
import { button, choose, setLinkDown, dialogOf, equalDocuments, seesCut } from './screen';
import { fill } from './texts';

export interface DayState {
  readonly table: OfficeTable;
  /** Those that really began. */
  readonly faults: Fault[];
  readonly silent: string[];
  readonly errors: string[];
  readonly log: (line: string) => void;
  diskHits: number;
  deputy: Computer | null;
}

const HOURS_OFF_MS = 3 * 60 * 60_000;
/** A failure that lasts is told within this, on the slowest machine. */
const TOLD_WITHIN_MS = 45_000;

const DISK: Partial<Record<FaultKind, DiskFault>> = { diskFull: 'full', diskTorn: 'torn', diskSlow: 'slow' };
const LINE: Partial<Record<FaultKind, LineState>> = {
  relaySilent: 'silent',
  relayHalfOpen: 'halfOpen',
  relaySlow: 'slow',
  relayReset: 'reset',
};
const CLOCK: Partial<Record<FaultKind, number>> = { clockForward: HOURS_OFF_MS, clockBack: -HOURS_OFF_MS };

/** How to wake a computer that sleeps. */
const wakers = new WeakMap<Computer, () => void>();

/** A short message on the screen, not the copy of it that is only read aloud. */
const message = (page: Page, sentence: string): Locator =>
  page.locator('.rt-toast__text', { hasText: sentence });

/** Waits until a screen tells of a failure; when none does, that is what the day found, with what the screen says instead. */
const told = async ({ silent }: DayState, what: string, words: Locator): Promise<void> => {
  try {
    await words.first().waitFor({ timeout: TOLD_WITHIN_MS });
  } catch {
    const says = await words.page().locator('.people, .rt-banner, .rt-toast__text').allInnerTexts();
    silent.push(`${what}; the screen said: ${says.join(' | ').replaceAll(/\s+/g, ' ')}`);
  }
};

/** Begins it; false when it cannot be now: whom it is about is not there. */
export const beginFault = async (state: DayState, fault: Fault): Promise<boolean> => {
  const { table } = state;
  const { kind } = fault;
  const computer = table.computers[fault.computer]!;
  const isAbout = LINE[kind] === undefined;
  if (isAbout && (computer.app === null || !computer.isAtTable || computer.isAsleep)) return false;
  if (kind !== 'chairKill' && NEEDS_CHAIR.has(kind) && !isLedByChair(table)) return false;
  try {
    await BEGIN[kind](state, computer);
    state.faults.push(fault);
    return true;
  } catch (error) {
    state.errors.push(`${kind} at ${computer.person.name} could not begin: ${String(error).split('\n')[0]}`);
    return false;
  }
};

/** Ends it, once a screen has told of it if it is one that must be told. */
export const endFault = async (state: DayState, { kind, computer }: Fault): Promise<void> => {
  const whose = state.table.computers[computer]!;
  try {
    await END[kind]?.(state, whose);
  } catch (error) {
    state.errors.push(`${kind} at ${whose.person.name} could not end: ${String(error).split('\n')[0]}`);
  }
};

const NEEDS_CHAIR: ReadonlySet<FaultKind> = new Set(['kill', 'leave', 'removal', 'roleChange', 'deputy']);
const isLedByChair = (table: OfficeTable): boolean =>
  table.leader() === table.chair && table.chair.isAtTable && !table.chair.isAsleep;

type Step = (state: DayState, computer: Computer) => Promise<void>;

const disk: Step = async (state, computer) => {
  // The computer may have been killed meanwhile: it started again with a whole disk.
  if (computer.app === null) return;
  state.diskHits += await setDisk(computer.app, null);
};
const diskTold: Step = async (state, computer) => {
  if (computer.app === null || !computer.isAtTable) return;
  const { page } = computer.app;
  // Only what was to be written can have failed.
  if ((await page.locator('[data-saving="saved"]').count()) === 0)
    await told(state, `a full disk at ${computer.person.name}`, page.locator('[data-saving="failed"]'));
  await disk(state, computer);
};
const setLine =
  (line: LineState): Step =>
  ({ table }) => {
    table.line.set(line);
    return Promise.resolve();
  };
const linkBack: Step = async (state, computer) => {
  if (computer.app === null || !computer.isAtTable) return;
  await told(state, `no line at ${computer.person.name}`, seesCut(computer.app.page));
  await setLinkDown(computer.app.page, false);
};
const wake: Step = (_state, computer) => {
  wakers.get(computer)?.();
  computer.isAsleep = false;
  return Promise.resolve();
};

/** Comes in again, over a line that works and with a clock that is right: what stands in the way was told before. */
const back: Step = async ({ table }, computer) => {
  table.line.set('passing');
  await table.comeBack(computer);
};

const openPeople = async (chair: Page): Promise<Locator> => {
  const dialog = dialogOf(chair, nl.meeting.atTable);
  if ((await dialog.count()) === 0) await button(chair, nl.meeting.atTable).click();
  await dialog.waitFor();
  return dialog;
};

const removal: Step = async (state, computer) => {
  const { table } = state;
  const chair = pageOf(table.chair);
  // What only the one who goes has is deleted with the copy, and rightly so: nothing of it may be left over.
  await setLinkDown(pageOf(computer), false);
  await equalDocuments([chair, pageOf(computer)]);
  const title = fill(nl.meeting.removeName, { name: computer.person.name });
  await button(await openPeople(chair), title).click();
  await button(chair.getByRole('alertdialog', { name: title }), nl.meeting.remove).click();
  computer.isAtTable = false;
  await told(
    state,
    `removed: ${computer.person.name}`,
    message(pageOf(computer), nlProblems.removed_from_meeting),
  );
};

const giveRoleAtTable = async (chair: Page, { person }: Computer, role: keyof typeof nl.meeting.roles) => {
  const dialog = await openPeople(chair);
  await choose(dialog, fill(nl.meeting.roleOf, { name: person.name }), nl.meeting.roles[role]);
  await button(dialog, nl.common.close).last().click();
};

const chairKill: Step = async (state, chair) => {
  const { table, deputy } = state;
  await chair.app?.kill9();
  Object.assign(chair, { app: null, isAtTable: false });
  const guests = table.computers.filter(({ isAtTable, isAsleep }) => isAtTable && !isAsleep);
  for (const guest of guests) {
    const page = pageOf(guest);
    const words = seesCut(page)
      .or(page.getByText(`${chair.person.name}: ${nl.meeting.personLost}`, { exact: true }))
      .or(button(page, nl.deputy.takeOver));
    await told(state, `the chair is gone, at ${guest.person.name}`, words);
  }
  if (deputy === null || !guests.includes(deputy)) return;
  await button(pageOf(deputy), nl.deputy.takeOver).click();
  await button(pageOf(deputy), nl.meeting.invite).waitFor();
  table.leadsNow(deputy);
};

const BEGIN: Readonly<Record<FaultKind, Step>> = {
  linkDown: (_state, computer) => setLinkDown(pageOf(computer), true),
  diskFull: async (_state, { app }) => void (await setDisk(app!, DISK.diskFull ?? null)),
  diskTorn: async (_state, { app }) => void (await setDisk(app!, DISK.diskTorn ?? null)),
  diskSlow: async (_state, { app }) => void (await setDisk(app!, DISK.diskSlow ?? null)),
  clockForward: (_state, { app }) => shiftClock(app!, CLOCK.clockForward ?? 0),
  clockBack: (_state, { app }) => shiftClock(app!, CLOCK.clockBack ?? 0),
  sleep: (_state, computer) => {
    wakers.set(computer, putToSleep(computer.app!));
    computer.isAsleep = true;
    return Promise.resolve();
  },
  relaySilent: setLine('silent'),
  relayHalfOpen: setLine('halfOpen'),
  relaySlow: setLine('slow'),
  relayReset: setLine('reset'),
  kill: async (state, computer) => {
    await computer.app?.kill9();
    Object.assign(computer, { app: null, isAtTable: false });
    if (state.deputy === computer) state.deputy = null;
  },
  leave: async (state, computer) => {
    await button(pageOf(computer), nl.meeting.leave).click();
    await button(pageOf(computer), nl.home.join).waitFor();
    computer.isAtTable = false;
    if (state.deputy === computer) state.deputy = null;
  },
  removal: async (state, computer) => {
    await removal(state, computer);
    if (state.deputy === computer) state.deputy = null;
  },
  roleChange: async (state, computer) => {
    await giveRoleAtTable(pageOf(state.table.chair), computer, 'observer');
    computer.isObserver = true;
    await told(
      state,
      `only reading: ${computer.person.name}`,
      pageOf(computer).getByText(nl.meeting.observing),
    );
    if (state.deputy === computer) state.deputy = null;
  },
  deputy: async (state, computer) => {
    const chair = pageOf(state.table.chair);
    const dialog = await openPeople(chair);
    await choose(dialog, nl.deputy.choice, computer.person.name);
    await button(dialog, nl.common.close).last().click();
    state.deputy = computer;
    await told(state, `deputy: ${computer.person.name}`, message(pageOf(computer), nlProblems.deputy_now));
  },
  chairKill,
};

const END: Partial<Record<FaultKind, Step>> = {
  linkDown: linkBack,
  diskFull: diskTold,
  diskTorn: diskTold,
  diskSlow: disk,
  clockForward: (_state, { app }) => (app ? shiftClock(app, 0) : Promise.resolve()),
  clockBack: (_state, { app }) => (app ? shiftClock(app, 0) : Promise.resolve()),
  sleep: wake,
  relaySilent: setLine('passing'),
  relayHalfOpen: setLine('passing'),
  relaySlow: setLine('passing'),
  relayReset: setLine('passing'),
  kill: back,
  leave: back,
  removal: back,
  roleChange: async ({ table }, computer) => {
    await giveRoleAtTable(pageOf(table.chair), computer, 'participant');
    await pageOf(computer).getByText(nl.meeting.observing).first().waitFor({ state: 'detached' });
    computer.isObserver = false;
  },
  chairKill: ({ table }) => table.chairReturns(),
};
