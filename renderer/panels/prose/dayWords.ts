import type { DayReading } from '../../../shared/entry/day';
import { restDay } from '../../../shared/entry/workingDays';
import type { Language } from '../../../shared/text/language';
import type { useText } from '../../text/i18n';
import { fullDayText, weekdayText } from '../dates';

type T = ReturnType<typeof useText>;

/** Why what was typed is no day, in a sentence that says what to do. */
export const noDayText = (
  read: Exclude<DayReading, { readonly kind: 'day' }>,
  typed: string,
  t: T,
  language: Language,
): string => {
  if (read.kind === 'unclear') return t('entry.day.unclear', { typed });
  if (read.kind === 'no_such_day') return t('entry.day.noSuchDay', { typed });
  const date = fullDayText(read.date, language).replace(/^\S+ /, '');
  return t('entry.day.otherWeekday', { date, weekday: weekdayText(read.date, language) });
};

/** "zo 6 december 2026 is geen werkdag."; null for a day on which people work. */
export const restDayText = (date: string, t: T, language: Language): string | null => {
  const rest = restDay(date);
  if (rest === null) return null;
  const day = fullDayText(date, language);
  return rest === 'weekend'
    ? t('entry.day.weekend', { date: day })
    : t('entry.day.holiday', { date: day, holiday: t(`entry.day.holidays.${rest}`) });
};
