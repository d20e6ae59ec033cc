import type { IsoDate } from '../base/dates';
import { actionGaps } from '../model/action';
import { closingBlockers } from '../model/closing';
import { currentDecision } from '../model/decision';
import { phaseOf, type Meeting } from '../model/meeting';
import { decisionOutcome, type OutcomeReason } from '../model/outcome';
import type { PhaseName } from '../model/phases';
import type { Scenario } from '../model/scenario';
import { attendeesOf, isAskedForMandate, turnOrder, withoutTurn } from '../model/attendees';
import { SINGLES, type CaseTables } from '../model/tables';
import { followUps } from './followUp';

export const STEP_GAPS = [
  'basis',
  'emptyCards',
  'actionsUnanswered',
  'mandates',
  'intent',
  'turns',
  'loops',
  'fewScenarios',
  'effects',
  'payers',
  'risks',
  'proposal',
  'answers',
  'reservationDates',
  'consultDates',
  'dissent',
  'noActions',
  'drafts',
  'feedback',
  'feedbackPerson',
  'feedbackDate',
  'feedbackLate',
] as const;

/** What a step still lacks: a hint, never a lock. `names` says whose or which, `count` how many where nothing is named. */
export interface StepGap {
  readonly code: (typeof STEP_GAPS)[number];
  readonly names: readonly string[];
  readonly count: number;
}

export interface StepSource {
  readonly tables: CaseTables;
  readonly meeting: Meeting;
  /** *Rondjes* that nobody has broken yet, as chains of party ids. */
  readonly openLoops: readonly (readonly string[])[];
  /** ISO date. */
  readonly today: IsoDate;
}

type Rule = (source: StepSource) => readonly StepGap[];

const gap = (code: StepGap['code'], is: boolean): StepGap[] => (is ? [{ code, names: [], count: 0 }] : []);
const named = (code: StepGap['code'], names: readonly string[]): StepGap[] =>
  names.length > 0 ? [{ code, names, count: names.length }] : [];
const counted = (code: StepGap['code'], count: number): StepGap[] =>
  count > 0 ? [{ code, names: [], count }] : [];

const prepare: Rule = ({ tables, meeting }) => {
  const isEmpty = (party: { sees: string; wants: string; mayDo: string; cannotDo: string }): boolean =>
    [party.sees, party.wants, party.mayDo, party.cannotDo].every((text) => text.trim() === '');
  const basis = tables.dataSharing.get(SINGLES.dataSharing)?.basis ?? 'unknown';
  return [
    ...gap('basis', basis === 'unknown'),
    ...named(
      'emptyCards',
      turnOrder(tables, meeting.id)
        .filter(isEmpty)
        .map(({ name }) => name),
    ),
  ];
};

const open: Rule = ({ tables, meeting }) => [
  ...counted('actionsUnanswered', followUps(tables, meeting).filter(({ isAnswered }) => !isAnswered).length),
  ...named(
    'mandates',
    attendeesOf(tables.attendees, meeting.id)
      .filter((one) => one.mandate === null && isAskedForMandate(one, tables.parties))
      .map(({ name }) => name),
  ),
];

const intent: Rule = ({ tables }) => {
  const fields = tables.intent.get(SINGLES.intent);
  const texts = [fields?.resident, fields?.public, fields?.goodEnough];
  return counted('intent', texts.filter((text) => (text ?? '').trim() === '').length);
};

/** A loop is dealt with once it was noted as a bottleneck, or somebody in it is on the list for later. */
const isDealtWith = ({ bottlenecks, parkedItems }: CaseTables, loop: readonly string[]): boolean =>
  [...bottlenecks.values()].some(
    ({ kind, about }) => kind === 'loop' && about.some((id) => loop.includes(id)),
  ) || [...parkedItems.values()].some(({ about }) => about !== null && loop.includes(about));

const picture: Rule = ({ tables, meeting, openLoops }) => [
  ...named(
    'turns',
    withoutTurn(tables, meeting).map(({ name }) => name),
  ),
  ...counted('loops', openLoops.filter((loop) => !isDealtWith(tables, loop)).length),
];

/** Beside *Zo doorgaan*. Source: product design, section 2. */
const ALTERNATIVES = 2;

const scenarios: Rule = ({ tables }) => {
  const all = [...tables.scenarios.values()];
  const people = new Set(
    [...tables.parties.values()]
      .filter(({ kind }) => kind === 'resident' || kind === 'household')
      .map(({ id }) => id),
  );
  const without = (lines: Iterable<{ readonly scenario: string }>): string[] => {
    const having = new Set([...lines].map(({ scenario }) => scenario));
    return all.filter(({ id }: Scenario) => !having.has(id)).map(({ title }) => title);
  };
  const alternatives = all.filter(({ kind }) => kind === 'alternative').length;
  return [
    ...counted('fewScenarios', Math.max(0, ALTERNATIVES - alternatives)),
    ...named('effects', without([...tables.consequences.values()].filter(({ who }) => people.has(who)))),
    ...named('payers', without(tables.costLines.values())),
    ...named('risks', without(tables.events.values())),
  ];
};

const decision: Rule = ({ tables }) => {
  const proposal = currentDecision(tables.decisions);
  if (!proposal) return gap('proposal', true);
  const { reasons } = decisionOutcome(tables, proposal);
  const namesOf = (code: OutcomeReason['code']): string[] =>
    reasons.flatMap((reason) =>
      reason.code === code && 'id' in reason ? [tables.parties.get(reason.id)?.name ?? ''] : [],
    );
  return [
    ...named('answers', namesOf('outcome_not_asked')),
    ...named('reservationDates', namesOf('outcome_reservation_undated')),
    ...named('consultDates', namesOf('outcome_consult_undated')),
    ...gap('dissent', !proposal.dissentAsked),
  ];
};

const actions: Rule = ({ tables }) => {
  const drafts = [...tables.actions.values()].filter((action) => actionGaps(action).length > 0);
  return [...gap('noActions', tables.actions.size === 0), ...counted('drafts', drafts.length)];
};

const CLOSING_CODES: Readonly<Record<string, StepGap['code']>> = {
  closing_no_feedback: 'feedback',
  closing_feedback_without_person: 'feedbackPerson',
  closing_feedback_without_date: 'feedbackDate',
  closing_feedback_late: 'feedbackLate',
};

/** Each kind once, also when several tasks lack it. */
const close: Rule = ({ tables, today }) => {
  const codes = new Set(closingBlockers(tables, today).map(({ code }) => CLOSING_CODES[code]));
  return [...codes].flatMap((code) => (code === undefined ? [] : gap(code, true)));
};

const RULES: Readonly<Record<PhaseName, Rule>> = {
  prepare,
  open,
  intent,
  picture,
  scenarios,
  decision,
  actions,
  close,
};

/** When a step is done, told as what is still missing for it. Source: product design, section 2. */
export const stepGaps = (source: StepSource): readonly StepGap[] => RULES[phaseOf(source.meeting)](source);
