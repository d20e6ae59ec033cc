// Makes a fresh clone ready: Node's version, the npm packages, Debian packages, an Electron.
// Runs before `npm start` and `npm test`, and is called by the other tools. Built-ins only.
import { ensureDebianPackages } from './debianPackages.mjs';
import { electronDist } from './electronDist.mjs';
import { ensurePackages } from './npmPackages.mjs';
import { say, script, UserError } from './process.mjs';
import { hasDisplay } from './xvfb.mjs';

/** @typedef {import('./debianPackages.mjs').Need} Need */
/** @typedef {'app' | 'pages' | 'tests'} Purpose */

/** @param {string} [version] */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new UserError(
    `Rondetafel needs Node 20.19 or newer; this is Node ${version}. Install a newer Node and try again.`,
  );
}

/** What a purpose needs beside npm packages and Electron. @type {Record<Purpose, Need[]>} */
const NEEDS = {
  app: ['electron'],
  pages: ['electron', 'browser'],
  tests: ['electron', 'browser', 'redis', 'networks'],
};

/**
 * Sees to the npm packages and, for a purpose, to Electron and what it needs.
 * "app" opens windows; "pages" also opens the browser; "tests" also runs real servers, and goes on without what is missing.
 * @param {{ purpose?: Purpose, quiet?: boolean }} [options]  quiet: nothing on stdout
 */
export async function setup({ purpose, quiet = false } = {}) {
  checkNode();
  await ensurePackages({ quiet });
  if (!purpose) return { electron: undefined, missing: { needs: [], line: '' } };
  // CHROMIUM_PATH may name another browser than Debian's.
  const needs = NEEDS[purpose].filter((need) => need !== 'browser' || !process.env.CHROMIUM_PATH);
  if (!hasDisplay()) needs.push('display');
  const missing = await ensureDebianPackages(needs, { orTell: purpose === 'tests' });
  return { electron: electronDist(), missing };
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
