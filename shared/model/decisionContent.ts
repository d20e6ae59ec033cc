import { canonicalJson } from '../base/canonicalJson';
import { currentConsents } from './consents';
import { currentCaseLead, type Decision } from './decision';
import type { DecisionOutcome } from './outcome';
import { SINGLES, type CaseTables } from './tables';

/** The tables that a record of a decision rests on. */
export type DecisionSource = Pick<
  CaseTables,
  'case' | 'consents' | 'dissents' | 'leads' | 'parties' | 'scenarios'
>;

/**
 * What a record of a decision holds, as canonical JSON: the proposal, every answer with its reason and the mandate it was
 * given with, the dissent, the lead and what the outcome rests on, with names, so that it can be read when the case has
 * gone on.
 */
export const decisionContent = (
  tables: DecisionSource,
  decision: Decision,
  { outcome, reasons }: DecisionOutcome,
): string => {
  const { text, wayBack, reviewDate, quorum, despite } = decision;
  const scenario = tables.scenarios.get(decision.scenario ?? '');
  const lead = currentCaseLead(tables.leads);
  const name = (id: string | null): string | null =>
    id === null ? null : (tables.parties.get(id)?.name ?? id);
  return canonicalJson({
    case: tables.case.get(SINGLES.case)?.pseudonym ?? '',
    decision: { id: decision.id, text, wayBack, reviewDate, quorum, despite },
    scenario: scenario ? { id: scenario.id, title: scenario.title, steps: scenario.steps } : null,
    outcome,
    reasons,
    lead: lead ? { party: name(lead.party), person: lead.person, until: lead.until } : null,
    consents: [...currentConsents(tables, decision.id).values()]
      .sort((a, b) => (a.party < b.party ? -1 : 1))
      .map(({ id: _id, decision: _decision, ...answer }) => ({
        ...answer,
        mandate: answer.mandate ?? tables.parties.get(answer.party)?.mandate ?? null,
        name: name(answer.party),
      })),
    dissents: [...tables.dissents.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((one) => ({ text: one.text, by: one.anonymous ? null : name(one.by), answer: one.answer })),
  });
};
