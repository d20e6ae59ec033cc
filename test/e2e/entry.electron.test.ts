import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { INVITATION_EXTENSION, invitationFile, invitationLink } from '../../shared/invitation/invitation';
import { nlProblems } from '../../shared/text/nlProblems';
import { launchApp, newFolder, type App } from '../helpers/app';
import {
  admit,
  askToJoin,
  atTheTable,
  CHAIR,
  comparisonOn,
  CORPORATION,
  giveRole,
  GGD,
  join,
  launchGuest,
  seesPerson,
  startMeeting,
  visitorNamed,
  type Person,
} from '../helpers/meeting';
import {
  addRelation,
  button,
  setLinkDown,
  dialogOf,
  equalDocuments,
  goHome,
  homeList,
  relationNamed,
  seesCut,
  tool,
} from '../helpers/screen';
import { fill } from '../helpers/texts';

const open: App[] = [];
test.afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});
const table = async (...guests: Person[]) => {
  const made = await atTheTable(guests, { sample: 'henk' });
  open.push(made.chair, ...made.guests);
  return made;
};
const guestApp = async (): Promise<App> => {
  const guest = await launchGuest();
  open.push(guest);
  return guest;
};

/** A short message on the screen, not the copy of it that is only read aloud. */
const message = (page: Page, sentence: string) => page.locator('.rt-toast__text', { hasText: sentence });

const problemIn = (page: Page, sentence: string) =>
  expect(dialogOf(page, nl.home.join).getByText(sentence)).toBeVisible({ timeout: 30_000 });

const remove = async (chair: Page, { name }: Person): Promise<void> => {
  await button(chair, nl.meeting.atTable).click();
  const title = fill(nl.meeting.removeName, { name });
  await button(dialogOf(chair, nl.meeting.atTable), title).click();
  await button(chair.getByRole('alertdialog', { name: title }), nl.meeting.remove).click();
};

test('in the lobby: refused, gave up, then let in by keyboard to read along', async () => {
  const { chair, code } = await table();
  const guest = await guestApp();
  await askToJoin(guest.page, code, GGD);
  const visitor = visitorNamed(chair.page, GGD);
  await expect(visitor).toContainText(await comparisonOn(guest.page));
  await expect(visitor).toContainText(GGD.agency);
  await button(visitor, fill(nl.meeting.refuseName, { name: GGD.name })).click();
  await problemIn(guest.page, nlProblems.not_admitted);
  await expect(visitor).toHaveCount(0);

  await askToJoin(guest.page, code, GGD);
  await visitor.waitFor();
  await button(dialogOf(guest.page, nl.home.join), nl.meeting.stopWaiting).click();
  await expect(visitor).toHaveCount(0);

  await askToJoin(guest.page, code, GGD);
  await visitor.waitFor();
  await giveRole(chair.page, GGD, 'observer');
  await button(visitor, fill(nl.meeting.admitName, { name: GGD.name })).focus();
  await chair.page.keyboard.press('Enter');
  await expect(guest.page.getByText(nl.meeting.observing)).toBeVisible();
  await equalDocuments([chair.page, guest.page]);

  await addRelation(chair.page, 'Brandweer', 'informs', 'Buren', 'Van de voorzitter');
  await expect(relationNamed(guest.page, 'Van de voorzitter')).toBeVisible();
  await expect(tool(guest.page, nl.map.addParty)).toHaveCount(0);
  await equalDocuments([chair.page, guest.page]);
  expect([...chair.complaints, ...guest.complaints]).toEqual([]);
});

test('who is removed is told, keeps nothing and does not come back; the others go on', async () => {
  const { chair, guests, code } = await table(CORPORATION, GGD);
  const [corporation, ggd] = guests as [App, App];
  await remove(chair.page, CORPORATION);
  await expect(message(corporation.page, nlProblems.removed_from_meeting)).toBeVisible({ timeout: 30_000 });
  expect(await homeList(corporation.page)).toHaveLength(1);
  await expect(corporation.page.getByText(nl.home.guest)).toHaveCount(0);

  await seesPerson(chair.page, GGD);
  await addRelation(ggd.page, 'Brandweer', 'informs', 'Buren', 'Na het verwijderen');
  await expect(relationNamed(chair.page, 'Na het verwijderen')).toBeVisible({ timeout: 30_000 });
  await equalDocuments([chair.page, ggd.page]);

  await askToJoin(corporation.page, code, CORPORATION);
  await problemIn(corporation.page, nlProblems.code_used_up);
  await expect(visitorNamed(chair.page, CORPORATION)).toHaveCount(0);

  await button(chair.page, nl.meeting.invite).click();
  const invite = dialogOf(chair.page, nl.meeting.invite);
  const fresh = (await invite.getByLabel(nl.meeting.code).innerText()).trim();
  await button(invite, nl.common.close).last().click();
  expect(fresh).not.toBe(code);
  await join(corporation.page, fresh, CORPORATION, chair.page);
  await equalDocuments([chair.page, corporation.page, ggd.page]);
  for (const one of [chair, corporation, ggd]) expect(one.complaints).toEqual([]);
});

test("when the chair's computer dies and starts again, the meeting goes on without a new code", async () => {
  const userData = await newFolder('chair');
  const first = await launchApp({ userData, sample: 'henk' });
  const code = await startMeeting(first.page, CHAIR);
  const guest = await guestApp();
  await join(guest.page, code, GGD, first.page);
  await equalDocuments([first.page, guest.page]);
  await first.kill9();
  await expect(seesCut(guest.page)).toBeVisible({ timeout: 30_000 });
  await addRelation(guest.page, 'Brandweer', 'informs', 'Buren', 'Zonder de voorzitter');

  const again = await launchApp({ userData, sample: 'henk' });
  open.push(again);
  await button(again.page, nl.meeting.start).click();
  const dialog = dialogOf(again.page, nl.meeting.start);
  await expect(dialog.getByText(nl.meeting.resumeText)).toBeVisible();
  await expect(button(dialog, nl.meeting.startFresh)).toBeVisible();
  await button(dialog, nl.common.cancel).click();
  expect(await startMeeting(again.page, CHAIR)).toBe(code);
  await seesPerson(again.page, GGD);
  await expect(relationNamed(again.page, 'Zonder de voorzitter')).toBeVisible({ timeout: 30_000 });
  await equalDocuments([again.page, guest.page]);
  expect(guest.complaints).toEqual([]);
  await again.close();
  open.splice(open.indexOf(again), 1);
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

test('who leaves without having been heard keeps a copy, and it flows together on coming back', async () => {
  const { chair, guests, code } = await table(GGD);
  const [guest] = guests as [App];
  await setLinkDown(guest.page, true);
  await expect(seesCut(guest.page)).toBeVisible({ timeout: 30_000 });
  await addRelation(guest.page, 'Brandweer', 'informs', 'Buren', 'Nog niet ontvangen');
  await goHome(guest.page);
  await expect(message(guest.page, nlProblems.guest_kept_alone)).toBeVisible();
  await expect(guest.page.getByText(nl.home.guest)).toHaveCount(1);
  await askToJoin(guest.page, code, GGD);
  await admit(chair.page, guest.page, GGD);
  await expect(relationNamed(chair.page, 'Nog niet ontvangen')).toBeVisible({ timeout: 30_000 });
  await equalDocuments([chair.page, guest.page]);
  await button(guest.page, nl.meeting.leave).click();
  expect(await homeList(guest.page)).toHaveLength(1);
  await expect(guest.page.getByText(nl.home.guest)).toHaveCount(0);
});

test('an invitation opens the app with the code filled in: as a link and as a file', async () => {
  const userData = await newFolder('invited');
  const code = 'RT2-abc';
  const first = await launchApp({ userData, sample: 'henk', args: [invitationLink(code)] });
  open.push(first);
  const field = dialogOf(first.page, nl.home.join).getByLabel(nl.meeting.code);
  await expect(field).toHaveValue(code);
  await button(dialogOf(first.page, nl.home.join), nl.common.cancel).click();

  // The system starts the app once more; the one that runs takes over what it was started with.
  const file = path.join(userData, `overleg.${INVITATION_EXTENSION}`);
  await writeFile(file, invitationFile('RT2-xyz'));
  await first.app.evaluate(({ app }, name) => {
    app.emit('second-instance', {}, ['rondetafel', '--flag', name], '/');
  }, file);
  await expect(field).toHaveValue('RT2-xyz');
  await first.close();
  open.splice(open.indexOf(first), 1);
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});
