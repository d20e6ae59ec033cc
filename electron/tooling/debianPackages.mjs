// The Debian packages that Electron, a virtual display, the browser and the network tests need. Built-ins only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run, say, UserError } from './process.mjs';

/** @typedef {'electron' | 'display' | 'browser' | 'redis' | 'networks'} Need */

/**
 * One row per package: what for, its names (newer releases renamed some to …t64), the program by which it is known
 * where it came from elsewhere, and whether we can do without it. The first name that the machine's package lists
 * know is installed.
 * @typedef {{ need: Need, names: string[], program?: string, canDoWithout?: true }} Row
 * @type {Row[]}
 */
const PACKAGES = [
  { need: 'electron', names: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { need: 'electron', names: ['libnss3'] },
  { need: 'electron', names: ['libasound2t64', 'libasound2'] },
  { need: 'electron', names: ['libgbm1'] },
  {
    need: 'electron',
    names: ['fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core'],
    canDoWithout: true,
  },
  { need: 'display', names: ['xvfb'], program: 'Xvfb' },
  { need: 'browser', names: ['chromium'], program: 'chromium' },
  // Two signalling servers that are one, and a relay between two networks.
  { need: 'redis', names: ['redis-server'], program: 'redis-server' },
  { need: 'networks', names: ['coturn'], program: 'turnserver' },
  { need: 'networks', names: ['iproute2'], program: 'ip' },
];

/** @param {Need[]} needs @param {(names: string[]) => Set<string>} [installed] @param {(program: string) => boolean} [isThere] */
export function missingPackages(needs, installed = installedPackages, isThere = isOnPath) {
  const rows = PACKAGES.filter((row) => needs.includes(row.need));
  const here = installed(rows.flatMap((row) => row.names));
  return rows.filter(
    (row) => !row.names.some((name) => here.has(name)) && !(row.program && isThere(row.program)),
  );
}

/** @param {string} program */
const isOnPath = (program) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && fs.existsSync(path.join(folder, program)));

/** @param {string[]} names */
function installedPackages(names) {
  const format = '${Package} ${db:Status-Status}\n';
  const { stdout } = spawnSync('dpkg-query', ['-W', `-f=${format}`, ...names], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(lines.map((line) => line.split(' ')[0] ?? ''));
}

/** @param {string} name */
function isOffered(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

/** @param {string[]} names  the last one is the name on the oldest release we know */
const nameHere = (names) => names.find(isOffered) ?? names[names.length - 1] ?? '';

/** @typedef {import('./debianPackages.mjs').Missing} Missing */

/**
 * Installs what is missing, as root; anybody else is told what to install, or hears what is missing.
 * @param {Need[]} needs @param {{ orTell?: boolean }} [options]  orTell: answer with what is missing instead of an error
 * @returns {Promise<Missing>}
 */
export async function ensureDebianPackages(needs, { orTell = false } = {}) {
  const isDebian = process.platform === 'linux' && fs.existsSync('/usr/bin/dpkg-query');
  if (!isDebian || needs.length === 0) return { needs: [], line: '' };
  const missing = missingPackages(needs);
  if (missing.length > 0 && process.getuid?.() === 0) await install(missing.map((row) => row.names));
  else if (missing.some((row) => !row.canDoWithout)) {
    const names = missing.map((row) => nameHere(row.names)).join(' ');
    const line = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
    if (orTell) return { needs: missing.filter((row) => !row.canDoWithout).map(({ need }) => need), line };
    throw new UserError(
      `Some Debian packages are missing. Install them, then run the same command again:\n  ${line}`,
    );
  }
  return { needs: [], line: '' };
}

/** @param {string[][]} wanted */
async function install(wanted) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const stdio = /** @type {('ignore' | number)[]} */ (['ignore', 'ignore', 2]); // hundreds of lines; errors are on stderr
  say('Looking up Debian packages (apt-get update) …');
  await run('apt-get', ['update', '-qq'], { ...options, stdio }); // old lists may still do: go on
  const names = wanted.map(nameHere);
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  say(`Installing Debian packages: ${names.join(' ')}`);
  if ((await run('apt-get', args, { ...options, stdio })) !== 0)
    throw new UserError(
      `The Debian packages could not be installed. Read the lines above, then run:\n  apt-get ${args.join(' ')}`,
    );
}
