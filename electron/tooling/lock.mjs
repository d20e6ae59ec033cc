// One process at a time: two terminals that both find the build stale must not write it together.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './paths.mjs';

const OLD_MS = 15 * 60_000;

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  // Not inside node_modules: `npm ci` empties that folder.
  const place = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const file = path.join(os.tmpdir(), `rondetafel-${place}-${name}.lock`);
  while (!take(file)) {
    if (isAbandoned(file)) fs.rmSync(file, { force: true });
    else await wait(200);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > OLD_MS) return true;
    const pid = Number(fs.readFileSync(file, 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch {
    return false; // its owner has just let go: try again
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
