import { LOCALES, type Language } from '../base/languages';

const formats = new Map<string, Intl.NumberFormat>();

const format = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], options);
  formats.set(key, known);
  return known;
};

/** Whole euros from cents: "€ 12.500". */
export const euros = (cents: number, language: Language): string =>
  format(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(cents / 100);

const thousands = (cents: number, language: Language): string => {
  const amount = cents / 100_000;
  return format(language, { maximumFractionDigits: Math.abs(amount) < 10 ? 1 : 0 }).format(amount);
};

/** A range as people say it at the table: "1,5–3k"; below a thousand euro in whole euros; nothing is "–". */
export const shortRange = ([low, high]: readonly [number, number], language: Language): string => {
  if (low === 0 && high === 0) return '–';
  // What is gained: one sign before the range, and the smaller amount first.
  if (low < 0 && high <= 0) return `−${shortRange([-high + 0, -low], language)}`;
  if (Math.abs(high) < 100_000 && Math.abs(low) < 100_000) {
    return low === high ? euros(low, language) : `€ ${Math.round(low / 100)}–${Math.round(high / 100)}`;
  }
  const [from, to] = [thousands(low, language), thousands(high, language)];
  return from === to ? `${to}k` : `${from}–${to}k`;
};
