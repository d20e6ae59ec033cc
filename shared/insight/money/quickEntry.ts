import type { Rhythm } from '../../model/costLine';

/**
 * What somebody meant by an amount typed at the table. Cents; `rhythm` only where it was said. Source: Dutch and English
 * ways of writing amounts; that a week counts 52 times a year is a choice of our own.
 */
export interface QuickAmount {
  readonly low: number;
  readonly high: number;
  readonly rhythm: Rhythm | null;
}

interface RhythmWords {
  readonly words: RegExp;
  readonly rhythm: Rhythm;
  /** How many of what was typed go into one of the rhythm. */
  readonly times: number;
}

const PER = String.raw`\s*(?:\/|per\s|a\s|p\s?[/.]\s?|p(?=[mjwy]\b))\s*`;
const WEEKS_A_YEAR = 52;
const RHYTHM_WORDS: readonly RhythmWords[] = [
  { words: new RegExp(`${PER}(?:m|mnd|maand|mo|month)\\.?$`), rhythm: 'perMonth', times: 1 },
  { words: new RegExp(`${PER}(?:j|jr|jaar|y|yr|year)\\.?$`), rhythm: 'perYear', times: 1 },
  { words: new RegExp(`${PER}(?:w|wk|week)\\.?$`), rhythm: 'perYear', times: WEEKS_A_YEAR },
  { words: /\s(?:maandelijks|monthly)$/, rhythm: 'perMonth', times: 1 },
  { words: /\s(?:jaarlijks|yearly|annually)$/, rhythm: 'perYear', times: 1 },
  { words: /\s(?:eenmalig|één keer|once|one-off)$/, rhythm: 'once', times: 1 },
];

/** One number: digits with Dutch or English grouping, at most two decimals after the other sign, a unit behind it. */
const NUMBER =
  /^(\d+|\d{1,3}(?:([.,\s])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?\s?(k|mln|duizend|thousand|miljoen|million|ton)?$/;
const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  duizend: 1e3,
  thousand: 1e3,
  mln: 1e6,
  miljoen: 1e6,
  million: 1e6,
  ton: 1e5,
};

/** What a price tag has instead of cents. Not before a digit: `6,-10` is no amount. */
const NO_CENTS = /(?<=\d)[.,]\s?(?:=|[-–—]{1,2})(?!\s?\d)/g;

const NOTHING = /^(?:[-–—]|0|niets|geen|nihil|none|nothing)$/;
const ABOUT = /^(?:ca\.?|circa|about|±|~|≈|ongeveer|rond|around)\s?/;
const AT_MOST = /^(?:max\.?|maximaal|hooguit|tot|up to|at most|<)\s?/;
const BETWEEN = /^(?:tussen|between)\s(.+?)\s(?:en|and)\s(.+)$/;
const TO = /\s?(?:[-–—]|\stot\s|\sto\s|\sà\s)\s?/;
const TIMES = /^([1-9]\d{0,2})\s?[x×*]\s?/;
/** Ten billion euro: what a cost line can hold. */
const MOST_CENTS = 1e12;

/**
 * Reads an amount as people type it at the table, in Dutch and English notation; what is not understood gives null.
 *
 * | typed                                          | meant                                        |
 * | ---------------------------------------------- | -------------------------------------------- |
 * | `6-10k`, `6k – 10k`, `6 tot 10 duizend`        | 6.000 to 10.000 (a unit behind holds for both) |
 * | `6.000 - 10.000`, `6,000-10,000`, `6 000`      | grouping in threes, either notation          |
 * | `1.250,50`, `1,250.50`, `1,5k`, `1.5k`         | the last sign with one or two digits is decimal |
 * | `ca. 800 p/m`, `€ 800 per maand`, `800 a month` | about 800, per month                         |
 * | `15k/jr`, `15k per year`, `300 per week`       | per year; a week counts 52 times a year      |
 * | `2 x 500`, `3 x 400-600 p/m`                   | times a whole number up to 999               |
 * | `max 5k`, `up to 5k`, `tussen 6 en 10k`        | 0 to 5.000; 6.000 to 10.000                  |
 * | `1.250,-`, `1250,=`, `100,- p/m`                | whole euros, as a price tag says them        |
 * | `1 ton`, `1,5 ton`                              | 100.000; 150.000                             |
 * | `-`, `0`, `0,-`, `niets`, `none`                | nothing                                      |
 *
 * Refused: other words, minus amounts, `10-6k`, `1.25.000`, `5m` (months or millions?), percentages, sums, more than ten
 * billion.
 */
export const parseQuickAmount = (text: string): QuickAmount | null => {
  const typed = text
    .toLowerCase()
    .replaceAll(/€|\beuros?\b|\beur\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(NO_CENTS, '')
    .trim();
  const { rest, rhythm, times } = withoutRhythm(typed);
  if (NOTHING.test(rest)) return { low: 0, high: 0, rhythm };
  const amount = rest.replace(ABOUT, '');
  const multiplier = TIMES.exec(amount);
  const factor = times * (multiplier ? Number(multiplier[1]) : 1);
  const range = readRange(multiplier ? amount.slice(multiplier[0].length) : amount);
  if (!range) return null;
  const [low, high] = [range[0] * factor, range[1] * factor];
  return low <= high && high <= MOST_CENTS ? { low, high, rhythm } : null;
};

const withoutRhythm = (typed: string): { rest: string; rhythm: Rhythm | null; times: number } => {
  const said = RHYTHM_WORDS.find(({ words }) => words.test(typed));
  return {
    rest: (said ? typed.replace(said.words, '') : typed).trim(),
    rhythm: said?.rhythm ?? null,
    times: said?.times ?? 1,
  };
};

/** Low and high in cents. */
const readRange = (text: string): readonly [number, number] | null => {
  if (AT_MOST.test(text)) {
    const most = cents(text.replace(AT_MOST, ''), null);
    return most === null ? null : [0, most];
  }
  const between = BETWEEN.exec(text);
  const [first = '', second, ...more] = between ? between.slice(1) : text.split(TO);
  if (more.length > 0) return null;
  const high = cents(second ?? first, null);
  // "6-10k" means 6k to 10k, "6.000 - 10k" does not.
  const low = second === undefined ? high : cents(first, unitOf(second));
  return low === null || high === null ? null : [low, high];
};

const unitOf = (text: string): string | null => NUMBER.exec(text.trim())?.[5] ?? null;

const cents = (text: string, borrowedUnit: string | null): number | null => {
  const match = NUMBER.exec(text.trim());
  if (!match) return null;
  const [, whole = '', grouping, decimalSign, decimals = '', unit] = match;
  // "1.250.50" says two things with one sign.
  if (grouping !== undefined && grouping === decimalSign) return null;
  const value = Number(`${whole.replaceAll(/[.,\s]/g, '')}.${decimals || '0'}`);
  const factor = FACTORS[unit ?? (grouping === undefined ? borrowedUnit : null) ?? ''] ?? 1;
  const result = Math.round(value * factor * 100);
  return result <= MOST_CENTS ? result : null;
};
