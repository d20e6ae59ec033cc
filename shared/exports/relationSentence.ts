import type { Relation } from '../model/relation';
import type { CaseTables } from '../model/tables';
import { wordsIn, type Language } from '../text/language';
import { relationSaid } from '../text/relations';
import { partyName } from './actionList';

/** "GGD verwijst door naar Zorginstantie: te weinig grond (dreigt)": a relation as one can read it aloud. */
export const relationSentence = (
  tables: CaseTables,
  relation: Pick<Relation, 'type' | 'from' | 'to' | 'label' | 'status'>,
  language: Language,
): string => {
  const words = wordsIn(language);
  const status = relation.status === 'current' ? '' : ` (${words.relationStatuses[relation.status]})`;
  const label = relation.label === '' ? '' : `: ${relation.label}`;
  const [from, to] = [partyName(tables, relation.from), partyName(tables, relation.to)];
  return `${relationSaid(relation.type, { from, to }, words)}${label}${status}`;
};
