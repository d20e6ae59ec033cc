import { compareNames } from '../../../shared/base/personNames';
import { goesRoundAs, relationsByPair } from '../../../shared/insight/circles';
import type { Bottleneck } from '../../../shared/model/bottleneck';
import type { PartyKind } from '../../../shared/model/party';
import { loopId, selectionFrom, selectionKey, type Selection } from '../../store/selection';
import { Icon, type TreeItem } from '../../ui';
import { openCounts, remarkedCircles } from '../comments/openCounts';
import type { Looked, OutlineGroup, OutlineSource } from './outlineSource';
import { partyItem } from './partyItem';
import { End } from './rowEnds';

const grouped = <R,>(records: readonly R[], idsOf: (record: R) => Iterable<string>): Map<string, R[]> => {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    for (const id of new Set(idsOf(record))) {
      const mine = groups.get(id);
      if (mine) mine.push(record);
      else groups.set(id, [record]);
    }
  }
  return groups;
};

const lookUp = (source: OutlineSource): Looked => ({
  ...source,
  nameOf: new Map(source.parties.map(({ id, name }) => [id, name])),
  relationsOf: grouped(source.relations, ({ from, to }) => [from, to]),
  bottlenecksOf: grouped(source.bottlenecks, ({ about }) => about),
  remarks: openCounts(source.comments),
});

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  compareNames(a.name, b.name);

/** Everything on the map, and what goes with it, as a list with groups, in reading order. */
export const outlineItems = (given: OutlineSource): readonly TreeItem[] => {
  const source = lookUp(given);
  const { parties, t } = source;
  const ofKinds = (...kinds: PartyKind[]): TreeItem[] =>
    parties
      .filter((party) => kinds.includes(party.kind))
      .sort(byName)
      .map((party) => partyItem(party, source));
  const groups: readonly OutlineGroup[] = [
    { id: 'resident', label: t('list.resident'), items: ofKinds('resident', 'household') },
    { id: 'agencies', label: t('list.agencies'), items: ofKinds('agency') },
    { id: 'network', label: t('list.network'), items: ofKinds('network') },
    { id: 'missing', label: t('list.missing'), items: ofKinds('missing') },
    {
      id: 'bottlenecks',
      label: t('list.bottlenecks'),
      items: source.bottlenecks.map((one) => bottleneckItem(one, source)),
    },
    {
      id: 'loops',
      label: t('list.loops'),
      items: loopItems(source),
    },
    ...source.more,
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ id, label, items }) => ({
      id: `group/${id}`,
      label,
      textValue: `${label}, ${items.length}`,
      end: items.length > 1 ? <span className="outline__count">{items.length}</span> : null,
      isGroup: true,
      children: items,
    }));
};

const bottleneckItem = (bottleneck: Bottleneck, source: Looked): TreeItem => {
  const { insight, words, t, nameOf, remarks } = source;
  const open = insight.unrelievedBottlenecks.includes(bottleneck.id);
  const names = bottleneck.about.flatMap((id) => nameOf.get(id) ?? []);
  const count = remarks.get(bottleneck.id) ?? 0;
  const facts = [
    words.bottleneckKinds[bottleneck.kind],
    ...(names.length > 0 ? [t('cards.list.about', { names: names.join(', ') })] : []),
    ...(open ? [t('list.nothingAgreed')] : []),
    ...(count > 0 ? [t('cards.comments.count', { count })] : []),
  ];
  return {
    id: selectionKey({ kind: 'bottleneck', id: bottleneck.id }),
    label: bottleneck.title,
    textValue: [bottleneck.title, ...facts].join(', '),
    icon: <Icon name="alert-triangle" size={18} />,
    end: (
      <End remarks={count}>{open && <span className="outline__dot" title={t('list.nothingAgreed')} />}</End>
    ),
  };
};

/** The loops that go round, and what people still have to say about others, such as one that is gone for now. */
const loopItems = (source: Looked): TreeItem[] => {
  const { insight, comments, relations, nameOf, t } = source;
  const known = new Set(insight.loops.cycles.map(loopId));
  const others = remarkedCircles(comments).filter(
    (circle) => !known.has(loopId(circle)) && circle.every((id) => nameOf.has(id)),
  );
  const pairs = others.length > 0 ? relationsByPair(relations) : null;
  return [
    ...insight.loops.cycles.map((loop, index) => {
      const names = namesIn(loop, source);
      return loopItem(loop, source, names, t('cards.list.loop', { no: index + 1, names }));
    }),
    ...others.map((circle) => {
      const kind = pairs && goesRoundAs(circle, pairs);
      const label = t(`cards.list.circles.${kind ?? 'gone'}`, { names: namesIn(circle, source) });
      return loopItem(circle, source, label, label);
    }),
  ];
};

const namesIn = (loop: readonly string[], { nameOf }: Looked): string =>
  [...loop, loop[0]].map((id) => nameOf.get(id ?? '') ?? '').join(' → ');

/** `said` is how the row is read aloud. */
const loopItem = (loop: readonly string[], { remarks, t }: Looked, label: string, said: string): TreeItem => {
  const id = loopId(loop);
  const count = remarks.get(id) ?? 0;
  return {
    id: selectionKey({ kind: 'loop', id }),
    label,
    textValue: count > 0 ? `${said}, ${t('cards.comments.count', { count })}` : said,
    icon: <Icon name="loop" size={18} />,
    end: count > 0 ? <End remarks={count} /> : undefined,
  };
};

/** The object that a row shows. A relation stands under both its parties; it is one relation all the same. */
export const selectionOf = (row: string): Selection | null => {
  const selection = selectionFrom(row);
  return selection?.kind === 'relation'
    ? { kind: 'relation', id: selection.id.replace(/\/(from|to)$/, '') }
    : selection;
};
