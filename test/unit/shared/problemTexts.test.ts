import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../../shared/text/language';
import { en } from '../../../shared/text/en';
import { nl } from '../../../shared/text/nl';
import { LANGUAGES, placeholdersOf, templateOf } from './support/cases';

const ROOT = path.join(import.meta.dirname, '../../..');
const FOLDERS = ['shared', 'electron', 'renderer/session'];
/** Codes of the layers below, which are put into a problem of their own before a person sees them. */
const NOT_FOR_PEOPLE = [/^E[A-Z]+$/, /^not_a_file$/];
const NOT_PROBLEMS = [
  'renderer/session/mesh/',
  'electron/signalling/',
  'electron/tooling/',
  'electron/library/',
];

const sources = FOLDERS.flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.ts') && !NOT_PROBLEMS.some((start) => file.startsWith(start))),
).map((file) => ({ file, text: fs.readFileSync(path.join(ROOT, file), 'utf8') }));

/** Every place where the code names a problem. */
const PATTERNS = [
  /\bcode: '(\w+)'/g,
  /\brefuse\('(\w+)'/g,
  /\bcode: [^,\n}]*\? '(\w+)' : '(\w+)'/g,
  /\breturn '(field_\w+|file_\w+)'/g,
  /\? '(\w+)'\s*: '(field_\w+|file_\w+|amount_\w+)'/g,
];
const codesInSources = [
  ...new Set(
    sources.flatMap(({ text }) =>
      PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, ...found]) => found)),
    ),
  ),
].filter((code) => code && !NOT_FOR_PEOPLE.some((pattern) => pattern.test(code)));

const libraryCodes = (): string[] => {
  const text = fs.readFileSync(path.join(ROOT, 'electron/library/errors.ts'), 'utf8');
  const union = /LibraryErrorCode =([^;]+);/.exec(text)?.[1] ?? '';
  return [...union.matchAll(/'(\w+)'/g)].map(([, code]) => `library_${code}`);
};

/** `a.b.c` of every text in a tree of words. */
const keysOf = (words: object, above = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : keysOf(value as object, `${above}${key}.`),
  );

const textAt = (words: object, key: string): string =>
  key.split('.').reduce<unknown>((at, part) => Reflect.get(at as object, part), words) as string;

describe('every problem that the code can name', () => {
  it('was found by reading the sources', () => {
    expect(codesInSources).toEqual(
      expect.arrayContaining(['gone', 'file_too_large', 'code_expired', 'field_missing']),
    );
    expect(codesInSources.length).toBeGreaterThan(40);
    expect(libraryCodes()).toContain('library_disk_full');
  });

  it.each(LANGUAGES)('has a sentence in %s', (language) => {
    const without = [...codesInSources, ...libraryCodes()].filter((code) => !templateOf(code, language));
    expect(without).toEqual([]);
  });

  it.each(LANGUAGES)('has a sentence that is whole, in %s', (language) => {
    for (const code of [...codesInSources, ...libraryCodes()])
      expect(templateOf(code, language), code).toMatch(/^[A-Z"{].*[.?]$/s);
  });
});

describe('Dutch and English', () => {
  it('have the same texts', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(nl).sort());
  });

  it('fill in the same things', () => {
    for (const key of keysOf(nl))
      expect(placeholdersOf(textAt(en, key)), key).toEqual(placeholdersOf(textAt(nl, key)));
  });

  it('leave no text empty', () => {
    for (const words of [nl, en])
      for (const key of keysOf(words)) expect(textAt(words, key).trim(), key).not.toBe('');
  });
});

describe('a sentence for a problem', () => {
  it('names what was found in words', () => {
    const problem = { code: 'field_not_number', path: 'actions[0].no', params: { found: 'text' } };
    expect(sentenceFor(problem, 'nl')).toBe(
      'Bij actions[0].no hoort een getal, er staat tekst. Er is niets veranderd.',
    );
    expect(sentenceFor(problem, 'en')).toBe(
      'actions[0].no should be a number but is text. Nothing was changed.',
    );
  });

  it('says that nothing was lost when nobody knows the code', () => {
    expect(sentenceFor({ code: 'toString' }, 'nl')).toBe(
      'Er ging iets mis (toString). Er is niets veranderd.',
    );
    expect(sentenceFor({ code: '__proto__' }, 'en')).toBe(
      'Something went wrong (__proto__). Nothing was changed.',
    );
  });

  it('takes what a file says literally, also when it looks like a placeholder', () => {
    const problem = { code: 'dangling_reference', path: 'a{id}', params: { id: '{path} $& $1' } };
    expect(sentenceFor(problem, 'en')).toBe(
      'a{id} points at "{path} $& $1", which is not in the file. Nothing was changed.',
    );
  });
});
