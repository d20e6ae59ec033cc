import type { IsoDate } from '../base/dates';
import { folded } from '../base/folded';
import type * as Languages from './chronoLanguages';
import { readForms, type FormReading } from './dayForms';
import { DAY_HINT, DAY_PAST, MONTH, WEEKDAY, weekdayNamed } from './dayWords';
import { weekdayOf } from './workingDays';

/** What a typed day means, or why it is none. `date` of `other_weekday` is the day with the weekday left out. */
export type DayReading =
  | { readonly kind: 'day'; readonly date: IsoDate }
  | { readonly kind: 'other_weekday'; readonly date: IsoDate }
  | { readonly kind: 'no_such_day' }
  | { readonly kind: 'unclear' };

/** chrono-node is some 60 kB and comes after the first screen; until then only the forms of our own are read. */
let library: typeof Languages | null = null;
let loading: Promise<void> | null = null;

/** Fetches the library, once. */
export const loadDayLibrary = (): Promise<void> =>
  (loading ??= import('./chronoLanguages').then((loaded) => {
    library = loaded;
  }));

export const hasDayLibrary = (): boolean => library !== null;

/** Nobody types a day in more letters; a longer text is not looked at. */
const LONGEST = 60;

const LEADS =
  /^(?:uiterlijk|deadline|t\/m|tot en met|tot|voor|op|per|in de|no later than|at the latest|until|before|by|on)[: ]+(?:op |voor |by )?/;
const UPCOMING = /^(?:aanstaande|aankomende|eerstvolgende|komende|a\.s\.|as|this coming|coming)\s+/;

/** Ordinals become numbers, small words that add nothing go: "de 4e van december a.s." is "4 december". */
const plain = (text: string): string =>
  folded(text)
    .replaceAll(/\b(\d{1,2}) ?(?:ste|de|e|st|nd|rd|th)\b/g, '$1.')
    .replace(/[\s,]+(?:a\.?s\.?|e\.?k\.?|aanstaande)$/, '')
    .replace(/^(\d{1,2})\.$/, 'de $1')
    .replaceAll(/\b(\d{1,2})\.(?= |$)/g, '$1')
    .replace(new RegExp(`(\\d{1,2}) (?:van|of) (?=${MONTH}\\b)`), '$1 ')
    .replace(new RegExp(`\\b(?:de|the) (?=\\d{1,2} ${MONTH}\\b)`), '')
    .replace(/[.,;:]+$/, '')
    .trim();

const WITH_WEEKDAY = new RegExp(`^(${WEEKDAY})\\.?,? (?:de |the )?(\\d.*)$`);

/** "vrijdag 4 december" only when 4 December is a Friday. */
const checked = (text: string, today: IsoDate): DayReading | null => {
  const [, word = '', rest = ''] = WITH_WEEKDAY.exec(text) ?? [];
  if (rest === '') return null;
  const read = readForms(rest, today) ?? readForms(`de ${rest}`, today);
  if (read === null || read === false) return fromForm(read);
  return { kind: weekdayOf(read) === weekdayNamed(word) ? 'day' : 'other_weekday', date: read };
};

const fromForm = (read: FormReading): DayReading | null => {
  if (read === null) return null;
  return read === false ? { kind: 'no_such_day' } : { kind: 'day', date: read };
};

/**
 * What the library reads, only when it read all of the text as one day without an hour. The forms before it have taken
 * what it reads wrongly: 2/13 as 13 February, a month after 31 January as 3 March.
 */
const fromLibrary = (text: string, today: IsoDate): DayReading | null => {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  if (library === null || !DAY_HINT.test(text) || DAY_PAST.test(text)) return null;
  const noon = new Date(year, month - 1, day, 12);
  for (const language of library.DAY_READERS) {
    const [found, ...others] = language.parse(text, noon, { forwardDate: true });
    if (!found || others.length > 0 || found.text !== text || found.end) continue;
    const { start } = found;
    if (start.isCertain('hour') || !(start.isCertain('day') || start.isCertain('weekday'))) continue;
    const [y, m, d] = [start.get('year'), start.get('month'), start.get('day')];
    const two = (part: number | null): string => String(part ?? 0).padStart(2, '0');
    const date = `${y}-${two(m)}-${two(d)}`;
    // "49 weken voor" lies behind us; so does a day of a year that was named, and that one is meant.
    if (date < today && !/\d{4}$/.test(text)) continue;
    const says = start.isCertain('weekday') && start.isCertain('day') ? start.get('weekday') : null;
    return { kind: says === null || says === weekdayOf(date) ? 'day' : 'other_weekday', date };
  }
  return null;
};

const readPlain = (text: string, today: IsoDate): DayReading | null =>
  fromForm(readForms(text, today)) ?? checked(text, today) ?? fromLibrary(text, today);

/** The day that a text means, seen from `today`: "morgen", "vrijdag 4 december", "week 49", "eind januari", "in 2 weeks". */
export const readDay = (typed: string, today: IsoDate): DayReading => {
  if (typed.length > LONGEST) return { kind: 'unclear' };
  const text = plain(typed);
  const bare = plain(text.replace(LEADS, '').replace(UPCOMING, ''));
  return readPlain(text, today) ?? (bare === '' ? null : readPlain(bare, today)) ?? { kind: 'unclear' };
};

/** The day that was typed, or null when it is none. */
export const dayIn = (typed: string, today: IsoDate): IsoDate | null => {
  const read = readDay(typed, today);
  return read.kind === 'day' ? read.date : null;
};
