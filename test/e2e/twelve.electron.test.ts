import { expect, test, type Page } from '@playwright/test';
import { comparisonText } from '../../renderer/panels/meeting/comparisonText';
import { nl } from '../../renderer/text/nl';
import { routeTo } from '../../renderer/session/route';
import { decodeInvitation } from '../../shared/invitation/invitation';
import { startBrowserNetwork } from '../mesh/browserNetwork';
import type { GuestOfTheApp, Prose } from '../mesh/guestOfTheApp';
import type { PeerDriver } from '../mesh/peerDriver';
import { atTheTable, CORPORATION, GGD, visitorNamed, type Person } from '../helpers/meeting';
import { startRelay } from '../helpers/relay';
import { button, equalDocuments, meshStats, openCard } from '../helpers/screen';
import { fill } from '../helpers/texts';
import { inOrder, until } from '../helpers/wait';

/** Letters that no sample has: whoever typed one is known by it. */
const LETTERS = Array.from('αβγδεζηθι');
const TIMES = 24;
const EVERY_MS = 250;
const FIELD: Prose = { table: 'parties', id: 'p-brw', field: 'cannotDo' };
const TYPED = ['DE VOORZITTER TYPT', 'de corporatie typt ook', '0123456789 0123456789'];

declare global {
  interface Window {
    guest?: GuestOfTheApp;
    driver?: PeerDriver;
  }
}

const someone = (index: number): Person => ({ name: `Deelnemer ${LETTERS[index]}`, agency: 'Wijkteam' });

/** A page without a screen of ours comes in like anybody else: the chair sees it at the door and lets it in. */
const letIn = async (chair: Page, page: Page, code: string, address: string, person: Person) => {
  const comparison = await page.evaluate(
    ([invitation, server, name, agency]) => window.guest!.knock(invitation, [server], name, agency),
    [code, address, person.name, person.agency] as const,
  );
  const visitor = visitorNamed(chair, person);
  await visitor.getByText(comparisonText(comparison), { exact: false }).waitFor();
  await button(visitor, fill(nl.meeting.admitName, { name: person.name })).click();
};

const readPage = (page: Page): Promise<string | null> =>
  page.evaluate((prose) => window.guest!.read(prose), FIELD);
const readApp = (page: Page): Promise<string> =>
  page.getByRole('article').getByLabel(nl.party.cannotDo).inputValue();

const isWhole = (text: string | null): boolean =>
  text !== null &&
  TYPED.every((one) => inOrder(text, one)) &&
  LETTERS.every((letter) => text.split(letter).length === TIMES + 1);

test('twelve type in one text at the same time: three windows of the app and nine pages', async () => {
  test.setTimeout(300_000);
  const table = await atTheTable([CORPORATION, GGD], { sample: 'henk' });
  const invitation = decodeInvitation(table.code, new Date());
  if (!invitation.ok) throw new Error('the code cannot be read');
  const network = await startBrowserNetwork();
  const relay = await startRelay(routeTo(invitation.value).signalling[0]!);
  try {
    const pages: Page[] = [];
    for (const index of LETTERS.keys()) {
      const page = await network.newPage();
      pages.push(page);
      await letIn(table.chair.page, page, table.code, relay.address, someone(index));
    }
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
        page.evaluate(([letter, prose, every, times]) => window.guest!.type(letter, prose, every, times), [
          LETTERS[index]!,
          FIELD,
          EVERY_MS,
          TIMES,
        ] as const),
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
    await network.close();
    await relay.close();
    await table.close();
  }
});
