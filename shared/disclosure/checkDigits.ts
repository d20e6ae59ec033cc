const BSN_LENGTH = 9;

/**
 * The eleven test of a citizen service number: digits weighed 9, 8, … 2 and -1 add up to a multiple of eleven. A number
 * of eight digits has a zero in front. Source: Rijksdienst voor Identiteitsgegevens, Logisch Ontwerp BSN.
 */
export const passesElevenTest = (digits: string): boolean => {
  const all = Array.from(digits.padStart(BSN_LENGTH, '0'), Number);
  if (all.length !== BSN_LENGTH || all.every((digit) => digit === 0)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, index) => sum + weight * (all[index] ?? 0), 0) % 11 === 0;
};

/** How many characters an account number has in the countries that are met here. Source: SWIFT IBAN registry. */
export const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  GB: 22,
  IE: 22,
  LU: 20,
  AT: 20,
  CH: 21,
  ES: 24,
  IT: 27,
  PT: 25,
  PL: 28,
  RO: 24,
  BG: 22,
  HU: 28,
  CZ: 24,
  SE: 24,
  DK: 18,
  NO: 15,
  FI: 18,
  EE: 20,
  LT: 20,
  LV: 21,
  GR: 27,
  TR: 26,
};

/** ISO 7064, mod 97-10: the first four characters behind, letters as numbers, the rest of 97 is 1. */
export const passesMod97 = (iban: string): boolean => {
  const moved = `${iban.slice(4)}${iban.slice(0, 4)}`;
  let rest = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};
