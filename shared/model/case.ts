import * as z from 'zod';
import {
  isoDate,
  line,
  moment,
  months,
  optional,
  priceYear,
  prose,
  withDefault,
  type RecordOf,
} from './field';

export const CASE_STATUSES = ['preparing', 'at_table', 'actions_running', 'closed'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
export const SHARING_BASES = ['consent', 'legal_task', 'anonymous', 'unknown'] as const;
export const RESIDENT_AT_TABLE = ['present', 'present_part', 'represented', 'absent'] as const;

/** Real discount rate per year, as a fraction. */
export const DISCOUNT_RATES = { min: 0, max: 0.2 } as const;
/** Months that costs are counted over. */
export const HORIZONS = { min: 12, max: 240 } as const;

/** The case itself. The resident appears under a pseudonym only. `stuckForMonths` in months. */
export const caseFields = {
  title: withDefault(line, ''),
  pseudonym: withDefault(line, ''),
  municipality: optional(line),
  stuckForMonths: optional(months),
  bhvLayer: optional(z.int().min(1).max(3)),
  status: withDefault(z.enum(CASE_STATUSES), 'preparing'),
  isSample: withDefault(z.boolean(), false),
  sampleOrder: optional(z.int()),
  retentionDate: optional(isoDate),
  contentWarning: optional(line),
  sourceNote: optional(line),
  /** Real discount rate per year as a fraction; absent = the default of `insight/money/settings`. */
  discountRate: optional(z.number().min(DISCOUNT_RATES.min).max(DISCOUNT_RATES.max)),
  /** Months that costs are counted over; absent = the default of `insight/money/settings`. */
  horizonMonths: optional(z.int().min(HORIZONS.min).max(HORIZONS.max)),
  /** Where the discount rate comes from, and from which day. */
  discountSource: optional(z.object({ text: line, date: isoDate.nullable().default(null) })),
  /** The year whose prices all amounts are in. */
  priceYear: optional(priceYear),
  closedAt: optional(moment),
  summary: prose(),
};
export type Case = RecordOf<typeof caseFields>;

/** On what ground data may be shared at this table, chosen by a person and recorded. */
export const dataSharingFields = {
  basis: withDefault(z.enum(SHARING_BASES), 'unknown'),
  residentInformed: withDefault(z.boolean(), false),
  residentAtTable: withDefault(z.enum(RESIDENT_AT_TABLE), 'absent'),
  /** Why the resident is not there, or only for a part. */
  absentBecause: optional(line),
  representative: optional(line),
  note: optional(line),
  fromSource: withDefault(z.boolean(), false),
};
export type DataSharing = RecordOf<typeof dataSharingFields>;

/** *De bedoeling*: what the resident wants, what the rules are for, when it is good enough. */
export const intentFields = {
  resident: prose(),
  public: prose(),
  goodEnough: prose(),
  fromSource: withDefault(z.boolean(), false),
};
export type Intent = RecordOf<typeof intentFields>;

/** Days after closing for which the working copy is kept by default. Source: domain description, section 5. */
export const RETENTION_DAYS = 56;
