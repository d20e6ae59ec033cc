import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { arrange } from '../../shared/map/arrange';
import { boxOf } from '../../shared/map/cardSize';
import { labelSize } from '../../shared/map/labelSize';
import { routeRelations } from '../../shared/map/relationRouter';
import { nl } from '../../renderer/text/nl';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import { caseFileToOps } from '../../shared/exchange/toOps';
import { tablesFromOps } from '../../shared/projection/project';
import janice from '../../shared/samples/janice.json' with { type: 'json' };
import { launchApp, newFolder, type App } from '../helpers/app';
import { manyParties } from '../helpers/manyParties';
import { readabilityOf, type Readability } from '../helpers/mapReadability';
import { button, goHome } from '../helpers/screen';
import { LIMIT_MS, until } from '../helpers/wait';
import { budget, figure } from './figure';
import type { BenchRow } from './run';

export const name = 'map';

const TODAY = '2026-03-02';
const STEPS = 60;

/** Whether many agencies can be read, and whether the map follows the hand, at three sizes. */
export const run = async (): Promise<readonly BenchRow[]> => [
  ...readable('Janice', janice),
  ...readable('60 parties, 120 relations', manyParties(60, 120)),
  ...(await gestures([50, 500, 2_000])),
];

/** Arranging must halve the crossings of cards in rows, and leave nothing hidden behind something else. */
const readable = (of: string, file: object): BenchRow[] => {
  const asFound = lookAt(file, false);
  const tidy = lookAt(file, true);
  return [
    figure({
      name: `crossings after arranging: ${of}`,
      unit: 'count',
      values: [tidy.crossings],
      floors: [asFound.crossings],
      goal: 1,
    }),
    budget(`cards overlapping: ${of}`, 'count', [tidy.cardsOverlapping], 0.5),
    budget(`labels overlapping: ${of}`, 'count', [tidy.labelsOverlapping], 0.5),
    budget(`labels without a free place: ${of}`, 'count', [tidy.labelsHidden], 0.02 * tidy.relations),
    budget(`relations under a card: ${of}`, 'count', [tidy.linesUnderCards], 0.25 * tidy.relations),
  ];
};

const lookAt = (file: object, tidy: boolean): Readability => {
  const read = readCaseFile(JSON.stringify(file), 'nl');
  if (!read.ok) throw new Error(`The case of the bench cannot be read: ${JSON.stringify(read.problems[0])}`);
  const tables = tablesFromOps(caseFileToOps(read.value, TODAY));
  const [parties, relations] = [[...tables.parties.values()], [...tables.relations.values()]];
  const places = new Map(
    tidy
      ? arrange(parties, relations).map(({ id, position }) => [id, position] as const)
      : parties.map(({ id, position }) => [id, position ?? ([0, 0] as const)] as const),
  );
  const boxes = new Map(parties.map(({ id, kind }) => [id, boxOf(kind, places.get(id) ?? [0, 0])]));
  const toRoute = relations.map(({ id, from, to, label }) => ({ id, from, to, label: labelSize(label) }));
  return readabilityOf(toRoute, boxes, routeRelations(toRoute, boxes));
};

const gestures = async (sizes: readonly number[]): Promise<readonly BenchRow[]> => {
  const app = await launchApp({ sample: 'henk' });
  const folder = await newFolder('bench-map');
  try {
    await app.setSize(1440, 900);
    const floors = await frames(app.page, () => idle(app.page));
    const rows: BenchRow[] = [];
    for (const size of sizes) rows.push(...(await gesturesOn(app, folder, size, floors)));
    return rows;
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
};

const gesturesOn = async (
  app: App,
  folder: string,
  size: number,
  floors: readonly number[],
): Promise<BenchRow[]> => {
  const { page } = app;
  await goHome(page);
  const file = path.join(folder, `${size}.json`);
  await writeFile(file, JSON.stringify(manyParties(size, size * 2)));
  await app.openDialogWith(file);
  await button(page, nl.home.open).click();
  const card = page.locator('[data-party="p0"]');
  await card.waitFor({ timeout: LIMIT_MS });
  await toZoomOne(page);
  const row = (gesture: string, values: readonly number[]): BenchRow => {
    // Large maps take minutes: what is known is said at once.
    process.stderr.write(`  ${size} parties, ${gesture}: frame p95 ${p95(values).toFixed(1)} ms\n`);
    return figure({
      name: `${gesture}, ${size} parties: frame p95`,
      unit: 'ms',
      values: [p95(values)],
      floors: [p95(floors)],
      goal: 1.25,
    });
  };
  const box = await card.boundingBox();
  if (!box) throw new Error('The card is out of sight.');
  return [
    row('drag', await frames(page, () => drag(page, box.x + 60, box.y + 30))),
    row('pan', await frames(page, () => drag(page, box.x + box.width + 40, box.y + box.height + 30))),
    row('zoom', await frames(page, () => wheel(page, box.x, box.y))),
  ];
};

/** Milliseconds between the frames of the page while something goes on in it. */
const frames = async (page: Page, work: () => Promise<unknown>): Promise<readonly number[]> => {
  const watch = await page.evaluateHandle(() => {
    const times: number[] = [];
    const state = { on: true, times };
    const next = (now: number): void => {
      times.push(now);
      if (state.on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return state;
  });
  await work();
  const times = await watch.evaluate((state) => {
    state.on = false;
    return state.times;
  });
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
};

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** The display by itself: as many frames as a gesture has steps. */
const idle = (page: Page): Promise<void> =>
  page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }, STEPS);

const drag = async (page: Page, x: number, y: number): Promise<void> => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1)
    await page.mouse.move(x + 80 * Math.sin(step / 8), y + 60 * Math.sin(step / 5));
  await page.mouse.up();
};

const wheel = async (page: Page, x: number, y: number): Promise<void> => {
  await page.mouse.move(x, y);
  for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(0, step % 20 < 10 ? -12 : 12);
};

const zoomOf = (page: Page): Promise<number> =>
  page
    .locator('.react-flow__viewport')
    .evaluate((viewport) => new DOMMatrix(getComputedStyle(viewport).transform).a);

/** Towards the resident with the wheel, until cards have their own size. */
const toZoomOne = async (page: Page): Promise<void> => {
  const box = await page.locator('[data-party="p0"]').boundingBox();
  if (!box) throw new Error('The resident is out of sight.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await until(
    'zoom 1',
    async () => {
      if ((await zoomOf(page)) < 1) await page.mouse.wheel(0, -400);
      return zoomOf(page);
    },
    (zoom) => zoom >= 1,
  );
};
