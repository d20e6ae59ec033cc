// npm run build: dist/renderer (a page), dist/main, dist/preload, dist/cli and dist/signalling (CommonJS).
import path from 'node:path';
import { markFresh, stampOf } from './fresh.mjs';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';
import { say, script } from './process.mjs';
import { setup } from './setup.mjs';
import { staleTargets, targetNames, targets } from './targets.mjs';

/** @typedef {import('./targets.mjs').TargetName} TargetName */

/** @param {TargetName[]} [names] */
export async function buildStale(names = targetNames) {
  if (staleTargets(names).length === 0) return;
  await withLock('build', async () => {
    const stale = staleTargets(names); // again: another process may just have built them
    if (stale.length > 0) await build(stale);
  });
}

/** @param {TargetName[]} names */
async function build(names) {
  const started = Date.now();
  await Promise.all(names.map(buildOne));
  say(`Built ${names.join(', ')} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** @param {TargetName} name */
async function buildOne(name) {
  const vite = await import('vite'); // here, not above: it is not there before setup
  const { appConfig } = await import('./viteNode.mjs');
  const stamp = stampOf(targets[name].sources);
  const mode = 'production';
  const page = {
    configFile: path.join(root, 'vite.config.ts'),
    mode,
    logLevel: /** @type {const} */ ('warn'),
  };
  await vite.build(name === 'renderer' ? page : appConfig(name, mode));
  markFresh(name, stamp);
}

script(import.meta.url, async (args) => {
  await setup();
  const named = targetNames.filter((name) => args.includes(name));
  const names = named.length > 0 ? named : targetNames;
  if (args.includes('--if-stale')) return buildStale(names);
  return withLock('build', () => build(names));
});
