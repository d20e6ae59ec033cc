import { easter } from 'date-easter';
import { addDays, type IsoDate } from '../base/dates';

/** The public holidays of the Netherlands, by the code of their name in the texts. */
export const HOLIDAYS = [
  'new_year',
  'good_friday',
  'easter',
  'easter_monday',
  'kings_day',
  'liberation_day',
  'ascension',
  'pentecost',
  'pentecost_monday',
  'christmas',
  'boxing_day',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

const SUNDAY = 0;
const SATURDAY = 6;

/** 0 for a Sunday to 6 for a Saturday. */
export const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const pad = (part: number): string => String(part).padStart(2, '0');

const kingsDay = (year: number): IsoDate =>
  weekdayOf(`${year}-04-27`) === SUNDAY ? `${year}-04-26` : `${year}-04-27`;

/**
 * Each holiday in a year from 2014 on. Source of which days count: Algemene termijnenwet, article 3, first and second
 * paragraph (a term does not end on a Saturday, a Sunday or one of these days, Good Friday and 5 May among them).
 */
export const holidaysIn = (year: number): Readonly<Record<Holiday, IsoDate>> => {
  const { month, day } = easter(year);
  const sunday = `${year}-${pad(month)}-${pad(day)}`;
  return {
    new_year: `${year}-01-01`,
    good_friday: addDays(sunday, -2),
    easter: sunday,
    easter_monday: addDays(sunday, 1),
    kings_day: kingsDay(year),
    liberation_day: `${year}-05-05`,
    ascension: addDays(sunday, 39),
    pentecost: addDays(sunday, 49),
    pentecost_monday: addDays(sunday, 50),
    christmas: `${year}-12-25`,
    boxing_day: `${year}-12-26`,
  };
};

/** Why nobody works on a day; null for a working day. A holiday goes before the weekend that it falls in. */
export const restDay = (date: IsoDate): Holiday | 'weekend' | null => {
  const days = holidaysIn(Number(date.slice(0, 4)));
  const holiday = HOLIDAYS.find((name) => days[name] === date);
  if (holiday !== undefined) return holiday;
  const weekday = weekdayOf(date);
  return weekday === SUNDAY || weekday === SATURDAY ? 'weekend' : null;
};

/** The day itself when people work on it, else the first working day after it. */
export const workingDayFrom = (date: IsoDate): IsoDate => {
  let day = date;
  while (restDay(day) !== null) day = addDays(day, 1);
  return day;
};

/** The last working day before a day. */
export const workingDayBefore = (date: IsoDate): IsoDate => {
  let day = addDays(date, -1);
  while (restDay(day) !== null) day = addDays(day, -1);
  return day;
};
