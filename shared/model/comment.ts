import * as z from 'zod';
import { idSchema, line, moment, optional, prose, required, type RecordOf } from './field';

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

/** A remark beside any object. It goes when the object goes. */
export const commentFields = {
  on: required(z.enum(COMMENTABLE), 'parties'),
  about: required(idSchema, ''),
  by: optional(line),
  at: optional(moment),
  resolved: optional(z.object({ by: line.nullable().default(null), at: moment })),
  text: prose(),
};
export type Comment = RecordOf<typeof commentFields>;
