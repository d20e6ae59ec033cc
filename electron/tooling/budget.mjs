// How long the steps of npm test may take. The budgets hold for two quiet cores; a computer that is slower, or
// busy with other work, gets as much more as it needs for a fixed piece of work that is done between the steps.
import { Worker } from 'node:worker_threads';

/** Two threads do this side by side, as two workers of the tests do. It is what JavaScript does all day. */
const WORK = `const rows = Array.from({ length: 2000 }, (_, n) => ({ id: 'r' + n, name: 'row ' + n, at: [n, n / 3] }));
for (let round = 0; round < 100; round += 1)
  JSON.parse(JSON.stringify(rows)).sort((a, b) => (a.name < b.name ? 1 : -1));`;
/** How long that takes on two quiet cores. */
const QUIET_MS = 450;
const SLOWEST = 4;

const worked = () =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORK, { eval: true });
    worker.once('error', reject).once('exit', resolve);
  });

/** How many times slower this computer is now than two quiet cores; 1 when it is as fast or faster. */
export async function slowness() {
  const started = performance.now();
  await Promise.all([worked(), worked()]);
  return Math.min(Math.max((performance.now() - started) / QUIET_MS, 1), SLOWEST);
}

/**
 * What a run says of a step that took too long; null when it did not.
 * TEST_BUDGET in the environment: "off", or how many times the budgets may be taken.
 * @param {{ name: string, seconds: number, budget: number, slow: number }} step  slow: as `slowness` gives it
 * @param {string} [wish]
 * @returns {string | null}
 */
export function overrun({ name, seconds, budget, slow }, wish = process.env.TEST_BUDGET) {
  if (wish === 'off') return null;
  const times = Number(wish ?? 1);
  const allowed = budget * slow * (times > 0 ? times : 1);
  if (seconds <= allowed) return null;
  const why = slow > 1.05 ? ` (${budget} s, on a computer ${slow.toFixed(1)} times as slow as meant)` : '';
  return `${name} took ${seconds.toFixed(0)} s, its budget is ${allowed.toFixed(0)} s${why}. Make it quicker, or run with TEST_BUDGET=off.`;
}
