import type { Consent } from './decision';
import type { CaseTables } from './tables';

/** Answers in the order in which they were given; one without a moment comes from before moments were kept. */
const byMoment = (a: Consent, b: Consent): number => {
  const [first, second] = [a.answeredAt ?? '', b.answeredAt ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** All answers to a proposal, the first one first: also those that were given up for another. */
export const consentHistory = (
  { consents }: Pick<CaseTables, 'consents'>,
  decision: string,
): readonly Consent[] =>
  [...consents.values()].filter((consent) => consent.decision === decision).sort(byMoment);

/**
 * The answer of each party to a proposal that counts now, by party: its latest. Two people may each have noted one at the
 * same moment; everybody then sees the same one count, and the other in the history.
 */
export const currentConsents = (
  tables: Pick<CaseTables, 'consents'>,
  decision: string,
): ReadonlyMap<string, Consent> =>
  new Map(consentHistory(tables, decision).map((consent) => [consent.party, consent]));
