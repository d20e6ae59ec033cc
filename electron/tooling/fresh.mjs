// Knows whether something that was built still matches its sources. Built-ins only, and quick:
// path, size and time of every source file, not their contents.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cache, root } from './paths.mjs';

const stampFile = (/** @type {string} */ name) => path.join(cache, 'build', `${name}.stamp`);

/** @param {string[]} sources  files and folders, relative to the repository */
export function stampOf(sources) {
  const hash = createHash('sha1');
  for (const source of sources) {
    const place = path.join(root, source);
    if (fs.existsSync(place)) addTo(hash, place);
  }
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} place */
function addTo(hash, place) {
  const stat = fs.statSync(place);
  if (stat.isDirectory())
    for (const name of fs.readdirSync(place).sort()) addTo(hash, path.join(place, name));
  else hash.update(`${place}\0${stat.size}\0${stat.mtimeMs}\n`);
}

/** @param {string} name @param {string[]} sources @param {string} output  relative to the repository */
export function isFresh(name, sources, output) {
  const file = stampFile(name);
  if (!fs.existsSync(path.join(root, output)) || !fs.existsSync(file)) return false;
  return fs.readFileSync(file, 'utf8') === stampOf(sources);
}

/** @param {string} name @param {string} stamp  taken before the build, so that an edit during it counts as newer */
export function markFresh(name, stamp) {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), stamp);
}

/** @param {string} name */
export const markStale = (name) => fs.rmSync(stampFile(name), { force: true });
