// What the test runners' own reports say about how many tests passed.
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Numbers */

/** @param {any} report  of vitest's json reporter @returns {Numbers} */
export const vitestNumbers = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
});

/** @param {any} report  of Playwright's json reporter @returns {Numbers} */
export const playwrightNumbers = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/**
 * The numbers of one step. A runner that ends badly without a failed test (a file that does not load,
 * a report that is not there) is one failure: bad news never gets lost.
 * @param {boolean} ended  the runner's exit code was 0
 * @param {string} [file] @param {(report: any) => Numbers} [read]
 * @returns {Numbers}
 */
export function numbersOf(ended, file, read) {
  const told = file && read ? readReport(file, read) : { passed: ended ? 1 : 0, failed: 0 };
  if (!told) return { passed: 0, failed: 1 };
  return ended ? told : { ...told, failed: Math.max(told.failed, 1) };
}

/** @param {string} file @param {(report: any) => Numbers} read */
function readReport(file, read) {
  try {
    const numbers = read(JSON.parse(fs.readFileSync(file, 'utf8')));
    return Number.isFinite(numbers.passed + numbers.failed) ? numbers : undefined;
  } catch {
    return undefined; // not written, or cut off
  }
}
