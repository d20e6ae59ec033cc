// npm run demo, bench and soak: TypeScript programs of the project, run by plain Node.
import fs from 'node:fs';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { describeElectron } from './electronDist.mjs';
import { root } from './paths.mjs';
import { run, say, script, UserError } from './process.mjs';
import { setup } from './setup.mjs';
import { withDisplay } from './xvfb.mjs';

/** What each needs: bench and soak also open pages in a browser. */
const programs = /** @type {const} */ ({
  demo: { entry: 'test/demo/demo.ts', purpose: 'app' },
  bench: { entry: 'test/bench/run.ts', purpose: 'pages' },
  soak: { entry: 'test/soak/run.ts', purpose: 'pages' },
});

/**
 * Bundles a TypeScript program and runs it to its end; gives its exit code.
 * @param {string} name @param {string} entry  relative to the repository @param {string[]} args
 */
export async function runTypeScript(name, entry, args) {
  if (!fs.existsSync(path.join(root, entry))) throw new UserError(`There is no ${entry} yet.`);
  const { build } = await import('vite');
  const { scriptConfig, scriptOutput } = await import('./viteNode.mjs');
  await build(scriptConfig(name, entry));
  return run(process.execPath, ['--enable-source-maps', scriptOutput(name), ...args]);
}

/** Does what `npm run <name>` does, from a fresh clone on. @param {keyof typeof programs} name @param {string[]} args */
export async function runProgram(name, args) {
  const { entry, purpose } = programs[name];
  const { electron } = await setup({ purpose });
  if (electron) say(describeElectron(electron));
  await buildStale();
  return withDisplay(() => runTypeScript(name, entry, args));
}

script(import.meta.url, ([name = '', ...args]) => {
  if (name in programs) return runProgram(/** @type {keyof typeof programs} */ (name), args);
  throw new UserError(`Name what to run: ${Object.keys(programs).join(', ')}.`);
});
