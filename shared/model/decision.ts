import * as z from 'zod';
import {
  idSchema,
  isoDate,
  line,
  optional,
  person,
  prose,
  required,
  withDefault,
  type RecordOf,
} from './field';

export const CONSENT_VALUES = ['not_asked', 'agree', 'agree_with_reservation', 'disagree'] as const;
export type ConsentValue = (typeof CONSENT_VALUES)[number];

/** A proposal that rests on one scenario; `wayBack` says when and how the table looks back. */
export const decisionFields = {
  scenario: optional(idSchema),
  reviewDate: optional(isoDate),
  recordedBy: optional(line),
  recordedAt: optional(z.iso.datetime()),
  fromSource: withDefault(z.boolean(), false),
  text: prose(),
  wayBack: prose(),
};
export type Decision = RecordOf<typeof decisionFields>;

/** One agency's answer. Anything but `agree` needs a reason; a reservation has a date of its own. */
export const consentFields = {
  decision: required(idSchema, ''),
  party: required(idSchema, ''),
  value: withDefault(z.enum(CONSENT_VALUES), 'not_asked'),
  reason: optional(line),
  conditionDue: optional(isoDate),
  by: optional(line),
};
export type Consent = RecordOf<typeof consentFields>;

/** *Tegengeluid*: a risk nobody named yet. It can never be left out of a report for the Doorbraakteam. */
export const dissentFields = {
  by: optional(idSchema),
  anonymous: withDefault(z.boolean(), false),
  /** The scenario or decision it is about. */
  about: optional(idSchema),
  answer: optional(line),
  fromSource: withDefault(z.boolean(), false),
  text: prose(),
};
export type Dissent = RecordOf<typeof dissentFields>;

/** *Regie*: who holds the case, until when. */
export const leadFields = {
  party: required(idSchema, ''),
  person: optional(person),
  mandate: optional(line),
  until: optional(isoDate),
};
export type Lead = RecordOf<typeof leadFields>;

/**
 * The proposal on the table. Two people may each have made one at the same moment; everybody then sees the same one,
 * whatever arrived first.
 */
export const currentDecision = (decisions: ReadonlyMap<string, Decision>): Decision | undefined =>
  [...decisions.values()].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
