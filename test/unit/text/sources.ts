import fs from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

const renderer = path.resolve(import.meta.dirname, '../../../renderer');
/** The texts themselves, and the page for developers with its sample text. */
const LEFT_OUT = ['text', 'gallery', 'public'];

export interface Source {
  readonly file: string;
  readonly program: unknown;
}

/** Every source file of the page, as a syntax tree. */
export const pageSources = (): readonly Source[] =>
  fs
    .readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !LEFT_OUT.includes(file.split(path.sep)[0] ?? ''))
    .map((file) => ({
      file,
      program: parseSync(file, fs.readFileSync(path.join(renderer, file), 'utf8')).program,
    }));

export type TreeNode = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

/** Every node under this one, itself first. */
export function* nodesIn(value: unknown): Generator<TreeNode> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  if (!isNode(value)) return;
  yield value;
  for (const part of Object.values(value)) if (typeof part === 'object') yield* nodesIn(part);
}

/** The text of a string literal; undefined for anything else. */
export const stringOf = (value: unknown): string | undefined => {
  const text = isNode(value) && value.type === 'Literal' ? value['value'] : undefined;
  return typeof text === 'string' ? text : undefined;
};

/** The fixed parts of a template literal. */
export const partsOf = (node: TreeNode): readonly string[] =>
  (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );
