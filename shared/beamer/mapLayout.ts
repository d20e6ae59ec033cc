import type { Box, Point } from '../map/geometry';

/** A card that must find its place: where it lies on the map of the table, and how large it is here. */
export interface CardToPlace {
  readonly id: string;
  /** Middle of the card on the map of the table; null when nobody gave it a place. */
  readonly at: Point | null;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room between cards, in pixels of the picture: for lines, marks and sentences. */
const APART = { x: 90, y: 54 } as const;
const ROUNDS = 200;

/**
 * Where the cards stand on the beamer: left of, right of, above and below one another as on the map of the table, but
 * filling a wide picture with larger cards. Same cards, same places.
 */
export const placeCards = (cards: readonly CardToPlace[], room: Size): ReadonlyMap<string, Box> => {
  const spread = spreadOver(cards, room);
  const middles = cards.map((card, index) => spread[index] ?? middleOf(card, room));
  for (let round = 0; round < ROUNDS && pushApart(cards, middles, room); round += 1);
  return new Map(
    cards.map(({ id, width, height }, index) => {
      const { x, y } = middles[index] ?? { x: 0, y: 0 };
      return [id, { x: x - width / 2, y: y - height / 2, width, height }];
    }),
  );
};

const middleOf = ({ width, height }: Size, room: Size): Point => ({
  x: Math.max(width, room.width) / 2,
  y: Math.max(height, room.height) / 2,
});

/** Stretches what lies on the map over the whole picture, each way on its own. */
const spreadOver = (cards: readonly CardToPlace[], room: Size): Point[] => {
  const spots = cards.map(({ at }, index) => at ?? onRing(index, cards.length));
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const share = (value: number, all: readonly number[]): number => {
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return high - low < 1 ? 0.5 : (value - low) / (high - low);
  };
  return spots.map(({ x, y }, index) => {
    const { width = 0, height = 0 } = cards[index] ?? {};
    return {
      x: width / 2 + share(x, xs) * Math.max(0, room.width - width),
      y: height / 2 + share(y, ys) * Math.max(0, room.height - height),
    };
  });
};

const RING = 300;
const onRing = (index: number, count: number): Point => {
  const angle = (index / Math.max(1, count)) * 2 * Math.PI;
  return { x: RING * (1 + Math.cos(angle)), y: RING * (1 + Math.sin(angle)) };
};

/** Moves cards that are in each other's way a little; false when none was. */
const pushApart = (cards: readonly CardToPlace[], middles: Point[], room: Size): boolean => {
  let moved = false;
  for (const [first, one] of cards.entries()) {
    for (const [step, other] of cards.slice(first + 1).entries()) {
      const second = first + 1 + step;
      const [a, b] = [middles[first], middles[second]];
      if (!a || !b) continue;
      const near = {
        x: (one.width + other.width) / 2 + APART.x - Math.abs(a.x - b.x),
        y: (one.height + other.height) / 2 + APART.y - Math.abs(a.y - b.y),
      };
      if (near.x <= 0.5 || near.y <= 0.5) continue;
      moved = true;
      // The shorter way out, counted in the room there is each way.
      const sideways = near.x / room.width < near.y / room.height;
      const by = sideways
        ? { x: (Math.sign(b.x - a.x) || 1) * (near.x / 2), y: 0 }
        : { x: 0, y: (Math.sign(b.y - a.y) || 1) * (near.y / 2) };
      middles[first] = within({ x: a.x - by.x, y: a.y - by.y }, one, room);
      middles[second] = within({ x: b.x + by.x, y: b.y + by.y }, other, room);
    }
  }
  return moved;
};

const within = ({ x, y }: Point, { width, height }: Size, room: Size): Point => ({
  x: Math.min(Math.max(x, width / 2), Math.max(width / 2, room.width - width / 2)),
  y: Math.min(Math.max(y, height / 2), Math.max(height / 2, room.height - height / 2)),
});
