import { failure, success, type Result } from '../base/result';

/** Which of the app's two themes a rule of the sheet is for. */
export type ThemeScope = 'both' | 'light' | 'dark';

export interface TokenRule {
  readonly scope: ThemeScope;
  /** Custom property to value, as written. */
  readonly tokens: readonly (readonly [name: string, value: string])[];
}

/** A municipality's own looks: nothing but values for names that the app knows how to use. */
export interface ThemeSheet {
  readonly rules: readonly TokenRule[];
  /** How many values were left out because the app does not know their names. */
  readonly skipped: number;
}

/** In characters. The sheets that municipalities publish are far below it. */
export const SHEET_LIMIT = 200_000;
const VALUE_LIMIT = 200;

const SCOPES: Readonly<Record<string, ThemeScope>> = {
  ':root': 'both',
  '[data-theme]': 'both',
  '[data-theme=light]': 'light',
  '[data-theme=dark]': 'dark',
};
const NAME = /^--(?:basis|rt)-[a-z0-9-]+$/;
/** A sheet for other sites as well has tokens of its own, such as `--utrecht-*`: nothing here looks at them. */
const UNKNOWN = /^\s*--(?!(?:basis|rt)-)[\w-]+\s*:/;
/** These say which theme holds; a sheet that set them would mix the two. */
const RESERVED = /^--rt-if-/;
/** Colours, lengths, names of fonts, shadows. No address, no escape, no nested block. */
const VALUE = /^[\w\s#.,%()'"+*/-]+$/;
const FUNCTIONS = new Set(['rgb', 'rgba', 'hsl', 'hsla', 'var', 'calc', 'min', 'max', 'clamp']);

/** Comments become spaces, so that the lines keep their numbers. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));

const scopeOf = (selectors: string): ThemeScope | null => {
  const scopes = selectors.split(',').map(
    (selector) =>
      SCOPES[
        selector
          .trim()
          .replaceAll(/["']/g, '')
          .replace(/^:root(?=\[)/, '')
      ],
  );
  const [first] = scopes;
  if (first === undefined || scopes.includes(undefined)) return null;
  return scopes.every((scope) => scope === first) ? first : 'both';
};

const isValue = (value: string): boolean =>
  value.length <= VALUE_LIMIT &&
  VALUE.test(value) &&
  [...value.matchAll(/([\w-]*)\(/g)].every(([, name]) => FUNCTIONS.has((name ?? '').toLowerCase()));

const tokenOf = (declaration: string): readonly [string, string] | null => {
  const at = declaration.indexOf(':');
  const name = declaration.slice(0, Math.max(at, 0)).trim();
  const value = declaration.slice(at + 1).trim();
  if (!NAME.test(name) || RESERVED.test(name) || !isValue(value)) return null;
  return [name, value];
};

/**
 * Reads a style sheet that holds only tokens for `:root` or `[data-theme]`: those that the app knows (`--basis-*`,
 * `--rt-*`) are taken, those with other names are left out and counted. Anything else refuses the whole
 * sheet, with the line where it stands: looks may never bring addresses, rules or code.
 */
export const readThemeSheet = (text: string): Result<ThemeSheet> => {
  if (text.length > SHEET_LIMIT) return failure({ code: 'theme_too_large' });
  const plain = withoutComments(text);
  const rules: TokenRule[] = [];
  let skipped = 0;
  let at = 0;
  const refuse = (place: number): Result<ThemeSheet> =>
    failure({ code: 'theme_not_tokens', params: { line: plain.slice(0, place).split('\n').length } });
  while (plain.slice(at).trim() !== '') {
    const start = at + plain.slice(at).search(/\S/);
    const open = plain.indexOf('{', at);
    const close = plain.indexOf('}', at);
    const scope = open < 0 || close < open ? null : scopeOf(plain.slice(at, open));
    if (scope === null) return refuse(start);
    const tokens: (readonly [string, string])[] = [];
    let inside = open + 1;
    for (const declaration of plain.slice(open + 1, close).split(';')) {
      const isUnknown = UNKNOWN.test(declaration);
      if (isUnknown) skipped += 1;
      const token = isUnknown || declaration.trim() === '' ? undefined : tokenOf(declaration);
      if (token === null) return refuse(inside + declaration.search(/\S/));
      if (token) tokens.push(token);
      inside += declaration.length + 1;
    }
    rules.push({ scope, tokens });
    at = close + 1;
  }
  if (rules.every(({ tokens }) => tokens.length === 0)) return failure({ code: 'theme_empty' });
  return success({ rules, skipped });
};
