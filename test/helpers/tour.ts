import type { Page } from '@playwright/test';
import type { Language } from '../../shared/text/language';
import { bar, seesStep } from './steps';
import { button, detail, dialogOf, show, tool } from './screen';
import { fill, texts } from './texts';

/** A place in the app to look at: how to get there from the place before, with the window large. */
export interface Stop {
  readonly name: string;
  /** A dialog looks the same on every large window. */
  readonly isDialog?: true;
  readonly go: (page: Page, lang: Language) => Promise<void>;
}

/** Closes every open dialog, also those that were waiting under another. */
const closeDialogs = async (page: Page): Promise<void> => {
  const dialogs = page.getByRole('dialog');
  while ((await dialogs.count()) > 0) {
    const top = await dialogs.last().elementHandle();
    await dialogs.last().locator('.rt-dialog__header button').click();
    await page.waitForFunction((element) => !element?.isConnected, top);
  }
};

const dialog =
  (titleOf: (lang: Language) => string, open: (page: Page, lang: Language) => Promise<void>): Stop['go'] =>
  async (page, lang) => {
    await closeDialogs(page);
    await open(page, lang);
    await dialogOf(page, titleOf(lang)).waitFor();
  };

/** The first bottleneck of the sample. */
const BOTTLENECK = { nl: 'Ieder kijkt vanuit de eigen taak', en: 'Everyone looks from their own task' };

/** The screens of a case, in the order in which they are reached. */
export const CASE_TOUR: readonly Stop[] = [
  { name: 'map', go: (page, lang) => show(page, 'map', lang) },
  {
    name: 'party',
    go: async (page, lang) => {
      await page.locator('[data-party="p-corp"]').click();
      await detail(page, lang).waitFor();
    },
  },
  {
    name: 'relation',
    go: async (page, lang) => {
      await page.locator('.relation-label').first().click();
      await detail(page, lang).getByLabel(texts[lang].relation.label, { exact: true }).waitFor();
    },
  },
  {
    name: 'bottleneck',
    go: async (page, lang) => {
      await page.locator('.case-screen__list').getByRole('row').filter({ hasText: BOTTLENECK[lang] }).click();
      await detail(page, lang).getByRole('article').waitFor();
    },
  },
  {
    name: 'loop',
    go: async (page, lang) => {
      await page.getByRole('button', { name: fill(texts[lang].map.loopTitle, { count: 3 }) }).click();
      await button(detail(page, lang), texts[lang].loop.whatElse).waitFor();
    },
  },
  {
    name: 'purpose',
    go: async (page, lang) => {
      await page.locator('.intent').click();
      await detail(page, lang).getByRole('article', { name: texts[lang].intent.title }).waitFor();
    },
  },
  {
    name: 'list',
    go: async (page, lang) => {
      await button(detail(page, lang), texts[lang].common.close).click();
      await show(page, 'list', lang);
    },
  },
  {
    name: 'scenarios',
    go: async (page, lang) => {
      await show(page, 'scenarios', lang);
      await page.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'new-scenario',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].scenarios.add,
      (page, lang) => button(page, texts[lang].scenarios.add).click(),
    ),
  },
  {
    name: 'trace',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].scenarios.trace,
      (page) => page.locator('.figure').first().click(),
    ),
  },
  {
    name: 'effect',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].scenarios.editEffect,
      (page) => page.locator('.effect').first().click(),
    ),
  },
  {
    name: 'event',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].scenarios.editEvent,
      (page) => page.locator('.effect--text').first().click(),
    ),
  },
  {
    name: 'pick-price',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].scenarios.fromPrices,
      (page, lang) => button(page, texts[lang].scenarios.fromPrices).click(),
    ),
  },
  {
    name: 'price-list',
    isDialog: true,
    go: async (page, lang) => {
      await button(page, texts[lang].scenarios.priceList).click();
      await dialogOf(page, texts[lang].scenarios.priceList).waitFor();
    },
  },
  {
    name: 'decision',
    go: async (page, lang) => {
      await closeDialogs(page);
      await show(page, 'decision', lang);
      await page.getByRole('region', { name: texts[lang].actions.title, exact: true }).waitFor();
    },
  },
  {
    name: 'new-party',
    isDialog: true,
    go: async (page, lang) => {
      await show(page, 'map', lang);
      await tool(page, texts[lang].map.addParty).click();
      await dialogOf(page, texts[lang].party.addTitle).waitFor();
    },
  },
  {
    name: 'new-relation',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].relation.addTitle,
      (page, lang) => tool(page, texts[lang].map.addRelation).click(),
    ),
  },
  {
    name: 'new-bottleneck',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].bottleneck.addTitle,
      (page, lang) => tool(page, texts[lang].map.addBottleneck).click(),
    ),
  },
  {
    name: 'search',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].search.title,
      (page) => page.keyboard.press('Control+k'),
    ),
  },
  {
    name: 'shortcuts',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].shortcuts.title,
      async (page) => {
        await page.locator('[data-party]').first().focus();
        await page.keyboard.press('?');
      },
    ),
  },
  {
    name: 'start-meeting',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].meeting.start,
      (page, lang) => button(page, texts[lang].meeting.start).click(),
    ),
  },
];

/** The chair goes on to a step, from the one before. */
const toStep =
  (step: number): Stop['go'] =>
  async (page, lang) => {
    await button(bar(page, lang), texts[lang].steps.next).click();
    await seesStep(page, step, lang);
  };

/** A meeting with nobody else in it yet, from its start to its end. */
export const MEETING_TOUR: readonly Stop[] = [
  {
    name: 'invite',
    isDialog: true,
    go: async (page, lang) => {
      const { meeting } = texts[lang];
      await button(page, meeting.start).click();
      const start = dialogOf(page, meeting.start);
      await start.getByLabel(meeting.name).fill('A. Voorzitter');
      await button(start, meeting.start).click();
      await dialogOf(page, meeting.invite).waitFor();
    },
  },
  {
    name: 'meeting-open',
    go: async (page, lang) => {
      await closeDialogs(page);
      await toStep(1)(page, lang);
    },
  },
  ...['intent', 'picture', 'scenarios', 'decision', 'actions', 'close'].map((name, index) => ({
    name: `meeting-${name}`,
    go: toStep(index + 2),
  })),
];

/** The first screen and its dialogs. */
export const HOME_TOUR: readonly Stop[] = [
  { name: 'home', go: (page, lang) => page.getByRole('heading', { name: texts[lang].home.intro }).waitFor() },
  {
    name: 'new-case',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].home.newCase,
      (page, lang) => button(page, texts[lang].home.newCase).click(),
    ),
  },
  {
    name: 'join',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].home.join,
      (page, lang) => button(page, texts[lang].home.join).click(),
    ),
  },
  {
    name: 'lobbyScene-style',
    isDialog: true,
    go: dialog(
      (lang) => texts[lang].looks.title,
      async (page, lang) => {
        await button(page, texts[lang].nav.settings).click();
        await page.getByRole('menuitem', { name: texts[lang].nav.houseStyle }).click();
      },
    ),
  },
];

/** After the last stop: no dialog stays behind. */
export const leaveTour = closeDialogs;
