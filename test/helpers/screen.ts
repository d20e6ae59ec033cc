import type { Locator, Page } from '@playwright/test';
import type { MeshStats } from '../../renderer/session/mesh/transport';
import type { TestHooks } from '../../renderer/session/testHooks';
import { nl } from '../../renderer/text/nl';
import type { Language } from '../../shared/text/language';
import { fill, texts, words } from './texts';
import { until } from './wait';

type View = 'map' | 'list' | 'scenarios' | 'decision';

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** A button of the map itself; an open card may have one with the same name. */
export const tool = (page: Page, name: string): Locator => button(page, name).first();

export const field = (within: Page | Locator, label: string): Locator =>
  within.getByRole('textbox', { name: label, exact: true });

export const dialogOf = (page: Page, title: string): Locator =>
  page.getByRole('dialog', { name: title, exact: true });

export const show = async (page: Page, view: View, lang: Language = 'nl'): Promise<void> => {
  const tab = page.getByRole('radio', { name: texts[lang].nav[view], exact: true });
  await tab.click();
  await page.locator(`main[data-view="${view}"]`).waitFor();
};

export const goHome = async (page: Page, lang: Language = 'nl'): Promise<void> => {
  await button(page, texts[lang].case.close).click();
  await page.getByRole('heading', { name: texts[lang].home.intro }).waitFor();
};

/** The cases of this computer, on the first screen, in words. */
export const homeList = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('heading', { name: nl.home.intro }).waitFor();
  return page.getByRole('list').and(page.locator('.case-list')).getByRole('listitem').allInnerTexts();
};

export const openFromHome = async (page: Page, title: string): Promise<void> => {
  await page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('button', { name: title })
    .first()
    .click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
};

export const newCase = async (page: Page, pseudonym: string, title: string): Promise<void> => {
  await button(page, nl.home.newCase).click();
  const dialog = dialogOf(page, nl.home.newCase);
  await dialog.getByLabel(nl.home.pseudonym).fill(pseudonym);
  await dialog.getByLabel(nl.home.titleLabel).fill(title);
  await button(dialog, nl.home.create).click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
};

/** The cards on the map. */
export const cards = (page: Page): Locator => page.locator('[data-party]');
export const cardNamed = (page: Page, name: string): Locator =>
  cards(page).filter({ has: page.getByText(name, { exact: true }) });

/** The right-hand card of whatever is selected. */
export const detail = (page: Page, lang: Language = 'nl'): Locator =>
  page.getByRole('complementary', { name: texts[lang].case.card, exact: true });

export const openCard = async (page: Page, name: string): Promise<Locator> => {
  await cardNamed(page, name).click();
  const card = detail(page).getByRole('article', { name, exact: true });
  await card.waitFor();
  return card;
};

/** A choice out of a short list: the button that shows it, then the option. */
export const choose = async (within: Locator, label: string, option: string): Promise<void> => {
  await within.getByRole('button', { name: label }).click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
};

/** A choice that one may also type. */
export const pick = async (within: Locator, label: string, option: string): Promise<void> => {
  const box = within.getByRole('combobox', { name: label });
  if ((await box.inputValue()) === option) return;
  await box.fill(option);
  await within.page().getByRole('option', { name: option, exact: true }).click();
};

export const addParty = async (page: Page, name: string): Promise<void> => {
  await tool(page, nl.map.addParty).click();
  const dialog = dialogOf(page, nl.party.addTitle);
  await field(dialog, nl.party.name).fill(name);
  await button(dialog, nl.party.add).click();
  await dialog.waitFor({ state: 'detached' });
  await cardNamed(page, name).waitFor();
};

export type RelationName = keyof typeof words.nl.relationTypes;

export const addRelation = async (
  page: Page,
  from: string,
  type: RelationName,
  to: string,
  label: string,
): Promise<void> => {
  await tool(page, nl.map.addRelation).click();
  const dialog = dialogOf(page, nl.relation.addTitle);
  await pick(dialog, nl.relation.from, from);
  await choose(dialog, nl.relation.type, words.nl.relationTypes[type]);
  await pick(dialog, nl.relation.to, to);
  await field(dialog, nl.relation.label).fill(label);
  await button(dialog, nl.party.add).click();
  await dialog.waitFor({ state: 'detached' });
};

/** A relation on the map, by its sentence. */
export const relationNamed = (page: Page, label: string): Locator =>
  page.getByRole('application').getByRole('button', { name: label });

export const addBottleneck = async (page: Page, title: string): Promise<void> => {
  await tool(page, nl.map.addBottleneck).click();
  const dialog = dialogOf(page, nl.bottleneck.addTitle);
  await field(dialog, nl.bottleneck.name).fill(title);
  await button(dialog, nl.party.add).click();
  await dialog.waitFor({ state: 'detached' });
};

/** The cell for what a payer pays in a period of a scenario. */
export const costCell = (
  page: Page,
  party: string,
  period: 'firstHalfYear' | 'afterwards',
  scenario: string,
): Locator => {
  const when = period === 'afterwards' ? fill(nl.scenarios.afterwards, { count: 5 }) : nl.scenarios[period];
  return field(page, fill(nl.scenarios.cellLabel, { party, period: when, scenario }));
};

export const addAction = async (page: Page, line: string): Promise<void> => {
  const entry = field(page, nl.actions.add);
  await entry.fill(line);
  await entry.press('Enter');
  await until(
    'the line is taken',
    () => entry.inputValue(),
    (value) => value === '',
  );
};

/** The rows of the action list, one for each action. */
export const actionRows = (page: Page): Locator =>
  page
    .getByRole('region', { name: nl.actions.title, exact: true })
    .getByRole('row', { name: /^Afspraak \d+$/ });

export const toast = (page: Page): Locator =>
  page.getByRole('region', { name: nl.common.notifications }).getByRole('listitem');

export const closeToasts = async (page: Page): Promise<void> => {
  while ((await toast(page).count()) > 0) await button(toast(page).first(), nl.common.close).click();
};

/** Waits until the screen says that everything is on disk. */
export const saved = (page: Page): Promise<void> => page.locator('[data-saving="saved"]').waitFor();

type Hook = Exclude<keyof TestHooks, 'setLinkDown'>;
const ask = <H extends Hook>(page: Page, hook: H): Promise<Awaited<ReturnType<TestHooks[H]>>> =>
  page.evaluate((name) => window.rondetafelTest![name]() as never, hook);

export const documentState = (page: Page): Promise<string> => ask(page, 'documentState');
export const documentBytes = (page: Page): Promise<number> => ask(page, 'documentBytes');
/** Everything in the document and in what people tell while present, as characters. */
export const sharedText = (page: Page): Promise<string> => ask(page, 'shared');
/** What went over this window's network since it entered; throws outside a meeting. */
export const meshStats = async (page: Page): Promise<MeshStats> => {
  const stats = (await ask(page, 'meshStats')) as MeshStats | null;
  if (stats === null) throw new Error('this window is in no meeting');
  return stats;
};
export const setLinkDown = (page: Page, cut: boolean): Promise<void> =>
  page.evaluate((out) => window.rondetafelTest!.setLinkDown(out), cut);

/** The words for somebody who has lost the line. */
export const seesCut = (page: Page): Locator => page.getByText(nl.meeting.cut);

/** Waits until these windows hold the same document. */
export const equalDocuments = async (pages: readonly Page[], limitMs?: number): Promise<void> => {
  await until(
    'equal documents',
    () => Promise.all(pages.map(documentState)),
    (states) => new Set(states).size === 1 && states[0] !== '',
    limitMs,
  );
};

/** What has the focus, in words without the places where they may be broken; empty when nothing has. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: active } = document;
    if (active === null || active === document.body) return '';
    const said = active.getAttribute('aria-label') ?? active.textContent ?? '';
    return `${active.tagName.toLowerCase()} ${said.replaceAll('\u00AD', '')}`.trim();
  });
