import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { consentRow, record, recorded, reserve, stand } from '../helpers/deciding';
import {
  atTheTable,
  CHAIR,
  CORPORATION,
  GGD,
  seesPerson,
  stopAlone,
  type Person,
  type Table,
} from '../helpers/meeting';
import { part, seesView, stepTo } from '../helpers/steps';
import {
  actionRows,
  addAction,
  button,
  choose,
  closeToasts,
  costCell,
  detail,
  equalDocuments,
  field,
  homeList,
  openCard,
  show,
} from '../helpers/screen';
import { fill, words } from '../helpers/texts';
import { inOrder, until } from '../helpers/wait';

const CARE: Person = { name: 'S. Bakker', agency: 'Zorginstantie' };
const FIRE_SERVICE: Person = { name: 'T. van Dijk', agency: 'Brandweer' };
const PEOPLE = [CHAIR, CORPORATION, GGD, CARE, FIRE_SERVICE] as const;
/** Five real apps on a small machine. */
const START_MS = 300_000;
const { decision } = nl;

test.describe.configure({ mode: 'serial' });
let table: Table;
let pages: readonly Page[];
let chair: Page;
let corporation: Page;
let ggd: Page;
let care: Page;
let fire: Page;
test.beforeAll(async () => {
  test.setTimeout(START_MS);
  // Every guest asks to join with the code, and the chair compares the six digits before letting it in.
  table = await atTheTable(PEOPLE.slice(1), { sample: 'henk' });
  ({ pages } = table);
  [chair, corporation, ggd, care, fire] = pages as [Page, Page, Page, Page, Page];
});
test.afterAll(async () => {
  test.setTimeout(START_MS);
  await table.close();
});

const wish = (page: Page): Locator => detail(page).getByLabel(fill(nl.intent.resident, { name: 'Henk' }));
const sees = (page: Page): Locator => detail(page).getByLabel(nl.party.sees);

test('five are at the table and see one another', async () => {
  for (const [seat, page] of pages.entries())
    for (const person of PEOPLE.filter((_, other) => other !== seat)) await seesPerson(page, person);
});

test('at the opening each says in their own window whether they may decide', async () => {
  await stepTo(chair, pages, 0, 1);
  for (const page of pages) await seesView(page, 'meeting');
  for (const page of [chair, corporation, ggd, fire])
    await part(page, nl.steps.mandateAsk).getByText(words.nl.voices.decides_at_table).click();
  const question = part(care, nl.steps.mandateAsk);
  await question.getByText(words.nl.voices.must_consult).click();
  await field(question, nl.steps.mandateUntil).fill('9 dec 2031');
  await field(question, nl.steps.mandateUntil).press('Enter');
  for (const page of pages)
    await expect(part(page, nl.steps.attendees).getByRole('listitem')).toHaveCount(PEOPLE.length);
  await equalDocuments(pages);
});

test('two write in the sentence of Henk at the same time', async () => {
  await stepTo(chair, pages, 1, 2);
  // A step that comes while one types lets the keys rest until one presses somewhere.
  for (const page of [chair, ggd]) await wish(page).click();
  await chair.keyboard.press('Control+End');
  await ggd.keyboard.press('Control+Home');
  const [last, first] = [' En één vast gezicht.', 'Eerst rust. '];
  await Promise.all([chair.keyboard.type(last), ggd.keyboard.type(first)]);
  for (const page of pages)
    await until(
      'the words of both',
      () => wish(page).inputValue(),
      (text) => inOrder(text, first) && inOrder(text, last),
    );
  await equalDocuments(pages);
});

test('all five fill in their own card at the same time', async () => {
  await stepTo(chair, pages, 2, 3);
  const said = PEOPLE.map(({ agency }) => ` Gezien door ${agency}.`);
  for (const [seat, page] of pages.entries()) {
    const { agency } = PEOPLE[seat]!;
    // The chair leads the table, so its window does not open a card by itself.
    if (page === chair) await openCard(chair, agency);
    await detail(page).getByRole('article', { name: agency, exact: true }).waitFor();
    await sees(page).click();
    await page.keyboard.press('Control+End');
  }
  await Promise.all(pages.map((page, seat) => page.keyboard.type(said[seat]!)));
  await equalDocuments(pages);
  for (const [seat, { agency }] of PEOPLE.entries()) {
    await openCard(chair, agency);
    expect(await sees(chair).inputValue()).toContain(said[seat]!);
  }
});

test('four write what it costs, each in another cell, and all see all of it', async () => {
  await stepTo(chair, pages, 3, 4);
  for (const page of pages) await seesView(page, 'scenarios');
  const writers = [corporation, ggd, care, fire];
  const cells = [
    ['Woningcorporatie', 'Samen opruimen, huis houden'],
    ['GGD', 'Ontruimen'],
    ['Gemeente (Wmo)', 'Ontruimen'],
    ['Brandweer', 'Samen opruimen, huis houden'],
  ] as const;
  const cellOf = (page: Page, seat: number): Locator =>
    costCell(page, cells[seat]![0], 'firstHalfYear', cells[seat]![1]);
  await Promise.all(
    writers.map(async (page, seat) => {
      await cellOf(page, seat).fill(`${seat + 3}-${seat + 7}k`);
      await cellOf(page, seat).press('Enter');
    }),
  );
  for (const page of pages)
    for (const seat of writers.keys())
      await expect(cellOf(page, seat)).toHaveValue(new RegExp(`${seat + 3}.+${seat + 7}k`));
  await equalDocuments(pages);
});

test('each agency answers in its own window, and an objection blocks until it is taken back', async () => {
  await stepTo(chair, pages, 4, 5);
  for (const page of pages) await seesView(page, 'decision');
  await choose(stand(chair), decision.lead, CHAIR.agency);
  await reserve(corporation, CORPORATION.agency, 'Zolang de huur wordt betaald', '14-12-2031');
  await reserve(care, CARE.agency, 'Onze directeur beslist over de uren', '9-12-2031');
  await reserve(fire, FIRE_SERVICE.agency, 'Als de uitgang vrij is', '16-12-2031');
  await reserve(chair, CHAIR.agency, 'Het college moet tekenen', '18-12-2031');
  await reserve(chair, 'Henk', 'De volgorde bepaal ik', '20-12-2031');
  const own = consentRow(ggd, GGD.agency);
  await own.focus();
  await ggd.keyboard.press('3');
  await field(own, decision.reason).fill('Het is nog te vroeg');
  await ggd.keyboard.press('Enter');
  await expect(stand(chair)).toContainText(words.nl.outcomes.blocked);
  await expect(consentRow(chair, GGD.agency)).toContainText('Het is nog te vroeg');
  await own.focus();
  await ggd.keyboard.press('1');
  await expect(stand(chair)).not.toContainText(words.nl.outcomes.blocked);
  for (const page of pages) {
    await expect(consentRow(page, CORPORATION.agency)).toContainText('Zolang de huur wordt betaald');
    await expect(consentRow(page, FIRE_SERVICE.agency)).toContainText('Als de uitgang vrij is');
  }
});

test('the chair records the decision, and every computer checks the chain itself', async () => {
  const risk = field(stand(chair), decision.dissentAsk);
  await risk.fill('Een ander wacht langer');
  await risk.press('Enter');
  await risk.waitFor({ state: 'detached' });
  await expect(stand(chair)).toContainText(fill(decision.conditional, { date: '' }).trim());
  await record(chair, decision.record);
  for (const page of pages) {
    await expect(recorded(page)).toContainText(fill(decision.recordedNo, { no: 1 }));
    await expect(recorded(page).locator('[data-chain]')).toHaveAttribute('data-chain', 'right');
  }
});

test('three write down what they will do', async () => {
  await stepTo(chair, pages, 5, 6);
  for (const page of pages) await seesView(page, 'decision');
  const before = await actionRows(chair).count();
  await Promise.all([
    addAction(chair, 'gemeente (wmo) / L. Jacobs / opruimcoach regelen / 2 dec'),
    addAction(ggd, 'ggd / N. Yilmaz / huisbezoek / 3 dec'),
    addAction(care, 'zorginstantie / S. Bakker / beschikking verlengen / 4 dec'),
  ]);
  for (const page of pages) await expect(actionRows(page)).toHaveCount(before + 3);
});

test('the meeting is closed: all five documents are equal, and the guests keep nothing', async () => {
  await stepTo(chair, pages, 6, 7);
  for (const page of pages) await seesView(page, 'meeting');
  const closing = part(chair, nl.steps.closing);
  await field(closing, nl.steps.nextDate).fill('12 jan 2032');
  await field(closing, nl.steps.nextDate).press('Enter');
  await expect(field(part(fire, nl.steps.closing), nl.steps.nextDate)).toHaveValue(/12 jan 2032/);
  await equalDocuments(pages);
  for (const { page, complaints } of table.guests) {
    await closeToasts(page);
    await button(page, nl.meeting.leave).click();
    expect(await homeList(page)).toHaveLength(1);
    expect(complaints).toEqual([]);
  }
  await stopAlone(chair);
  await show(chair, 'decision');
  await expect(recorded(chair)).toContainText(fill(decision.recordedNo, { no: 1 }));
  await expect(recorded(chair).locator('[data-chain]')).toHaveAttribute('data-chain', 'right');
  expect(table.chair.complaints).toEqual([]);
});
