import {
  contains,
  grow,
  overlap,
  pointAt,
  segmentsCross,
  type Box,
  type Point,
} from '../../shared/map/geometry';
import type { RelationToRoute, Route } from '../../shared/map/relationRouter';

/** How well a map can be read: counts of what hides something else. Lengths in canvas units. */
export interface Readability {
  readonly cards: number;
  readonly relations: number;
  readonly cardsOverlapping: number;
  /** Labels that lie on a card or on another label. */
  readonly labelsOverlapping: number;
  /** Labels for which there is no free place: shown when their relation or card is selected. */
  readonly labelsHidden: number;
  /** Relations that pass under a card they are not about. */
  readonly linesUnderCards: number;
  readonly crossings: number;
  readonly width: number;
  readonly height: number;
}

const SAMPLES = 48;

export const readabilityOf = (
  relations: readonly RelationToRoute[],
  boxes: ReadonlyMap<string, Box>,
  routes: ReadonlyMap<string, Route>,
): Readability => {
  const cards = [...boxes.values()];
  const lines = relations.flatMap((relation) => {
    const route = routes.get(relation.id);
    return route ? [{ relation, route, points: pointsOf(route) }] : [];
  });
  const labels = lines
    .filter(({ route }) => !route.isLabelHidden)
    .map(({ relation, route }) => labelBox(relation, route));
  const frame = frameOf(cards);
  return {
    cards: cards.length,
    relations: lines.length,
    cardsOverlapping: pairs(cards).filter(([a, b]) => overlap(a, b) > 0).length,
    labelsOverlapping: labels.filter(
      (label, at) =>
        cards.some((card) => overlap(label, card) > 0) ||
        labels.some((other, index) => index !== at && overlap(label, other) > 0),
    ).length,
    labelsHidden: lines.length - labels.length,
    linesUnderCards: lines.filter(({ relation, points }) =>
      [...boxes].some(
        ([id, box]) =>
          id !== relation.from &&
          id !== relation.to &&
          points.some((point) => contains(grow(box, -2), point)),
      ),
    ).length,
    crossings: pairs(lines).filter(([a, b]) => cross(a.points, b.points)).length,
    width: Math.round(frame.width),
    height: Math.round(frame.height),
  };
};

const pointsOf = ({ curve }: Route): Point[] =>
  Array.from({ length: SAMPLES + 1 }, (_, index) => pointAt(curve, index / SAMPLES));

const labelBox = ({ label }: RelationToRoute, route: Route): Box => ({
  x: route.label.x - label.width / 2,
  y: route.label.y - label.height / 2,
  ...label,
});

const frameOf = (cards: readonly Box[]): { readonly width: number; readonly height: number } => ({
  width: Math.max(...cards.map((card) => card.x + card.width)) - Math.min(...cards.map((card) => card.x)),
  height: Math.max(...cards.map((card) => card.y + card.height)) - Math.min(...cards.map((card) => card.y)),
});

const pairs = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.flatMap((item, at) => items.slice(at + 1).map((other) => [item, other] as const));

const cross = (a: readonly Point[], b: readonly Point[]): boolean =>
  a.some((from, i) => {
    const to = a[i + 1];
    return (
      to !== undefined &&
      b.some((start, j) => {
        const end = b[j + 1];
        return end !== undefined && segmentsCross(from, to, start, end);
      })
    );
  });
