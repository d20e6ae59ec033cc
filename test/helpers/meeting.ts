import type { Locator, Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App, type AppOptions } from './app';
import { button, choose, dialogOf, equalDocuments } from './screen';
import { fill } from './texts';
import { until } from './wait';

export interface Person {
  readonly name: string;
  readonly agency: string;
}

export const CHAIR: Person = { name: 'A. Voorzitter', agency: 'Gemeente (Wmo)' };
export const CORPORATION: Person = { name: 'R. de Wit', agency: 'Woningcorporatie' };
export const GGD: Person = { name: 'N. Yilmaz', agency: 'GGD' };

const fillInWho = async (page: Page, title: string, { name, agency }: Person): Promise<void> => {
  const dialog = dialogOf(page, title);
  await dialog.getByLabel(nl.meeting.name).fill(name);
  await dialog.getByLabel(nl.meeting.agency).fill(agency);
};

/** The chair opens the meeting, reads the code from the dialog and closes it. */
export const startMeeting = async (page: Page, person: Person): Promise<string> => {
  await button(page, nl.meeting.start).click();
  await fillInWho(page, nl.meeting.start, person);
  await button(dialogOf(page, nl.meeting.start), nl.meeting.start).click();
  const invite = dialogOf(page, nl.meeting.invite);
  const code = await until(
    'the code',
    async () => (await invite.getByLabel(nl.meeting.code).innerText()).trim(),
    (text) => text.length > 20,
  );
  await button(invite, nl.common.close).last().click();
  await invite.waitFor({ state: 'detached' });
  return code;
};

/** The chair ends the meeting once nobody else sits at the table: that is not asked. */
export const stopAlone = async (chair: Page): Promise<void> => {
  await chair.getByText(nl.meeting.alone, { exact: true }).waitFor();
  await button(chair, nl.meeting.stop).click();
  await button(chair, nl.meeting.start).waitFor();
};

/** The chair ends the meeting while others sit at the table, and says that this is meant. */
export const stopForAll = async (chair: Page): Promise<void> => {
  await button(chair, nl.meeting.stop).click();
  await button(chair.getByRole('alertdialog'), nl.meeting.stop).click();
};

/** Fills in the dialog for joining and presses the button; what comes of it is the caller's business. */
export const askToJoin = async (page: Page, code: string, person: Person): Promise<void> => {
  const dialog = dialogOf(page, nl.home.join);
  if ((await dialog.count()) === 0) await button(page, nl.home.join).click();
  await dialog.getByLabel(nl.meeting.code).fill(code);
  await fillInWho(page, nl.home.join, person);
  await button(dialog, nl.meeting.join).click();
};

/** Who waits in the lobby of this chair, by name. */
export const visitorNamed = (chair: Page, { name }: Person): Locator =>
  chair
    .getByRole('region', { name: nl.meeting.lobby, exact: true })
    .getByRole('listitem')
    .filter({ hasText: name });

/** The six digits that somebody who waits sees. */
export const comparisonOn = (page: Page): Promise<string> => page.locator('.comparison').innerText();

/** The chair gives somebody in the lobby another role. */
export const giveRole = (chair: Page, person: Person, role: keyof typeof nl.meeting.roles): Promise<void> =>
  choose(visitorNamed(chair, person), fill(nl.meeting.roleOf, { name: person.name }), nl.meeting.roles[role]);

/** The chair looks whether the codes on both screens are equal, and lets the person in. */
export const admit = async (chair: Page, guest: Page, person: Person): Promise<void> => {
  const visitor = visitorNamed(chair, person);
  await visitor.getByText(await comparisonOn(guest), { exact: false }).waitFor();
  await button(visitor, fill(nl.meeting.admitName, { name: person.name })).click();
};

export const join = async (page: Page, code: string, person: Person, chair: Page): Promise<void> => {
  await askToJoin(page, code, person);
  await admit(chair, page, person);
  await page.locator('main[data-view]').waitFor();
};

/** Somebody at this computer as another person sees them, for instance "R. de Wit, Woningcorporatie, verbonden". */
export const seesPerson = (page: Page, { name, agency }: Person): Promise<void> =>
  page
    .getByRole('listitem')
    .filter({ hasText: `${name}, ${agency}` })
    .filter({ hasText: nl.meeting.personConnected })
    .first()
    .waitFor({ state: 'attached' });

export interface Table {
  readonly chair: App;
  readonly guests: readonly App[];
  readonly code: string;
  readonly pages: readonly Page[];
  /** One more computer joins. */
  newcomer(person: Person): Promise<App>;
  close(): Promise<void>;
}

/** A computer that starts without a case of its own. */
export const launchGuest = async (): Promise<App> => {
  const guest = await launchApp();
  await button(guest.page, nl.case.close).click();
  await button(guest.page, nl.home.join).waitFor();
  return guest;
};

/** A meeting about a case, begun and joined as people do: over the screen, with the code. */
export const atTheTable = async (
  guests: readonly Person[],
  options: AppOptions & { readonly prepare?: (chair: App) => Promise<void> } = {},
): Promise<Table> => {
  const chair = await launchApp(options);
  await options.prepare?.(chair);
  const all: App[] = [chair];
  const code = await startMeeting(chair.page, CHAIR);
  const newcomer = async (person: Person): Promise<App> => {
    const guest = await launchGuest();
    all.push(guest);
    await join(guest.page, code, person, chair.page);
    await seesPerson(chair.page, person);
    return guest;
  };
  for (const person of guests) await newcomer(person);
  const pages = all.map((app) => app.page);
  await equalDocuments(pages);
  return {
    chair,
    guests: all.slice(1),
    code,
    pages,
    newcomer,
    close: async () => {
      for (const app of all.toReversed()) await app.close();
    },
  };
};
