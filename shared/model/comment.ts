import * as z from 'zod';
import { idSchema, IDS_MAX, line, moment, optional, prose, required, type RecordOf } from './field';

/** Tables whose records people may comment on. */
export const COMMENTABLE = [
  'case',
  'intent',
  'parties',
  'legalGrounds',
  'relations',
  'bottlenecks',
  'externalPayers',
  'scenarios',
  'consequences',
  'events',
  'costLines',
  'benefits',
  'legalRooms',
  'leads',
  'decisions',
  'dissents',
  'actions',
  'signals',
  'feedbacks',
  'successes',
  'timeOuts',
  'handovers',
] as const;

/** Each party once, the smallest id first: in one direction a loop can be written in one way only. */
const isCircle = ([first = '', ...rest]: readonly string[]): boolean =>
  new Set(rest).size === rest.length && rest.every((id) => first < id);

/**
 * What a loop is known by: the ids of its parties in direction, as `shared/insight/cycles` lists them. A loop is worked
 * out anew after every change and has no record; its parties have.
 */
export const circleSchema = z.array(idSchema).min(2).max(IDS_MAX).refine(isCircle);

/**
 * A remark beside any object, or beside a loop. It goes when the object goes, or a party of the loop; a loop that no
 * longer goes round keeps its remarks. Beside a loop, `on` and `about` name the first party in it.
 */
export const commentFields = {
  on: required(z.enum(COMMENTABLE), 'parties'),
  about: required(idSchema, ''),
  circle: optional(circleSchema),
  by: optional(line),
  at: optional(moment),
  resolved: optional(z.object({ by: line.nullable().default(null), at: moment })),
  text: prose(),
};
export type Comment = RecordOf<typeof commentFields>;
