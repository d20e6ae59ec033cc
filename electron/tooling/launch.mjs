// Starting Electron, the same way everywhere.
import { electronDist } from './electronDist.mjs';
import { cleanEnv, run } from './process.mjs';

/** What every start of Electron needs on this machine: as root it refuses to run with its sandbox. */
export const electronFlags = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Runs the app to its end and gives its exit code.
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runApp = (args = [], env = {}) =>
  run(electronDist().exe, [...electronFlags(), '.', ...args], { env: cleanEnv(env) });
