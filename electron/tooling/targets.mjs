// The five things that are built. Built-ins only, so that "is it fresh?" costs no time.
import { isFresh } from './fresh.mjs';

/** @typedef {'renderer' | 'main' | 'preload' | 'cli' | 'signalling'} TargetName */
/** @typedef {{ entry?: string, output: string, oneFile?: true, sources: string[] }} Target */

const everywhere = ['shared', 'package.json', 'package-lock.json', 'electron/tooling/viteNode.mjs'];

/** @type {Record<TargetName, Target>} */
export const targets = {
  renderer: {
    output: 'dist/renderer/index.html',
    sources: ['renderer', 'vite.config.ts', ...everywhere],
  },
  main: {
    entry: 'electron/main.ts',
    output: 'dist/main/main.cjs',
    sources: ['electron', ...everywhere],
  },
  // A sandboxed preload script cannot load a second file.
  preload: {
    entry: 'electron/preload.ts',
    output: 'dist/preload/preload.cjs',
    oneFile: true,
    sources: ['electron/preload.ts', 'electron/ipc', ...everywhere],
  },
  cli: {
    entry: 'electron/cli/case.ts',
    output: 'dist/cli/case.cjs',
    sources: ['electron', ...everywhere],
  },
  // One file, to be copied to a server that has nothing but Node.
  signalling: {
    entry: 'electron/signalling/standAlone.ts',
    output: 'dist/signalling/signalling.cjs',
    oneFile: true,
    sources: ['electron/signalling', ...everywhere],
  },
};

export const targetNames = /** @type {TargetName[]} */ (Object.keys(targets));

/** @param {TargetName[]} [names] */
export const staleTargets = (names = targetNames) =>
  names.filter((name) => !isFresh(name, targets[name].sources, targets[name].output));
