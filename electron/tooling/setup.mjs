// Makes a fresh clone ready: Node's version, the npm packages, Debian packages, an Electron.
// Runs before `npm start` and `npm test`, and is called by the other tools. Built-ins only.
import { ensureDebianPackages } from './debianPackages.mjs';
import { electronDist } from './electronDist.mjs';
import { ensurePackages } from './npmPackages.mjs';
import { say, script, UserError } from './process.mjs';
import { hasDisplay } from './xvfb.mjs';

/** @typedef {'app' | 'tests'} Purpose */

/** @param {string} [version] */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new UserError(
    `Rondetafel needs Node 20.19 or newer; this is Node ${version}. Install a newer Node and try again.`,
  );
}

/**
 * @param {{ purpose?: Purpose, quiet?: boolean }} [options]
 *   purpose: "app" and "tests" open windows and so need Electron; without it only npm packages are seen to.
 *   quiet: nothing on stdout
 */
export async function setup({ purpose, quiet = false } = {}) {
  checkNode();
  await ensurePackages({ quiet });
  if (!purpose) return undefined;
  await ensureDebianPackages([
    'electron',
    ...(hasDisplay() ? [] : [/** @type {const} */ ('display')]),
    ...(purpose === 'tests' ? [/** @type {const} */ ('servers')] : []),
    // The tests of the mesh run in a browser; CHROMIUM_PATH may name another one.
    ...(purpose === 'tests' && !process.env.CHROMIUM_PATH ? [/** @type {const} */ ('browser')] : []),
  ]);
  return electronDist();
}

script(import.meta.url, async ([purpose]) => {
  const forTests = purpose === 'tests';
  try {
    await setup({ purpose: forTests ? 'tests' : 'app' });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(error.message);
    if (forTests) console.log('Failed step: setup\n0 passed, 1 failed');
    return 1;
  }
  return 0;
});
