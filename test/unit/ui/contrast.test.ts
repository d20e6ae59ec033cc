import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RELATION_TYPES } from '../../../shared/model/relation';
import { relationColor } from '../../../renderer/ui/slots';

const folder = path.join(import.meta.dirname, '../../../renderer/ui');
const css = ['colors', 'palette'].map((name) =>
  fs.readFileSync(path.join(folder, `tokens/${name}.css`), 'utf8'),
);
const pair = /(--[\w-]+):\s*var\(--rt-if-light,\s*(#\w+)\)\s*var\(--rt-if-dark,\s*(#\w+)\)/g;
const tokens = new Map(
  [...css.join('\n').matchAll(pair)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const basis = (name: string) => `--basis-color-${name}`;
const GROUNDS = ['document', 'default', 'subtle', 'hover'].map((name) => basis(`default-bg-${name}`));
const TEXT: [string, string][] = [];
const GRAPHICS: [string, string][] = [];

for (const ground of [...GROUNDS, basis('default-bg-active')]) {
  for (const text of ['color-document', 'color-default', 'color-subtle'])
    TEXT.push([basis(`default-${text}`), ground]);
}
for (const tone of ['action-1', 'accent-2', 'info', 'positive', 'warning', 'negative', 'highlight']) {
  const grounds = [basis(`${tone}-bg-default`), basis('default-bg-default'), basis('default-bg-document')];
  for (const ground of grounds) TEXT.push([basis(`${tone}-color-default`), ground]);
  TEXT.push([basis('default-color-default'), basis(`${tone}-bg-default`)]);
  TEXT.push([basis('default-color-subtle'), basis(`${tone}-bg-default`)]);
}
TEXT.push(
  [basis('warning-color-default'), basis('accent-2-bg-default')],
  [basis('action-1-color-default'), basis('action-1-bg-hover')],
  [basis('default-inverse-color-default'), basis('default-inverse-bg-default')],
  [basis('default-inverse-color-subtle'), basis('default-inverse-bg-default')],
  [basis('positive-inverse-color-default'), basis('positive-inverse-bg-default')],
);
for (const state of ['default', 'hover', 'active']) {
  TEXT.push([basis('action-1-inverse-color-default'), basis(`action-1-inverse-bg-${state}`)]);
}
for (const state of ['default', 'hover']) {
  TEXT.push([basis('negative-inverse-color-default'), basis(`negative-inverse-bg-${state}`)]);
}
for (const name of [...tokens.keys()].filter((each) => /^--rt-slot-\w+$/.test(each))) {
  TEXT.push([`${name}-text`, name]);
  for (const ground of ['document', 'default']) GRAPHICS.push([name, basis(`default-bg-${ground}`)]);
}
for (const name of [...tokens.keys()].filter((each) => each.startsWith('--rt-relation-'))) {
  GRAPHICS.push([name, basis('default-bg-document')], [name, basis('default-bg-default')]);
}
for (const ground of ['document', 'default', 'subtle']) {
  GRAPHICS.push([basis('default-border-strong'), basis(`default-bg-${ground}`)]);
  GRAPHICS.push([basis('disabled-color-default'), basis(`default-bg-${ground}`)]);
}
GRAPHICS.push(['--basis-focus-outline-color', '--basis-focus-inverse-outline-color']);
GRAPHICS.push(['--basis-focus-outline-color', basis('default-bg-document')]);

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const ratio = ([front, back]: [string, string]) => {
    const [one, other] = [tokens.get(front)?.[theme], tokens.get(back)?.[theme]];
    if (one === undefined || other === undefined) throw new Error(`no such pair: ${front} on ${back}`);
    return contrast(one, other);
  };
  const tooLow = (pairs: [string, string][], least: number) =>
    pairs
      .filter((each) => ratio(each) < least)
      .map((each) => `${each.join(' on ')}: ${ratio(each).toFixed(2)}`);

  it('has text of at least 4.5 : 1', () => expect(tooLow(TEXT, 4.5)).toEqual([]));
  it('has graphics of at least 3 : 1', () => expect(tooLow(GRAPHICS, 3)).toEqual([]));
});

it('finds the tokens, and every variable used has a value', () => {
  expect(tokens.size).toBeGreaterThan(70);
  const read = (at: string) =>
    fs
      .readdirSync(path.join(folder, at))
      .filter((name) => name.endsWith('.css'))
      .map((name) => fs.readFileSync(path.join(folder, at, name), 'utf8'))
      .join('\n');
  const all = read('.') + read('tokens');
  const defined = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name!));
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!));
  // Given by a component in its style, or by the component library.
  const given = new Set([
    '--rt-peer',
    '--rt-peer-text',
    '--rt-avatar',
    '--rt-avatar-text',
    '--trigger-width',
  ]);
  expect([...used].filter((name) => !defined.has(name) && !given.has(name))).toEqual([]);
});

describe('the colour of a type of relation', () => {
  const palette = fs.readFileSync(path.join(folder, 'tokens/palette.css'), 'utf8');
  const lines = fs.readFileSync(path.join(folder, '../canvas/relations/relations.css'), 'utf8');
  const forced = palette.slice(palette.indexOf('forced-colors'));

  it.each(RELATION_TYPES)('is there in light, in dark, in forced colours and on its label: %s', (type) => {
    const token = relationColor(type);
    expect(tokens.get(token)).toBeDefined();
    expect(forced).toContain(`${token}: CanvasText;`);
    expect(lines).toContain(`--relation-color: var(${token});`);
  });
});
