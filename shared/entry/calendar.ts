import { addDays, isIsoDate, type IsoDate } from '../base/dates';
import { weekdayOf } from './workingDays';

/** Sums with days of the calendar, without clocks and time zones. */

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

/** Null when the month has no such day. `month` counts from 1. */
export const dayOf = (year: number, month: number, day: number): IsoDate | null => {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  const date = `${String(year).padStart(4, '0')}-${mm}-${dd}`;
  return isIsoDate(date) ? date : null;
};

/** The last day of a month; months past December go on in the next year. */
export const lastDayOf = (year: number, month: number): IsoDate => {
  const first = new Date(Date.UTC(year, month, 0));
  return first.toISOString().slice(0, 10);
};

/** The same day `count` months later, or the last day of a month that is shorter. */
export const addMonths = (date: IsoDate, count: number): IsoDate => {
  const months = yearOf(date) * 12 + monthOf(date) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return dayOf(year, month, Number(date.slice(8))) ?? lastDayOf(year, month);
};

/** Monday of the week that holds a day, as ISO 8601 counts weeks. */
export const mondayOf = (date: IsoDate): IsoDate => addDays(date, -((weekdayOf(date) + 6) % 7));

/** Monday of a week of the year; null when the year has no such week. */
export const mondayOfWeek = (year: number, week: number): IsoDate | null => {
  // 4 January always lies in week 1.
  const monday = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  const isThere = week >= 1 && yearOf(addDays(monday, 3)) === year;
  return isThere ? monday : null;
};
