import fs from 'node:fs';
import path from 'node:path';
import { budget, figure } from './figure';
import { inTemporaryFolder } from './fresh';
import type { BenchRow } from './run';
import { startOnce, watchedApp, type Start } from './starter';

export const name = 'start';

const ROUNDS = 3;
const SCRIPT_LIMIT_KB = 700;
const DIST = path.join(import.meta.dirname, '..', '..', 'dist');

const HELLO_MAIN = `
const { app, BrowserWindow } = require('electron');
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile(require('node:path').join(__dirname, 'hello.html'));
});
`;

/** From the start of the process to what one sees, against an Electron that shows one line; warm disk. */
export const run = (): Promise<readonly BenchRow[]> =>
  inTemporaryFolder(async (dir) => {
    const hello = helloApp(path.join(dir, 'hello'));
    const app = watchedApp(path.join(dir, 'app'), path.join(DIST, 'main', 'main.cjs'), '[data-party]');
    const helloArgs = [`--user-data-dir=${path.join(dir, 'hello-data')}`];
    const appArgs = [`--user-data-dir=${path.join(dir, 'app-data')}`, '--open-sample=henk'];
    // Once for nothing: the case is made, and everything is in the disk cache.
    await startOnce(hello, helloArgs);
    await startOnce(app, appArgs);
    const [floors, ours]: [Start[], Start[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      floors.push(await startOnce(hello, helloArgs));
      ours.push(await startOnce(app, appArgs));
    }
    return [...times(ours, floors), ...usage(ours, floors), scriptsBeforeCanvas()];
  });

const helloApp = (folder: string): string => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'hello.html'), '<!doctype html><title>Hello</title><p>Hello</p>');
  fs.writeFileSync(path.join(folder, 'main.cjs'), HELLO_MAIN);
  return watchedApp(folder, './main.cjs', 'p');
};

const times = (ours: readonly Start[], floors: readonly Start[]): BenchRow[] => {
  const hello = floors.map(({ firstPaint }) => firstPaint);
  const row = (name: string, values: readonly number[], goal: number): BenchRow =>
    figure({ name, unit: 'ms', values, floors: hello, goal });
  return [
    row(
      'start: first paint',
      ours.map(({ firstPaint }) => firstPaint),
      1.15,
    ),
    row(
      'start: map of Henk painted, warm',
      ours.map(({ painted }) => painted),
      1.6,
    ),
  ];
};

const usage = (ours: readonly Start[], floors: readonly Start[]): BenchRow[] => {
  const of = (list: readonly Start[], key: 'cpuSeconds' | 'pssMegabytes'): number[] =>
    list.flatMap(({ usage: used }) => (used ? [used[key]] : []));
  if (of(ours, 'cpuSeconds').length === 0) return [];
  const row = (name: string, unit: string, key: 'cpuSeconds' | 'pssMegabytes', goal: number): BenchRow =>
    figure({ name, unit, values: of(ours, key), floors: of(floors, key), goal });
  return [
    row('start: processor time until painted', 's', 'cpuSeconds', 1.8),
    row('start: memory when painted (PSS)', 'MB', 'pssMegabytes', 1.25),
  ];
};

/** The scripts that the page loads before it can draw the map; the floor is the budget. */
const scriptsBeforeCanvas = (): BenchRow => {
  const page = fs.readFileSync(path.join(DIST, 'renderer', 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  const loaded = new Set(first);
  // A set that grows while it is read: what a script imports at once is loaded too.
  for (const file of loaded) {
    const script = fs.readFileSync(path.join(DIST, 'renderer', file), 'utf8');
    for (const [, other = ''] of script.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g))
      loaded.add(`assets/${other}`);
  }
  const bytes = [...loaded].reduce(
    (sum, file) => sum + fs.statSync(path.join(DIST, 'renderer', file)).size,
    0,
  );
  return budget('start: scripts before the first canvas', 'KB', [bytes / 1_000], SCRIPT_LIMIT_KB);
};
