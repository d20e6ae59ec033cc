import { LANGUAGES, type Language } from '../base/languages';

/** Each month as it may be written, January first: a language that is forgotten here would let dates through. */
const MONTHS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  nl: [
    ['januari', 'jan'],
    ['februari', 'feb'],
    ['maart', 'mrt'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augustus', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  en: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
};
const MONTH_OF = new Map(
  LANGUAGES.flatMap((language) =>
    MONTHS[language].flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
  ),
);
const NAMES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** A full date in a text. `year` as typed: two digits stay two digits. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

type Reading = (parts: readonly string[]) => readonly [day: string, month: string, year: string];

/** Every repetition is bounded, so that no text makes these slow. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [
    /(?<![\d\p{L}]|\d[-/.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[-/.]\d)/gu,
    ([day = '', , month = '', year = '']) => [day, month, year],
  ],
  [
    /(?<![\d\p{L}]|\d[-/.])(\d{4})-(\d{2})-(\d{2})(?!\d|[-/.]\d)/gu,
    ([year = '', month = '', day = '']) => [day, month, year],
  ],
  [
    new RegExp(
      `(?<![\\d\\p{L}])(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ -](${NAMES})\\.?[ -](\\d{4})(?!\\d)`,
      'giu',
    ),
    ([day = '', month = '', year = '']) => [day, month, year],
  ],
  [
    new RegExp(`(?<![\\d\\p{L}])(${NAMES})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'giu'),
    ([month = '', day = '', year = '']) => [day, month, year],
  ],
];

const monthNumber = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : (MONTH_OF.get(text.toLowerCase()) ?? 0);

/** Dates with day, month and year, in digits or words, in each language of the app. */
export const datesIn = (text: string): FoundDate[] =>
  FORMS.flatMap(([form, reading]) =>
    [...text.matchAll(form)].flatMap((match) => {
      const [day, monthText, year] = reading(match.slice(1));
      const month = monthNumber(monthText);
      const found = { day: Number(day), month, year: Number(year) };
      if (found.day < 1 || found.day > 31 || month < 1 || month > 12) return [];
      return [{ ...found, start: match.index, end: match.index + match[0].length }];
    }),
  ).sort((a, b) => a.start - b.start);

/** `YYYY-MM` of an ISO date; null stays null. */
export const monthOf = (date: string | null): string | null => date?.slice(0, 7) ?? null;
