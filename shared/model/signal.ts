import * as z from 'zod';
import { idSchema, isoDate, line, optional, PEOPLE_MAX, person, withDefault, type RecordOf } from './field';

export const FEEDBACK_CHANNELS = ['visit', 'phone', 'letter', 'email', 'other'] as const;

/** *Signaal*: what this case says about the system; `pattern` groups signals over cases. */
export const signalFields = {
  kind: withDefault(z.enum(['pattern', 'weak', 'single']), 'single'),
  title: withDefault(line, ''),
  pattern: optional(line),
  addressedTo: optional(line),
  ask: optional(line),
  feedbackTo: withDefault(z.array(person).max(PEOPLE_MAX), []),
  fromSource: withDefault(z.boolean(), false),
};
export type Signal = RecordOf<typeof signalFields>;

/** *Terugkoppeling*: telling the resident or the signaller is a task with a person and a date. */
export const feedbackFields = {
  /** A party id, or `signaller`; null when nobody is chosen. */
  to: optional(idSchema),
  channel: optional(z.enum(FEEDBACK_CHANNELS)),
  by: optional(person),
  due: optional(isoDate),
  status: withDefault(z.enum(['open', 'done']), 'open'),
  text: withDefault(line, ''),
};
export type Feedback = RecordOf<typeof feedbackFields>;

/** What went well and what helped; deliberately not a rule. */
export const successFields = {
  text: withDefault(line, ''),
  whatHelped: optional(line),
  watchOut: optional(line),
  fromSource: withDefault(z.boolean(), false),
};
export type SuccessStory = RecordOf<typeof successFields>;
