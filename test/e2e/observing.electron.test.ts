import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { nlProblems } from '../../shared/text/nlProblems';
import {
  admit,
  askToJoin,
  atTheTable,
  CORPORATION,
  giveRole,
  launchGuest,
  visitorNamed,
  type Table,
} from '../helpers/meeting';
import type { App } from '../helpers/app';
import { pressAll, usable } from '../helpers/observing';
import { stepTo } from '../helpers/steps';
import {
  addRelation,
  button,
  cardNamed,
  cards,
  documentState,
  equalDocuments,
  relationNamed,
  show,
  toast,
} from '../helpers/screen';
import { fill } from '../helpers/texts';

test.describe.configure({ mode: 'serial' });
let table: Table;
let chair: Page;
let observer: App;
let page: Page;
let before: string;

test.beforeAll(async () => {
  table = await atTheTable([], { sample: 'henk' });
  chair = table.chair.page;
  observer = await launchGuest();
  page = observer.page;
  await observer.setSize(1440, 900);
  await askToJoin(page, table.code, CORPORATION);
  await visitorNamed(chair, CORPORATION).waitFor();
  await giveRole(chair, CORPORATION, 'observer');
  await admit(chair, page, CORPORATION);
  await page.getByText(nl.meeting.observing).waitFor();
  await equalDocuments([chair, page]);
  before = await documentState(page);
});
test.afterAll(async () => {
  await observer.close();
  await table.close();
});

/** What one looks for, and what stays on this computer, may be written, whoever one is. */
const OWN = [nl.private.noteLabel, fill(nl.private.name, { who: '' }), fill(nl.private.contact, { who: '' })];
const isOwn = (label: string): boolean =>
  label === nl.search.label || OWN.some((text) => label.startsWith(text));
/** What one may choose without changing anything: what the map shows. */
const LOOKING = [nl.map.scenarioLabel, nl.map.filterAll];

const nothingToWrite = async (where: string): Promise<void> => {
  const { fields, choices } = await usable(page);
  expect(
    fields.filter((label) => !isOwn(label)),
    where,
  ).toEqual([]);
  expect(
    choices.filter((label) => !LOOKING.some((one) => label.includes(one))),
    where,
  ).toEqual([]);
};

/** Nothing here can be written in, and nothing that can be pressed is refused or changes the case. */
const onlyReads = async (
  where: string,
  arrive: () => Promise<void>,
  within = 'main',
): Promise<readonly string[]> => {
  await arrive();
  await nothingToWrite(where);
  const pressed = await pressAll(page, within, arrive, async (name) => {
    await expect(page.getByText(nlProblems.read_only, { exact: true }), `${where}: ${name}`).toHaveCount(0);
    await nothingToWrite(`${where}: ${name}`);
  });
  expect(await documentState(page), where).toBe(before);
  return pressed;
};

const closeCard = async (): Promise<void> => {
  const card = page.locator('main .card');
  if ((await card.count()) > 0) await button(card, nl.common.close).click();
  await expect(card).toHaveCount(0);
};
const openRow = async (name: RegExp): Promise<void> => {
  await show(page, 'list');
  await closeCard();
  await page.getByRole('row', { name }).first().click();
  await page.locator('main .card__title').waitFor();
};

test('whoever sits at the table does find fields and buttons', async () => {
  await show(chair, 'decision');
  await expect.poll(async () => (await usable(chair)).fields.length).toBeGreaterThan(10);
  expect((await usable(chair)).choices.length).toBeGreaterThan(10);
  await show(chair, 'map');
});

for (const view of ['map', 'list', 'scenarios', 'decision'] as const)
  test(`an observer finds nothing in the view ${view} that would be refused`, async () => {
    const pressed = await onlyReads(view, async () => {
      await show(page, view);
      await page.locator('main :is(.view, .case-map, #outline)').waitFor();
      await closeCard();
    });
    expect(pressed.length).toBeGreaterThan(0);
  });

test('an observer finds nothing in the view of the meeting that would be refused', async () => {
  const meeting = page.getByRole('radio', { name: nl.steps.view, exact: true });
  const arrive = async (): Promise<void> => {
    await meeting.click();
    await page.locator('main[data-view="meeting"]').waitFor();
  };
  await onlyReads('meeting', arrive);
});

const ROWS: readonly (readonly [string, RegExp])[] = [
  ['the resident', /^Henk, /],
  ['an agency', /^Woningcorporatie, /],
  ['what is missing', /^Passende opvang/],
  ['a relation', /verwijst door naar Zorginstantie/],
  ['a bottleneck', /^Ieder kijkt vanuit de eigen taak, /],
  ['a loop', /^Rondje 1: /],
  ['a scenario', /^Samen opruimen/],
  ['an action', /^Huis bekijken/],
  ['a feedback', /^Terug naar Henk/],
  ['the purpose', /^De bedoeling/],
  ['the case', /^Casus en gegevens delen/],
];
for (const [what, row] of ROWS)
  test(`an observer reads the card of ${what} and finds nothing that would be refused`, async () => {
    const pressed = await onlyReads(what, () => openRow(row), 'main .card');
    expect(pressed).toContain(nl.common.close);
    expect(pressed).not.toContain(nl.common.remove);
  });

test('keys, dragging and undoing change nothing either', async () => {
  await show(page, 'map');
  const card = cardNamed(page, 'GGD');
  await card.click();
  const count = await cards(page).count();
  for (const key of ['a', 'r', 'k', 'm', 'ArrowRight', 'Enter', 'Delete', 'f', 'Control+z', 'Control+y']) {
    await card.focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await show(page, 'map');
  await expect(cards(page)).toHaveCount(count);
  const from = (await card.boundingBox())!;
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y + 90, { steps: 5 });
  await page.mouse.up();
  expect(await documentState(page)).toBe(before);
  await expect(page.locator('.party__grip').first()).toBeHidden();
  await expect(toast(page)).toHaveCount(0);
});

test('what others do is still seen, and the closing has nothing to press either', async () => {
  await addRelation(chair, 'Brandweer', 'informs', 'Buren', 'Van de voorzitter');
  await expect(relationNamed(page, 'Van de voorzitter')).toBeVisible();
  await page.getByRole('checkbox', { name: nl.steps.follow }).setChecked(true, { force: true });
  await stepTo(chair, [chair, page], 0, 7);
  await equalDocuments([chair, page]);
  before = await documentState(page);
  await onlyReads('closing', async () => {
    await page.getByRole('radio', { name: nl.steps.view, exact: true }).click();
    await page.locator('main[data-view="meeting"]').waitFor();
  });
  for (const app of [table.chair, observer]) expect(app.complaints).toEqual([]);
});
