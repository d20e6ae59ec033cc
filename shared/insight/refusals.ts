import { LEGAL_SOURCES, type LegalGround, type Party } from '../model/party';
import type { InsightSource } from './source';

export type LegalSource = (typeof LEGAL_SOURCES)[number];

/** *Kan niet*: one agency's no, and the kinds of source that it rests on; without any it is *onbewezen*. */
export interface Refusal {
  readonly party: string;
  /** In the order of `LEGAL_SOURCES`; empty when no ground names both a rule and its kind. */
  readonly sources: readonly LegalSource[];
}

export const saysNo = ({ kind, cannotDo }: Party): boolean => kind === 'agency' && cannotDo.trim() !== '';

const namesItsSource = ({ ref, source }: LegalGround): boolean => ref.trim() !== '' && source !== null;

/**
 * Every agency that says what it cannot do. Each no names its source and what kind that is: law, ordinance, policy
 * rule, contract, work instruction or habit. Source: domain notes, section 3 (*Onbewezen nee*).
 */
export const refusalsOf = ({
  parties,
  legalGrounds,
}: Pick<InsightSource, 'parties' | 'legalGrounds'>): Refusal[] => {
  const named = [...legalGrounds.values()].filter(namesItsSource);
  return [...parties.values()]
    .filter(saysNo)
    .map(({ id }) => {
      const kinds = new Set(named.filter(({ party }) => party === id).map(({ source }) => source));
      return { party: id, sources: LEGAL_SOURCES.filter((source) => kinds.has(source)) };
    })
    .sort((a, b) => (a.party < b.party ? -1 : 1));
};

/** Agencies whose no names no source. */
export const unprovenOf = (refusals: readonly Refusal[]): string[] =>
  refusals.filter(({ sources }) => sources.length === 0).map(({ party }) => party);

/** Agencies whose no rests on something, but on no law. */
export const notLawOf = (refusals: readonly Refusal[]): string[] =>
  refusals.filter(({ sources }) => sources.length > 0 && !sources.includes('law')).map(({ party }) => party);

/** How many nos rest on each kind of source; a no that rests on two kinds counts with both. */
export const countPerSource = (
  refusals: readonly Refusal[],
): Readonly<Record<LegalSource | 'unproven', number>> => {
  const count = (fits: (refusal: Refusal) => boolean): number => refusals.filter(fits).length;
  return {
    law: count(({ sources }) => sources.includes('law')),
    ordinance: count(({ sources }) => sources.includes('ordinance')),
    policy_rule: count(({ sources }) => sources.includes('policy_rule')),
    contract: count(({ sources }) => sources.includes('contract')),
    work_instruction: count(({ sources }) => sources.includes('work_instruction')),
    habit: count(({ sources }) => sources.includes('habit')),
    unproven: count(({ sources }) => sources.length === 0),
  };
};
