// npm test, and with names of steps: npm run check, unit, e2e, looks, …  The last line says how many passed and failed.
import fs from 'node:fs';
import { overrun, slowness } from './budget.mjs';
import { buildStale } from './build.mjs';
import { describeElectron } from './electronDist.mjs';
import { lastLine, reportOf, slowest } from './numbers.mjs';
import { cleanEnv, run, say, script, UserError } from './process.mjs';
import { setup } from './setup.mjs';
import { checkSteps, groupsOf, steps } from './steps.mjs';
import { withDisplay } from './xvfb.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./numbers.mjs').Report} Report */
/** @typedef {import('./debianPackages.mjs').Missing} Missing */

/** Windows on one display compete for the focus, so every worker has its own; two cores carry two of them. */
const DISPLAYS = 2;
const NOTHING = { passed: 0, failed: 0, skipped: 0, timings: [] };

/** What a run has seen so far. */
function newTally() {
  /** @type {Report} */
  let total = NOTHING;
  /** @type {string[]} */
  const failed = [];
  /** @type {string[]} */
  const skipped = [];
  /** @type {{ name: string, seconds: number }[]} */
  const took = [];
  return {
    failed,
    skipped,
    took,
    total: () => total,
    /** @param {string} name @param {Report} report */
    count(name, report) {
      total = {
        passed: total.passed + report.passed,
        failed: total.failed + report.failed,
        skipped: total.skipped + report.skipped,
        timings: [...total.timings, ...report.timings],
      };
      if (report.failed > 0) failed.push(name);
    },
  };
}

script(import.meta.url, async ([what = 'all', ...more]) => {
  const chosen = steps.filter(({ name, onlyByName }) =>
    what === 'all' ? !onlyByName : what === 'check' ? checkSteps.includes(name) : name === what,
  );
  if (chosen.length === 0)
    throw new UserError(
      `There is no step "${what}". Choose from: all, check, ${steps.map((step) => step.name).join(', ')}.`,
    );
  const started = Date.now();
  const tally = newTally();
  try {
    const needsMore = chosen.some(({ display, needs }) => display || needs);
    const { electron, missing } = await setup(needsMore ? { purpose: 'tests' } : {});
    if (electron) say(describeElectron(electron));
    if (missing.line) say(`Not everything can be tested without these packages:\n  ${missing.line}`);
    for (const group of groupsOf(chosen))
      await Promise.all(group.map((step) => oneStep(step, more, missing, tally)));
  } catch (error) {
    say(error instanceof UserError ? error.message : String(error));
    tally.count('setup', { ...NOTHING, failed: 1 });
  }
  conclude(tally, Date.now() - started);
  return tally.total().failed > 0 ? 1 : 0;
});

/** @param {ReturnType<typeof newTally>} tally @param {number} ms */
function conclude({ total, failed, skipped, took }, ms) {
  const { timings } = total();
  if (timings.length > 0) {
    console.log('\nThe twenty slowest tests:');
    for (const { name, ms: duration } of slowest(timings))
      console.log(`${(duration / 1000).toFixed(1).padStart(7)} s  ${name}`);
  }
  const each = took.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`);
  console.log(`\nIn all ${(ms / 60_000).toFixed(1)} minutes: ${each.join(', ')}`);
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
  if (skipped.length > 0) console.log(`Skipped, see above: ${skipped.join(', ')}`);
  console.log(lastLine(total()));
}

/** @param {Step} step @param {string[]} more @param {Missing} missing @param {ReturnType<typeof newTally>} tally */
async function oneStep(step, more, missing, tally) {
  const { name, needs = [], cannot } = step;
  const lacks = needs.some((need) => missing.needs.includes(need));
  const reason = lacks ? `packages are missing: ${missing.line}` : (cannot?.() ?? null);
  if (name === 'e2e' && tally.failed.includes('build')) {
    say('e2e: not run, because the app did not build.');
    return tally.count(name, { ...NOTHING, failed: 1 });
  }
  if (reason !== null) {
    say(`\n== ${name}: SKIPPED, because ${reason}`);
    tally.skipped.push(name);
    return tally.count(name, { ...NOTHING, skipped: 1 });
  }
  const before = await slowness();
  const { report, seconds } = await runStep(step, more);
  tally.took.push({ name, seconds });
  tally.count(name, report);
  const slow = (before + (await slowness())) / 2;
  const tooLong = overrun({ name, seconds, budget: step.budget, slow });
  if (tooLong === null) return;
  say(`== ${tooLong}`);
  tally.count(`${name} (time)`, { ...NOTHING, failed: 1 });
}

/** @param {Step} step @param {string[]} more  arguments of the person, for the last command @returns {Promise<{ report: Report, seconds: number }>} */
async function runStep(step, more) {
  say(`\n== ${step.name}: ${step.says}`);
  const started = Date.now();
  if (step.report) fs.rmSync(step.report.file, { force: true });
  const commands = step.commands();
  let ended = true;
  for (const [index, command] of commands.entries()) {
    const args = index === commands.length - 1 ? [...command, ...more] : command;
    ended = ended && (await runCommand(step, args)) === 0;
  }
  const report = reportOf(ended, step.report?.file, step.report?.read);
  const seconds = (Date.now() - started) / 1000;
  say(`== ${step.name}: ${report.failed > 0 ? 'FAILED' : 'ok'} (${seconds.toFixed(1)} s)`);
  return { report, seconds };
}

/** @param {Step} step @param {string[]} args */
async function runCommand(step, args) {
  const start = () =>
    run(process.execPath, args, { limitMs: step.minutes * 60_000, env: cleanEnv(step.env) });
  if (!step.display) return start();
  await buildStale();
  return withDisplay(start, DISPLAYS);
}
