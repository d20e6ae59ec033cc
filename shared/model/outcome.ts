import { currentConsents } from './consents';
import type { Consent, Decision } from './decision';
import type { Outcome } from './decisionRecord';
import type { Party } from './party';
import type { CaseTables } from './tables';

/** Why a proposal stands where it stands. `id` is the party or record it is about, `until` an ISO date. */
export type OutcomeReason =
  | { readonly code: 'outcome_not_asked' | 'outcome_objection' | 'outcome_overruled'; readonly id: string }
  | { readonly code: 'outcome_reservation_undated' | 'outcome_consult_undated'; readonly id: string }
  | {
      readonly code: 'outcome_reservation' | 'outcome_must_consult';
      readonly id: string;
      readonly until: string;
    }
  | {
      readonly code:
        'outcome_dissent_not_asked' | 'outcome_no_lead' | 'outcome_several_leads' | 'outcome_quorum_not_met';
    };

export interface DecisionOutcome {
  readonly outcome: Outcome;
  readonly reasons: readonly OutcomeReason[];
}

type Source = Pick<CaseTables, 'parties' | 'consents' | 'leads'>;

/** Who is asked about a proposal: every agency, and the resident. */
export const askedParties = ({ parties }: Pick<CaseTables, 'parties'>): Party[] =>
  [...parties.values()]
    .filter(({ kind }) => kind === 'agency' || kind === 'resident')
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** What keeps an answer from being a plain yes. Without a mandate of its own a voice has that of its party. */
const reasonsOf = (consent: Consent | undefined, party: Party, decision: Decision): OutcomeReason[] => {
  const { id } = party;
  if (!consent || consent.value === 'not_asked') return [{ code: 'outcome_not_asked', id }];
  if (consent.value === 'disagree')
    return [{ code: isOverruled(consent, decision) ? 'outcome_overruled' : 'outcome_objection', id }];
  const reasons: OutcomeReason[] = [];
  if (consent.value === 'agree_with_reservation') {
    const until = consent.conditionDue;
    reasons.push(
      until === null
        ? { code: 'outcome_reservation_undated', id }
        : { code: 'outcome_reservation', id, until },
    );
  }
  if (mandateOf(consent, party) === 'must_consult') {
    const until = consent.mandateUntil;
    reasons.push(
      until === null ? { code: 'outcome_consult_undated', id } : { code: 'outcome_must_consult', id, until },
    );
  }
  return reasons;
};

const mandateOf = (consent: Consent, party: Party): Party['mandate'] => consent.mandate ?? party.mandate;

const isOverruled = (consent: Consent, { despite }: Decision): boolean =>
  despite?.objections.includes(consent.id) ?? false;

/** Parties that said yes, with or without a reservation, and may decide today. */
const decidingVoices = (asked: readonly Party[], answers: ReadonlyMap<string, Consent>): number =>
  asked.filter((party) => {
    const consent = answers.get(party.id);
    const agrees = consent?.value === 'agree' || consent?.value === 'agree_with_reservation';
    const mandate = consent ? mandateOf(consent, party) : null;
    return agrees && (mandate === null || mandate === 'decides_at_table');
  }).length;

const INCOMPLETE = new Set<OutcomeReason['code']>([
  'outcome_not_asked',
  'outcome_dissent_not_asked',
  'outcome_no_lead',
  'outcome_several_leads',
  'outcome_quorum_not_met',
  'outcome_reservation_undated',
  'outcome_consult_undated',
]);
const CONDITIONAL = new Set<OutcomeReason['code']>(['outcome_reservation', 'outcome_must_consult']);

/**
 * Where a proposal stands. An objection that nobody overruled blocks it; anything not yet asked or dated leaves it
 * incomplete; a reservation or a voice that must consult makes it conditional. Source: domain description, section 6.
 */
export const decisionOutcome = (tables: Source, decision: Decision): DecisionOutcome => {
  const asked = askedParties(tables);
  const answers = currentConsents(tables, decision.id);
  const reasons = asked.flatMap((party) => reasonsOf(answers.get(party.id), party, decision));
  if (!decision.dissentAsked) reasons.push({ code: 'outcome_dissent_not_asked' });
  if (tables.leads.size !== 1)
    reasons.push({ code: tables.leads.size === 0 ? 'outcome_no_lead' : 'outcome_several_leads' });
  if (decision.quorum !== null && decidingVoices(asked, answers) < decision.quorum)
    reasons.push({ code: 'outcome_quorum_not_met' });
  return { outcome: outcomeFor(reasons), reasons };
};

const outcomeFor = (reasons: readonly OutcomeReason[]): Outcome => {
  if (reasons.some(({ code }) => code === 'outcome_objection')) return 'blocked';
  if (reasons.some(({ code }) => INCOMPLETE.has(code))) return 'incomplete';
  if (reasons.some(({ code }) => code === 'outcome_overruled')) return 'despite_objection';
  return reasons.some(({ code }) => CONDITIONAL.has(code)) ? 'conditional' : 'adopted';
};
