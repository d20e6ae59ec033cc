import * as z from 'zod';
import {
  cents,
  idSchema,
  line,
  months,
  optional,
  order,
  priceYear,
  required,
  withDefault,
  type RecordOf,
} from './field';

export const COST_KINDS = ['cost', 'benefit', 'transfer'] as const;
export const RHYTHMS = ['once', 'perMonth', 'perYear'] as const;
export const CERTAINTIES = ['estimate', 'quote', 'known', 'guess'] as const;
export const VATS = ['included', 'exempt', 'unknown'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A range in whole euro cents; one value, so that a merge can never leave `low` above `high`. */
export const amount = z
  .object({ low: cents, likely: cents.optional(), high: cents })
  .refine((a) => a.low <= a.high && (a.likely === undefined || (a.low <= a.likely && a.likely <= a.high)));
export type Amount = z.infer<typeof amount>;

/**
 * One line of money in a scenario. `startMonth` 0 is the month of the decision; `months` is the duration and absent
 * means until the horizon. A line with `eventId` counts only if that event happens.
 */
export const costLineFields = {
  scenario: required(idSchema, ''),
  order,
  label: withDefault(line, ''),
  bearer: required(idSchema, ''),
  beneficiary: optional(idSchema),
  kind: withDefault(z.enum(COST_KINDS), 'cost'),
  amount: required(amount, { low: 0, high: 0 }),
  rhythm: withDefault(z.enum(RHYTHMS), 'once'),
  startMonth: withDefault(months, 0),
  months: optional(z.int().min(1).max(1200)),
  eventId: optional(idSchema),
  priceYear: optional(priceYear),
  vat: optional(z.enum(VATS)),
  certainty: optional(z.enum(CERTAINTIES)),
  source: optional(line),
  illustrative: withDefault(z.boolean(), false),
};
export type CostLine = RecordOf<typeof costLineFields>;

/** Somebody who pays or gains but is not on the map, such as a health insurer. */
export const externalPayerFields = { name: withDefault(line, '') };
export type ExternalPayer = RecordOf<typeof externalPayerFields>;
