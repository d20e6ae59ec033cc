// Vite settings for code that runs outside the page.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, root } from './paths.mjs';
import { targets } from './targets.mjs';

/**
 * Main, preload and command line: CommonJS, because Electron before 28 has no ESM main and a sandboxed
 * preload never has; every library inside, so that a package needs no node_modules. What is imported
 * with import() becomes a file of its own, so that an export library is not read at start.
 * @param {Exclude<import('./targets.mjs').TargetName, 'renderer'>} name
 * @param {string} mode
 * @returns {import('vite').InlineConfig}
 */
export function appConfig(name, mode) {
  const { entry = '', output, oneFile } = targets[name];
  return {
    root,
    configFile: false,
    mode,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: path.dirname(output),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      target: 'node18',
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: {
          format: 'cjs',
          entryFileNames: path.basename(output),
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: !oneFile,
        },
      },
    },
  };
}

/** Where `scriptConfig` puts the file to run. @param {string} name */
export const scriptOutput = (name) => path.join(cache, 'run', name, `${name}.mjs`);

/**
 * A TypeScript program of the project (demo, bench, soak) as a module that plain Node runs.
 * @param {string} name @param {string} entry
 * @returns {import('vite').InlineConfig}
 */
export const scriptConfig = (name, entry) => ({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  plugins: [toolsStayOutside, placesStayTrue],
  build: {
    ssr: entry,
    outDir: path.dirname(scriptOutput(name)),
    emptyOutDir: true,
    minify: false,
    sourcemap: 'inline',
    target: 'node20',
    rolldownOptions: {
      external: ['electron', 'vite', /^(@playwright\/test|playwright|playwright-core)(\/|$)/, /^node:/],
      output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});

/** Our tools find the repository by their own place on disk: they are loaded from there, never copied. */
const toolsStayOutside = {
  name: 'tools-stay-outside',
  enforce: /** @type {const} */ ('pre'), // before Vite decides for itself
  /** @param {string} id @param {string | undefined} importer */
  resolveId(id, importer) {
    if (!importer || !/\/tooling\/\w+\.mjs$/.test(id)) return undefined;
    return { id: path.resolve(path.dirname(importer), id), external: /** @type {const} */ ('absolute') };
  },
};

/** A program that looks for a file beside its source must find it, although it runs from elsewhere. */
const placesStayTrue = {
  name: 'places-stay-true',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.')) return undefined;
    const places = { dirname: path.dirname(id), filename: id, url: pathToFileURL(id).href };
    const replaced = code.replace(
      /\bimport\.meta\.(dirname|filename|url)\b/g,
      (_, /** @type {keyof typeof places} */ key) => JSON.stringify(places[key]),
    );
    return { code: replaced, map: null };
  },
};
