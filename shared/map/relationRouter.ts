import {
  angleAt,
  centreOf,
  contains,
  exitOf,
  grow,
  isSameBox,
  part,
  pointAt,
  type Box,
  type Curve,
  type Point,
} from './geometry';
import { COST, extentOf, Surroundings, type Drawn } from './surroundings';

export interface RelationToRoute {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Size of the label, in canvas units. */
  readonly label: { readonly width: number; readonly height: number };
}

export interface Route {
  readonly curve: Curve;
  /** Centre of the label. */
  readonly label: Point;
  /** There is no place where the label hides nothing: it is shown only when it is asked for. */
  readonly isLabelHidden: boolean;
}

type Boxes = ReadonlyMap<string, Box>;

/** How far a curve may be pulled sideways, nearest first. The sign is the side. */
const BENDS = [36, -36, 72, -72, 110, -110, 160, -160, 220, -220, 290, -290, 370, -370];
/** For a relation that lies under a card, or whose label found no free place. */
const WIDE_BENDS = [
  ...BENDS,
  18,
  -18,
  54,
  -54,
  90,
  -90,
  135,
  -135,
  190,
  -190,
  255,
  -255,
  330,
  -330,
  450,
  -450,
];
/** With more relations the search would take more than a moment: then they are straight. */
const SEARCH_LIMIT = 240;
/** How far relations between the same two cards lie apart when there is no search. */
const APART = 44;
/** Where along the curve a label may stand, best first. */
const LABEL_SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];
/** Which side of the curve it stands, when there is no room on it. */
const ON_IT = [0];
const BESIDE_IT = [0, 1, -1];
const BESIDE_GAP = 3;
const GAP = 5;
const SAMPLES = 18;
const MENDING_ROUNDS = 4;
/** A map on which more labels are in each other's way has to be arranged first. */
const MENDED_AT_ONCE = 12;

/** How hard to look: the straight line, the usual curves, or everything there is. */
type Effort = 'plain' | 'search' | 'mend';

/** How a relation was drawn, to draw it so again: how far it bends, where its label stands, and on which side. */
interface Place {
  readonly bend: number;
  readonly at: number;
  readonly side: number;
}

const STRAIGHT: Place = { bend: 0, at: 0.5, side: 0 };

interface Candidate {
  readonly route: Route;
  readonly place: Place;
  readonly drawn: Drawn;
  readonly cost: number;
  /** Something hides it, or it hides something. */
  readonly isCrowded: boolean;
}

interface Placed extends Candidate {
  readonly relation: RelationToRoute;
}

/** Says when somebody waits, so that the search for places goes on later. */
export type TimeIsUp = () => boolean;
const NEVER: TimeIsUp = () => false;

/**
 * Finds a curve and a place for the label for every relation, so that they keep off cards, labels and each other. What
 * has a good place keeps it: after one card moved only its own relations, and those it was put down on, are drawn anew.
 */
export class RelationRouter {
  readonly #around = new Surroundings();
  readonly #placed = new Map<string, Placed>();
  #cards: Boxes = new Map();
  /** Cards that came, went or moved since the last time all was at rest. */
  readonly #moved = new Set<string>();
  /** Relations that are looking for a place, drawn as well as is known by now. */
  readonly #searching = new Map<string, Route>();
  #search: Iterator<void> | null = null;

  /** False while relations are looking for a place: then `goOn` has to be called. */
  get isSettled(): boolean {
    return this.#search === null;
  }

  /**
   * `moving`: a card is being dragged, so that its relations only follow it; they look for a place when it is put down.
   * When time is up before all have a place, those that have none are drawn as they were; the places do not depend on time.
   */
  route(
    relations: readonly RelationToRoute[],
    cards: Boxes,
    moving = false,
    isTimeUp: TimeIsUp = NEVER,
  ): ReadonlyMap<string, Route> {
    this.#takeCards(cards);
    if (moving) {
      // Who was still looking will look again once the card is put down.
      this.#search = null;
      this.#follow(relations);
    } else {
      this.#search = this.#settle(relations);
      this.goOn(isTimeUp);
    }
    return new Map([...[...this.#placed].map(([id, { route }]) => [id, route] as const), ...this.#searching]);
  }

  /** Goes on looking for places; true when all have one. */
  goOn(isTimeUp: TimeIsUp): boolean {
    while (this.#search !== null) {
      if (this.#search.next().done === true) {
        this.#search = null;
        this.#searching.clear();
      } else if (isTimeUp()) break;
    }
    return this.#search === null;
  }

  *#settle(relations: readonly RelationToRoute[]): Generator<void, void> {
    const stale = this.#stale(relations);
    if (stale.length > 0) this.#around.setFrame(this.#cards.values());
    const known = new Set(relations.map(({ id }) => id));
    for (const id of this.#searching.keys()) if (!known.has(id)) this.#searching.delete(id);
    for (const relation of stale) {
      const shown = this.#asBefore(relation);
      if (shown) this.#searching.set(relation.id, shown);
      this.#forget(relation.id);
    }
    const many = relations.length > SEARCH_LIMIT;
    for (const relation of stale) {
      this.#place(relation, many ? 'plain' : 'search');
      yield;
    }
    if (!many) yield* this.#mend(stale);
    yield* this.#hideLabels(stale);
  }

  /** The same bend and the same spot for the label, between the cards as they stand now. */
  #follow(relations: readonly RelationToRoute[]): void {
    for (const relation of relations) {
      if (!(this.#moved.has(relation.from) || this.#moved.has(relation.to))) continue;
      const placed = this.#placed.get(relation.id);
      const route = this.#asBefore(relation);
      if (!route) continue;
      if (placed) this.#placed.set(relation.id, { ...placed, route });
      if (this.#searching.has(relation.id)) this.#searching.set(relation.id, route);
    }
  }

  /** As it was drawn before, or straight when it is new; null without both cards. */
  #asBefore(relation: RelationToRoute): Route | null {
    const [a, b] = [this.#cards.get(relation.from), this.#cards.get(relation.to)];
    if (!a || !b) return null;
    const placed = this.#placed.get(relation.id);
    const { bend, at, side } = placed?.place ?? STRAIGHT;
    const curve = curveBetween(a, b, bend);
    const isLabelHidden = placed?.route.isLabelHidden ?? true;
    return { curve, label: beside(curve, at, side, relation.label), isLabelHidden };
  }

  #takeCards(cards: Boxes): void {
    const changed = new Set<string>();
    for (const [id, box] of cards) if (!isSameBox(box, this.#cards.get(id))) changed.add(id);
    for (const id of this.#cards.keys()) if (!cards.has(id)) changed.add(id);
    for (const id of changed) {
      this.#around.setCard(id, cards.get(id));
      this.#moved.add(id);
    }
    this.#cards = cards;
  }

  #stale(relations: readonly RelationToRoute[]): RelationToRoute[] {
    const ids = new Set(relations.map((relation) => relation.id));
    for (const id of this.#placed.keys()) if (!ids.has(id)) this.#forget(id);
    const covered = this.#covered();
    const stale = relations.filter((relation) => {
      const before = this.#placed.get(relation.id)?.relation;
      return (
        before === undefined ||
        // the search of before was not over
        this.#searching.has(relation.id) ||
        !sameRelation(before, relation) ||
        this.#moved.has(relation.from) ||
        this.#moved.has(relation.to) ||
        covered.has(relation.id)
      );
    });
    this.#moved.clear();
    return stale;
  }

  /** Relations that lie under a card that was put down. */
  #covered(): ReadonlySet<string> {
    const covered = new Set<string>();
    for (const id of this.#moved) {
      const box = this.#cards.get(id);
      if (box) for (const drawn of this.#around.under(box)) covered.add(drawn.id);
    }
    return covered;
  }

  #forget(id: string): void {
    const placed = this.#placed.get(id);
    if (placed) this.#around.remove(placed.drawn);
    this.#placed.delete(id);
  }

  #place(relation: RelationToRoute, effort: Effort): void {
    const [a, b] = [this.#cards.get(relation.from), this.#cards.get(relation.to)];
    if (!a || !b) return;
    const best = cheapest(relation, [a, b], effort, this.#around);
    this.#around.add(best.drawn);
    this.#placed.set(relation.id, { ...best, relation });
  }

  /** What still hides something or is hidden is left out: a map full of overlapping words says nothing at all. */
  *#hideLabels(relations: readonly RelationToRoute[]): Generator<void, void> {
    for (const { id } of relations) {
      const placed = this.#placed.get(id);
      if (!placed) continue;
      this.#around.remove(placed.drawn);
      const isLabelHidden = placed.drawn.label !== null && this.#around.hides(placed.drawn.label);
      const drawn = isLabelHidden ? { ...placed.drawn, label: null } : placed.drawn;
      this.#around.add(drawn);
      this.#placed.set(id, { ...placed, drawn, route: { ...placed.route, isLabelHidden } });
      yield;
    }
  }

  /**
   * Whoever came first took the best place. Those left without one choose again, and then whoever is in their way does.
   */
  *#mend(relations: readonly RelationToRoute[]): Generator<void, void> {
    for (let round = 0; round < MENDING_ROUNDS; round += 1) {
      const crowded = relations.flatMap(({ id }) => {
        const placed = this.#placed.get(id);
        return placed?.isCrowded ? [placed] : [];
      });
      for (const placed of crowded.slice(0, MENDED_AT_ONCE)) {
        const { label } = placed.drawn;
        const inTheWay = round === 0 || !label ? [] : this.#around.labelsNear(label).map(({ id }) => id);
        const again = [placed.relation.id, ...inTheWay.filter((id) => id !== placed.relation.id)].flatMap(
          (id) => this.#placed.get(id)?.relation ?? [],
        );
        for (const { id } of again) this.#forget(id);
        for (const relation of again) this.#place(relation, 'mend');
        yield;
      }
    }
  }
}

/** All relations of a picture that is drawn once. */
export const routeRelations = (
  relations: readonly RelationToRoute[],
  cards: Boxes,
): ReadonlyMap<string, Route> => new RelationRouter().route(relations, cards);

const sameRelation = (a: RelationToRoute, b: RelationToRoute): boolean =>
  a.from === b.from && a.to === b.to && a.label.width === b.label.width && a.label.height === b.label.height;

const cheapest = (
  relation: RelationToRoute,
  [a, b]: readonly [Box, Box],
  effort: Effort,
  around: Surroundings,
): Candidate => {
  const pair = [relation.from, relation.to].sort().join('\n');
  const straight = around.countBetween(pair) * APART;
  const start = effort === 'plain' ? straight : 0;
  let best = candidateFor(relation, pair, [curveBetween(a, b, start), start], effort, around);
  if (effort === 'plain') return best;
  for (const bend of effort === 'mend' ? WIDE_BENDS : BENDS) {
    if (best.cost < COST.near) break;
    // A relation and its opposite bend to the same side as seen from their own direction: they never coincide.
    const candidate = candidateFor(relation, pair, [curveBetween(a, b, bend), bend], effort, around);
    const cost = candidate.cost + Math.abs(bend) * COST.bend;
    if (cost < best.cost) best = { ...candidate, cost };
  }
  return best;
};

const curveBetween = (a: Box, b: Box, bend: number): Curve => {
  const [from, to] = [centreOf(a), centreOf(b)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const control = {
    x: (from.x + to.x) / 2 - (dy / length) * bend * 2,
    y: (from.y + to.y) / 2 + (dx / length) * bend * 2,
  };
  const whole = { from, control, to };
  const start = exitOf(whole, grow(a, GAP), false);
  const end = exitOf(whole, grow(b, GAP), true);
  return start < end ? part(whole, start, end) : whole;
};

const candidateFor = (
  relation: RelationToRoute,
  pair: string,
  [curve, bend]: readonly [Curve, number],
  effort: Effort,
  around: Surroundings,
): Candidate => {
  const points = Array.from({ length: SAMPLES + 1 }, (_, index) => pointAt(curve, index / SAMPLES));
  const line = effort === 'plain' ? 0 : around.lineCost(points, [relation.from, relation.to], pair);
  const spot = bestSpot(relation, curve, points, effort, around);
  return {
    route: { curve, label: spot.centre, isLabelHidden: false },
    place: { bend, at: spot.at, side: spot.side },
    drawn: { id: relation.id, pair, points, extent: extentOf(points), label: spot.label },
    cost: line + spot.cost,
    isCrowded: spot.cost >= COST.label,
  };
};

interface Spot {
  readonly centre: Point;
  /** Where along the curve, and on which side of it. */
  readonly at: number;
  readonly side: number;
  readonly label: Box;
  readonly cost: number;
}

/** A label as long as its line would leave nothing of it to see. */
const COVERED = 0.6;
const coversLine = (label: Box, points: readonly Point[]): boolean =>
  points.filter((point) => contains(label, point)).length > points.length * COVERED;

const bestSpot = (
  { label: size }: RelationToRoute,
  curve: Curve,
  points: readonly Point[],
  effort: Effort,
  around: Surroundings,
): Spot => {
  let best: Spot | null = null;
  for (const side of effort === 'mend' ? BESIDE_IT : ON_IT) {
    for (const [index, at] of LABEL_SPOTS.entries()) {
      const base = index * COST.spot + Math.abs(side) * COST.near;
      // Later places only cost more: once one is free the search ends.
      if (best && best.cost <= base) break;
      const centre = beside(curve, at, side, size);
      const label = { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size };
      const met = effort === 'plain' ? Number(around.hides(label)) * COST.label : around.labelCost(label);
      const cost = base + met + (coversLine(label, points) ? COST.label : 0);
      if (!best || cost < best.cost) best = { centre, at, side, label, cost };
    }
  }
  return best ?? { centre: curve.from, at: 0, side: 0, label: { ...curve.from, ...size }, cost: 0 };
};

/** The centre of a label at a point of the curve, on the line or so far beside it that the line stays free. */
const beside = (curve: Curve, at: number, side: number, size: RelationToRoute['label']): Point => {
  const point = pointAt(curve, at);
  if (side === 0) return point;
  const along = (angleAt(curve, at) * Math.PI) / 180;
  const [x, y] = [-Math.sin(along), Math.cos(along)];
  const reach = (Math.abs(x) * size.width + Math.abs(y) * size.height) / 2 + BESIDE_GAP;
  return { x: point.x + x * reach * side, y: point.y + y * reach * side };
};
