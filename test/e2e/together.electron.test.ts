import { expect, test, type Locator, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { atTheTable, CHAIR, CORPORATION, type Table } from '../helpers/meeting';
import {
  actionRows,
  button,
  cardNamed,
  detail,
  dialogOf,
  equalDocuments,
  focused,
  openCard,
  show,
  toast,
} from '../helpers/screen';
import { fill } from '../helpers/texts';

test.describe.configure({ mode: 'serial' });
let table: Table;
let chair: Page;
let guest: Page;
test.beforeAll(async () => {
  table = await atTheTable([CORPORATION], { sample: 'henk' });
  [chair, guest] = table.pages as [Page, Page];
});
test.afterAll(() => table.close());

const status = (page: Page): Locator => page.getByRole('status');
const cannotDo = (page: Page): Locator => detail(page).getByLabel(nl.party.cannotDo);
/** The caret of somebody else in a text, drawn over it. */
const caret = (page: Page): Locator => detail(page).locator('.rt-carets__caret');

/** The words before a caret that is drawn: where it stands, whatever the font. */
const textBefore = (one: Locator): Promise<string> =>
  one.evaluate((node) => {
    const range = document.createRange();
    range.setStart(node.parentElement!, 0);
    range.setEndBefore(node);
    return range.toString();
  });

test('a card that somebody works on says so, once and politely', async () => {
  await openCard(chair, 'GGD');
  await openCard(guest, 'GGD');
  await cannotDo(guest).click();
  await expect(detail(chair)).toContainText(fill(nl.cards.working_one, { names: CORPORATION.name }));
  await expect(status(chair)).toContainText(fill(nl.cards.working_one, { names: CORPORATION.name }));
  await expect(chair.getByRole('alert')).toHaveCount(0);
});

test('the caret of another stands at its character, also after both have typed', async () => {
  const before = await cannotDo(guest).inputValue();
  await guest.keyboard.press('Control+Home');
  for (let character = 0; character < 4; character += 1) await guest.keyboard.press('ArrowRight');
  await expect(caret(chair)).toHaveText(CORPORATION.name);
  await expect.poll(() => textBefore(caret(chair))).toBe(before.slice(0, 4));
  await cannotDo(chair).click();
  await chair.keyboard.press('Control+Home');
  await chair.keyboard.type('Wij ');
  await expect.poll(() => textBefore(caret(chair))).toBe(`Wij ${before.slice(0, 4)}`);
  await guest.keyboard.type('XY');
  await expect.poll(() => textBefore(caret(chair))).toBe(`Wij ${before.slice(0, 4)}XY`);
  await expect.poll(() => textBefore(caret(guest))).toBe('Wij ');
  await equalDocuments(table.pages);
});

test('a caret takes no room and lies where the character is drawn', async () => {
  const [field, line] = [await cannotDo(chair).boundingBox(), await caret(chair).boundingBox()];
  expect(line!.x).toBeGreaterThanOrEqual(field!.x);
  expect(line!.x).toBeLessThanOrEqual(field!.x + field!.width);
  expect(line!.y).toBeGreaterThanOrEqual(field!.y);
  await guest.keyboard.press('Escape');
  await button(detail(guest), nl.common.close).click();
  await expect(caret(chair)).toHaveCount(0);
  const without = await cannotDo(chair).boundingBox();
  expect(without!.height).toBe(field!.height);
  await expect(detail(chair).getByText(fill(nl.cards.working_one, { names: CORPORATION.name }))).toHaveCount(
    0,
  );
});

test('a line that is written as a whole shows who is in it, and keeps what both type', async () => {
  await show(chair, 'decision');
  await show(guest, 'decision');
  const owner = (page: Page): Locator => actionRows(page).first().getByLabel(nl.actions.who, { exact: true });
  const sentence = fill(nl.prose.inField_one, { names: CORPORATION.name });
  await owner(guest).click();
  const flag = actionRows(chair).first().locator('.rt-peer__name');
  await expect(flag).toHaveText(CORPORATION.name);
  await expect(owner(chair)).toHaveAccessibleDescription(sentence);
  const [field, name] = [await owner(chair).boundingBox(), await flag.boundingBox()];
  expect(name!.x).toBeGreaterThanOrEqual(field!.x);
  expect(name!.x + name!.width).toBeLessThanOrEqual(field!.x + field!.width);
  expect(Math.abs(name!.y - field!.y)).toBeLessThan(name!.height);
  const before = await owner(guest).inputValue();
  await owner(chair).click();
  await chair.keyboard.press('Home');
  await chair.keyboard.type('Mevrouw ');
  await guest.keyboard.press('End');
  await guest.keyboard.type(' en collega');
  await guest.keyboard.press('Tab');
  await expect(owner(chair)).toHaveAccessibleDescription('');
  await chair.keyboard.type('dr. ');
  const both = `Mevrouw dr. ${before} en collega`;
  await expect(owner(chair)).toHaveValue(both);
  await chair.keyboard.press('Tab');
  await expect(owner(guest)).toHaveValue(both);
  await equalDocuments(table.pages);
  for (const page of [chair, guest]) await show(page, 'map');
});

test('a remark of one is read, answered and dealt with by the other', async () => {
  await openCard(guest, 'Zorginstantie');
  const remark = detail(guest).getByRole('textbox', { name: nl.cards.comments.add });
  await remark.fill('Tot wanneer loopt de beschikking?');
  await remark.press('Enter');
  await show(chair, 'list');
  const row = chair.getByRole('row', { name: /^Zorginstantie, .*1 opmerking$/ });
  await row.click();
  await expect(detail(chair)).toContainText('Tot wanneer loopt de beschikking?');
  await expect(detail(chair)).toContainText(CORPORATION.name);
  await button(detail(chair), nl.cards.comments.resolve).click();
  await button(detail(guest), fill(nl.cards.comments.resolved_one, { count: 1 })).click();
  await expect(detail(guest)).toContainText(fill(nl.cards.comments.resolvedBy, { name: CHAIR.name }));
  await equalDocuments(table.pages);
});

test('a remark on a loop is dealt with by the other, and waits in the list while the loop is gone', async () => {
  const loop = /^Rondje \d+: Woningcorporatie → GGD → Zorginstantie → Woningcorporatie/;
  for (const page of [chair, guest]) await show(page, 'list');
  await guest.getByRole('row', { name: loop }).click();
  const remark = detail(guest).getByRole('textbox', { name: nl.cards.comments.add });
  await remark.fill('Wie stapt hier als eerste uit?');
  await remark.press('Enter');
  const row = chair.getByRole('row', { name: new RegExp(`${loop.source}, 1 opmerking$`) });
  await row.click();
  await expect(detail(chair)).toContainText('Wie stapt hier als eerste uit?');
  // The loop goes: one of its relations is taken away.
  await detail(guest)
    .getByRole('button', { name: /GGD .* Zorginstantie/ })
    .click();
  await button(detail(guest), nl.common.remove).click();
  await expect(detail(chair)).toContainText(nl.loop.gone);
  const gone = /^Rondje dat er niet meer is: Woningcorporatie → .*, 1 opmerking$/;
  await guest.getByRole('row', { name: gone }).click();
  await expect(detail(guest)).toContainText('Wie stapt hier als eerste uit?');
  await toast(guest).getByRole('button', { name: nl.common.undo }).last().click();
  await expect(chair.getByRole('row', { name: gone })).toHaveCount(0);
  await expect(detail(chair)).not.toContainText(nl.loop.gone);
  await button(detail(chair), nl.cards.comments.resolve).click();
  await button(detail(guest), fill(nl.cards.comments.resolved_one, { count: 1 })).click();
  await expect(detail(guest)).toContainText(fill(nl.cards.comments.resolvedBy, { name: CHAIR.name }));
  await expect(row).toHaveCount(0);
  await equalDocuments(table.pages);
  for (const page of [chair, guest]) await show(page, 'map');
});

test('what others changed is told in one sentence and listed under Ctrl+J', async () => {
  await openCard(guest, 'Buren');
  await detail(guest).getByLabel(nl.party.sees).fill('Het ruikt in het trappenhuis.');
  await expect(status(chair)).toContainText(/\d+ wijzig.* door Woningcorporatie\. Druk Ctrl\+J/, {
    timeout: 40_000,
  });
  await chair.keyboard.press('Control+j');
  const dialog = dialogOf(chair, nl.cards.changesTitle);
  await dialog.getByRole('button', { name: /^Buren, door R\. de Wit/ }).click();
  await expect(detail(chair).getByRole('article', { name: 'Buren' })).toBeVisible();
});

test('when another takes away the row in use, its group gets the focus and a sentence says who did it', async () => {
  await show(chair, 'list');
  await chair.getByRole('row', { name: /^Brandweer, / }).click();
  await expect(chair.getByRole('row', { name: /^Brandweer, / })).toBeFocused();
  await cardNamed(guest, 'Brandweer').click();
  await button(detail(guest), nl.common.remove).click();
  await expect(chair.getByRole('row', { name: /^Brandweer, / })).toHaveCount(0);
  await expect.poll(() => focused(chair)).toContain(nl.list.agencies);
  await expect(toast(chair).last()).toContainText(
    fill(nl.cards.removedBy, { name: CORPORATION.name, what: 'Brandweer' }),
  );
  await expect(detail(chair)).toHaveCount(0);
});

test('when another takes away the card one types in, the focus stays in the window', async () => {
  await show(chair, 'map');
  await openCard(chair, 'Buren');
  await detail(chair).getByLabel(nl.party.wants).click();
  await cardNamed(guest, 'Buren').click();
  await button(detail(guest), nl.common.remove).click();
  await expect(cardNamed(chair, 'Buren')).toHaveCount(0);
  await expect(detail(chair)).toHaveCount(0);
  await expect.poll(() => focused(chair)).not.toBe('');
  await expect(toast(chair).last()).toContainText(
    fill(nl.cards.removedBy, { name: CORPORATION.name, what: 'Buren' }),
  );
  // The rest of the sentence, typed before one sees it: no dialog opens on an "a".
  await chair.keyboard.type('a k ');
  await expect(chair.getByRole('dialog')).toHaveCount(0);
  for (const app of [table.chair, ...table.guests]) expect(app.complaints).toEqual([]);
});
