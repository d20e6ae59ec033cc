import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from '../../../shared/base/languages';
import { importCase } from '../../../shared/exchange/importCase';
import { wordsIn } from '../../../shared/text/language';

const ROOT = path.join(import.meta.dirname, '../../..');
const FOLDERS = ['shared', 'renderer', 'electron'];
/** Where each language is named on purpose: everything else derives from the first. */
const HOMES = ['shared/base/languages.ts'];

const sources = FOLDERS.flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file) && !HOMES.includes(file)),
);

/** Choosing between two languages, and lists of them: a third one would fall through without a word. */
const CHOICES =
  /[!=]== '(?:nl|en)'|'(?:nl|en)' \| '(?:nl|en)'|\[\s*'(?:nl|en)',|'nl-NL'|'en-GB'|\? (?:nl|en) : (?:nl|en)\b|\[[\w.]*\b(?:nl|en), [\w.]*\b(?:nl|en)\]|(?<!Collator)\('(?:nl|en)'|(?:=|language(?::|',)) '(?:nl|en)'|\{ id: '(?:nl|en)'/;

describe('a language', () => {
  it('is nowhere chosen by name but where all of them are listed', () => {
    expect(sources.length).toBeGreaterThan(300);
    const found = sources.filter((file) => CHOICES.test(fs.readFileSync(path.join(ROOT, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it.each(LANGUAGES)('has words, a way of writing numbers and dates, and a name: %s', (language) => {
    expect(wordsIn(language).problems.unknown).not.toBe('');
    expect(new Intl.NumberFormat(LOCALES[language]).resolvedOptions().locale).toBe(LOCALES[language]);
    expect(LANGUAGE_NAMES[language]).not.toBe('');
  });

  it('is the one that is asked for where a file has a text in several, else the first', () => {
    const fileWith = (title: object): string =>
      JSON.stringify({ schema: 'rondetafel.case/1', id: 'x', title, pseudonym: 'P' });
    for (const language of LANGUAGES) {
      const titleOf = (title: object): string | undefined => {
        const taken = importCase(fileWith(title), language, '2026-03-02');
        return taken.ok ? taken.value.tables.case.get('case')?.title : undefined;
      };
      expect(titleOf(Object.fromEntries(LANGUAGES.map((each) => [each, `in ${each}`])))).toBe(
        `in ${language}`,
      );
      expect(titleOf({ [LANGUAGES[0]]: 'alleen' })).toBe('alleen');
      expect(titleOf({ fr: 'seulement' })).toBeUndefined();
    }
  });
});
