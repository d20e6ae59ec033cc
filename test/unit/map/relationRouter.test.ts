import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grow, overlap, type Box } from '../../../shared/map/geometry';
import { RelationRouter, routeRelations, type RelationToRoute } from '../../../shared/map/relationRouter';
import { readabilityOf } from '../../helpers/mapReadability';
import { checkAll } from '../../property/support/run';

const CARD = { width: 208, height: 122 };
const LABEL = { width: 120, height: 36 };
const at = (x: number, y: number): Box => ({ x, y, ...CARD });
const relation = (id: string, from: string, to: string): RelationToRoute => ({ id, from, to, label: LABEL });

const FOUR = new Map([
  ['a', at(0, 0)],
  ['b', at(500, 0)],
  ['c', at(0, 400)],
  ['d', at(500, 400)],
]);

describe('routing relations', () => {
  test('relations there and back do not lie on each other', () => {
    const both = [relation('there', 'a', 'b'), relation('back', 'b', 'a')];
    const routes = routeRelations(both, FOUR);
    const [there, back] = [routes.get('there')!.curve.control, routes.get('back')!.curve.control];
    expect(Math.hypot(there.x - back.x, there.y - back.y)).toBeGreaterThan(20);
  });

  test('a relation goes round a card that stands between', () => {
    const boxes = new Map([...FOUR, ['between', at(250, 20)]]);
    const found = readabilityOf(
      [relation('r', 'a', 'b')],
      boxes,
      routeRelations([relation('r', 'a', 'b')], boxes),
    );
    expect(found.linesUnderCards).toBe(0);
  });

  test('a relation whose card is gone is left out', () => {
    expect(routeRelations([relation('r', 'a', 'gone')], FOUR).size).toBe(0);
  });

  test('a search in pieces finds the same places as one without a break, and draws all meanwhile', () => {
    const boxes = new Map(
      Array.from({ length: 9 }, (_, n) => [`p${n}`, at((n % 3) * 320, Math.floor(n / 3) * 240)] as const),
    );
    const relations = Array.from({ length: 16 }, (_, n) =>
      relation(`r${n}`, `p${n % 9}`, `p${(n * 7 + 3) % 9}`),
    ).filter(({ from, to }) => from !== to);
    const router = new RelationRouter();
    const first = router.route(relations, boxes, false, () => true);
    expect(router.isSettled).toBe(false);
    expect([...first.keys()].sort()).toEqual(relations.map(({ id }) => id).sort());
    let pieces = 1;
    while (!router.goOn(() => true)) pieces += 1;
    expect(pieces).toBeGreaterThan(relations.length / 2);
    expect(new Map(router.route(relations, boxes))).toEqual(routeRelations(relations, boxes));
  });

  test('a card that is picked up in the middle of a search loses no relation, and all find a place after it', () => {
    const relations = [relation('ab', 'a', 'b'), relation('cd', 'c', 'd'), relation('ad', 'a', 'd')];
    const router = new RelationRouter();
    router.route(relations, FOUR, false, () => true);
    const moved = new Map([...FOUR, ['b', at(700, 30)]]);
    expect(router.route(relations, moved, true).size).toBe(3);
    expect(router.route(relations, moved).size).toBe(3);
    expect(router.isSettled).toBe(true);
  });

  test('moving one card leaves the relations of the others as they were', () => {
    const relations = [relation('ab', 'a', 'b'), relation('cd', 'c', 'd'), relation('ac', 'a', 'c')];
    const router = new RelationRouter();
    const before = router.route(relations, FOUR);
    const after = router.route(relations, new Map([...FOUR, ['b', at(620, -60)]]));
    expect(after.get('ab')).not.toBe(before.get('ab'));
    expect(after.get('cd')).toBe(before.get('cd'));
    expect(after.get('ac')).toBe(before.get('ac'));
  });

  test('a relation under a card that is put down moves out of its way', () => {
    const relations = [relation('ab', 'a', 'b'), relation('cd', 'c', 'd')];
    const boxes = new Map([...FOUR, ['e', at(250, 900)]]);
    const router = new RelationRouter();
    router.route(relations, boxes);
    const dropped = new Map([...boxes, ['e', at(250, 20)]]);
    router.route(relations, dropped, true);
    const found = readabilityOf(relations, dropped, router.route(relations, dropped));
    expect(found.linesUnderCards).toBe(0);
  });

  test('no label that is shown lies on a card or on another label, however full the map is', () => {
    const places = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
      minLength: 2,
      maxLength: 16,
      selector: ([x, y]) => `${x},${y}`,
    });
    const ends = fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 50 });
    checkAll(
      fc.property(places, ends, (spots, pairs) => {
        const boxes = new Map(spots.map(([x, y], index) => [`p${index}`, at(x * 260, y * 170)]));
        const relations = pairs
          .map(([from, to], index) =>
            relation(`r${index}`, `p${from % spots.length}`, `p${to % spots.length}`),
          )
          .filter(({ from, to }) => from !== to);
        expect(readabilityOf(relations, boxes, routeRelations(relations, boxes)).labelsOverlapping).toBe(0);
      }),
      60,
    );
  });

  test('past some hundreds relations are straight, and still hide no label', () => {
    const boxes = new Map(
      Array.from({ length: 40 }, (_, n) => [`p${n}`, at((n % 8) * 400, Math.floor(n / 8) * 260)]),
    );
    const relations = Array.from({ length: 300 }, (_, n) =>
      relation(`r${n}`, `p${n % 40}`, `p${(n * 7 + 3) % 40}`),
    ).filter(({ from, to }) => from !== to);
    const routes = routeRelations(relations, boxes);
    const shown = relations.flatMap(({ id, label }) => {
      const route = routes.get(id);
      if (!route || route.isLabelHidden) return [];
      return [{ x: route.label.x - label.width / 2, y: route.label.y - label.height / 2, ...label }];
    });
    const clashes = shown.filter((one, index) =>
      [...boxes.values(), ...shown.slice(index + 1)].some((other) => overlap(grow(one, -0.01), other) > 0),
    );
    expect(clashes).toEqual([]);
  });
});
