import type { IsoDate } from '../base/dates';
import type { InsightSource } from './source';

/** Why a case has no lead: nobody holds it, several do, or the time of the one who did is over. */
export type CaseLeadGap = 'none' | 'several' | 'expired';

export interface CaseLeadInsight {
  /** Parties whose lead holds today. */
  readonly holders: readonly string[];
  /** Parties whose lead ended, while nobody else holds one. */
  readonly expired: readonly string[];
  /** Null when exactly one party holds the lead. */
  readonly gap: CaseLeadGap | null;
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/**
 * *Niemand heeft de regie*: not exactly one party with a lead that holds on `today`, an ISO date. A lead holds up to
 * and with its last day. Source: domain notes, sections 3 and 6 (regisseur: person, mandate, end date).
 */
export const caseLeadOf = (
  { leads, parties }: Pick<InsightSource, 'leads' | 'parties'>,
  today: IsoDate,
): CaseLeadInsight => {
  const real = [...leads.values()].filter(({ party }) => parties.has(party));
  const holds = ({ until }: { readonly until: IsoDate | null }): boolean => until === null || until >= today;
  const holders = distinct(real.filter(holds).map(({ party }) => party));
  const ended = distinct(real.filter((lead) => !holds(lead)).map(({ party }) => party));
  const expired = holders.length === 0 ? ended : [];
  return { holders, expired, gap: gapOf(holders.length, expired.length) };
};

const gapOf = (holders: number, expired: number): CaseLeadGap | null => {
  if (holders > 1) return 'several';
  if (holders === 1) return null;
  return expired > 0 ? 'expired' : 'none';
};
