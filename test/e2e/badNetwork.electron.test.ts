import type {} from '../../renderer/env';
import { expect, test, type Page } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { putToSleep } from '../helpers/faultyComputer';
import {
  admit,
  askToJoin,
  atTheTable,
  comparisonOn,
  CORPORATION,
  GGD,
  launchGuest,
  seesPerson,
  visitorNamed,
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

/** The server of the chair's computer goes; gives how to start it again, at the same place and with the same certificate. */
const stopServer = async (chair: Page): Promise<() => Promise<void>> => {
  const running = await chair.evaluate(async () => {
    // What already runs is not started again: this only tells who it is.
    const server = await window.rondetafel.startSignalling({ port: 0, identity: null });
    if (!server.ok) throw new Error(JSON.stringify(server.problem));
    await window.rondetafel.stopSignalling();
    return { port: server.value.hosts[0]!.port, identity: server.value.identity };
  });
  return async () => {
    const again = await chair.evaluate(async (before) => {
      const server = await window.rondetafel.startSignalling(before);
      return server.ok ? server.value.hosts[0]!.port : server.problem;
    }, running);
    expect(again).toBe(running.port);
  };
};

test('the server of the meeting goes and comes back: edits go on, and who waits in the lobby gets in', async () => {
  table = await atTheTable([CORPORATION], { sample: 'henk' });
  const [chair, corporation] = table.pages as [Page, Page];
  const late = await launchGuest();
  try {
    await askToJoin(late.page, table.code, FIRE_SERVICE);
    expect(await comparisonOn(late.page)).toMatch(/\d/);
    const startServer = await stopServer(chair);
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
    await startServer();
    // Whoever could not be heard for long asks again, with another code.
    await until(
      'the same code on both screens',
      async () =>
        [await visitorNamed(chair, FIRE_SERVICE).allInnerTexts(), await comparisonOn(late.page)] as const,
      ([inLobby, code]) => inLobby.length === 1 && inLobby[0]!.includes(code),
    );
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
  const wake = putToSleep(table.guests[1]!);
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
