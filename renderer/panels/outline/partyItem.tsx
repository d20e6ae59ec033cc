import type { Party } from '../../../shared/model/party';
import type { Relation } from '../../../shared/model/relation';
import type { Words } from '../../../shared/text/nl';
import { relationSaid } from '../../../shared/text/relations';
import { selectionKey } from '../../store/selection';
import { AgencyShape, Badge, Icon, type TreeItem } from '../../ui';
import type { Looked } from './outlineSource';
import { End } from './rowEnds';

interface Facts {
  readonly relations: number;
  readonly bottlenecks: number;
  /** The numbers of the loops that it is in, as the list counts them. */
  readonly loops: readonly number[];
  readonly isolated: boolean;
  readonly unhelped: boolean;
  readonly remarks: number;
}

const factsOf = ({ id }: Party, source: Looked): Facts => {
  const { insight, relationsOf, bottlenecksOf, remarks } = source;
  return {
    relations: relationsOf.get(id)?.length ?? 0,
    bottlenecks: bottlenecksOf.get(id)?.length ?? 0,
    loops: insight.loops.cycles.flatMap((loop, index) => (loop.includes(id) ? [index + 1] : [])),
    isolated: insight.isolatedParties.includes(id),
    unhelped: insight.residentsWithoutHelp.includes(id),
    remarks: remarks.get(id) ?? 0,
  };
};

/** "Corporatie, instantie, 4 relaties, 2 knelpunten, in rondje 1": state and place before one opens it. */
const inWords = (party: Party, facts: Facts, { words, t }: Looked): string => {
  const { relations, bottlenecks, loops, isolated, unhelped, remarks } = facts;
  return [
    party.name || t('common.unnamed'),
    words.partyKinds[party.kind],
    t('list.relations', { count: relations }),
    ...(bottlenecks > 0 ? [t('cards.list.bottlenecks', { count: bottlenecks })] : []),
    ...(loops.length > 0
      ? [t('cards.list.inLoops', { count: loops.length, numbers: numbersText(loops, words) })]
      : []),
    ...(isolated ? [t('map.isolated')] : []),
    ...(unhelped ? [t('map.noHelp')] : []),
    ...(remarks > 0 ? [t('cards.comments.count', { count: remarks })] : []),
  ].join(', ');
};

/** "1, 2 en 4". */
const numbersText = (numbers: readonly number[], { findings }: Words): string =>
  numbers.length < 2
    ? numbers.join('')
    : `${numbers.slice(0, -1).join(', ')} ${findings.and} ${numbers.at(-1) ?? ''}`;

export const partyItem = (party: Party, source: Looked): TreeItem => {
  const { t, hyphens } = source;
  const facts = factsOf(party, source);
  return {
    id: selectionKey({ kind: 'party', id: party.id }),
    label: hyphens(party.name) || t('common.unnamed'),
    textValue: inWords(party, facts, source),
    icon: <AgencyShape slot={party.colorSlot} kind={party.kind} size={18} />,
    end: <End remarks={facts.remarks}>{endOf(facts, source)}</End>,
    children: source.withRelations
      ? (source.relationsOf.get(party.id) ?? []).map((relation) => relationItem(relation, party.id, source))
      : undefined,
  };
};

const endOf = ({ isolated, unhelped, loops, relations }: Facts, { t }: Looked) => {
  if (isolated) return <Badge tone="warn">{t('map.isolated')}</Badge>;
  if (unhelped) return <Badge tone="danger">{t('map.noHelp')}</Badge>;
  if (loops.length > 0) {
    return (
      <Badge tone="loop" icon="loop">
        {loops.length}
      </Badge>
    );
  }
  return <span className="outline__quiet">{t('list.relations', { count: relations })}</span>;
};

const relationItem = (relation: Relation, party: string, source: Looked): TreeItem => {
  const { nameOf, words, remarks, t, hyphens } = source;
  const name = (id: string): string => nameOf.get(id) ?? '';
  const outgoing = relation.from === party;
  const status = relation.status === 'current' ? '' : ` (${words.relationStatuses[relation.status]})`;
  // Seen from the other end it is a whole sentence: nobody has to guess who is acted upon.
  const from = outgoing ? '' : name(relation.from);
  const sentence = relationSaid(relation.type, { from, to: name(relation.to) }, words);
  const text = `${sentence}${status}${relation.label === '' ? '' : `: ${relation.label}`}`;
  const count = remarks.get(relation.id) ?? 0;
  return {
    // The same relation stands under both its parties, so the row's id says where.
    id: `${selectionKey({ kind: 'relation', id: relation.id })}/${outgoing ? 'from' : 'to'}`,
    label: hyphens(text),
    textValue: count > 0 ? `${text}, ${t('cards.comments.count', { count })}` : text,
    icon: <Icon name="relation" size={16} />,
    end: count > 0 ? <End remarks={count} /> : undefined,
  };
};
