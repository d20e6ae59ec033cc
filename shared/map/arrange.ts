import type { Party } from '../model/party';
import type { Relation } from '../model/relation';
import { boxOf, CARD, sizeOf } from './cardSize';
import { centreOf, type Point } from './geometry';
import { readingOrder } from './readingOrder';
import { onLattice } from './lattice';
import { centreOfCards, onRing } from './ring';

export interface Placed {
  readonly id: string;
  /** Top left corner, in whole canvas units. */
  readonly position: readonly [number, number];
}

/** As many cards fit on one ring that is still read at a glance. */
const RING_MAX = 12;
const GAP_X = 94;
const GAP_Y = 72;

/**
 * *Netjes schikken*: the resident and the household in the middle; a few others on a ring round them, many on a lattice.
 * Arranging twice changes nothing, and one new card does not reshuffle the rest: people find their card back. Whether
 * elkjs places many cards better is for a later issue to measure.
 */
export const arrange = (
  parties: readonly Party[],
  relations: readonly Pick<Relation, 'from' | 'to'>[],
): readonly Placed[] => {
  const people = parties.filter((party) => party.kind === 'resident' || party.kind === 'household');
  const others = parties.filter((party) => !people.includes(party));
  const centres =
    others.length <= RING_MAX && people.length <= 4
      ? aroundThePeople(people, others)
      : acrossTheMap(parties, relations);
  return parties.flatMap((party) => {
    const at = centres.get(party.id);
    return at ? [{ id: party.id, position: cornerOf(party, at) }] : [];
  });
};

const aroundThePeople = (people: readonly Party[], others: readonly Party[]): ReadonlyMap<string, Point> => {
  const centre = centreOfCards((people.length > 0 ? people : others).map(boxOfParty));
  const offsets = inRows(people.length);
  const middle = readingOrder(people).map((party, index): [string, Point] => {
    const { x, y } = offsets[index] ?? { x: 0, y: 0 };
    return [party.id, { x: centre.x + x, y: centre.y + y }];
  });
  const inner = {
    width: 2 * Math.max(0, ...offsets.map(({ x }) => Math.abs(x))) + CARD.width,
    height: 2 * Math.max(0, ...offsets.map(({ y }) => Math.abs(y))) + CARD.height,
  };
  return new Map([...middle, ...onRing(others.map(standing), centre, inner)]);
};

/** Places in rows, whose middle is (0, 0): arranging again finds the same middle. */
const inRows = (count: number): readonly Point[] => {
  const perRow = Math.ceil(Math.sqrt(count)) || 1;
  const places = Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow);
    const inRow = Math.min(perRow, count - row * perRow);
    return {
      x: ((index % perRow) - (inRow - 1) / 2) * (CARD.width + GAP_X),
      y: row * (CARD.height + GAP_Y),
    };
  });
  const middle = places.reduce((sum, { y }) => sum + y, 0) / Math.max(1, count);
  return places.map(({ x, y }) => ({ x, y: y - middle }));
};

const acrossTheMap = (
  parties: readonly Party[],
  relations: readonly Pick<Relation, 'from' | 'to'>[],
): ReadonlyMap<string, Point> => {
  const resident = parties.find((party) => party.kind === 'resident');
  const centre = centreOfCards((resident ? [resident] : parties).map(boxOfParty));
  const known = new Set(parties.map((party) => party.id));
  const links = relations
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
    .map(({ from, to }) => [from, to] as const);
  const household = parties
    .filter((party) => resident && party.kind === 'household')
    .map((party) => [resident?.id ?? '', party.id] as const);
  const cards = parties.map((party) => ({ ...standing(party), pinned: party === resident }));
  return onLattice(cards, [...links, ...household, ...neighboursInGroups(parties)], centre);
};

const boxOfParty = (party: Party): ReturnType<typeof boxOf> => boxOf(party.kind, party.position ?? [0, 0]);

/** Those of one group one after the other: being drawn to each other keeps them together. */
const neighboursInGroups = (parties: readonly Party[]): (readonly [string, string])[] => {
  const last = new Map<string, string>();
  return parties.flatMap(({ id, group }) => {
    if (group === null) return [];
    const before = last.get(group);
    last.set(group, id);
    return before === undefined ? [] : [[before, id] as const];
  });
};

const standing = (
  party: Party,
): { readonly id: string; readonly at: Point; readonly cluster: string | null } => ({
  id: party.id,
  at: centreOf(boxOfParty(party)),
  cluster: party.group,
});

const cornerOf = (party: Party, { x, y }: Point): readonly [number, number] => {
  const [width, height] = sizeOf(party.kind);
  return [Math.round(x - width / 2), Math.round(y - height / 2)];
};
