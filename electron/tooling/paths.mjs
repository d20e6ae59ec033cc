// Where things are. Built-ins only: this is read before anything is installed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Everything that can be thrown away and made again. */
export const cache = path.join(root, 'node_modules', '.cache');

/** @param {string} moduleUrl  import.meta.url of the asking module */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  return started !== undefined && fs.realpathSync(started) === fileURLToPath(moduleUrl);
}

/**
 * The JavaScript file behind a command of an installed package, to be run with Node itself:
 * the shims in node_modules/.bin differ per operating system.
 * @param {string} packageName
 * @param {string} [command]  when the package has more than one
 */
export function packageCommand(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
