import * as z from 'zod';
import { idSchema, isoDate, line, moment, optional, required, withDefault, type RecordOf } from './field';

export const HANDOVER_STATUSES = ['proposed', 'accepted', 'refused'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

/** *Time-out*: what threatens, an eviction for instance, waits until a date. */
export const timeOutFields = {
  /** The relation that threatens, or the party that holds off. */
  about: required(idSchema, ''),
  /** Who promised to wait. */
  by: optional(idSchema),
  from: optional(isoDate),
  until: required(isoDate, ''),
  reason: withDefault(line, ''),
};
export type TimeOut = RecordOf<typeof timeOutFields>;

/** True while the time-out holds. `today` is an ISO date. */
export const isTimeOutOn = (timeOut: TimeOut, today: string): boolean =>
  (timeOut.from ?? today) <= today && today <= timeOut.until;

/** *Warme overdracht*: an agency may only stop once another has taken over. One answer, by the party that gives it. */
export const handoverFields = {
  from: required(idSchema, ''),
  to: optional(idSchema),
  what: withDefault(line, ''),
  due: optional(isoDate),
  answer: optional(
    z.object({
      party: idSchema,
      value: z.enum(['accepted', 'refused']),
      by: line.nullable().default(null),
      at: moment,
      reason: line.nullable().default(null),
    }),
  ),
};
export type Handover = RecordOf<typeof handoverFields>;

/** An answer counts only for the party that it is now asked of: another may have been asked in the meantime. */
export const handoverStatus = ({ to, answer }: Handover): HandoverStatus =>
  answer === null || answer.party !== to ? 'proposed' : answer.value;
