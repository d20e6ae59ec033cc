import { LOCALES, type Language } from '../../../shared/base/languages';

/** A range in whole euros and cents, as it can be typed again: "6.000 - 10.000". */
export const amountText = (
  { low, high }: { readonly low: number; readonly high: number },
  language: Language,
): string => {
  const text = (cents: number): string =>
    (cents / 100).toLocaleString(LOCALES[language], {
      minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    });
  return low === high ? text(low) : `${text(low)} - ${text(high)}`;
};
