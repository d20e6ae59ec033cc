// Finds an Electron to run the app with, or fetches one. Built-ins only; synchronous, so that tests can call it anywhere.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { FALLBACK, fallbackFolder, fetchFallback } from './electronFallback.mjs';
import { cache, root } from './paths.mjs';
import { cleanEnv, say, UserError } from './process.mjs';

/** @typedef {'override' | 'installed' | 'downloaded' | 'fallback'} Source */
/** @typedef {{ dir: string, exe: string, version: string, source: Source }} Electron */

const EXECUTABLE = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** @type {Record<Source, string>} */
const WHY = {
  override: 'ELECTRON_OVERRIDE_DIST_PATH names it',
  installed: 'it is installed',
  downloaded: 'it was downloaded just now',
  fallback: 'the pinned version cannot be downloaded here; old, so for development and tests only',
};

/** @param {Electron} electron */
export const describeElectron = ({ version, source }) => `Using Electron ${version}: ${WHY[source]}.`;

/** @returns {Electron} */
export function electronDist() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return electronIn(override, 'override') ?? refuseOverride(override);
  const pinned = path.join(root, 'node_modules', 'electron');
  const dist = path.join(pinned, 'dist');
  return (
    electronIn(dist, 'installed') ??
    (download(pinned) ? electronIn(dist, 'downloaded') : undefined) ??
    electronIn(fallbackFolder, 'fallback') ??
    (fetchFallback(), electronIn(fallbackFolder, 'fallback')) ??
    refuseFallback()
  );
}

/** @param {string} dir @param {Source} source @returns {Electron | undefined} */
function electronIn(dir, source) {
  const name =
    process.platform in EXECUTABLE ? EXECUTABLE[/** @type {'win32'} */ (process.platform)] : 'electron';
  const exe = path.join(dir, name);
  if (!fs.existsSync(exe)) return undefined;
  const note = path.join(dir, 'version');
  const version = fs.existsSync(note)
    ? fs.readFileSync(note, 'utf8').trim().replace(/^v/, '')
    : '(unknown version)';
  return { dir, exe, version, source };
}

/**
 * Lets the electron package fetch its binary. A failure is remembered for a day, so that
 * not every command has to find out again that the download is out of reach.
 * @param {string} pinned
 */
function download(pinned) {
  const installer = path.join(pinned, 'install.js');
  const failed = path.join(cache, 'electron', 'download-failed');
  if (!fs.existsSync(installer)) return false;
  if (fs.existsSync(failed) && Date.now() - fs.statSync(failed).mtimeMs < DAY_MS) return false;
  say('Downloading Electron …');
  const { status } = spawnSync(process.execPath, [installer], {
    env: cleanEnv(),
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  if (status === 0) return true;
  fs.mkdirSync(path.dirname(failed), { recursive: true });
  fs.writeFileSync(failed, 'Remove this file to try the download again before a day is over.\n');
  return false;
}

/** @param {string} dir @returns {never} */
function refuseOverride(dir) {
  throw new UserError(
    `ELECTRON_OVERRIDE_DIST_PATH is ${dir}, but no Electron is there. Correct it or unset it.`,
  );
}

/** @returns {never} */
function refuseFallback() {
  throw new UserError(
    `Electron ${FALLBACK.electron} was unpacked, but is not complete. Remove node_modules/.cache/electron and try again.`,
  );
}
