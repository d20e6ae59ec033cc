// Reads what every module imports. With a real parser, so that text in a comment or a string is no import.
import fs from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** @typedef {{ request: string, target: string | undefined, line: number }} Import  target: a file, when it is one of ours */
/** @typedef {{ file: string, imports: Import[], names: Map<string, number> }} Module  names: identifiers with their first line */

const SOURCE = /\.(?:[cm]?[jt]s|tsx)$/;
const ENDINGS = ['', '.ts', '.tsx', '.d.ts', '.mjs', '.js', '/index.ts', '/index.tsx'];

/** @param {string} root @param {string[]} folders @returns {Module[]}  with paths relative to root, and "/" in them */
export function readModules(root, folders) {
  return folders
    .filter((folder) => fs.existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(folder, name)),
    )
    .filter((file) => SOURCE.test(file) && !file.includes('node_modules'))
    .sort()
    .map((file) => readModule(root, file));
}

/** @param {string} root @param {string} file @returns {Module} */
function readModule(root, file) {
  const source = fs.readFileSync(path.join(root, file), 'utf8');
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0)
    throw new Error(`${file} cannot be parsed: ${errors[0]?.message}. Run "npm run types" for the details.`);
  const lineAt = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length;

  /** @type {{ request: string, start: number }[]} */
  const found = [];
  const add = (/** @type {any} */ literal) => {
    if (literal && typeof literal.value === 'string')
      found.push({ request: literal.value, start: literal.start });
  };
  for (const { moduleRequest } of module.staticImports) add(moduleRequest);
  for (const { entries } of module.staticExports) for (const { moduleRequest } of entries) add(moduleRequest);

  /** @type {Map<string, number>} */
  const names = new Map();
  new Visitor({
    Identifier: ({ name, start }) => void (names.has(name) || names.set(name, lineAt(start))),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') add(first);
    },
    NewExpression: ({ callee, arguments: [first, base] }) => {
      // new Worker(new URL('./worker.ts', import.meta.url)) loads a module as well; an address of another base does not.
      const isHere = base?.type === 'MemberExpression' && base.object.type === 'MetaProperty';
      if (callee.type === 'Identifier' && callee.name === 'URL' && isHere) add(first);
    },
  }).visit(program);

  const imports = found.map(({ request, start }) => ({
    request,
    target: resolve(root, file, request),
    line: lineAt(start),
  }));
  return { file: toSlash(file), imports, names };
}

/** @param {string} root @param {string} from @param {string} request */
function resolve(root, from, request) {
  if (!request.startsWith('.')) return undefined;
  const plain = path.join(path.dirname(from), request.replace(/\?.*$/, ''));
  const ending = ENDINGS.find((each) =>
    fs.statSync(path.join(root, plain + each), { throwIfNoEntry: false })?.isFile(),
  );
  return toSlash(plain + (ending ?? ''));
}

const toSlash = (/** @type {string} */ file) => file.split(path.sep).join('/');
