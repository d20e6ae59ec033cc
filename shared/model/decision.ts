import * as z from 'zod';
import {
  IDS_MAX,
  idSchema,
  isoDate,
  line,
  moment,
  optional,
  person,
  prose,
  required,
  withDefault,
  type RecordOf,
} from './field';

/** What a voice at the table may do today: *ik beslis*, *moet terug*, *ik adviseer*. */
export const VOICES = ['decides_at_table', 'must_consult', 'advises'] as const;
export type Voice = (typeof VOICES)[number];

export const CONSENT_VALUES = ['not_asked', 'agree', 'agree_with_reservation', 'disagree'] as const;
export type ConsentValue = (typeof CONSENT_VALUES)[number];

/** A proposal that rests on one scenario; `wayBack` says when and how the table looks back. */
export const decisionFields = {
  scenario: optional(idSchema),
  reviewDate: optional(isoDate),
  recordedBy: optional(line),
  recordedAt: optional(moment),
  /** How many parties that may decide must have said yes; absent = no such number was agreed. */
  quorum: optional(z.int().min(0).max(1_000)),
  /** *Welk risico noemden we nog niet?* was asked, whether or not anybody had an answer. */
  dissentAsked: withDefault(z.boolean(), false),
  /** *Besloten ondanks bezwaar*, with the answers that it sets aside; a later objection counts again. */
  despite: optional(
    z.object({
      reason: line,
      by: line.nullable().default(null),
      at: moment,
      objections: z.array(idSchema).max(IDS_MAX),
    }),
  ),
  fromSource: withDefault(z.boolean(), false),
  text: prose(),
  wayBack: prose(),
};
export type Decision = RecordOf<typeof decisionFields>;

/**
 * One party's answer at one moment. Anything but `agree` needs a reason; a reservation has a date of its own. Answering
 * again adds a record: the latest counts (`currentConsents`), the earlier ones are the history.
 */
export const consentFields = {
  decision: required(idSchema, ''),
  party: required(idSchema, ''),
  value: withDefault(z.enum(CONSENT_VALUES), 'not_asked'),
  reason: optional(line),
  conditionDue: optional(isoDate),
  by: optional(line),
  /** With what mandate this voice answered; absent = that of the party. */
  mandate: optional(z.enum(VOICES)),
  /** Until when a voice that must consult has time. */
  mandateUntil: optional(isoDate),
  answeredAt: optional(moment),
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
export const caseLeadFields = {
  party: required(idSchema, ''),
  person: optional(person),
  mandate: optional(line),
  until: optional(isoDate),
};
export type CaseLead = RecordOf<typeof caseLeadFields>;

/**
 * The proposal on the table. Two people may each have made one at the same moment; everybody then sees the same one,
 * whatever arrived first.
 */
export const currentDecision = (decisions: ReadonlyMap<string, Decision>): Decision | undefined =>
  [...decisions.values()].sort((a, b) => (a.id < b.id ? -1 : 1))[0];

/**
 * Who holds *de regie*. Two people may each have laid it with somebody at the same moment; everybody then sees the same
 * one named first, and that there is not exactly one (`leads.size`).
 */
export const currentCaseLead = (leads: ReadonlyMap<string, CaseLead>): CaseLead | undefined =>
  [...leads.values()].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
