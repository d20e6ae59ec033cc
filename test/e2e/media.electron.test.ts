import path from 'node:path';
import { expect, test } from '@playwright/test';
import { nl } from '../../renderer/text/nl';
import { launchApp, type App } from '../helpers/app';
import { graveFindings } from '../helpers/axe';
import { drawn } from '../helpers/looks';
import { button, goHome, openCard, show } from '../helpers/screen';

const FOLDER = path.resolve(import.meta.dirname, '../../test-output/screens');

let app: App;
test.beforeAll(async () => {
  app = await launchApp();
});
test.afterAll(() => app.close());

const picture = async (name: string): Promise<void> => {
  await drawn(app.page);
  await app.page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
};

test('with forced colours every screen keeps its edges, its marks and its text', async () => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'active' });
  await openCard(page, 'Woningcorporatie');
  await picture('forced-map');
  const colours = await page.evaluate(() => {
    // The two colours that most of the drawn pixels have: the lines and the ring of the loop.
    const lineColours = (): string[] => {
      const canvas = document.querySelector<HTMLCanvasElement>('.relation-lines')!;
      const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      const counts = new Map<string, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] !== 255) continue;
        const colour = `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 2)
        .map(([colour]) => colour);
    };
    const of = (selector: string, name: 'color' | 'backgroundColor' | 'borderTopColor'): string =>
      getComputedStyle(document.querySelector(selector) ?? document.body)[name];
    return {
      paper: of('body', 'backgroundColor'),
      text: of('body', 'color'),
      cardEdge: of('.party__button', 'borderTopColor'),
      card: of('.party__button', 'backgroundColor'),
      sentence: of('.relation-label', 'color'),
      lines: lineColours(),
      control: of('.card .rt-control', 'borderTopColor'),
    };
  });
  expect(colours.text).not.toBe(colours.paper);
  expect(colours.cardEdge).not.toBe(colours.card);
  expect(colours.sentence).not.toBe(colours.paper);
  // Lines are drawn, not styled: they have to take the colours of the system all the same.
  expect(colours.lines).toContain(colours.text);
  expect(colours.control).not.toBe(colours.paper);
  await button(page.locator('.card__head'), nl.common.close).click();
  for (const view of ['list', 'scenarios', 'decision'] as const) {
    await show(page, view);
    await page
      .locator(view === 'list' ? '#outline' : '.view .panel')
      .first()
      .waitFor();
    await picture(`forced-${view}`);
    expect(await graveFindings(page, `forced ${view}`)).toEqual([]);
  }
  // What is chosen differs by more than a colour that is no longer there.
  const chosen = page.locator('.case-screen__strip [aria-checked="true"]');
  const other = page.locator('.case-screen__strip [aria-checked="false"]').first();
  const ground = (of: typeof chosen): Promise<string> =>
    of.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground(chosen)).not.toBe(await ground(other));
  await goHome(page);
  await picture('forced-home');
  expect(app.complaints).toEqual([]);
});

test('with reduced motion nothing moves by itself', async () => {
  const { page } = app;
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  await button(page, nl.home.newCase).waitFor();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return [animationDuration, transitionDuration].some((text) =>
          text.split(',').some((time) => Number.parseFloat(time) > 0.001),
        );
      }).length,
  );
  expect(moving).toBe(0);
});
