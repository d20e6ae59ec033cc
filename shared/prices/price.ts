import * as z from 'zod';
import { cents, idSchema, priceYear } from '../model/field';

/** What a price is for. The first three are rhythms of a cost line; hours and days need a number first. */
export const PRICE_UNITS = ['once', 'perMonth', 'perYear', 'perHour', 'perDay'] as const;
/** *Bron gezien*, *tweedehands*, *eigen schatting*. */
export const PRICE_STATUSES = ['seen', 'second_hand', 'own_estimate'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];
export type PriceStatus = (typeof PRICE_STATUSES)[number];

/** Prices in one list, and characters in one text. */
export const PRICES_MAX = 1_000;
const TEXT_MAX = 300;
/** Characters in the name of a column that this version does not know. */
export const NAME_MAX = 60;

/** One line: what goes into a table must come back out of it. */
const oneLine = z
  .string()
  .max(TEXT_MAX)
  .regex(/^[^\p{Cc}\u2028\u2029\uFEFF]*$/u)
  .refine((text) => text === text.trim());

/**
 * A *kental*: what something costs, from whom, at the prices of which year. Amounts in whole euro cents, both there or
 * both absent: what has no good source is listed and left empty.
 */
export const price = z
  .object({
    id: idSchema,
    label: oneLine,
    low: cents.min(0).nullable().default(null),
    high: cents.min(0).nullable().default(null),
    unit: z.enum(PRICE_UNITS).default('once'),
    /** Price level: the year of the source. */
    year: priceYear.nullable().default(null),
    source: oneLine.default(''),
    status: z.enum(PRICE_STATUSES).default('own_estimate'),
    /** Columns that this version does not know, by their names: kept and written back. */
    more: z.record(z.string().max(NAME_MAX), z.unknown()).optional(),
  })
  .refine(({ low, high }) => (low === null || high === null ? low === high : low <= high));
export type Price = z.infer<typeof price>;

export const priceList = z
  .array(price)
  .max(PRICES_MAX)
  .refine((prices) => new Set(prices.map(({ id }) => id)).size === prices.length);
