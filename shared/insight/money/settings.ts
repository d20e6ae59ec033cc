import type { Case } from '../../model/case';

/**
 * Real discount rate per year. Source: standard rate since 2021, Steunpunt Economische Expertise, Rijkswaterstaat.
 * Editable per case; no inflation goes on top of a real rate.
 */
export const DISCOUNT_RATE = 0.0225;
/** Months that costs are counted over unless the case says otherwise. */
export const HORIZON_MONTHS = 60;
/** The first half year is months 0 to 5; *daarna* starts here. */
export const AFTERWARDS_FROM = 6;

export interface MoneySettings {
  /** Fraction per year, such as 0.0225. */
  readonly rate: number;
  readonly horizonMonths: number;
}

/** A range in euro cents: low, high. */
export type Range = readonly [number, number];

/** All together, beside the ids of parties and payers. */
export const ALL = '*';
/** Whoever a transfer without a receiver goes to: no party of the case, but the money does not vanish. */
export const UNNAMED = '?';

/** Rounds half away from zero, and never answers -0. */
export const roundCents = (value: number): number => Math.sign(value) * Math.round(Math.abs(value)) + 0;

/** Rate and horizon of a case, or the defaults where it says nothing. */
export const moneySettings = (header: Case | undefined): MoneySettings => ({
  rate: header?.discountRate ?? DISCOUNT_RATE,
  horizonMonths: header?.horizonMonths ?? HORIZON_MONTHS,
});
