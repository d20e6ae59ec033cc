import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { sentenceFor } from '../../shared/text/language';
import { nlProblems } from '../../shared/text/nlProblems';
import { launchApp, newFolder, type App } from '../helpers/app';
import {
  atTheTable,
  CHAIR,
  CORPORATION,
  GGD,
  join,
  launchGuest,
  seesPerson,
  startMeeting,
  type Person,
} from '../helpers/meeting';
import {
  addRelation,
  button,
  choose,
  dialogOf,
  equalDocuments,
  homeList,
  relationNamed,
  show,
} from '../helpers/screen';
import { bar, seesStep, stepTo } from '../helpers/steps';

const FIRE_SERVICE: Person = { name: 'T. van Dijk', agency: 'Brandweer' };

const open: App[] = [];
test.afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

/** A short message on the screen, not the copy of it that is only read aloud. */
const message = (page: Page, sentence: string) => page.locator('.rt-toast__text', { hasText: sentence });

/** All at once: a message goes away by itself. */
const allTold = (told: readonly (readonly [Page, string])[]): Promise<unknown> =>
  Promise.all(
    told.map(([page, sentence]) => expect(message(page, sentence)).toBeVisible({ timeout: 60_000 })),
  );

/** The chair chooses who stands in. */
const name = async (chair: Page, who: string): Promise<void> => {
  await button(chair, nl.meeting.atTable).click();
  const dialog = dialogOf(chair, nl.meeting.atTable);
  await choose(dialog, nl.deputy.choice, who);
  await button(dialog, nl.common.close).last().click();
};

/** The code to come in by, as whoever leads now gives it out. */
const codeOf = async (leader: Page): Promise<string> => {
  await button(leader, nl.meeting.invite).click();
  const invite = dialogOf(leader, nl.meeting.invite);
  const code = (await invite.getByLabel(nl.meeting.code).innerText()).trim();
  await button(invite, nl.common.close).last().click();
  return code;
};

/** The chair of this table is at a computer that can start again. */
const tableWithDeputy = async () => {
  const userData = await newFolder('chair');
  const table = await atTheTable([CORPORATION, GGD], { userData, sample: 'henk' });
  open.push(table.chair, ...table.guests);
  const [chair, deputy, ggd] = table.pages as [Page, Page, Page];
  await name(chair, CORPORATION.name);
  await expect(message(deputy, nlProblems.deputy_now)).toBeVisible();
  await expect(bar(deputy).getByText(nl.deputy.is, { exact: true })).toBeVisible();
  for (const page of [chair, ggd]) await seesPerson(page, CORPORATION);
  await equalDocuments(table.pages);
  return { userData, table, chair, deputy, ggd };
};

const leadsOn = (page: Page) => button(page, nl.deputy.takeOver);

test("the chair's computer dies: the deputy leads on, lets somebody in, and gives the chair its place back", async () => {
  const { userData, table, deputy, ggd } = await tableWithDeputy();
  open.splice(open.indexOf(table.chair), 1);
  await table.chair.kill9();
  await addRelation(ggd, 'Brandweer', 'informs', 'Buren', 'Terwijl niemand leidde');
  await leadsOn(deputy).click();
  await expect(leadsOn(ggd)).toHaveCount(0);
  await expect(
    message(ggd, sentenceFor({ code: 'deputy_leads', params: { name: CORPORATION.name } }, 'nl')),
  ).toBeVisible();
  await stepTo(deputy, [deputy, ggd], 0, 1);
  await button(deputy, nl.meeting.atTable).click();
  const people = dialogOf(deputy, nl.meeting.atTable);
  await expect(people.getByText(GGD.name, { exact: true })).toBeVisible();
  await expect(people.getByText(nl.deputy.choice)).toHaveCount(0);
  await deputy.keyboard.press('Escape');

  const late = await launchGuest();
  open.push(late);
  await join(late.page, await codeOf(deputy), FIRE_SERVICE, deputy);
  await equalDocuments([deputy, ggd, late.page]);
  await seesStep(late.page, 1);

  const again = await launchApp({ userData, sample: 'henk' });
  open.push(again);
  const [code] = await Promise.all([
    startMeeting(again.page, CHAIR),
    allTold([
      [again.page, nlProblems.chair_again],
      [deputy, nlProblems.chair_back_after_us],
      [ggd, nlProblems.chair_back],
      [late.page, nlProblems.chair_back],
    ]),
  ]);
  expect(code).toBe(table.code);
  for (const who of [CORPORATION, GGD, FIRE_SERVICE]) await seesPerson(again.page, who);
  await show(again.page, 'map');
  await expect(relationNamed(again.page, 'Terwijl niemand leidde')).toBeVisible();
  await equalDocuments([again.page, deputy, ggd, late.page]);
  await expect(button(deputy, nl.meeting.invite)).toHaveCount(0);
  await stepTo(again.page, [again.page, deputy, ggd, late.page], 1, 2);
  for (const one of [...table.guests, late, again]) expect(one.complaints).toEqual([]);
});

test('the chair goes and the deputy ends the meeting: what was written stays with the deputy until the chair has it', async () => {
  const { table, chair, deputy, ggd } = await tableWithDeputy();
  await button(chair, nl.meeting.stop).click();
  await button(chair.getByRole('alertdialog'), nl.deputy.goAway).click();
  await button(chair, nl.meeting.start).waitFor();
  await leadsOn(deputy).focus();
  await deputy.keyboard.press('Enter');
  await button(deputy, nl.meeting.invite).waitFor();
  await addRelation(deputy, 'Brandweer', 'helps', 'Buren', 'Zonder de voorzitter besloten');
  await expect(relationNamed(ggd, 'Zonder de voorzitter besloten')).toBeVisible();
  await button(ggd, nl.meeting.leave).click();
  await button(ggd, nl.home.join).waitFor();
  expect(await homeList(ggd)).toHaveLength(1);

  await button(deputy, nl.meeting.stop).click();
  const asked = deputy.getByRole('alertdialog');
  if ((await asked.count()) > 0) await button(asked, nl.meeting.stop).click();
  await expect(message(deputy, nlProblems.guest_kept_by_deputy)).toBeVisible();
  expect(await homeList(deputy)).toHaveLength(2);

  const code = await startMeeting(chair, CHAIR);
  expect(code).toBe(table.code);
  await join(deputy, code, CORPORATION, chair);
  await expect(relationNamed(chair, 'Zonder de voorzitter besloten')).toBeVisible();
  await equalDocuments([chair, deputy]);
  await stepTo(chair, [chair, deputy], 0, 1);
  for (const one of [table.chair, ...table.guests]) expect(one.complaints).toEqual([]);
});

test('another deputy: the first one leads nobody any more', async () => {
  const { table, chair, deputy, ggd } = await tableWithDeputy();
  await name(chair, GGD.name);
  await allTold([
    [deputy, nlProblems.deputy_no_more],
    [ggd, nlProblems.deputy_now],
  ]);
  await equalDocuments(table.pages);
  expect(await codeOf(chair)).not.toBe(table.code);
  await table.chair.kill9();
  open.splice(open.indexOf(table.chair), 1);
  await leadsOn(ggd).waitFor();
  await expect(leadsOn(deputy)).toHaveCount(0);
  await leadsOn(ggd).click();
  await stepTo(ggd, [ggd, deputy], 0, 1);
});
