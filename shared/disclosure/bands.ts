/** Upper ends of the age bands in years, inclusive. Design choice: childhood, youth (Jeugdwet to 18, 18-/18+), work, pension. */
const BANDS = [
  [11, '0-11'],
  [17, '12-17'],
  [26, '18-26'],
  [44, '27-44'],
  [66, '45-66'],
] as const;
export const AGE_BANDS = [...BANDS.map(([, name]) => name), '67+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The band of an age in whole years. */
export const ageBand = (years: number): AgeBand => BANDS.find(([last]) => years <= last)?.[1] ?? '67+';

export const STUCK_BANDS = ['under_1_year', '1_to_2_years', '3_to_5_years', 'over_5_years'] as const;

/** How long a case is stuck, from months to a band of years; null where nobody wrote it down. */
export const stuckBand = (months: number | null): (typeof STUCK_BANDS)[number] | null => {
  if (months === null) return null;
  if (months < 12) return 'under_1_year';
  if (months < 36) return '1_to_2_years';
  return months <= 60 ? '3_to_5_years' : 'over_5_years';
};

/** An amount in whole cents as whole euros of two significant digits: an exact amount points at one case. */
export const roundedEuros = (cents: number): number => {
  const euros = Math.round(cents / 100);
  const unit = 10 ** Math.max(0, String(Math.abs(euros)).length - 2);
  return Math.round(euros / unit) * unit;
};
