const DAY_MS = 86_400_000;

/** ISO calendar date, `YYYY-MM-DD`; no time zone, because a deadline is a day on the calendar. */
export type IsoDate = string;

/** True for a date that exists: 2026-02-30 is refused. */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** The calendar date `days` after `date`; negative counts go back. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The local calendar date of a moment. */
export const localDate = (now: Date): IsoDate => {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

/**
 * `now`, or one millisecond after the latest of `earlier` when that lies later: what answers something comes after it,
 * also when the clocks of two computers differ. ISO moments; null is no moment.
 */
export const momentAfter = (now: string, earlier: Iterable<string | null>): string => {
  let latest = Date.parse(now);
  for (const moment of earlier) if (moment !== null) latest = Math.max(latest, Date.parse(moment) + 1);
  return new Date(latest).toISOString();
};
