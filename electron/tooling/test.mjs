// npm test, and with names of steps: npm run check, unit, e2e, …  Ends with the line "N passed, N failed".
import fs from 'node:fs';
import { buildStale } from './build.mjs';
import { describeElectron } from './electronDist.mjs';
import { numbersOf } from './numbers.mjs';
import { cleanEnv, run, say, script, UserError } from './process.mjs';
import { setup } from './setup.mjs';
import { checkSteps, steps } from './steps.mjs';
import { withDisplay } from './xvfb.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

script(import.meta.url, async ([what = 'all', ...more]) => {
  const chosen = steps.filter(
    ({ name }) => what === 'all' || (what === 'check' ? checkSteps.includes(name) : name === what),
  );
  if (chosen.length === 0)
    throw new UserError(
      `There is no step "${what}". Choose from: all, check, ${steps.map((step) => step.name).join(', ')}.`,
    );
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const failed = [];
  /** @type {string[]} */
  const skipped = [];
  const count = (/** @type {string} */ name, /** @type {import('./numbers.mjs').Numbers} */ numbers) => {
    total.passed += numbers.passed;
    total.failed += numbers.failed;
    if (numbers.failed > 0) failed.push(name);
  };
  try {
    const electron = await setup(chosen.some((step) => step.display) ? { purpose: 'tests' } : {});
    if (electron) say(describeElectron(electron));
    for (const step of chosen) {
      const reason = step.cannot?.() ?? null;
      if (step.name === 'e2e' && failed.includes('build')) {
        say('e2e: not run, because the app did not build.');
        count(step.name, { passed: 0, failed: 1 });
      } else if (reason !== null) {
        say(`\n== ${step.name}: SKIPPED, because ${reason}`);
        skipped.push(step.name);
      } else count(step.name, await runStep(step, more));
    }
  } catch (error) {
    say(error instanceof UserError ? error.message : String(error));
    count('setup', { passed: 0, failed: 1 });
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  if (skipped.length > 0) console.log(`\nSkipped, see above: ${skipped.join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

/** @param {Step} step @param {string[]} more  arguments of the person, for the last command @returns {Promise<import('./numbers.mjs').Numbers>} */
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
  const numbers = numbersOf(ended, step.report?.file, step.report?.read);
  say(
    `== ${step.name}: ${numbers.failed > 0 ? 'FAILED' : 'ok'} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return numbers;
}

/** @param {Step} step @param {string[]} args */
async function runCommand(step, args) {
  const start = () => run(process.execPath, args, { limitMs: step.minutes * 60_000, env: cleanEnv() });
  if (!step.display) return start();
  await buildStale();
  return withDisplay(start);
}
