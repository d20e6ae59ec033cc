import { centreOf, type Point } from './geometry';
import { CARD } from './cardSize';

/** Room between the middle and the ring for a line and its label. */
const GAP_X = 180;
const GAP_Y = 132;
const STEPS = 720;

interface OnRing {
  readonly id: string;
  /** Centre of the card as it stands now. */
  readonly at: Point;
  /** Cards with the same one stand side by side. */
  readonly cluster: string | null;
}

/**
 * Places for cards on an ellipse round the middle, evenly by arc length and starting at the top. Cards keep the order
 * they have round the middle, and the whole is turned so that they move as little as possible.
 * @returns the centre of every card
 */
export const onRing = (
  cards: readonly OnRing[],
  centre: Point,
  inner: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> => {
  const ordered = inOrder(cards, centre);
  const spots = ellipse(ordered.length, inner).map((spot) => ({
    x: centre.x + spot.x,
    y: centre.y + spot.y,
  }));
  let best = { turn: 0, moved: Infinity };
  for (let turn = 0; turn < spots.length; turn += 1) {
    const moved = ordered.reduce(
      (sum, card, index) => sum + distance(card.at, spotAt(spots, index + turn)),
      0,
    );
    if (moved < best.moved - 1) best = { turn, moved };
  }
  return new Map(ordered.map((card, index) => [card.id, spotAt(spots, index + best.turn)]));
};

/** Clockwise from the top; a cluster stands where its middle is. */
const inOrder = (cards: readonly OnRing[], centre: Point): readonly OnRing[] => {
  const middles = new Map<string, number>();
  for (const { cluster } of cards) {
    if (cluster === null || middles.has(cluster)) continue;
    const members = cards
      .filter((card) => card.cluster === cluster)
      .map(({ at: { x, y } }) => ({ x, y, width: 0, height: 0 }));
    middles.set(cluster, angle(centreOfCards(members), centre));
  }
  const place = (card: OnRing): number => middles.get(card.cluster ?? '') ?? angle(card.at, centre);
  return cards.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (a.cluster ?? '').localeCompare(b.cluster ?? '') ||
      angle(a.at, centre) - angle(b.at, centre) ||
      (a.id < b.id ? -1 : 1),
  );
};

const spotAt = (spots: readonly Point[], index: number): Point =>
  spots[index % spots.length] ?? { x: 0, y: 0 };

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Angle round the centre, from the top, clockwise, in radians. */
const angle = (at: Point, centre: Point): number => {
  const turned = Math.atan2(at.x - centre.x, centre.y - at.y);
  return turned < 0 ? turned + 2 * Math.PI : turned;
};

/** Points round (0, 0) on the smallest ellipse on which `count` cards do not touch. */
const ellipse = (
  count: number,
  inner: { readonly width: number; readonly height: number },
): readonly Point[] => {
  const needed = count * (Math.hypot(CARD.width, CARD.height) + 24);
  let [rx, ry] = [inner.width / 2 + CARD.width / 2 + GAP_X, inner.height / 2 + CARD.height / 2 + GAP_Y];
  const perimeter = (): number => Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
  while (perimeter() < needed) {
    rx *= 1.04;
    ry *= 1.04;
  }
  const points = Array.from({ length: STEPS }, (_, step) => {
    const turned = (step / STEPS) * 2 * Math.PI;
    return { x: rx * Math.sin(turned), y: -ry * Math.cos(turned) };
  });
  const lengths = [0];
  for (let step = 1; step <= STEPS; step += 1)
    lengths.push((lengths[step - 1] ?? 0) + distance(spotAt(points, step - 1), spotAt(points, step)));
  const whole = lengths[STEPS] ?? 1;
  return Array.from({ length: count }, (_, index) =>
    spotAt(
      points,
      lengths.findIndex((length) => length >= (index / count) * whole),
    ),
  );
};

export const centreOfCards = (boxes: readonly Parameters<typeof centreOf>[0][]): Point => {
  const sum = boxes
    .map(centreOf)
    .reduce((total, at) => ({ x: total.x + at.x, y: total.y + at.y }), { x: 0, y: 0 });
  const count = Math.max(1, boxes.length);
  return { x: sum.x / count, y: sum.y / count };
};
