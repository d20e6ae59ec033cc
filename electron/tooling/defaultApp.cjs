// Goes into the fallback Electron as its default_app.asar, and does what Electron's own does there:
// run the app that the command line names. The fallback comes without one.
const path = require('node:path');
const Module = require('node:module');
const { app } = require('electron');

/** @type {string[]} */
const preloads = [];
/** @type {string | undefined} */
let named;
const argv = process.argv.slice(1);
for (let index = 0; index < argv.length && named === undefined; index++) {
  const word = argv[index] ?? '';
  if (word === '-r' || word === '--require') preloads.push(argv[++index] ?? '');
  else if (!word.startsWith('-')) named = word;
}
if (named === undefined) {
  console.error('Name the app to run: electron [options] <folder or script>');
  process.exit(1);
}

const { _load, _preloadModules } = /** @type {any} */ (Module);
if (preloads.length > 0) _preloadModules(preloads);
const target = path.resolve(named);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });

const about = readAbout();
if (about) {
  const name = about.productName ?? about.name ?? 'Electron';
  if (about.version) /** @type {any} */ (app).setVersion(about.version);
  app.setName(name);
  /** @type {any} */ (app).setDesktopName?.(about.desktopName ?? `${name}.desktop`);
}
/** @type {any} */ (app).setAppPath(about ? target : path.dirname(target));
_load(target, Module, true);

function readAbout() {
  try {
    return require(path.join(target, 'package.json'));
  } catch {
    return undefined; // a plain script, not a folder with an app
  }
}
