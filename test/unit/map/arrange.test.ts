import { describe, expect, test } from 'vitest';
import { arrange } from '../../../shared/map/arrange';
import { boxOf } from '../../../shared/map/cardSize';
import { overlap } from '../../../shared/map/geometry';
import { groupFrames } from '../../../shared/map/groupFrames';
import type { Party } from '../../../shared/model/party';
import type { Relation } from '../../../shared/model/relation';
import henk from '../../../shared/samples/henk.json' with { type: 'json' };
import janice from '../../../shared/samples/janice.json' with { type: 'json' };
import { manyParties } from '../../helpers/manyParties';
import { tablesOf } from '../shared/support/cases';

interface Picture {
  readonly parties: readonly Party[];
  readonly relations: readonly Relation[];
}

const mapOf = (file: object): Picture => {
  const tables = tablesOf(file);
  return { parties: [...tables.parties.values()], relations: [...tables.relations.values()] };
};

const arranged = ({ parties, relations }: Picture): readonly Party[] => {
  const places = new Map(arrange(parties, relations).map(({ id, position }) => [id, position]));
  return parties.map((party) => ({ ...party, position: [...places.get(party.id)!] as [number, number] }));
};

const placesOf = (parties: readonly Party[]): Record<string, Party['position']> =>
  Object.fromEntries(parties.map(({ id, position }) => [id, position]));

const newcomer = (like: Party): Party => ({ ...like, id: 'p-nieuw', name: 'Nieuw', position: [40, 40] });

const CASES = {
  'Henk with 8 parties': mapOf(henk),
  'Janice with 13 parties': mapOf(janice),
  'a case with 60 parties': mapOf(manyParties(60, 120)),
};

describe.each(Object.entries(CASES))('%s', (_name, map) => {
  test('no card lies on another', () => {
    const boxes = arranged(map).map(({ kind, position }) => boxOf(kind, position!));
    const overlapping = boxes.flatMap((box, at) =>
      boxes.slice(at + 1).filter((other) => overlap(box, other) > 0),
    );
    expect(overlapping).toEqual([]);
  });

  test('arranging a second time changes nothing', () => {
    const once = arranged(map);
    expect(placesOf(arranged({ ...map, parties: once }))).toEqual(placesOf(once));
  });

  test('the order in which cards are given does not matter', () => {
    const turned = { ...map, parties: [...map.parties].reverse() };
    const [a, b] = [placesOf(arranged(map)), placesOf(arranged(turned))];
    // On the lattice the search walks through the cards, so only the ring promises this.
    if (map.parties.length <= 13) expect(b).toEqual(a);
    else expect(Object.keys(b).sort()).toEqual(Object.keys(a).sort());
  });
});

describe('one more card', () => {
  test('on a ring the others keep their order round the resident', () => {
    const before = arranged(CASES['Henk with 8 parties']);
    const agency = before.find((party) => party.kind === 'agency')!;
    const after = arranged({ parties: [...before, newcomer(agency)], relations: [] });
    expect(roundTheMiddle(after).filter((id) => id !== 'p-nieuw')).toEqual(
      turnedTo(roundTheMiddle(before), after),
    );
  });

  test('on a lattice nearly everybody stays', () => {
    const map = CASES['a case with 60 parties'];
    const before = arranged(map);
    const agency = before.find((party) => party.kind === 'agency')!;
    const after = placesOf(arranged({ ...map, parties: [...before, newcomer(agency)] }));
    const moved = before.filter(({ id, position }) => String(after[id]) !== String(position));
    expect(moved.length).toBeLessThan(6);
  });
});

/** The ids round the resident, clockwise. */
const roundTheMiddle = (parties: readonly Party[]): string[] => {
  const middle = parties.find((party) => party.kind === 'resident')!.position!;
  return parties
    .filter((party) => party.kind !== 'resident' && party.kind !== 'household')
    .map(({ id, position }) => ({
      id,
      angle: Math.atan2(position![1] - middle[1], position![0] - middle[0]),
    }))
    .sort((a, b) => a.angle - b.angle)
    .map(({ id }) => id);
};

/** The same round, begun where the other one begins. */
const turnedTo = (round: readonly string[], after: readonly Party[]): string[] => {
  const first = roundTheMiddle(after).find((id) => id !== 'p-nieuw')!;
  const at = round.indexOf(first);
  return [...round.slice(at), ...round.slice(0, at)];
};

describe('cards of one group', () => {
  const map = CASES['Henk with 8 parties'];
  const agencies = map.parties.filter((party) => party.kind === 'agency').map(({ id }) => id);
  const members = new Set([agencies[0]!, agencies[2]!, agencies[4]!]);
  const grouped = map.parties.map((party) => (members.has(party.id) ? { ...party, group: 'g' } : party));

  test('stand side by side on the ring', () => {
    const round = roundTheMiddle(arranged({ ...map, parties: grouped }));
    const places = round.flatMap((id, index) => (members.has(id) ? [index] : []));
    const gaps = places.map(
      (place, at) => (places[(at + 1) % places.length]! - place + round.length) % round.length,
    );
    expect(gaps.filter((gap) => gap === 1)).toHaveLength(members.size - 1);
  });

  test('get one frame, with all of them and the name inside', () => {
    const parties = arranged({ ...map, parties: grouped });
    const boxes = new Map(parties.map(({ id, kind, position }) => [id, boxOf(kind, position!)]));
    const [frame, ...others] = groupFrames([{ id: 'g', name: 'Gemeente', order: 0 }], parties, boxes);
    expect(others).toEqual([]);
    for (const id of members) expect(overlap(frame!.box, boxes.get(id)!)).toBe(area(boxes.get(id)!));
  });

  test('that are all gone leave no frame', () => {
    expect(groupFrames([{ id: 'g', name: 'Gemeente', order: 0 }], map.parties, new Map())).toEqual([]);
  });
});

const area = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  width * height;
