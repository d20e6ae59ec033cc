import type {} from '../../renderer/env';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { decodeInvitation } from '../../shared/invitation/invitation';
import type { App } from '../helpers/app';
import {
  admit,
  askToJoin,
  atTheTable,
  comparisonOn,
  CORPORATION,
  GGD,
  launchGuest,
  seesPerson,
  type Person,
  type Table,
} from '../helpers/meeting';
import {
  addRelation,
  documentBytes,
  equalDocuments,
  meshStats,
  relationNamed,
  seesCut,
} from '../helpers/screen';
import { importLargeCase } from '../helpers/typing';
import { until } from '../helpers/wait';

const FIRE_SERVICE: Person = { name: 'T. van Dijk', agency: 'Brandweer' };

let table: Table;
test.afterEach(() => table.close());

const isAway = (page: Page, { name }: Person): Promise<void> =>
  page
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ hasText: nl.meeting.personLost })
    .first()
    .waitFor({ state: 'attached' });

/** Stops every process of an app as closing the lid does: nothing runs, no connection is closed. */
const sleep = ({ app }: App): (() => void) => {
  const group = -app.process().pid!;
  process.kill(group, 'SIGSTOP');
  return () => process.kill(group, 'SIGCONT');
};

test('the server of the meeting goes and comes back: edits go on, and who waits at the door gets in', async () => {
  table = await atTheTable([CORPORATION], { sample: 'henk' });
  const [chair, corporation] = table.pages as [Page, Page];
  const late = await launchGuest();
  try {
    await askToJoin(late.page, table.code, FIRE_SERVICE);
    expect(await comparisonOn(late.page)).toMatch(/\d/);
    const invitation = decodeInvitation(table.code, new Date());
    if (!invitation.ok) throw new Error('the code cannot be read');
    const { port } = invitation.value.hosts[0]!;
    await chair.evaluate(() => window.rondetafel.stopSignalling());
    await until(
      'no server',
      async () => (await meshStats(corporation)).signalling,
      (count) => count === 0,
    );
    await addRelation(chair, 'Brandweer', 'informs', 'Buren', 'Zonder server, van de voorzitter');
    await addRelation(corporation, 'Brandweer', 'helps', 'Buren', 'Zonder server, van de corporatie');
    await expect(relationNamed(corporation, 'Zonder server, van de voorzitter')).toBeVisible();
    await expect(relationNamed(chair, 'Zonder server, van de corporatie')).toBeVisible();
    await expect(seesCut(corporation)).toHaveCount(0);
    await chair.evaluate((same) => window.rondetafel.startSignalling({ port: same }), port);
    await admit(chair, late.page, FIRE_SERVICE);
    await late.page.locator('main[data-view]').waitFor();
    await equalDocuments([chair, corporation, late.page]);
    await expect(relationNamed(late.page, 'Zonder server, van de corporatie')).toBeVisible();
    for (const page of [chair, corporation]) await seesPerson(page, FIRE_SERVICE);
    for (const one of [table.chair, ...table.guests, late]) expect(one.complaints).toEqual([]);
  } finally {
    await late.close();
  }
});

test('a laptop that slept is shown as away, and has caught up soon after it wakes', async () => {
  table = await atTheTable([CORPORATION, GGD], { sample: 'henk' });
  const [chair, corporation, ggd] = table.pages as [Page, Page, Page];
  const wake = sleep(table.guests[1]!);
  try {
    await addRelation(chair, 'Brandweer', 'informs', 'Buren', 'Terwijl de GGD sliep');
    for (const page of [chair, corporation]) await isAway(page, GGD);
  } finally {
    wake();
  }
  await expect(relationNamed(ggd, 'Terwijl de GGD sliep')).toBeVisible();
  await addRelation(ggd, 'Brandweer', 'helps', 'Buren', 'Weer wakker');
  for (const page of [chair, corporation]) {
    await expect(relationNamed(page, 'Weer wakker')).toBeVisible();
    await seesPerson(page, GGD);
  }
  await equalDocuments(table.pages);
  await expect(seesCut(ggd)).toHaveCount(0);
  for (const one of [table.chair, ...table.guests]) expect(one.complaints).toEqual([]);
});

test('a newcomer receives a document of five megabytes once', async () => {
  const [bottlenecks, least] = [150, 5_000_000];
  table = await atTheTable([CORPORATION], { prepare: (chair) => importLargeCase(chair, bottlenecks) });
  const late = await table.newcomer(FIRE_SERVICE);
  await equalDocuments([...table.pages, late.page]);
  const bytes = await documentBytes(late.page);
  expect(bytes).toBeGreaterThan(least);
  const { bytesIn } = await meshStats(late.page);
  expect(bytesIn).toBeGreaterThan(bytes * 0.9);
  expect(bytesIn).toBeLessThanOrEqual(bytes * 1.05);
});
