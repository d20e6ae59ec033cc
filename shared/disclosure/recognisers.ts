import { IBAN_LENGTHS, passesElevenTest, passesMod97 } from './checkDigits';
import { datesIn, type FoundDate } from './dates';
import type { Hit, HitKind } from './hit';

type Recogniser = (text: string) => readonly Hit[];

const hitAt = (kind: HitKind, start: number, text: string): Hit => ({
  kind,
  start,
  end: start + text.length,
});

const matching =
  (kind: HitKind, pattern: RegExp, fits: (found: string) => boolean): Recogniser =>
  (text) =>
    [...text.matchAll(pattern)]
      .filter((match) => fits(match[0]))
      .map((match) => hitAt(kind, match.index, match[0]));

/** What makes a number an amount or a size and no number of a person. */
const UNIT = String.raw`[ \u00a0]?(?:euro|eur|cent|%|k[mg]|[cm]m|m2|ml|[kmg]b|kwh?|uur|dagen)\b`;

/** Not part of a longer number, code, article or amount: `12.345`, `7:231`, `2025:545`, `€ 1234`. */
const ALONE = String.raw`(?<![\d\p{L}€]|\d[.,:/_-]|\p{L}[/_-]|[€$][ \u00a0])`;
const ENDS = String.raw`(?![\d\p{L}]|[.,:/_-]\d|${UNIT})`;

const isCompactDate = (digits: string): boolean =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits) ||
  /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}$/.test(digits);

/** Eight or nine digits, whole or in the groups in which people write them, that pass the eleven test. */
const bsn = matching(
  'bsn',
  new RegExp(
    `(?:${ALONE}|(?<=bsn:?))(?:\\d{8,9}|\\d{2,3}([ .])\\d{3}\\1\\d{3}|\\d{3,4}([ .])\\d{2}\\2\\d{3})${ENDS}`,
    'giu',
  ),
  (found) => {
    const digits = found.replaceAll(/\D/g, '');
    return passesElevenTest(digits) && !(found.length === 8 && isCompactDate(digits));
  },
);

/** Two capitals that follow a year in a text, as in "sinds 2020 BW 7:231"; no postcode after a year. */
const AFTER_A_YEAR = /^(?:19|20)\d{2} (?:BW|EU|NL|BV|NV|VN|VS|UK|EN|OP|IN|IS|DE|TE|OF|PM)$/;

/** Four digits and two letters; SA, SD and SS are not given out. Source: PostNL, the postcode system. */
const postcode = matching(
  'postcode',
  new RegExp(`${ALONE}[1-9]\\d{3}(?:[ \\u00a0]?[A-Z]{2}|[a-z]{2})(?![\\d\\p{L}]|[ ]?\\d{1,2}:\\d)`, 'gu'),
  (found) =>
    !/S[ADS]$/i.test(found) &&
    !/(?:k[mgw]|[cm]m|m2|ml|[kmg]b|pm|ms|px)$/i.test(found) &&
    !AFTER_A_YEAR.test(found),
);

/**
 * Nine digits after 0, +31 or 0031: mobile, or an area code that is written in one piece. Service numbers (08, 09) are
 * nobody's own. Source: Nummerplan telefoon- en ISDN-diensten.
 */
const phone = matching(
  'phone',
  /(?<![\d\p{L}+€]|\d[.,:/_-]|\p{L}[/_-]|[€$] )(?:(?:\+31|0031)[ .-]?(?:\(0\)[ .-]?|0)?|\(?0)(?:[ ().-]{0,2}\d){9}(?!\d)/gu,
  (found) => {
    const [area = ''] = found
      .replace(/^(?:\+31|0031)[ .-]?(?:\(0\)|0)?|^\(?0/, '')
      .replace(/^[ .-]+/, '')
      .split(/[ ().-]/);
    return area.startsWith('6') || /^[1-57]\d/.test(area);
  },
);

const LOCAL_MAX = 64;
const DOMAIN_MAX = 253;

/** Around every `@`, at most as far as an address can reach. */
const email: Recogniser = (text) => {
  const hits: Hit[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = /[\p{L}\d._%+-]+$/u.exec(text.slice(Math.max(0, at - LOCAL_MAX), at))?.[0];
    const domain = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u.exec(text.slice(at + 1, at + 1 + DOMAIN_MAX))?.[0];
    if (local !== undefined && domain !== undefined)
      hits.push({ kind: 'email', start: at - local.length, end: at + 1 + domain.length });
  }
  return hits;
};

/** Takes as many letters and digits as the country's numbers have, over single spaces, and checks them. */
const iban: Recogniser = (text) =>
  [...text.matchAll(/(?<![\d\p{L}])[A-Z]{2}\d{2}/giu)].flatMap((match) => {
    const length = IBAN_LENGTHS[match[0].slice(0, 2).toUpperCase()];
    if (length === undefined) return [];
    let signs = '';
    let end = match.index;
    for (; end < text.length && signs.length < length; end += 1) {
      const sign = text.charAt(end);
      if (/[A-Z\d]/i.test(sign)) signs += sign.toUpperCase();
      else if (!/[ .-]/.test(sign) || /[ .-]/.test(text.charAt(end - 1))) return [];
    }
    const whole = signs.length === length && !/[\d\p{L}]/u.test(text.charAt(end)) && passesMod97(signs);
    return whole ? [{ kind: 'iban' as const, start: match.index, end }] : [];
  });

const BIRTH_CUE = /(?:geb(?:oren|oortedatum|\.|\b)|gebdat|\bborn\b|birth|\bdob\b)[^.!?\n]{0,25}$/iu;
const CUE_REACH = 40;
const LAW_CUE =
  /(?:\b(?:wet|besluit|regeling|verordening|arrest|uitspraak|vonnis|beschikking|act|ruling|hr|stb|stcrt)\b)[^\n]{0,20}$/iu;
/** Whoever was born after this is a child now: a date alone is then more often a date of the case. */
const LAST_YEAR_ALONE = 2007;
const FIRST_YEAR = 1900;

/** A full date with a word of birth before it, or one so long ago that it is most often a date of birth. */
const birthDate: Recogniser = (text) =>
  datesIn(text)
    .filter((date) => isBirth(date, text.slice(Math.max(0, date.start - CUE_REACH), date.start)))
    .map(({ start, end }) => ({ kind: 'birth_date' as const, start, end }));

const isBirth = ({ year }: FoundDate, before: string): boolean =>
  BIRTH_CUE.test(before) || (year >= FIRST_YEAR && year <= LAST_YEAR_ALONE && !LAW_CUE.test(before));

/** What says most comes first: where two overlap, the earlier in this list stays. */
export const RECOGNISERS: readonly Recogniser[] = [iban, email, birthDate, phone, bsn, postcode];
