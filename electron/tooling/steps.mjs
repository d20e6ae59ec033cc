// The checks and tests of the project, in the order in which they run: quick answers first.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { playwrightReport, vitestReport } from './numbers.mjs';
import { cache, packageCommand } from './paths.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

const tool = (/** @type {string} */ name) => path.join('electron', 'tooling', name);
const folders = ['electron', 'renderer', 'shared', 'test', 'vite.config.ts', 'playwright.config.ts'];
const reports = path.join(cache, 'test');

const reportFile = (/** @type {string} */ name) => path.join(reports, `${name}.json`);
/** @param {string} name  of the report @param {string} project @param {string[]} files @returns {string[]} */
const vitest = (name, project, ...files) => [
  packageCommand('vitest'),
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile(name)}`,
  ...files,
];
const networkTests = (/** @type {string} */ name) => vitest(name, 'network', `test/network/${name}`);

/** Why this computer does not let us make networks; null when it does. */
function whyNoNetworks() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'making networks needs Linux and root (sudo npm test)';
  const name = `rondetafel-${process.pid}-try`;
  // A container may refuse it to root too: adding one, and running in it.
  for (const words of [
    ['add', name],
    ['exec', name, 'true'],
  ]) {
    const { status, stderr } = spawnSync('ip', ['netns', ...words], { encoding: 'utf8' });
    if (status === 0) continue;
    spawnSync('ip', ['netns', 'delete', name]);
    return `this computer lets nobody make networks, not even root ("${(stderr ?? 'no program ip').trim()}")`;
  }
  spawnSync('ip', ['netns', 'delete', name]);
  return null;
}

/** @type {Step[]} */
export const steps = [
  {
    name: 'format',
    says: 'every file is formatted (npm run format does it)',
    commands: () => [[packageCommand('prettier'), '--check', '--log-level', 'warn', '.']],
    budget: 30,
    minutes: 5,
  },
  {
    name: 'types',
    says: 'the types fit',
    commands: () => [
      [packageCommand('typescript', 'tsc'), '-b'],
      [packageCommand('typescript', 'tsc'), '-p', tool('tsconfig.json')],
    ],
    budget: 40,
    minutes: 3,
  },
  {
    name: 'lint',
    says: 'no known mistake in the code',
    commands: () => [[packageCommand('oxlint'), '--type-aware', '--deny-warnings', ...folders]],
    budget: 30,
    minutes: 6,
  },
  {
    name: 'layers',
    says: 'nobody imports across a layer, nothing goes round in circles',
    commands: () => [[tool('layers.mjs')]],
    budget: 10,
    minutes: 1,
  },
  {
    name: 'unused',
    says: 'no unused file, export or package',
    commands: () => [[packageCommand('knip'), '--no-progress']],
    budget: 20,
    minutes: 2,
  },
  {
    name: 'unit',
    says: 'unit and property tests',
    commands: () => [vitest('unit', 'unit')],
    budget: 350,
    minutes: 14,
    report: { file: reportFile('unit'), read: vitestReport },
  },
  {
    name: 'mesh',
    says: 'connections between several pages, which mostly wait for each other',
    commands: () => [vitest('mesh', 'mesh')],
    budget: 350,
    minutes: 14,
    beside: 'unit',
    report: { file: reportFile('mesh'), read: vitestReport },
  },
  {
    name: 'build',
    says: 'the app builds',
    commands: () => [[tool('build.mjs'), '--if-stale']],
    budget: 30,
    minutes: 3,
  },
  {
    name: 'servers',
    says: 'signalling servers of an organisation, as real programs, with Redis between them',
    commands: () => [networkTests('servers')],
    budget: 30,
    minutes: 4,
    needs: ['redis'],
    report: { file: reportFile('servers'), read: vitestReport },
  },
  {
    name: 'namespaces',
    says: 'a meeting between two networks with nothing but a relay between them',
    commands: () => [networkTests('namespaces')],
    budget: 60,
    minutes: 6,
    needs: ['networks', 'browser'],
    cannot: whyNoNetworks,
    report: { file: reportFile('namespaces'), read: vitestReport },
  },
  {
    name: 'e2e',
    says: 'tests in the real Electron',
    commands: () => [[packageCommand('@playwright/test', 'playwright'), 'test']],
    budget: 1_080,
    minutes: 50,
    needs: ['electron', 'display'],
    display: true,
    report: { file: path.join(reports, 'e2e.json'), read: playwrightReport },
  },
  {
    name: 'looks',
    says: 'every screen, dialog and gallery state in both languages, both themes and all sizes',
    commands: () => [
      [packageCommand('@playwright/test', 'playwright'), 'test', 'screens.electron', 'stories.gallery'],
    ],
    budget: 900,
    minutes: 40,
    display: true,
    onlyByName: true,
    env: { LOOKS: 'all' },
    needs: ['electron', 'display', 'browser'],
    report: { file: path.join(reports, 'e2e.json'), read: playwrightReport },
  },
];

/** What `npm run check` covers: all that needs no window. */
export const checkSteps = ['format', 'types', 'lint', 'layers', 'unused', 'unit', 'mesh'];

/** Steps that run at the same time, in order. @param {Step[]} chosen @returns {Step[][]} */
export const groupsOf = (chosen) =>
  chosen
    .filter(({ beside }) => !chosen.some(({ name }) => name === beside))
    .map((first) => [first, ...chosen.filter(({ beside }) => beside === first.name)]);
