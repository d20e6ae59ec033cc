// The checks and tests of the project, in the order in which they run: quick answers first.
import path from 'node:path';
import { playwrightNumbers, vitestNumbers } from './numbers.mjs';
import { cache, packageCommand } from './paths.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} says  what it makes sure of
 * @property {() => string[][]} commands  arguments for Node, one list per command
 * @property {number} minutes  after which it counts as failed
 * @property {boolean} [display]  it opens windows
 * @property {() => string | null} [cannot]  why it cannot run on this computer
 * @property {{ file: string, read: (report: any) => import('./numbers.mjs').Numbers }} [report]  else the step counts as one test
 */

const tool = (/** @type {string} */ name) => path.join('electron', 'tooling', name);
const folders = ['electron', 'renderer', 'shared', 'test', 'vite.config.ts', 'playwright.config.ts'];
const reports = path.join(cache, 'test');

const networkReport = (/** @type {string} */ name) => path.join(reports, `${name}.json`);
/** @param {string} name @returns {string[]} */
const networkTests = (name) => [
  packageCommand('vitest'),
  'run',
  '--project=network',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${networkReport(name)}`,
  `test/network/${name}`,
];

/** @type {Step[]} */
export const steps = [
  {
    name: 'format',
    says: 'every file is formatted (npm run format does it)',
    commands: () => [[packageCommand('prettier'), '--check', '--log-level', 'warn', '.']],
    minutes: 5,
  },
  {
    name: 'types',
    says: 'the types fit',
    commands: () => [
      [packageCommand('typescript', 'tsc'), '-b'],
      [packageCommand('typescript', 'tsc'), '-p', tool('tsconfig.json')],
    ],
    minutes: 3,
  },
  {
    name: 'lint',
    says: 'no known mistake in the code',
    commands: () => [[packageCommand('oxlint'), '--type-aware', '--deny-warnings', ...folders]],
    minutes: 6,
  },
  {
    name: 'layers',
    says: 'nobody imports across a layer, nothing goes round in circles',
    commands: () => [[tool('layers.mjs')]],
    minutes: 1,
  },
  {
    name: 'unused',
    says: 'no unused file, export or package',
    commands: () => [[packageCommand('knip'), '--no-progress']],
    minutes: 2,
  },
  {
    name: 'unit',
    says: 'unit and property tests',
    commands: () => [
      [
        packageCommand('vitest'),
        'run',
        '--project=unit',
        '--project=mesh',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${path.join(reports, 'unit.json')}`,
      ],
    ],
    minutes: 14,
    report: { file: path.join(reports, 'unit.json'), read: vitestNumbers },
  },
  {
    name: 'build',
    says: 'the app builds',
    commands: () => [[tool('build.mjs'), '--if-stale']],
    minutes: 3,
  },
  {
    name: 'servers',
    says: 'signalling servers of an organisation, as real programs, with Redis between them',
    commands: () => [networkTests('servers')],
    minutes: 4,
    report: { file: networkReport('servers'), read: vitestNumbers },
  },
  {
    name: 'namespaces',
    says: 'a meeting between two networks with nothing but a relay between them',
    commands: () => [networkTests('namespaces')],
    minutes: 6,
    cannot: () =>
      process.platform === 'linux' && process.getuid?.() === 0
        ? null
        : 'making networks needs Linux and root (sudo npm test)',
    report: { file: networkReport('namespaces'), read: vitestNumbers },
  },
  {
    name: 'e2e',
    says: 'tests in the real Electron',
    commands: () => [[packageCommand('@playwright/test', 'playwright'), 'test']],
    minutes: 50,
    display: true,
    report: { file: path.join(reports, 'e2e.json'), read: playwrightNumbers },
  },
];

/** What `npm run check` covers: all that needs no window. */
export const checkSteps = ['format', 'types', 'lint', 'layers', 'unused', 'unit'];
