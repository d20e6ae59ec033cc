import { addDays, type IsoDate } from '../base/dates';
import { addMonths, dayOf, lastDayOf, mondayOf, mondayOfWeek, monthOf, yearOf } from './calendar';
import { MONTH, monthNamed, namedDay, NUMBER, numberNamed, WEEKDAY, weekdayNamed } from './dayWords';
import { holidaysIn, workingDayBefore, workingDayFrom } from './workingDays';

/**
 * What a form makes of a text: a day, false for a day that the calendar does not have, or null when the text is not of
 * this form.
 */
export type FormReading = IsoDate | false | null;
type Form = readonly [pattern: RegExp, read: (groups: readonly string[], today: IsoDate) => FormReading];

const form = (pattern: string, read: Form[1]): Form => [new RegExp(`^${pattern}$`), read];
const real = (date: IsoDate | null): FormReading => date ?? false;

/** "26" is 2026: nobody agrees on anything in 1926. */
const fullYear = (year: string): number => (year.length === 2 ? 2000 : 0) + Number(year);

/** A day without a year is the first such day from today on. */
const forward = (month: number, day: number, year: string, today: IsoDate): FormReading => {
  if (year !== '') return real(dayOf(fullYear(year), month, day));
  const now = dayOf(yearOf(today), month, day);
  return now !== null && now >= today ? now : real(dayOf(yearOf(today) + 1, month, day));
};

/** From today on: in this year, or else in the next. */
const inYear = (make: (year: number) => IsoDate | null, year: string, today: IsoDate): FormReading => {
  if (year !== '') return real(make(fullYear(year)));
  const now = make(yearOf(today));
  return now !== null && now >= today ? now : real(make(yearOf(today) + 1));
};

const EARLY = 'begin(?: van)?|start of|beginning of|early';
const MIDDLE = 'half|midden|medio|halverwege|mid|middle of';
const LATE = 'eind(?: van)?|einde(?: van)?|ultimo|end of|late';
const PART = `(${EARLY}|${MIDDLE}|${LATE})`;
const partOf = (words: string): 'early' | 'middle' | 'late' => {
  if (new RegExp(`^(?:${EARLY})$`).test(words)) return 'early';
  return new RegExp(`^(?:${MIDDLE})$`).test(words) ? 'middle' : 'late';
};
const MIDDLE_DAY = 15;
const THE = '(?:de |het |the )?';
const NEXT = 'volgende?|komende?|next';
const THIS = 'deze|dit|this';

const inMonth = (part: string, year: number, month: number): IsoDate => {
  const [y, m] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  const which = partOf(part);
  if (which === 'late') return lastDayOf(y, m);
  return dayOf(y, m, which === 'early' ? 1 : MIDDLE_DAY) ?? lastDayOf(y, m);
};

/** A week as a deadline ends on its Friday; at its beginning it is Monday, half-way Wednesday. */
const inWeek = (part: string, monday: IsoDate): IsoDate =>
  addDays(monday, part === '' ? 4 : { early: 0, middle: 2, late: 4 }[partOf(part)]);

const later = (count: number, unit: string, today: IsoDate): IsoDate => {
  if (/^(?:maand|month)/.test(unit)) return addMonths(today, count);
  if (/^(?:kwarta|quarter)/.test(unit)) return addMonths(today, count * 3);
  if (/^(?:jaar|jaren|year)/.test(unit)) return addMonths(today, count * 12);
  return addDays(today, /^(?:week|weken)/.test(unit) ? count * 7 : count);
};
const UNIT =
  '(dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwarta(?:al|len)|jaar|jaren|days?|weeks?|months?|quarters?|years?)';

/** The first such weekday from a day on. */
const weekdayFrom = (weekday: number, from: IsoDate): IsoDate => {
  const monday = mondayOf(from);
  const day = addDays(monday, (weekday + 6) % 7);
  return day >= from ? day : addDays(day, 7);
};

const inWeekOf = (word: string, monday: IsoDate): IsoDate => addDays(monday, (weekdayNamed(word) + 6) % 7);
const notBefore = (today: IsoDate, date: IsoDate): IsoDate => (date < today ? today : date);
const nextMonday = (today: IsoDate): IsoDate => addDays(mondayOf(today), 7);

const FORMS: readonly Form[] = [
  // 2-12, 2/12/26, 2.12.2026, 2 12; the day goes first, in both languages
  form(
    '(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})(?:\\s*[-/. ]\\s*(\\d{4}|\\d{2}))?',
    ([day, month, year = ''], today) => forward(Number(month), Number(day), year, today),
  ),
  form('(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})', ([year, month, day]) =>
    real(dayOf(Number(year), Number(month), Number(day))),
  ),
  // 4 december, 4 dec. '26
  form(`(\\d{1,2})[-/ ]?(${MONTH})\\.?(?:[-/, ]+'?(\\d{4}|\\d{2}))?`, ([day, month = '', year = ''], today) =>
    forward(monthNamed(month), Number(day), year, today),
  ),
  // the 4th of this month, or else of the next month that has such a day
  form('(?:de|the) (\\d{1,2})', ([day], today) => {
    for (const ahead of [0, 1, 2]) {
      const first = addMonths(`${today.slice(0, 8)}01`, ahead);
      const found = dayOf(yearOf(first), monthOf(first), Number(day));
      if (found !== null && found >= today) return found;
    }
    return false;
  }),
  form(`overmorgen`, (_none, today) => addDays(today, 2)),
  // over 12 weken, binnen een maand, in 2 weeks, within a month
  form(
    `(?:over|binnen|na|in|within) (${NUMBER}) ${UNIT}(?: van nu| vanaf nu)?`,
    ([count = '', unit = ''], today) => later(numberNamed(count), unit, today),
  ),
  form(
    `(${NUMBER}) ${UNIT} (?:na nu|vanaf nu|van nu|from now|from today)`,
    ([count = '', unit = ''], today) => later(numberNamed(count), unit, today),
  ),
  form('(?:over|binnen|in|within) (?:een half jaar|half a year|half jaar)', (_none, today) =>
    addMonths(today, 6),
  ),
  ...weekForms(),
  ...periodForms(),
];

function weekForms(): readonly Form[] {
  const wd = `(?:op )?(${WEEKDAY})\\.?`;
  return [
    // week 49, eind week 2 2027: the Friday unless said otherwise
    form(
      `(?:in )?(?:${PART} )?(?:week|wk)\\.? ?(\\d{1,2})(?:[,/ ]+(?:van )?'?(\\d{4}|\\d{2}))?`,
      (groups, today) => {
        const [part = '', week = '', year = ''] = groups;
        const make = (y: number): IsoDate | null => {
          const monday = mondayOfWeek(y, Number(week));
          return monday === null ? null : inWeek(part, monday);
        };
        return inYear(make, year, today);
      },
    ),
    form(`${wd} (?:in )?week (\\d{1,2})`, ([word = '', week = ''], today) => {
      const make = (y: number): IsoDate | null => {
        const monday = mondayOfWeek(y, Number(week));
        return monday === null ? null : inWeekOf(word, monday);
      };
      return inYear(make, '', today);
    }),
    form(`(?:${NEXT}) week ${wd}`, ([word = ''], today) => inWeekOf(word, nextMonday(today))),
    form(`${wd} (?:${NEXT}) week`, ([word = ''], today) => inWeekOf(word, nextMonday(today))),
    // maandag over een week, over twee weken op maandag
    form(`${wd} (?:over|in) (${NUMBER}) (?:week|weken|weeks)`, ([word = '', count = ''], today) =>
      addDays(weekdayFrom(weekdayNamed(word), today), numberNamed(count) * 7),
    ),
    form(`(?:over|in) (${NUMBER}) (?:week|weken|weeks) ${wd}`, ([count = '', word = ''], today) =>
      addDays(weekdayFrom(weekdayNamed(word), today), numberNamed(count) * 7),
    ),
    form(`(?:a week on )${wd}`, ([word = ''], today) => addDays(weekdayFrom(weekdayNamed(word), today), 7)),
    form(`${wd} week`, ([word = ''], today) => addDays(weekdayFrom(weekdayNamed(word), today), 7)),
    form(`(?:${PART} )?${THE}(?:(${NEXT})|${THIS}|de|het|the) week`, ([part = '', next = ''], today) =>
      next === '' ? notBefore(today, inWeek(part, mondayOf(today))) : inWeek(part, nextMonday(today)),
    ),
  ];
}

function periodForms(): readonly Form[] {
  return [
    form(`${PART} ${THE}(${MONTH})\\.?(?: '?(\\d{4}|\\d{2}))?`, ([part = '', month = '', year = ''], today) =>
      inYear((y) => inMonth(part, y, monthNamed(month)), year, today),
    ),
    form(`(${MONTH}) (\\d{4})`, ([month = '', year = '']) => lastDayOf(Number(year), monthNamed(month))),
    form(`in (${MONTH})(?: '?(\\d{4}|\\d{2}))?`, ([month = '', year = ''], today) =>
      inYear((y) => lastDayOf(y, monthNamed(month)), year, today),
    ),
    form(`(?:${PART} )?${THE}(?:(${NEXT})|${THIS}|de|the) (?:maand|month)`, ([part = '', next = ''], today) =>
      inMonth(part === '' ? 'eind' : part, yearOf(today), monthOf(today) + (next === '' ? 0 : 1)),
    ),
    form(
      `(?:${PART} )?${THE}(?:(${NEXT})|${THIS}|het|the) (?:jaar|year)`,
      ([part = '', next = ''], today) => {
        const year = yearOf(today) + (next === '' ? 0 : 1);
        const which = part === '' ? 'late' : partOf(part);
        return `${year}-${{ early: '01-01', middle: '07-01', late: '12-31' }[which]}`;
      },
    ),
  ];
}

/** Before Christmas is the last working day before it, after Christmas the first one after the days off. */
const aroundNamedDay = (text: string, today: IsoDate): FormReading => {
  const [, where = '', name = '', year = ''] =
    /^(?:(voor|before|na|after) )?(.*?)(?: (\d{4}))?$/.exec(text) ?? [];
  const named = namedDay(name);
  if (named === null) return null;
  const make = (y: number): IsoDate | null => {
    if (!named.includes('-')) return holidaysIn(y)[named as keyof ReturnType<typeof holidaysIn>];
    const [month = 0, day = 0] = named.split('-').map(Number);
    return dayOf(y, month, day);
  };
  const day = inYear(make, year, today);
  if (day === null || day === false || where === '') return day;
  return where === 'voor' || where === 'before' ? workingDayBefore(day) : workingDayFrom(addDays(day, 1));
};

/** The day that a text names in one of the forms that people use here. `text` in lower case, without accents. */
export const readForms = (text: string, today: IsoDate): FormReading => {
  const named = aroundNamedDay(text, today);
  if (named !== null) return named;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1), today);
  }
  return null;
};
