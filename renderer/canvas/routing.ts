import {
  centreOf,
  contains,
  exitOf,
  grow,
  overlap,
  part,
  pointAt,
  type Box,
  type Curve,
  type Point,
} from './geometry';

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
}

/** How far a curve may be pulled sideways, nearest first. The sign is the side. */
const BENDS = [0, 36, -36, 72, -72, 110, -110, 160, -160, 220, -220, 290, -290, 370, -370];
/** Where along the curve a label may stand, best first. */
const LABEL_SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];
const GAP = 5;
const CARD_MARGIN = 12;
const SAMPLES = 18;
const SIBLING_GAP = 30;
/** Past this many relations the plain route is taken: the search would not fit in a frame. */
const SEARCH_LIMIT = 160;

const COST = { card: 2_000, label: 260, near: 26, crossing: 14, bend: 0.16, spot: 6, outside: 160 };
/** A curve that leaves the map by more than this is likely to be cut off at the edge of the window. */
const EDGE = 24;

/**
 * Finds a curve and a place for the label for every relation, so that they keep off cards, labels and each other. Takes
 * relations in order and never reconsiders, so moving one card changes little else.
 */
export const routeRelations = (
  relations: readonly RelationToRoute[],
  cards: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Route> => {
  const routes = new Map<string, Route>();
  const labels: Box[] = [];
  const drawn: Point[][] = [];
  const search = relations.length <= SEARCH_LIMIT;
  const pairs = new Map<string, Point[]>();
  const frame = grow(frameOf([...cards.values()]), EDGE);
  for (const relation of relations) {
    const [a, b] = [cards.get(relation.from), cards.get(relation.to)];
    if (!a || !b) continue;
    const pair = [relation.from, relation.to].sort().join('\n');
    const siblings = pairs.get(pair) ?? [];
    const nth = siblings.length;
    const bends = search ? BENDS : [nth === 0 ? 0 : 44 * Math.ceil(nth / 2) * (nth % 2 === 0 ? -1 : 1)];
    const others = [...cards]
      .filter(([id]) => id !== relation.from && id !== relation.to)
      .map(([, box]) => box);
    const best = cheapest(relation, a, b, bends, {
      cards: others,
      all: [...cards.values()],
      labels,
      drawn,
      frame,
      siblings,
    });
    pairs.set(pair, [...siblings, pointAt(best.route.curve, 0.5)]);
    routes.set(relation.id, best.route);
    labels.push(best.label);
    drawn.push(best.points);
  }
  return routes;
};

interface Surroundings {
  /** Cards the curve should not pass under. */
  readonly cards: readonly Box[];
  readonly all: readonly Box[];
  readonly labels: readonly Box[];
  readonly drawn: readonly (readonly Point[])[];
  /** The box round all cards. */
  readonly frame: Box;
  /** The middles of relations already drawn between the same two cards. */
  readonly siblings: readonly Point[];
}

interface Candidate {
  readonly route: Route;
  readonly label: Box;
  readonly points: Point[];
  readonly cost: number;
}

const cheapest = (
  relation: RelationToRoute,
  a: Box,
  b: Box,
  bends: readonly number[],
  around: Surroundings,
): Candidate => {
  let best: Candidate | null = null;
  for (const bend of bends) {
    // A relation and its opposite bend to the same side as seen from their own direction: they never coincide.
    const candidate = withLabel(relation, curveBetween(a, b, bend), around, Math.abs(bend) * COST.bend);
    if (!best || candidate.cost < best.cost) best = candidate;
    if (best.cost < COST.near) break;
  }
  return best ?? withLabel(relation, curveBetween(a, b, 0), around, 0);
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

const withLabel = (
  relation: RelationToRoute,
  curve: Curve,
  around: Surroundings,
  base: number,
): Candidate => {
  const points = Array.from({ length: SAMPLES + 1 }, (_, index) => pointAt(curve, index / SAMPLES));
  const line =
    base +
    outside(points, around.frame) +
    besideSiblings(pointAt(curve, 0.5), around.siblings) +
    underCards(points, around.cards) +
    nearLabels(points, around.labels) +
    crossings(points, around.drawn);
  let best: { label: Box; centre: Point; cost: number } | null = null;
  LABEL_SPOTS.forEach((spot, index) => {
    const centre = pointAt(curve, spot);
    const label = {
      x: centre.x - relation.label.width / 2,
      y: centre.y - relation.label.height / 2,
      ...relation.label,
    };
    const cost = index * COST.spot + labelCost(label, around);
    if (!best || cost < best.cost) best = { label, centre, cost };
  });
  const chosen = best ?? { label: { ...points[0], ...relation.label } as Box, centre: curve.from, cost: 0 };
  return { route: { curve, label: chosen.centre }, label: chosen.label, points, cost: line + chosen.cost };
};

const frameOf = (cards: readonly Box[]): Box => {
  const left = Math.min(...cards.map((card) => card.x));
  const top = Math.min(...cards.map((card) => card.y));
  const right = Math.max(...cards.map((card) => card.x + card.width));
  const bottom = Math.max(...cards.map((card) => card.y + card.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
};

/** Two relations between the same cards, such as there and back, must not lie on each other. */
const besideSiblings = (middle: Point, siblings: readonly Point[]): number =>
  siblings.filter((other) => Math.hypot(other.x - middle.x, other.y - middle.y) < SIBLING_GAP).length *
  COST.card;

const isInside = (box: Box, frame: Box): boolean =>
  contains(frame, box) && contains(frame, { x: box.x + box.width, y: box.y + box.height });

const outside = (points: readonly Point[], frame: Box): number =>
  points.filter((point) => !contains(frame, point)).length * (COST.outside / SAMPLES);

const underCards = (points: readonly Point[], cards: readonly Box[]): number => {
  let cost = 0;
  for (const card of cards) {
    const margin = grow(card, CARD_MARGIN);
    for (const point of points) if (contains(margin, point)) cost += COST.card / SAMPLES;
  }
  return cost;
};

const nearLabels = (points: readonly Point[], labels: readonly Box[]): number => {
  let cost = 0;
  for (const label of labels) for (const point of points) if (contains(label, point)) cost += COST.near;
  return cost;
};

const labelCost = (label: Box, { all, labels, drawn, frame }: Surroundings): number => {
  let cost = isInside(label, frame) ? 0 : COST.label;
  for (const card of all) if (overlap(label, grow(card, 4)) > 0) cost += COST.label;
  for (const other of labels) if (overlap(grow(label, 4), other) > 0) cost += COST.label;
  for (const line of drawn) for (const point of line) if (contains(label, point)) cost += COST.near;
  return cost;
};

const crossings = (points: readonly Point[], drawn: readonly (readonly Point[])[]): number => {
  let count = 0;
  for (const other of drawn) {
    for (let i = 1; i < points.length; i += 2) {
      for (let j = 1; j < other.length; j += 2) {
        if (
          segmentsCross(
            points[i - 1],
            points[Math.min(i + 1, points.length - 1)],
            other[j - 1],
            other[Math.min(j + 1, other.length - 1)],
          )
        )
          count += 1;
      }
    }
  }
  return count * COST.crossing;
};

const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const segmentsCross = (a?: Point, b?: Point, c?: Point, d?: Point): boolean =>
  a !== undefined &&
  b !== undefined &&
  c !== undefined &&
  d !== undefined &&
  side(a, b, c) * side(a, b, d) < 0 &&
  side(c, d, a) * side(c, d, b) < 0;
