import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/text/en';
import { nl } from '../../../renderer/text/nl';
import { wordsIn } from '../../../shared/text/language';
import { nodesIn, pageSources, partsOf, stringOf, type TreeNode } from './sources';

const flat = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) =>
        flat(inner, path === '' ? key : `${path}.${key}`),
      );

/** The key as the screens ask for it: the plural is chosen by the count. */
const asked = (key: string): string => key.replace(/_(one|other)$/, '');

const keys = new Set(flat(nl).map(([key]) => asked(key)));
const sources = pageSources();
const nodes = sources.flatMap(({ file, program }) => [...nodesIn(program)].map((node) => ({ file, node })));

describe('both languages', () => {
  const holes = (text: string): readonly string[] => (text.match(/\{\{?\w+\}?\}/g) ?? []).toSorted();

  it.each([
    ['screens', flat(nl), flat(en)],
    ['documents', flat(wordsIn('nl')), flat(wordsIn('en'))],
  ] as const)('have the same texts with the same values in them: %s', (_where, dutch, english) => {
    expect(english.map(([key]) => key).toSorted()).toEqual(dutch.map(([key]) => key).toSorted());
    const other = new Map(english);
    const wrong = dutch.filter(
      ([key, text]) =>
        other.get(key)?.trim() === '' || holes(other.get(key) ?? '').join() !== holes(text).join(),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the texts of the screens', () => {
  const called = nodes.filter(
    ({ node }) =>
      node.type === 'CallExpression' && ['t', 'i18next.t'].includes(nameOf(node['callee'] as TreeNode)),
  );
  const literals = called.flatMap(({ file, node }) => {
    const key = stringOf((node['arguments'] as readonly unknown[])[0]);
    return key === undefined ? [] : [{ file, key }];
  });
  /** `nav.${id}`: every key that begins and ends like that. */
  const patterns = nodes
    .filter(({ node }) => node.type === 'TemplateLiteral' && partsOf(node)[0]?.includes('.') === true)
    .map(({ node }) => partsOf(node));
  const strings = new Set(nodes.map(({ node }) => stringOf(node)));

  it('are looked up where they are used', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(literals.length).toBeGreaterThan(200);
  });

  it('exist when they are asked for', () => {
    expect(
      literals.filter(({ key }) => !keys.has(key) && ![...keys].some((one) => one.startsWith(`${key}.`))),
    ).toEqual([]);
  });

  it('are asked for when they exist', () => {
    const matches = (key: string): boolean =>
      patterns.some((parts) => key.startsWith(parts[0] ?? '') && key.endsWith(parts.at(-1) ?? ''));
    /** A group that is taken as a whole: `t('cards.recurrences', { returnObjects: true })`. */
    const inGroup = (key: string): boolean =>
      key.includes('.', key.indexOf('.') + 1) && strings.has(key.slice(0, key.lastIndexOf('.')));
    expect([...keys].filter((key) => !strings.has(key) && !matches(key) && !inGroup(key))).toEqual([]);
  });
});

describe('what people read', () => {
  /** Attributes and fields whose text is shown or read aloud. */
  const SHOWN =
    /^(aria-label|aria-description|title|alt|placeholder|label|description|text|actionLabel|closeLabel|moreLabel|error)$/;
  /** Names that are the same in every language. */
  const NAMES = new Set(['Rondetafel', 'Nederlands', 'English', 'CSV']);
  const isProse = (text: string): boolean => /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());

  it('stands in renderer/text and nowhere else', () => {
    const found = nodes.flatMap(({ file, node }) => {
      const text = shownText(node, SHOWN);
      return text !== undefined && isProse(text) ? [`${file}: ${text.trim()}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('is noticed when it stands elsewhere', () => {
    const planted = { type: 'JSXText', value: ' Opslaan ' };
    expect(isProse(shownText(planted, SHOWN) ?? '')).toBe(true);
  });
});

function nameOf(callee: TreeNode): string {
  if (callee.type === 'Identifier') return String(callee['name']);
  if (callee.type !== 'MemberExpression') return '';
  return `${nameOf(callee['object'] as TreeNode)}.${nameOf(callee['property'] as TreeNode)}`;
}

/** What this node shows as it stands there: text between tags, or the value of an attribute or field that is read. */
function shownText(node: TreeNode, names: RegExp): string | undefined {
  if (node.type === 'JSXText') return String(node['value']);
  const isAttribute = node.type === 'JSXAttribute';
  if (!isAttribute && node.type !== 'Property') return undefined;
  const key = node[isAttribute ? 'name' : 'key'] as TreeNode | undefined;
  const name = key?.['name'] ?? key?.['value'];
  return typeof name === 'string' && names.test(name) ? stringOf(node['value']) : undefined;
}
