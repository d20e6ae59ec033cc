import type { Party } from '../model/party';
import { realRelations } from './relations';
import type { InsightSource } from './source';

type Ends = Pick<InsightSource, 'parties' | 'relations'>;

const idsOf = (parties: Iterable<Party>, fits: (party: Party) => boolean): string[] =>
  [...parties]
    .filter(fits)
    .map(({ id }) => id)
    .sort();

/**
 * *Staat los*: parties that no relation touches. A relation that *should* exist (`missing`) does not connect anybody.
 * Source: domain notes, section 3.
 */
export const isolatedPartiesOf = (ends: Ends): string[] => {
  const touched = new Set<string>();
  for (const relation of realRelations(ends)) {
    if (relation.status === 'missing') continue;
    touched.add(relation.from);
    touched.add(relation.to);
  }
  return idsOf(ends.parties.values(), ({ kind, id }) => kind !== 'missing' && !touched.has(id));
};

/** Residents, households, and every child that has a card of its own, so that a child out of sight becomes visible. */
const mayNeedHelp = ({ kind, minor }: Party): boolean =>
  kind === 'resident' || kind === 'household' || (minor && kind === 'network');

/** *Niemand helpt*: people without an incoming `helps` that is so now. Source: domain notes, sections 2 and 3. */
export const residentsWithoutHelpOf = (ends: Ends): string[] => {
  const helped = new Set(
    realRelations(ends)
      .filter(({ type, status }) => type === 'helps' && status === 'current')
      .map(({ to }) => to),
  );
  return idsOf(ends.parties.values(), (party) => mayNeedHelp(party) && !helped.has(party.id));
};
