import { LOCALES, type Language } from '../../shared/base/languages';

/** An ISO date as people say it: "di 2 dec"; with the year when it is not this one. */
export const dayText = (date: string, language: Language): string => {
  const day = new Date(`${date}T12:00:00`);
  const sameYear = day.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(day);
};

const FULL = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day said in full, as it is read back to who typed it: "vr 4 december 2026". */
export const fullDayText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], FULL).format(new Date(`${date}T12:00:00`));

/** "vrijdag". */
export const weekdayText = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long' }).format(new Date(`${date}T12:00:00`));

/** A moment as people say it: "di 2 dec 14:05". */
export const momentText = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment));
