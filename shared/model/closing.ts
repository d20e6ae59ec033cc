import { actionGaps } from './action';
import { currentDecision } from './decision';
import { currentConsents } from './consents';
import { handoverStatus } from './handover';
import { askedParties } from './outcome';
import type { Feedback } from './signal';
import type { CaseTables } from './tables';

/** Why a case cannot be closed yet. `id` names the record it is about; absent when something is not there at all. */
export interface ClosingBlocker {
  readonly code:
    | 'closing_handover_open'
    | 'closing_not_asked'
    | 'closing_dissent_not_asked'
    | 'closing_action_draft'
    | 'closing_no_feedback'
    | 'closing_feedback_without_person'
    | 'closing_feedback_without_date'
    | 'closing_feedback_late';
  readonly id?: string;
}

type Rule = (tables: CaseTables, today: string) => ClosingBlocker[];

const sorted = <R extends { readonly id: string }>(records: ReadonlyMap<string, R>): R[] =>
  [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** An agency may stop only once another has accepted. */
const handovers: Rule = (tables) =>
  sorted(tables.handovers)
    .filter((handover) => handoverStatus(handover) !== 'accepted')
    .map(({ id }) => ({ code: 'closing_handover_open', id }));

const everybodyAsked: Rule = (tables) => {
  const decision = currentDecision(tables.decisions);
  if (!decision) return [];
  const answers = currentConsents(tables, decision.id);
  const open = askedParties(tables).filter(
    ({ id }) => (answers.get(id)?.value ?? 'not_asked') === 'not_asked',
  );
  return [
    ...open.map(({ id }): ClosingBlocker => ({ code: 'closing_not_asked', id })),
    ...(decision.dissentAsked
      ? []
      : [{ code: 'closing_dissent_not_asked', id: decision.id } satisfies ClosingBlocker]),
  ];
};

const drafts: Rule = (tables) =>
  sorted(tables.actions)
    .filter((action) => actionGaps(action).length > 0)
    .map(({ id }) => ({ code: 'closing_action_draft', id }));

/** The resident hears what was decided, from a named person on a day. */
const feedback: Rule = (tables, today) => {
  const people = new Set(
    [...tables.parties.values()]
      .filter(({ kind }) => kind === 'resident' || kind === 'household')
      .map(({ id }) => id),
  );
  const all = sorted(tables.feedbacks);
  const found = all.flatMap((one) => feedbackBlocker(one, today) ?? []);
  return all.some(({ to }) => to !== null && people.has(to))
    ? found
    : [{ code: 'closing_no_feedback' }, ...found];
};

const feedbackBlocker = ({ id, by, due, status }: Feedback, today: string): ClosingBlocker | null => {
  if (status === 'done') return null;
  if ((by?.name ?? '').trim() === '') return { code: 'closing_feedback_without_person', id };
  if (due === null) return { code: 'closing_feedback_without_date', id };
  return due < today ? { code: 'closing_feedback_late', id } : null;
};

/** Everything that keeps a case open, the most serious first. `today` is an ISO date. Source: domain, section 6. */
export const closingBlockers = (tables: CaseTables, today: string): readonly ClosingBlocker[] =>
  [handovers, everybodyAsked, drafts, feedback].flatMap((rule) => rule(tables, today));
