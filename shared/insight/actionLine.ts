import { isIsoDate } from '../base/dates';

/** An action as typed in one line: `agency / person / what / when`. Parts may be missing; `what` must be there. */
export interface ActionLine {
  readonly agency: string;
  readonly person: string;
  readonly text: string;
  /** ISO date, or null when none was understood. */
  readonly due: string | null;
}

const MONTHS = [
  ['jan'],
  ['feb'],
  ['mrt', 'maart', 'mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
] as const;

const pad = (part: number): string => String(part).padStart(2, '0');

/** "2 dec", "2 december 2026", "2-12", "2/12/2026", "2026-12-02". Without a year: the first such day from `today` on. */
export const parseDay = (text: string, today: string): string | null => {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/^(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\.?\s+/, '');
  if (isIsoDate(clean)) return clean;
  const match = /^(\d{1,2})(?:\s*[-/ .]\s*)([a-z]+|\d{1,2})\.?(?:\s*[-/ .,]?\s*(\d{4}))?$/.exec(clean);
  if (!match) return null;
  const [, day = '', monthText = '', year] = match;
  const month = /^\d+$/.test(monthText)
    ? Number(monthText)
    : MONTHS.findIndex((names) => names.some((name) => monthText.startsWith(name))) + 1;
  if (month < 1 || month > 12) return null;
  const inYear = (y: number): string => `${y}-${pad(month)}-${pad(Number(day))}`;
  const thisYear = Number(today.slice(0, 4));
  const date = year === undefined ? inYear(thisYear) : inYear(Number(year));
  if (year !== undefined || date >= today) return isIsoDate(date) ? date : null;
  return isIsoDate(inYear(thisYear + 1)) ? inYear(thisYear + 1) : null;
};

/**
 * Reads the quick line. One part is what happens; two are agency and what; the last one may be a day. Source: the order in
 * which chairs read actions back, as the product design has it.
 */
export const parseActionLine = (line: string, today: string): ActionLine | null => {
  // A day such as 2/12 has slashes of its own: parts are parted by a slash with a space beside it.
  const parts = line
    .split(/\s+\/\s*|\s*\/\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const due = parts.length > 1 ? parseDay(parts.at(-1) ?? '', today) : null;
  const rest = due === null ? parts : parts.slice(0, -1);
  const [first = '', second = '', ...others] = rest;
  if (rest.length === 0) return null;
  if (rest.length === 1) return { agency: '', person: '', text: first, due };
  if (rest.length === 2) return { agency: first, person: '', text: second, due };
  return { agency: first, person: second, text: others.join(' / '), due };
};
