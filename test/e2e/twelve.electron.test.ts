import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import type { Prose } from '../mesh/guestPage';
import { browserPath, NO_BROWSER } from '../helpers/browser';
import { atTheTable, CORPORATION, GGD, type Person } from '../helpers/meeting';
import { guestPages } from '../helpers/guestPages';
import { equalDocuments, meshStats, openCard } from '../helpers/screen';
import { fill } from '../helpers/texts';
import { inOrder, until } from '../helpers/wait';

/** Letters that no sample has: whoever typed one is known by it. */
const ALPHABET = Array.from('αβγδεζηθι');
const TIMES = 24;
const EVERY_MS = 250;
const FIELD: Prose = { table: 'parties', id: 'p-brw', field: 'cannotDo' };
const TYPED = ['DE VOORZITTER TYPT', 'de corporatie typt ook', '0123456789 0123456789'];

const someone = (index: number): Person => ({ name: `Deelnemer ${ALPHABET[index]}`, agency: 'Wijkteam' });

const readPage = (page: Page): Promise<string | null> =>
  page.evaluate((prose) => window.guest!.read(prose), FIELD);
const readApp = (page: Page): Promise<string> =>
  page.getByRole('article').getByLabel(nl.party.cannotDo).inputValue();

const isWhole = (text: string | null): boolean =>
  text !== null &&
  TYPED.every((one) => inOrder(text, one)) &&
  ALPHABET.every((character) => text.split(character).length === TIMES + 1);

test.skip(browserPath() === null, NO_BROWSER);

test('twelve type in one text at the same time: three windows of the app and nine pages', async () => {
  test.setTimeout(300_000);
  const table = await atTheTable([CORPORATION, GGD], { sample: 'henk' });
  const guests = await guestPages(table);
  try {
    const pages: Page[] = [];
    for (const index of ALPHABET.keys()) pages.push(await guests.letIn(someone(index)));
    for (const page of table.pages) {
      await until(
        'everybody connected to everybody',
        async () => (await meshStats(page)).links,
        (links) => links === 11,
      );
      await expect(page.getByLabel(fill(nl.meeting.people_other, { count: 12 }))).toBeVisible();
      await (await openCard(page, 'Brandweer')).getByLabel(nl.party.cannotDo).focus();
    }
    for (const page of pages)
      await until(
        'the case',
        () => readPage(page),
        (text) => text !== null,
      );
    await Promise.all([
      ...pages.map((page, index) =>
        page.evaluate(
          ([character, prose, every, times]) => window.guest!.type(character, prose, every, times),
          [ALPHABET[index]!, FIELD, EVERY_MS, TIMES] as const,
        ),
      ),
      ...table.pages.map((page, index) => page.keyboard.type(TYPED[index]!, { delay: EVERY_MS })),
    ]);
    const text = await until('everything typed', () => readApp(table.chair.page), isWhole);
    await equalDocuments(table.pages);
    for (const page of table.pages.slice(1)) expect(await readApp(page)).toBe(text);
    for (const page of pages)
      await until(
        'the same text',
        () => readPage(page),
        (seen) => seen === text,
      );
    const accused = await Promise.all(pages.map((page) => page.evaluate(() => window.driver!.rejected())));
    expect(accused.flat()).toEqual([]);
    for (const one of [table.chair, ...table.guests]) expect(one.complaints).toEqual([]);
  } finally {
    await guests.close();
    await table.close();
  }
});
