import type { TFunction } from 'i18next';

/** "Loopt vast sinds 5 jaar": in years from two years on, before that in months. */
export const stuckText = (t: TFunction<'screens'>, months: number): string =>
  months >= 24
    ? t('case.stuckYears', { count: Math.round(months / 12) })
    : t('case.stuckMonths', { count: months });
