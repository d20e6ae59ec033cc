import * as z from 'zod';
import { idSchema, line, openChoice, optional, type RecordOf, required, withDefault } from './field';

export const RELATION_TYPES = [
  'refers',
  'waits_for',
  'blocks',
  'funds',
  'decides',
  'informs',
  'helps',
  'other',
] as const;
export const RELATION_STATUSES = ['current', 'threatened', 'proposed', 'missing', 'ended'] as const;

export type RelationType = (typeof RELATION_TYPES)[number];
export type RelationStatus = (typeof RELATION_STATUSES)[number];

/** What one party does with another. `missing` = should exist but does not ("niemand belt hem"). */
export const relationFields = {
  type: openChoice(RELATION_TYPES, 'other'),
  from: required(idSchema, ''),
  to: required(idSchema, ''),
  label: withDefault(line, ''),
  status: withDefault(z.enum(RELATION_STATUSES), 'current'),
  since: optional(line),
  fromSource: withDefault(z.boolean(), false),
};
export type Relation = RecordOf<typeof relationFields>;
