import { contains, grow, overlap, segmentsCross, type Box, type Point } from './geometry';
import { SpatialGrid } from './spatialGrid';

/** A relation as it was drawn: what others keep off. */
export interface Drawn {
  readonly id: string;
  readonly pair: string;
  readonly points: readonly Point[];
  /** The box round all its points. */
  readonly extent: Box;
  /** null when the label is not shown. */
  readonly label: Box | null;
}

interface Card {
  readonly id: string;
  readonly box: Box;
}

/** How bad it is when a relation meets something; compared with each other only. */
export const COST = {
  card: 2_000,
  label: 260,
  near: 26,
  crossing: 14,
  bend: 0.16,
  spot: 6,
  outside: 160,
  end: 40,
} as const;
const CARD_MARGIN = 12;
const LABEL_MARGIN = 4;
const SIBLING_GAP = 30;
/** Marks at the ends of two relations that are nearer than this lie on each other. */
const END_GAP = 26;
/** A curve that leaves the map by more than this is likely to be cut off at the edge of the window. */
const EDGE = 24;

/** Everything a new relation has to keep off: cards, labels, and relations that are there already. */
export class Surroundings {
  readonly #cards = new SpatialGrid<Card>();
  readonly #lines = new SpatialGrid<Drawn>();
  readonly #labels = new SpatialGrid<Drawn>();
  readonly #pairs = new Map<string, Set<Drawn>>();
  readonly #cardOf = new Map<string, Card>();
  #frame: Box = { x: 0, y: 0, width: 0, height: 0 };

  setCard(id: string, box: Box | undefined): void {
    const before = this.#cardOf.get(id);
    if (before) this.#cards.remove(before);
    this.#cardOf.delete(id);
    if (!box) return;
    const card = { id, box };
    this.#cardOf.set(id, card);
    this.#cards.addBox(card, grow(box, CARD_MARGIN));
  }

  /** To be called after cards moved: nothing should leave the box round all of them. */
  setFrame(boxes: Iterable<Box>): void {
    this.#frame = grow(frameOf([...boxes]), EDGE);
  }

  add(drawn: Drawn): void {
    this.#lines.addPoints(drawn, drawn.points);
    if (drawn.label) this.#labels.addBox(drawn, grow(drawn.label, LABEL_MARGIN));
    this.#pairs.set(drawn.pair, (this.#pairs.get(drawn.pair) ?? new Set()).add(drawn));
  }

  remove(drawn: Drawn): void {
    this.#lines.remove(drawn);
    this.#labels.remove(drawn);
    this.#pairs.get(drawn.pair)?.delete(drawn);
  }

  /** How many relations stand between the same two cards already. */
  countBetween(pair: string): number {
    return this.#pairs.get(pair)?.size ?? 0;
  }

  /** Relations that pass under a card. */
  under(box: Box): Drawn[] {
    return [...this.#lines.nearBox(box)].filter((drawn) =>
      drawn.points.some((point) => contains(box, point)),
    );
  }

  /** Relations whose label lies too close to this one. */
  labelsNear(label: Box): Drawn[] {
    const roomy = grow(label, LABEL_MARGIN);
    return [...this.#labels.nearBox(roomy)].filter(
      (other) => other.label !== null && overlap(roomy, other.label) > 0,
    );
  }

  /** True when a label there would lie on a card or on another label. */
  hides(label: Box): boolean {
    const cards = [...this.#cards.nearBox(label)];
    return (
      cards.some(({ box }) => overlap(label, box) > 0) ||
      this.labelsNear(grow(label, -LABEL_MARGIN)).length > 0
    );
  }

  /** What it costs to draw a line along `points` from card to card. */
  lineCost(points: readonly Point[], ends: readonly [string, string], pair: string): number {
    const out =
      points.filter((point) => !contains(this.#frame, point)).length * (COST.outside / points.length);
    return out + this.#besideSiblings(points, pair) + this.#underCards(points, ends) + this.#onOthers(points);
  }

  /** What it costs to put a label there; `COST.label` and more when it hides something or is hidden. */
  labelCost(label: Box): number {
    let cost = isInside(label, this.#frame) ? 0 : COST.label;
    for (const { box } of this.#cards.nearBox(label))
      if (overlap(label, grow(box, 4)) > 0) cost += COST.label;
    cost += COST.label * this.labelsNear(label).length;
    for (const other of this.#lines.nearBox(label)) {
      if (!meets(label, other.extent)) continue;
      for (const point of other.points) if (contains(label, point)) cost += COST.near;
    }
    return cost;
  }

  /** Two relations between the same cards, such as there and back, must not lie on each other. */
  #besideSiblings(points: readonly Point[], pair: string): number {
    const middle = middleOf(points);
    let cost = 0;
    for (const sibling of this.#pairs.get(pair) ?? []) {
      const other = middleOf(sibling.points);
      if (Math.hypot(other.x - middle.x, other.y - middle.y) < SIBLING_GAP) cost += COST.card;
    }
    return cost;
  }

  #underCards(points: readonly Point[], [from, to]: readonly [string, string]): number {
    let cost = 0;
    for (const { id, box } of this.#cards.nearPoints(points)) {
      if (id === from || id === to) continue;
      const margin = grow(box, CARD_MARGIN);
      for (const point of points) if (contains(margin, point)) cost += COST.card / points.length;
    }
    return cost;
  }

  #onOthers(points: readonly Point[]): number {
    let cost = 0;
    for (const other of this.#labels.nearPoints(points))
      for (const point of points) if (other.label && contains(other.label, point)) cost += COST.near;
    const extent = extentOf(points);
    for (const other of this.#lines.nearPoints(points))
      if (meets(extent, other.extent))
        cost +=
          COST.crossing * crossings(points, other.points) + COST.end * endsMeeting(points, other.points);
    return cost;
  }
}

const meets = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

export const extentOf = (points: readonly Point[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
};

const middleOf = (points: readonly Point[]): Point => points[points.length >> 1] ?? { x: 0, y: 0 };

const frameOf = (cards: readonly Box[]): Box =>
  extentOf(cards.flatMap((card) => [card, { x: card.x + card.width, y: card.y + card.height }]));

const isInside = (box: Box, frame: Box): boolean =>
  contains(frame, box) && contains(frame, { x: box.x + box.width, y: box.y + box.height });

const endsOf = (points: readonly Point[]): Point[] => [points[0], points.at(-1)].flatMap((end) => end ?? []);

const endsMeeting = (a: readonly Point[], b: readonly Point[]): number => {
  let count = 0;
  for (const end of endsOf(a))
    for (const other of endsOf(b)) if (Math.hypot(end.x - other.x, end.y - other.y) < END_GAP) count += 1;
  return count;
};

/** Every second point is enough to see whether two lines cross. */
const STRIDE = 2;

/** Plain numbers and no objects: this is what a search for a route spends its time on. */
const crossings = (a: readonly Point[], b: readonly Point[]): number => {
  let count = 0;
  for (let i = STRIDE; i < a.length; i += STRIDE) {
    const [start, end] = [a[i - STRIDE], a[i]];
    if (!start || !end) continue;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const sideOf = ({ x, y }: Point): number => dx * (y - start.y) - dy * (x - start.x);
    let before = b[0] ? sideOf(b[0]) : 0;
    for (let j = STRIDE; j < b.length; j += STRIDE) {
      const [from, to] = [b[j - STRIDE], b[j]];
      if (!from || !to) continue;
      const after = sideOf(to);
      // Only where the other line changes sides can it cross this piece.
      if (before * after < 0 && segmentsCross(start, end, from, to)) count += 1;
      before = after;
    }
  }
  return count;
};
