// Installs the npm packages when they are missing or older than package-lock.json. Built-ins only.
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';
import { cleanEnv, npmCommand, run, say, UserError } from './process.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry */

/**
 * npm notes what it installed in node_modules/.package-lock.json; comparing that with our lockfile
 * tells the truth after `npm install` and `npm ci` alike, and after a half-finished run (no note).
 * @param {string} [folder]
 */
export function packagesAreStale(folder = root) {
  const installed = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
  if (!installed) return true;
  const wanted = readPackages(path.join(folder, 'package-lock.json')) ?? {};
  return Object.entries(wanted).some(([place, entry]) => {
    if (place === '') return false; // the project itself
    const here = installed[place];
    if (!here) return entry.optional !== true; // made for another operating system
    return here.version !== entry.version || here.integrity !== entry.integrity;
  });
}

/** @param {string} file @returns {Record<string, Entry> | undefined} */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // not there, or cut off halfway: both mean "install again"
  }
}

/** @param {{ quiet?: boolean }} [options]  quiet: nothing on stdout, for tools whose output is data */
export async function ensurePackages({ quiet = false } = {}) {
  if (!packagesAreStale()) return;
  await withLock('npm', async () => {
    if (!packagesAreStale()) return; // another process did it meanwhile
    say('Installing the npm packages (npm ci) …');
    const [command = 'npm', ...first] = npmCommand();
    const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const stdio = /** @type {const} */ (['ignore', quiet ? 2 : 1, 2]);
    const shell = process.platform === 'win32' && first.length === 0;
    const code = await run(command, args, { env: cleanEnv(), stdio: [...stdio], shell });
    if (code !== 0)
      throw new UserError(
        'The npm packages could not be installed. Read the lines above, check that the npm registry can be reached, and run "npm ci".',
      );
  });
}
