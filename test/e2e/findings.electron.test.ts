import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { drawn } from '../helpers/looks';
import { button, detail, field, openCard, show } from '../helpers/screen';
import { fill, words } from '../helpers/texts';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/findings');
const SIZES = [
  [1440, 900],
  [1920, 1080],
] as const;
const { title } = words.nl.findings;
const LOOP =
  'Woningcorporatie verwijst naar GGD, GGD naar Zorginstantie, Zorginstantie naar Woningcorporatie; al 5 jaar.';

test.describe.configure({ mode: 'serial' });
let app: App;
let page: Page;
test.beforeAll(async () => {
  app = await launchApp({ sample: 'henk' });
  ({ page } = app);
  await app.setSize(...SIZES[0]);
});
test.afterAll(() => app.close());
test.afterEach(() => expect(app.complaints).toEqual([]));

const picture = async (name: string): Promise<void> => {
  for (const [width, height] of SIZES) {
    await app.setSize(width, height);
    await drawn(page);
    await page.screenshot({ path: path.join(FOLDER, `${name}-${width}.png`) });
  }
  await app.setSize(...SIZES[0]);
};

const list = () => page.getByRole('region', { name: title });
const told = (text: string) => list().getByRole('listitem').filter({ hasText: text }).first();
const hint = () => detail(page).locator('.identifying');
/** The sentence that screen readers say. */
const announced = () => page.locator('output.rt-visually-hidden').first();

test('what the map tells is one press away, in words, with how much there is', async () => {
  const head = list().getByRole('button', { name: title });
  await expect(head).toHaveAttribute('aria-expanded', 'false');
  await expect(head).toContainText('9');
  await head.click();
  await expect(told(LOOP)).toContainText('Woningcorporatie en GGD mogen vandaag beslissen');
  await expect(list().locator('> ul > li')).toHaveCount(9);
  await picture('map');
});

test('a finding selects what it rests on: the whole loop, a party, a bottleneck', async () => {
  await told(LOOP).getByRole('button').click();
  const card = detail(page);
  await expect(card.getByText(LOOP)).toBeVisible();
  await expect(card.getByText('Zo blijft Henk rondlopen.')).toBeVisible();
  await picture('loop');
  await told('Brandweer staat los.').getByRole('button').click();
  await expect(card.getByRole('article', { name: 'Brandweer' })).toBeVisible();
  await expect(told(unproven())).toContainText('Brandweer');
  await button(told('hardheidsclausule'), 'GGD').click();
  await expect(card.getByRole('article', { name: 'GGD' })).toBeVisible();
  await told('Nog niets afgesproken').getByRole('button').click();
  await expect(card.getByRole('article', { name: 'Wie ontruimt, betaalt niet' })).toBeVisible();
});

const unproven = (): string => words.nl.findings.unproven.slice(0, 20);

test('once somebody in the loop takes the lead, the loop says that it is broken', async () => {
  await openCard(page, 'GGD');
  await button(detail(page), nl.party.takeLead).click();
  await expect(told('Niemand heeft de regie')).toHaveCount(0);
  await expect(page.locator('.loop-tag')).toContainText('Henk → Zorginstantie');
  await expect(told(LOOP)).toContainText('GGD heeft de regie. Daarmee is dit rondje doorbroken.');
  await told(LOOP).getByRole('button').click();
  await expect(detail(page).getByText(nl.loop.cleared, { exact: true })).toBeVisible();
  await expect(detail(page).getByText('Wie doorbreekt dit?')).toHaveCount(0);
  await expect(page.locator('.loop-tag')).toContainText(nl.map.loopCleared);
  await picture('cleared');
});

test('in the list it stands open on top', async () => {
  await page.keyboard.press('Escape');
  await show(page, 'list');
  await expect(told(LOOP)).toBeVisible();
  await picture('list');
  await show(page, 'map');
});

test('a number of a person in a text is asked about, and goes with one press', async () => {
  const card = await openCard(page, 'GGD');
  const sees = field(card, nl.party.sees);
  const before = await sees.inputValue();
  await sees.press('End');
  await sees.press('Control+End');
  await sees.pressSequentially(' BSN 123456782');
  const question = fill(nl.prose.looksLike, { what: nl.prose.kinds.bsn });
  await expect(card.getByRole('group', { name: question })).toBeVisible();
  await expect(announced()).toHaveText(question);
  await expect(hint()).toContainText('Schrijf Henk, nooit de echte naam.');
  await picture('hint');
  await button(hint(), nl.common.remove).click();
  await expect(sees).toHaveValue(`${before} BSN `);
  await expect(hint()).toHaveCount(0);
  await expect(sees).toBeFocused();
});

test('what one chooses to keep stays, and is not asked about again', async () => {
  const card = await openCard(page, 'Zorginstantie');
  const wants = field(card, nl.party.wants);
  await wants.press('Control+End');
  await wants.pressSequentially(' Bel 06-12345678');
  await button(hint(), nl.prose.keep).click();
  await expect(hint()).toHaveCount(0);
  await wants.pressSequentially(' of 020-1234567');
  await expect(hint()).toContainText('020-1234567');
  await button(hint(), nl.common.remove).click();
  await expect(wants).toHaveValue(/ Bel 06-12345678 of $/);
  await expect(hint()).toHaveCount(0);
});

test('what is taken out of a short field is never written', async () => {
  const card = await openCard(page, 'Brandweer');
  await card.getByRole('button', { name: nl.case.more }).click();
  const name = field(card, nl.party.name);
  await name.fill('Brandweer 1012 AB');
  await button(hint(), nl.common.remove).click();
  await expect(name).toHaveValue('Brandweer ');
  await expect(page.getByText('1012 AB')).toHaveCount(0);
});
