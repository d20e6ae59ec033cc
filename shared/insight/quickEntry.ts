import type { Rhythm } from '../model/costLine';

/** What somebody meant by an amount typed at the table. Cents; `rhythm` only where it was said. */
export interface QuickAmount {
  readonly low: number;
  readonly high: number;
  readonly rhythm: Rhythm | null;
}

const RHYTHM_WORDS: readonly (readonly [RegExp, Rhythm])[] = [
  [/\s*(?:\/|per\s+|p\s*\/\s*)\s*(?:m|mnd|maand|month|mo)\.?$/i, 'perMonth'],
  [/\s*(?:\/|per\s+|p\s*\/\s*)\s*(?:j|jr|jaar|y|yr|year)\.?$/i, 'perYear'],
  [/\s+(?:eenmalig|once)$/i, 'once'],
];

/** One number: digits with Dutch or English grouping, at most two decimals, and k or mln behind it. */
const NUMBER = /^(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:([.,])(\d{1,2}))?\s*(k|m|mln|duizend|thousand)?$/i;

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, duizend: 1e3, thousand: 1e3, m: 1e6, mln: 1e6 };

/** "6-10k", "6.000 - 10.000", "ca. 800 p/m", "15k/jr", "€ 1,5k". What is not understood gives null. */
export const parseQuickAmount = (text: string): QuickAmount | null => {
  let rest = text.trim().toLowerCase().replaceAll('€', ' ').replaceAll(/\s+/g, ' ').trim();
  let rhythm: Rhythm | null = null;
  for (const [words, meaning] of RHYTHM_WORDS) {
    if (!words.test(rest)) continue;
    rhythm = meaning;
    rest = rest.replace(words, '').trim();
    break;
  }
  rest = rest.replace(/^(?:ca\.?|circa|about|±|~|≈|ongeveer)\s*/, '');
  if (rest === '-' || rest === '–' || rest === '0') return { low: 0, high: 0, rhythm };
  const parts = rest.split(/\s*(?:-|–|—|tot|to|à)\s*/);
  const [first = '', second] = parts;
  if (parts.length > 2) return null;
  if (second === undefined) {
    const value = cents(first, null);
    return value === null ? null : { low: value, high: value, rhythm };
  }
  const high = cents(second, null);
  // "6-10k" means 6k to 10k, "6.000 - 10k" does not.
  const low = cents(first, unitOf(second));
  if (low === null || high === null || low > high) return null;
  return { low, high, rhythm };
};

const unitOf = (text: string): string | null => NUMBER.exec(text.trim())?.[4] ?? null;

const cents = (text: string, borrowedUnit: string | null): number | null => {
  const match = NUMBER.exec(text.trim());
  if (!match) return null;
  const [, whole = '', , decimals = '', unit] = match;
  const grouped = /[.,\s]/.test(whole);
  const value = Number(`${whole.replaceAll(/[.,\s]/g, '')}.${decimals || '0'}`);
  const factor = FACTORS[(unit ?? (grouped ? '' : borrowedUnit) ?? '').toLowerCase()] ?? 1;
  const result = Math.round(value * factor * 100);
  return result <= 1e12 ? result : null;
};
