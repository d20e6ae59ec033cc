import * as z from 'zod';
import {
  IDS_MAX,
  idSchema,
  isoDate,
  line,
  optional,
  PEOPLE_MAX,
  person,
  prose,
  required,
  withDefault,
  type RecordOf,
} from './field';

export const FEEDBACK_CHANNELS = ['visit', 'phone', 'letter', 'email', 'other'] as const;

/** How a signal came in: *spreekuur, klacht, huisarts, wijk, telefoon*. */
export const SIGNAL_CHANNELS = [
  'consultation_hour',
  'complaint',
  'doctor',
  'district',
  'phone',
  'table',
  'other',
] as const;
/** What became of a signal, so that whoever gave it can be told. */
export const FOLLOW_UPS = ['not_yet', 'passed_on', 'picked_up', 'answered', 'declined'] as const;

/** *Signaal*: what this case says about the system; `pattern` groups signals over cases. */
export const signalFields = {
  kind: withDefault(z.enum(['pattern', 'weak', 'single']), 'single'),
  title: withDefault(line, ''),
  pattern: optional(line),
  addressedTo: optional(line),
  ask: optional(line),
  feedbackTo: withDefault(z.array(person).max(PEOPLE_MAX), []),
  /** One sign only, no alarm yet; kept all the same. */
  weak: withDefault(z.boolean(), false),
  channel: optional(z.enum(SIGNAL_CHANNELS)),
  /** Ids of what it was made of: any object of the case. */
  about: withDefault(z.array(idSchema).max(IDS_MAX), []),
  followUp: withDefault(z.enum(FOLLOW_UPS), 'not_yet'),
  followUpNote: optional(line),
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

/** The letter of a feedback, in plain words (B1), that two people may write in. */
export const letterFields = { feedback: required(idSchema, ''), text: prose() };
export type Letter = RecordOf<typeof letterFields>;

/** What went well and what helped; deliberately not a rule. */
export const successFields = {
  text: withDefault(line, ''),
  whatHelped: optional(line),
  watchOut: optional(line),
  fromSource: withDefault(z.boolean(), false),
};
export type SuccessStory = RecordOf<typeof successFields>;
