import type { Box, Point } from './geometry';

/** Canvas units. About a card wide, so that most things touch one to four squares. */
const SQUARE = 240;

/** Finds what lies near a place without looking at everything: items by the squares of a grid that they touch. */
export class SpatialGrid<T> {
  readonly #squares = new Map<string, Set<T>>();
  readonly #keysOf = new Map<T, readonly string[]>();

  addBox(item: T, box: Box): void {
    this.#add(item, keysOfBox(box));
  }

  addPoints(item: T, points: readonly Point[]): void {
    this.#add(item, [...new Set(points.map(keyOfPoint))]);
  }

  remove(item: T): void {
    for (const key of this.#keysOf.get(item) ?? []) this.#squares.get(key)?.delete(item);
    this.#keysOf.delete(item);
  }

  /** Each item once that touches a square of the box. */
  nearBox(box: Box): ReadonlySet<T> {
    return this.#near(keysOfBox(box));
  }

  nearPoints(points: readonly Point[]): ReadonlySet<T> {
    return this.#near(points.map(keyOfPoint));
  }

  #add(item: T, keys: readonly string[]): void {
    this.remove(item);
    this.#keysOf.set(item, keys);
    for (const key of keys) {
      const square = this.#squares.get(key);
      if (square) square.add(item);
      else this.#squares.set(key, new Set([item]));
    }
  }

  #near(keys: Iterable<string>): ReadonlySet<T> {
    const found = new Set<T>();
    for (const key of keys) for (const item of this.#squares.get(key) ?? []) found.add(item);
    return found;
  }
}

const square = (value: number): number => Math.floor(value / SQUARE);

const keyOfPoint = ({ x, y }: Point): string => `${square(x)},${square(y)}`;

const keysOfBox = (box: Box): string[] => {
  const keys: string[] = [];
  for (let x = square(box.x); x <= square(box.x + box.width); x += 1) {
    for (let y = square(box.y); y <= square(box.y + box.height); y += 1) keys.push(`${x},${y}`);
  }
  return keys;
};
