import * as z from 'zod';
import { CONSENT_VALUES, type Decision } from './decision';
import { decisionContent, type DecisionSource } from './decisionContent';
import { OUTCOMES, type DecisionRecord } from './decisionRecord';
import type { DecisionOutcome } from './outcome';
import { MANDATES } from './party';

const text = z.string();
const maybe = text.nullable().default(null);

const answer = z.object({
  party: text,
  name: maybe,
  value: z.enum(CONSENT_VALUES),
  reason: maybe,
  conditionDue: maybe,
  by: maybe,
  mandate: z.enum(MANDATES).nullable().default(null),
  mandateUntil: maybe,
});

const content = z.object({
  case: text,
  decision: z.object({
    id: text,
    text,
    wayBack: text,
    reviewDate: maybe,
    despite: z.object({ reason: text, by: maybe }).nullable().default(null),
  }),
  scenario: z.object({ id: text, title: text }).nullable(),
  outcome: z.enum(OUTCOMES),
  reasons: z.array(z.object({ code: text, id: text.optional(), until: text.optional() })),
  lead: z
    .object({ party: maybe, person: z.object({ name: text }).nullable().default(null), until: maybe })
    .nullable(),
  consents: z.array(answer),
  dissents: z.array(z.object({ text, by: maybe, answer: maybe })),
});
/** What was decided, as it was at that moment. */
export type RecordedDecision = z.infer<typeof content>;
export type RecordedAnswer = RecordedDecision['consents'][number];

/** What a record holds; null when it was made by another version, or cannot be read. */
export const readRecorded = (json: string): RecordedDecision | null => {
  try {
    return content.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    // What is no JSON holds no decision; the chain says that the record was changed.
    return null;
  }
};

/** What would be recorded now. */
export const recordedNow = (
  tables: DecisionSource,
  decision: Decision,
  found: DecisionOutcome,
): RecordedDecision | null => readRecorded(decisionContent(tables, decision, found));

/** Records in the order in which they were made, the first one first. */
export const recordsInOrder = (records: Iterable<DecisionRecord>): readonly DecisionRecord[] =>
  [...records].sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1));

/** What makes it another decision; a party that is called otherwise meanwhile does not. */
const essence = ({ decision, scenario, outcome, consents, dissents }: RecordedDecision): string =>
  JSON.stringify([
    decision,
    scenario?.id,
    outcome,
    consents.map(({ name: _name, by: _by, ...said }) => said),
    dissents.map((dissent) => [dissent.text, dissent.answer]),
  ]);

export const isSameDecision = (a: RecordedDecision, b: RecordedDecision): boolean =>
  essence(a) === essence(b);

/** The last day on which a condition must be met, as an ISO date; null for a decision without conditions. */
export const conditionalUntil = ({
  reasons,
}: {
  readonly reasons: readonly { readonly until?: string | undefined }[];
}): string | null =>
  reasons
    .flatMap(({ until }) => (until === undefined ? [] : [until]))
    .sort()
    .at(-1) ?? null;

/** Answers that still wait for a word from elsewhere: a reservation, or a voice that must consult. */
export const waitingAnswers = ({ consents, reasons }: RecordedDecision): readonly RecordedAnswer[] => {
  const waiting = new Set(
    reasons
      .filter(({ code }) => code === 'outcome_reservation' || code === 'outcome_must_consult')
      .map(({ id }) => id),
  );
  return consents.filter(({ party }) => waiting.has(party));
};
