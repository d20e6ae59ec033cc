import type { TFunction } from 'i18next';
import type { CaseInsight } from '../../../shared/insight/caseInsight';
import type { Party, PartyKind } from '../../../shared/model/party';
import type { Relation } from '../../../shared/model/relation';
import type { Bottleneck } from '../../../shared/model/bottleneck';
import type { Words } from '../../../shared/text/nl';
import { loopId, type Selection } from '../../store/selection';
import { AgencyShape, Badge, Icon, type TreeItem } from '../../ui';

export interface OutlineSource {
  readonly parties: readonly Party[];
  readonly relations: readonly Relation[];
  readonly bottlenecks: readonly Bottleneck[];
  readonly insight: CaseInsight;
  readonly words: Words;
  readonly t: TFunction<'screens'>;
  /** With relations as sentences under every party: the full equal of the map. */
  readonly withRelations: boolean;
}

const separator = '/';
export const itemId = (selection: Selection): string => `${selection.kind}${separator}${selection.id}`;

export const selectionOf = (id: string): Selection | null => {
  const [kind = '', ...rest] = id.split(separator);
  const target = rest.join(separator);
  if (kind === 'party' || kind === 'relation' || kind === 'bottleneck' || kind === 'loop')
    return { kind, id: target };
  return null;
};

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name);

/** What is looked up for every row: once for the whole list. */
interface Looked extends OutlineSource {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
}

const lookUp = (source: OutlineSource): Looked => {
  const relationsOf = new Map<string, Relation[]>();
  for (const relation of source.relations) {
    for (const party of new Set([relation.from, relation.to])) {
      const mine = relationsOf.get(party);
      if (mine) mine.push(relation);
      else relationsOf.set(party, [relation]);
    }
  }
  return { ...source, relationsOf, nameOf: new Map(source.parties.map(({ id, name }) => [id, name])) };
};

/** Everything on the map as a list with groups, in reading order. */
export const outlineItems = (given: OutlineSource): readonly TreeItem[] => {
  const source = lookUp(given);
  const { parties, t } = source;
  const ofKinds = (...kinds: PartyKind[]): TreeItem[] =>
    parties
      .filter((party) => kinds.includes(party.kind))
      .sort(byName)
      .map((party) => partyItem(party, source));
  const groups: readonly (readonly [string, string, readonly TreeItem[]])[] = [
    ['resident', t('list.resident'), ofKinds('resident', 'household')],
    ['agencies', t('list.agencies'), ofKinds('agency')],
    ['network', t('list.network'), ofKinds('network')],
    ['missing', t('list.missing'), ofKinds('missing')],
    ['bottlenecks', t('list.bottlenecks'), source.bottlenecks.map((one) => bottleneckItem(one, source))],
    ['loops', t('list.loops'), source.insight.loops.cycles.map((loop) => loopItem(loop, source))],
  ];
  return groups
    .filter(([, , items]) => items.length > 0)
    .map(([id, label, items]) => ({
      id: `group${separator}${id}`,
      label,
      textValue: `${label}, ${items.length}`,
      end: items.length > 1 ? <span className="outline__count">{items.length}</span> : null,
      isGroup: true,
      children: items,
    }));
};

const partyItem = (party: Party, source: Looked): TreeItem => {
  const { insight, words, t } = source;
  const mine = source.relationsOf.get(party.id) ?? [];
  const loops = insight.loops.cycles.filter((loop) => loop.includes(party.id)).length;
  const isolated = insight.isolatedParties.includes(party.id);
  const unhelped = insight.residentsWithoutHelp.includes(party.id);
  const facts = [
    words.partyKinds[party.kind],
    t('list.relations', { count: mine.length }),
    ...(loops > 0 ? [t('list.loops', { count: loops })] : []),
    ...(isolated ? [t('map.isolated')] : []),
    ...(unhelped ? [t('map.noHelp')] : []),
  ];
  return {
    id: itemId({ kind: 'party', id: party.id }),
    label: party.name || t('common.unnamed'),
    textValue: [party.name, ...facts].join(', '),
    icon: <AgencyShape slot={party.colorSlot} kind={party.kind} size={18} />,
    end: <PartyEnd {...{ isolated, unhelped, loops, count: mine.length, t }} />,
    children: source.withRelations
      ? mine.map((relation) => relationItem(relation, party.id, source))
      : undefined,
  };
};

interface PartyEndProps {
  readonly isolated: boolean;
  readonly unhelped: boolean;
  readonly loops: number;
  readonly count: number;
  readonly t: TFunction<'screens'>;
}

const PartyEnd = ({ isolated, unhelped, loops, count, t }: PartyEndProps) => {
  if (isolated) return <Badge tone="warn">{t('map.isolated')}</Badge>;
  if (unhelped) return <Badge tone="danger">{t('map.noHelp')}</Badge>;
  if (loops > 0) {
    return (
      <Badge tone="loop" icon="loop">
        {loops}
      </Badge>
    );
  }
  return <span className="outline__quiet">{t('list.relations', { count })}</span>;
};

const relationItem = (relation: Relation, party: string, { nameOf, words }: Looked): TreeItem => {
  const name = (id: string): string => nameOf.get(id) ?? '';
  const outgoing = relation.from === party;
  const type = words.relationTypes[relation.type];
  const status = relation.status === 'current' ? '' : ` (${words.relationStatuses[relation.status]})`;
  const sentence = outgoing ? `${type} ${name(relation.to)}` : `${name(relation.from)} ${type}`;
  const text = `${sentence}${status}${relation.label === '' ? '' : `: ${relation.label}`}`;
  return {
    // The same relation stands under both its parties, so the row's id says where.
    id: `relation${separator}${relation.id}${separator}${outgoing ? 'from' : 'to'}`,
    label: text,
    textValue: text,
    icon: <Icon name="relation" size={16} />,
  };
};

const bottleneckItem = (bottleneck: Bottleneck, { insight, words, t }: OutlineSource): TreeItem => {
  const open = insight.unrelievedBottlenecks.includes(bottleneck.id);
  const facts = [words.bottleneckKinds[bottleneck.kind], ...(open ? [t('list.nothingAgreed')] : [])];
  return {
    id: itemId({ kind: 'bottleneck', id: bottleneck.id }),
    label: bottleneck.title,
    textValue: [bottleneck.title, ...facts].join(', '),
    icon: <Icon name="alert-triangle" size={18} />,
    end: open ? <span className="outline__dot" title={t('list.nothingAgreed')} /> : null,
  };
};

const loopItem = (loop: readonly string[], { nameOf }: Looked): TreeItem => {
  const text = [...loop, loop[0]].map((id) => nameOf.get(id ?? '') ?? '').join(' → ');
  return {
    id: itemId({ kind: 'loop', id: loopId(loop) }),
    label: text,
    textValue: text,
    icon: <Icon name="loop" size={18} />,
  };
};

/** The relation id of a row, whichever party it stands under. */
export const withoutSide = (selection: Selection): Selection =>
  selection.kind === 'relation'
    ? { kind: 'relation', id: selection.id.replace(/\/(from|to)$/, '') }
    : selection;
