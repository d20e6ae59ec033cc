import type { Relation, RelationType } from '../model/relation';
import type { InsightSource } from './source';

type Ends = Pick<InsightSource, 'parties' | 'relations'>;

/**
 * Relations whose two ends exist. Two people may remove a card and draw a relation to it at the same moment; what is
 * left then is a ghost that counts nowhere.
 */
export const realRelations = ({ parties, relations }: Ends): Relation[] =>
  [...relations.values()].filter(({ from, to }) => parties.has(from) && parties.has(to));

/** In force: it is so now, or it threatens. Source: the rules for derived signals in the domain notes, section 3. */
export const isInForce = ({ status }: Relation): boolean => status === 'current' || status === 'threatened';

export const inForce = (ends: Ends, types: readonly RelationType[]): Relation[] =>
  realRelations(ends).filter((relation) => isInForce(relation) && types.includes(relation.type));
