import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { nl as shared } from '../../shared/text/nl';
import { newFolder } from '../helpers/app';
import { atTheTable, CORPORATION, GGD, type Table } from '../helpers/meeting';
import {
  button,
  choose,
  detail,
  dialogOf,
  equalDocuments,
  homeList,
  openCard,
  sharedText,
  show,
  toast,
} from '../helpers/screen';
import { fill } from '../helpers/texts';

test.describe.configure({ mode: 'serial' });

const REAL = 'Hendrik Voorbeeldman';
const NOTE = 'Vraag naar de zus in Zwolle';

let table: Table;
let chair: Page;
let guest: Page;
test.beforeAll(async () => {
  table = await atTheTable([CORPORATION, GGD], { sample: 'henk' });
  [chair, guest] = table.pages as [Page, Page];
});
test.afterAll(() => table.close());

const openCase = async (page: Page): Promise<Locator> => {
  await show(page, 'list');
  await page.getByRole('row', { name: new RegExp(`^${nl.cards.case.title}`) }).click();
  return detail(page);
};

const note = async (page: Page): Promise<Locator> => {
  const open = detail(page).getByRole('button', { name: nl.private.note });
  if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
  return detail(page).getByLabel(nl.private.noteLabel);
};

test('real names and notes of one own stay on the computer where they were written', async () => {
  const card = await openCase(chair);
  await card.getByLabel(fill(nl.private.name, { who: 'Henk' })).fill(REAL);
  await card.getByLabel(fill(nl.private.contact, { who: 'Henk' })).fill('Kerkstraat 12');
  await expect((await openCase(guest)).getByText(nl.private.vault)).toHaveCount(0);
  for (const page of [chair, guest]) {
    await show(page, 'map');
    await openCard(page, 'GGD');
    await (await note(page)).fill(NOTE);
  }
  await detail(chair).getByLabel(nl.party.cannotDo).fill('Duurt lang');
  await equalDocuments(table.pages);
  for (const page of table.pages) {
    const text = await sharedText(page);
    expect(text).toContain('Duurt lang');
    for (const secret of [REAL, 'Voorbeeldman', 'Kerkstraat', NOTE]) expect(text).not.toContain(secret);
  }
});

test('a real name typed into the case is asked about, and no file holds what is private', async () => {
  const sees = detail(chair).getByLabel(nl.party.sees);
  const before = await sees.inputValue();
  await sees.fill('Meneer Voorbeeldman doet niet open.');
  const question = fill(nl.prose.looksLike, { what: nl.prose.kinds.real_name });
  const hint = detail(chair).getByRole('group', { name: question });
  await expect(hint).toContainText('Voorbeeldman');
  await button(hint, nl.common.remove).click();
  await expect(sees).toHaveValue('Meneer doet niet open.');
  await sees.fill(before);
  const file = path.join(await newFolder('export'), 'casus.json');
  await table.chair.saveDialogTo(file);
  await button(detail(chair), nl.common.close).click();
  await show(chair, 'decision');
  await button(chair, nl.actions.export).click();
  await chair.getByRole('menuitem', { name: nl.actions.exportJson }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Duurt lang');
  const text = await readFile(file, 'utf8');
  for (const secret of ['Voorbeeldman', 'Kerkstraat', NOTE]) expect(text).not.toContain(secret);
});

test('the chair changes the role of somebody who is in, at once', async () => {
  const name = fill(nl.meeting.roleOf, { name: CORPORATION.name });
  await button(chair, nl.meeting.atTable).click();
  const dialog = dialogOf(chair, nl.meeting.atTable);
  await detail(guest).getByLabel(nl.party.sees).fill('Wij zien een vol huis.');
  await equalDocuments(table.pages);
  await choose(dialog, name, nl.meeting.roles.observer);
  await expect(toast(guest)).toContainText(shared.problems.role_now_observer);
  await expect(detail(guest).getByLabel(nl.party.sees)).toHaveAttribute('readonly', '');
  await expect(dialog.getByRole('button', { name })).toContainText(nl.meeting.roles.observer);
  // What one did before is taken back no more.
  await guest.keyboard.press('Control+z');
  await expect(detail(guest).getByLabel(nl.party.sees)).toHaveValue('Wij zien een vol huis.');
  await choose(dialog, name, nl.meeting.roles.participant);
  await expect(detail(guest).getByLabel(nl.party.sees)).not.toHaveAttribute('readonly', '');
  await button(dialog, nl.common.close).last().click();
  await detail(guest).getByLabel(nl.party.sees).fill('Wij zien een huis vol.');
  await equalDocuments(table.pages);
});

test('a copy stays with a participant only if the chair allows it and the participant wants it', async () => {
  const [, second] = table.guests;
  await button(second!.page, nl.meeting.leave).click();
  expect(await homeList(second!.page)).toHaveLength(1);
  await button(chair, nl.meeting.atTable).click();
  const dialog = dialogOf(chair, nl.meeting.atTable);
  await dialog.getByRole('checkbox', { name: nl.meeting.mayKeep }).check({ force: true });
  await button(dialog, nl.common.close).last().click();
  await equalDocuments([chair, guest]);
  await button(guest, nl.meeting.leave).click();
  await button(dialogOf(guest, nl.meeting.keepTitle), nl.meeting.keepYes).click();
  await expect(toast(guest).last()).toContainText(shared.problems.guest_copy_kept);
  expect(await homeList(guest)).toHaveLength(2);
  for (const app of [table.chair, ...table.guests]) expect(app.complaints).toEqual([]);
});
