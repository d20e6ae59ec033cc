// npm run layers: holds the code to the rules in layerRules.mjs, and finds imports that go round in circles.
import { isBuiltin } from 'node:module';
import { findCycles } from './cycles.mjs';
import { rules as ownRules } from './layerRules.mjs';
import { readModules } from './moduleGraph.mjs';
import { root } from './paths.mjs';
import { say, script } from './process.mjs';

/** @typedef {import('./moduleGraph.mjs').Module} Module */
/** @typedef {import('./moduleGraph.mjs').Import} Import */
/** @typedef {{ file: string, line: number, rule: string, message: string }} Violation */
/** @typedef {typeof ownRules} Rules */

const FOLDERS = ['electron', 'renderer', 'shared', 'test'];

/**
 * @param {string} [folder]  holds electron, renderer, shared and test
 * @param {Rules} [rules]
 * @returns {{ modules: number, violations: Violation[] }}
 */
export function checkLayers(folder = root, rules = ownRules) {
  const modules = readModules(folder, FOLDERS);
  const violations = modules.flatMap((module) => checkModule(module, rules));
  return { modules: modules.length, violations: [...violations, ...findCycles(modules)] };
}

/** Folders that have a row of their own. */
export const ruledFolders = () => ownRules.layers.map(({ folder }) => folder);

/** @param {Module} module @param {Rules} rules @returns {Violation[]} */
function checkModule({ file, imports, names }, rules) {
  const layer = layerOf(file, rules);
  if (!layer)
    return [
      { file, line: 1, rule: 'no layer', message: 'is in a folder without a row; add one to layerRules.mjs' },
    ];
  const found = imports.map((each) => ({ line: each.line, problem: checkImport(file, layer, each, rules) }));
  const named = rules.nameHomes.map(({ name, only }) => ({
    line: names.get(name) ?? 0,
    problem:
      names.has(name) && !isIn(file, only)
        ? { rule: name, message: `uses ${name}; only ${only.join(', ')} may` }
        : undefined,
  }));
  return [...found, ...named].flatMap(({ line, problem }) => (problem ? [{ file, line, ...problem }] : []));
}

/** @param {string} file @param {Rules['layers'][number]} layer @param {Import} each @param {Rules} rules */
function checkImport(file, layer, { request, target }, rules) {
  if (target === undefined) return checkPackage(file, layer, request, rules);
  const other = layerOf(target, rules);
  if (!other)
    return layer.folder === 'test'
      ? undefined
      : { rule: layer.folder, message: `imports ${target}, which is in no layer` };
  if (other === layer || layer.may.some((may) => matches(other.folder, may))) return undefined;
  const allowed = layer.may.length > 0 ? `only ${layer.may.join(', ')}` : 'nothing else of ours';
  return { rule: layer.folder, message: `imports ${target}; ${layer.folder} may import ${allowed}` };
}

/** @param {string} file @param {Rules['layers'][number]} layer @param {string} request @param {Rules} rules */
function checkPackage(file, layer, request, rules) {
  const name = isBuiltin(request) && request !== 'electron' ? 'node:*' : packageName(request);
  const home = rules.packageHomes.find((each) => each.name === name);
  if (home && !isIn(file, home.only))
    return { rule: name, message: `imports ${request}; only ${home.only.join(', ')} may` };
  if (layer.packages.includes('*') || layer.packages.includes(name)) return undefined;
  return {
    rule: layer.folder,
    message: `imports ${request}; ${layer.folder} may import the packages: ${layer.packages.join(', ') || 'none'}`,
  };
}

/** @param {string} file @param {Rules} rules */
function layerOf(file, rules) {
  const around = rules.layers.filter(({ folder }) => file.startsWith(`${folder}/`));
  return around.sort((one, two) => two.folder.length - one.folder.length)[0];
}

/** @param {string} folder @param {string} may */
const matches = (folder, may) =>
  folder === may || (may.endsWith('/*') && `${folder}/`.startsWith(may.slice(0, -1)));

/** @param {string} file @param {string[]} places */
const isIn = (file, places) => places.some((place) => file === place || file.startsWith(`${place}/`));

/** @param {string} request */
const packageName = (request) =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');

script(import.meta.url, () => {
  const { modules, violations } = checkLayers();
  for (const { file, line, rule, message } of violations) say(`${file}:${line} [${rule}] ${message}`);
  const verdict =
    violations.length > 0 ? `${violations.length} imports are not allowed` : 'all imports are allowed';
  console.log(`Layers: ${modules} modules, ${verdict}.`);
  return violations.length > 0 || modules === 0 ? 1 : 0;
});
