import type { IsoDate } from '../base/dates';

/** First three letters of the months in Dutch and English. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  maa: 3,
  mrt: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

const ISO = /\b((?:19|20)\d{2})-(\d{1,2})\b/;
const DAY_FIRST = /\b(?:\d{1,2}[-/.])?(\d{1,2})[-/.]((?:19|20)\d{2})\b/;
const NAMED = /\b([a-z]{3})[a-z]{0,6}\.? ((?:19|20)\d{2})\b/i;
const YEAR = /\b((?:19|20)\d{2})\b/;

const monthIn = (text: string): readonly [year: number, month: number | null] | null => {
  const iso = ISO.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2])];
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return [Number(dayFirst[2]), Number(dayFirst[1])];
  const named = NAMED.exec(text);
  const month = MONTHS[named?.[1]?.toLowerCase() ?? ''];
  if (named && month !== undefined) return [Number(named[2]), month];
  const year = YEAR.exec(text);
  return year ? [Number(year[1]), null] : null;
};

/**
 * Whole months from what somebody typed as *sinds* ("2021", "maart 2021", "2021-03-14", "14-3-2021") to `today`. A bare
 * year counts in whole years. Null when no moment can be read, or when it still has to come.
 * Source: a rule of our own.
 */
export const monthsSince = (since: string, today: IsoDate): number | null => {
  const found = monthIn(since);
  if (!found) return null;
  const [year, month] = found;
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (month !== null && (month < 1 || month > 12)) return null;
  const passed = (thisYear - year) * 12 + (month === null ? 0 : thisMonth - month);
  return passed < 0 ? null : passed;
};
