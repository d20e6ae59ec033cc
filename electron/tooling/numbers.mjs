// What the test runners' own reports say: how many tests passed, and how long each took.
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Numbers */
/** @typedef {{ name: string, ms: number }} Timing  one test, with the file it stands in */
/** @typedef {Numbers & { timings: Timing[] }} Report */

/** @param {any} report  of vitest's json reporter @returns {Report} */
export const vitestReport = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  timings: (report.testResults ?? []).flatMap((/** @type {any} */ { name, assertionResults }) =>
    assertionResults.map((/** @type {any} */ { fullName, duration }) => ({
      name: `${fileName(name)}: ${fullName}`,
      ms: duration ?? 0,
    })),
  ),
});

/** @param {any} report  of Playwright's json reporter @returns {Report} */
export const playwrightReport = ({ stats, suites = [] }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
  timings: suites.flatMap(timingsIn),
});

/** @param {any} suite @returns {Timing[]} */
const timingsIn = ({ specs = [], suites = [] }) => [
  ...specs.flatMap((/** @type {any} */ { file, title, tests }) =>
    tests.map((/** @type {any} */ { results }) => ({
      name: `${fileName(file)}: ${title}`,
      ms: results.reduce((/** @type {number} */ sum, /** @type {any} */ { duration }) => sum + duration, 0),
    })),
  ),
  ...suites.flatMap(timingsIn),
];

const fileName = (/** @type {string} */ file) => file.replace(/^.*[\\/]/, '');

/** @param {Timing[]} timings @param {number} [count] */
export const slowest = (timings, count = 20) => timings.toSorted((a, b) => b.ms - a.ms).slice(0, count);

/**
 * The report of one step. A runner that ends badly without a failed test (a file that does not load,
 * a report that is not there) is one failure: bad news never gets lost.
 * @param {boolean} ended  the runner's exit code was 0
 * @param {string} [file] @param {(report: any) => Report} [read]
 * @returns {Report}
 */
export function reportOf(ended, file, read) {
  const none = { passed: 0, failed: 0, skipped: 0, timings: [] };
  const told = file && read ? readReport(file, read) : { ...none, passed: ended ? 1 : 0 };
  if (!told) return { ...none, failed: 1 };
  return ended ? told : { ...told, failed: Math.max(told.failed, 1) };
}

/** @param {string} file @param {(report: any) => Report} read */
function readReport(file, read) {
  try {
    const report = read(JSON.parse(fs.readFileSync(file, 'utf8')));
    return Number.isFinite(report.passed + report.failed + report.skipped) ? report : undefined;
  } catch {
    return undefined; // not written, or cut off
  }
}

/** The last line of a run. @param {Numbers} numbers */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
