import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import {
  admit,
  askToJoin,
  atTheTable,
  CORPORATION,
  GGD,
  launchGuest,
  stopAlone,
  type Table,
} from '../helpers/meeting';
import { bar, followSwitch, part, seesStep, seesView, stepTo } from '../helpers/steps';
import {
  button,
  cardNamed,
  choose,
  detail,
  dialogOf,
  equalDocuments,
  field,
  openCard,
  openFromHome,
  show,
} from '../helpers/screen';
import { fill, words } from '../helpers/texts';

test.describe.configure({ mode: 'serial' });
let table: Table;
let chair: Page;
let housing: Page;
let health: Page;
test.beforeAll(async () => {
  table = await atTheTable([CORPORATION, GGD], { sample: 'henk' });
  [chair, housing, health] = table.pages as [Page, Page, Page];
});
test.afterAll(() => table.close());

const VOICES = words.nl.voices;
const UNTIL = '9 dec 2031';

test('the preparation leaves everybody where they are, and says who one is', async () => {
  for (const page of table.pages) await seesStep(page, 0);
  await seesView(housing, 'map');
  await expect(bar(chair)).toContainText(fill(nl.steps.myRole, { role: nl.meeting.roles.chair }));
  await expect(bar(housing)).toContainText(fill(nl.steps.myRole, { role: nl.meeting.roles.participant }));
  await expect(bar(housing).getByRole('button', { name: nl.steps.next })).toHaveCount(0);
  await expect(bar(chair).locator('[data-clock]')).toHaveCount(0);
});

test('at the opening everybody is in the list with their agency, and says whether they may decide', async () => {
  await stepTo(chair, table.pages, 0, 1);
  for (const page of table.pages) await seesView(page, 'meeting');
  const list = part(chair, nl.steps.attendees);
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('listitem').filter({ hasText: CORPORATION.name })).toContainText(
    'Woningcorporatie',
  );
  await expect(bar(chair)).toContainText(CORPORATION.name);
  await expect(bar(chair).locator('[data-clock="left"]')).toContainText(fill(nl.steps.left, { count: 3 }));
  await part(housing, nl.steps.mandateAsk).getByText(VOICES.decides_at_table).click();
  const question = part(health, nl.steps.mandateAsk);
  await question.getByText(VOICES.must_consult).click();
  await field(question, nl.steps.mandateUntil).fill(UNTIL);
  await field(question, nl.steps.mandateUntil).press('Enter');
  await part(chair, nl.steps.mandateAsk).getByText(VOICES.advises).click();
  await expect(part(housing, nl.steps.thisStep)).toContainText(nl.steps.done);
  await equalDocuments(table.pages);
});

test('somebody without a laptop is put at the table by the chair', async () => {
  const list = part(chair, nl.steps.attendees);
  await list.getByText(nl.steps.addAttendee).click();
  await field(list, nl.steps.addAttendeeName).fill('T. van Dijk');
  await choose(list, nl.actions.agency, 'Brandweer');
  await button(list, nl.party.add).click();
  await expect(
    part(housing, nl.steps.attendees).getByRole('listitem').filter({ hasText: 'T. van Dijk' }),
  ).toContainText('Brandweer');
  await expect(bar(housing)).toContainText('T. van Dijk');
});

test('the step of the purpose opens it for everybody, and one step back is free', async () => {
  await stepTo(chair, table.pages, 1, 2);
  for (const page of table.pages)
    await expect(detail(page).getByRole('article', { name: nl.intent.title })).toBeVisible();
  await expect(detail(housing)).toContainText(nl.steps.othersIntent);
  await chair.locator('.case-map').press('Control+ArrowLeft');
  for (const page of table.pages) await seesStep(page, 1);
  await chair.locator('main').press('Control+ArrowRight');
  for (const page of table.pages) await seesStep(page, 2);
});

test('in the picture each has their own card open, and turns go round', async () => {
  await stepTo(chair, table.pages, 2, 3);
  await expect(detail(housing).getByRole('article', { name: 'Woningcorporatie' })).toBeVisible();
  await expect(detail(health).getByRole('article', { name: 'GGD' })).toBeVisible();
  await button(bar(chair), nl.steps.turnMenu).click();
  await chair.getByRole('menuitem', { name: nl.steps.write }).click();
  await expect(bar(housing).locator('[data-floor="writing"]')).toBeVisible();
  await button(bar(chair), nl.steps.turnMenu).click();
  await chair.getByRole('menuitem', { name: /^Volgende beurt: Brandweer/ }).click();
  for (const page of table.pages)
    await expect(bar(page)).toContainText(fill(nl.steps.turn, { name: 'Brandweer' }));
  await button(bar(chair), nl.steps.turnMenu).click();
  await chair.getByRole('menuitem', { name: /^GGD: / }).click();
  await expect(bar(health)).toContainText(fill(nl.steps.turn, { name: 'GGD' }));
  await cardNamed(housing, 'GGD').click();
  await expect(detail(housing)).toContainText(fill(nl.steps.othersTurn, { name: 'GGD' }));
  await expect(detail(housing).getByLabel(nl.party.sees)).toBeEditable();
});

test('whoever looks elsewhere is not taken along, is told, and comes back with one click', async () => {
  await show(housing, 'decision');
  await expect(followSwitch(housing)).not.toBeChecked();
  await stepTo(chair, table.pages, 3, 4);
  await seesView(health, 'scenarios');
  await seesView(housing, 'decision');
  await expect(housing.getByRole('region', { name: nl.common.notifications })).toContainText(
    fill(nl.steps.chairMoves, { step: 4, name: words.nl.phases.scenarios }),
  );
  await followSwitch(housing).click({ force: true });
  await expect(followSwitch(housing)).toBeChecked();
  await seesView(housing, 'scenarios');
});

test('the list is as good a place as the map: who reads it there stays there', async () => {
  await show(health, 'list');
  await expect(followSwitch(health)).not.toBeChecked();
  await followSwitch(health).click({ force: true });
  await seesView(health, 'scenarios');
});

test('what the chair shows to everyone comes once, with what is chosen', async () => {
  await show(chair, 'map');
  await openCard(chair, 'Brandweer');
  await chair.keyboard.press('Control+b');
  for (const page of [housing, health]) {
    await seesView(page, 'map');
    await expect(detail(page).getByRole('article', { name: 'Brandweer' })).toBeVisible();
  }
  await button(detail(housing), nl.common.close).click();
  await openCard(chair, 'GGD');
  await expect(detail(housing)).toHaveCount(0);
});

test('what is for later is kept from anywhere with one key, and ticked off', async () => {
  await field(detail(chair), nl.party.sees).click();
  // Where somebody types, these keys are those of the text.
  await chair.keyboard.press('Control+ArrowRight');
  await chair.keyboard.press('Control+l');
  const dialog = dialogOf(chair, nl.steps.park);
  await expect(dialog).toContainText(fill(nl.steps.parkAbout, { name: 'GGD' }));
  await seesStep(chair, 4);
  await field(dialog, nl.steps.parkText).fill('Wie belt de huisarts?');
  await field(dialog, nl.steps.parkText).press('Enter');
  await expect(button(bar(housing), fill(nl.steps.parkCount_one, { count: 1 }))).toBeVisible();
  await housing.keyboard.press('Control+5');
  const list = part(housing, nl.steps.park);
  await expect(list).toContainText('Wie belt de huisarts?');
  await expect(list).toContainText(fill(nl.steps.parkBy, { name: 'A. Voorzitter' }));
  await field(list, nl.steps.parkAnswer).fill('De GGD belt morgen.');
  await button(list, fill(nl.steps.parkTickName, { text: 'Wie belt de huisarts?' })).click();
  await expect(button(bar(chair), nl.steps.park)).toBeVisible();
  await expect(list).toContainText(fill(nl.steps.parkAnswered, { text: 'De GGD belt morgen.' }));
});

test('whoever must go back begins with a reservation until that day, and answers only for themselves', async () => {
  await expect(followSwitch(housing)).not.toBeChecked();
  await followSwitch(housing).click({ force: true });
  await stepTo(chair, table.pages, 4, 5);
  await seesView(housing, 'decision');
  const row = (page: Page, name: string) =>
    page
      .getByRole('region', { name: nl.decision.who, exact: true })
      .getByRole('listitem')
      .filter({ hasText: name });
  await expect(row(housing, 'Brandweer')).toContainText(words.nl.consentShort.agree);
  await expect(
    row(housing, 'Brandweer').getByRole('button', { name: fill(nl.decision.answer, { name: 'Brandweer' }) }),
  ).toHaveCount(0);
  await choose(row(chair, 'GGD'), fill(nl.decision.answer, { name: 'GGD' }), words.nl.consentShort.not_asked);
  const mine = row(health, 'GGD');
  await expect(field(mine, nl.decision.reason)).toHaveValue(nl.decision.consultReason);
  await expect(field(mine, nl.cards.decision.until)).toHaveValue(/9 dec 2031/);
  await button(mine, nl.common.save).click();
  await expect(row(chair, 'GGD')).toContainText(nl.decision.consultReason);
  await expect(row(chair, 'GGD')).toContainText(/9 dec 2031/);
  await equalDocuments(table.pages);
});

test('a pause stops the clock for everybody until the chair goes on', async () => {
  await button(bar(chair), nl.steps.pause).click();
  for (const page of table.pages)
    await expect(bar(page).locator('[data-clock="paused"]')).toHaveText(nl.steps.paused);
  await button(bar(chair), nl.steps.resume).click();
  for (const page of table.pages) await expect(bar(page).locator('[data-clock="left"]')).toBeVisible();
});

test('closing names what is open, and who tells the resident is agreed there', async () => {
  await stepTo(chair, table.pages, 5, 7);
  for (const page of table.pages) await seesView(page, 'meeting');
  const closing = part(chair, nl.steps.closing);
  await field(closing, nl.steps.nextDate).fill('12 jan 2032');
  await field(closing, nl.steps.nextDate).press('Enter');
  await expect(field(part(housing, nl.steps.closing), nl.steps.nextDate)).toHaveValue(/12 jan 2032/);
  await expect(part(chair, nl.steps.park)).toContainText('De GGD belt morgen.');
  await expect(button(bar(chair), nl.steps.next)).toBeDisabled();
  await expect(closing.getByRole('listitem').first()).toBeVisible();
});

test('somebody who reads along comes in where the chair is, sees that they can only read, and saves nothing', async () => {
  const reader = await launchGuest();
  try {
    const person = { name: 'K. Lezer', agency: '' };
    await askToJoin(reader.page, table.code, person);
    const visitor = chair.getByRole('listitem').filter({ hasText: person.name });
    await choose(visitor, fill(nl.meeting.roleOf, { name: person.name }), nl.meeting.roles.observer);
    await admit(chair, reader.page, person);
    await seesStep(reader.page, 7);
    await seesView(reader.page, 'meeting');
    await expect(bar(reader.page)).toContainText(nl.steps.readOnly);
    await expect(part(reader.page, nl.steps.closing).getByRole('textbox')).toHaveCount(0);
    await show(reader.page, 'decision');
    await expect(button(reader.page, nl.actions.export)).toHaveCount(0);
    await expect(part(chair, nl.steps.attendees)).toContainText('K. Lezer');
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.close();
  }
});

test('the next meeting of the case opens with the actions of last time', async () => {
  for (const app of table.guests) {
    await button(app.page, nl.meeting.leave).click();
    await button(app.page, nl.home.join).waitFor();
    expect(app.complaints).toEqual([]);
  }
  await stopAlone(chair);
  await expect(bar(chair)).toHaveCount(0);
  await button(chair, nl.meeting.start).click();
  await button(dialogOf(chair, nl.meeting.start), nl.meeting.start).click();
  await button(dialogOf(chair, nl.meeting.invite), nl.common.close).last().click();
  await stepTo(chair, [chair], 0, 1);
  const actions = part(chair, nl.steps.followUp);
  const first = actions.getByRole('listitem').first();
  const before = await actions.getByRole('listitem').count();
  await expect(bar(chair)).toContainText(fill(nl.steps.gaps.actionsUnanswered_other, { count: before }));
  await field(first, nl.steps.followUpLine).fill('De sleutel is er.');
  await button(first, words.nl.actionStatuses.done).click();
  await expect(first).toContainText(nl.steps.followUpDone);
  await expect(bar(chair)).toContainText(fill(nl.steps.gaps.actionsUnanswered_other, { count: before - 1 }));
  expect(table.chair.complaints).toEqual([]);
});

test('a meeting that was interrupted goes on in its step, with its clock', async () => {
  await button(chair, nl.case.close).click();
  await openFromHome(chair, 'Henk en zijn volle huis');
  await button(chair, nl.meeting.start).click();
  const dialog = dialogOf(chair, nl.meeting.start);
  await expect(dialog).toContainText(nl.meeting.resumeText);
  await button(dialog, nl.meeting.start).click();
  await button(dialogOf(chair, nl.meeting.invite), nl.common.close).last().click();
  await seesStep(chair, 1);
  await seesView(chair, 'meeting');
  await expect(bar(chair).locator('[data-clock]')).toBeVisible();
  await expect(bar(chair).locator('[data-clock="paused"]')).toHaveCount(0);
});
