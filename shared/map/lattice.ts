import { CARD } from './cardSize';
import { contains, segmentsCross, type Point } from './geometry';

/** From centre to centre: a card, and beside it room for a label and for lines to pass. */
const PITCH = { x: CARD.width + 150, y: CARD.height + 96 };
/** Wider than high, as a screen is. */
const CELLS_ACROSS = 0.95;
const SPARE = 1.15;
/** What a line under a card and a crossing weigh, in canvas units of line. */
const UNDER = 420;
const CROSSING = 130;
/** A card far out needs a reason to be there. */
const GRAVITY = 0.12;
/** A move must gain this much to be worth it. */
const WORTH_IT = 60;
/** A card this near to a place stands on it: positions are whole numbers. */
const ON_PLACE = 1.5;
/** With fewer newcomers than this share the map is known, and nobody else moves. */
const NEWCOMERS = 0.4;
const ROUNDS = 8;
/** Comparisons of two lines: some tenths of a second. Past it the search stops where it is. */
const BUDGET = 6_000_000;
/** How far from itself and its neighbours a card looks for a better place. */
const REACH = 2.2 * PITCH.x;

export interface OnLattice {
  readonly id: string;
  /** Centre of the card as it stands now. */
  readonly at: Point;
  /** Stays where it is: the resident, in the middle. */
  readonly pinned: boolean;
}

const NOBODY = -1;

/**
 * Places for many cards on a lattice of which every other row is shifted, so that lines find a way between cards. Every
 * card first takes the free place nearest to where it is; then cards change places as long as that shortens lines, takes
 * them from under cards or undoes crossings. Where most cards stand on the lattice already, they stay: only newcomers
 * look for a place, so people find their card back.
 * @param links  ids of the cards at both ends
 * @returns the centre of every card
 */
export const onLattice = (
  cards: readonly OnLattice[],
  links: readonly (readonly [string, string])[],
  centre: Point,
): ReadonlyMap<string, Point> => {
  const index = new Map(cards.map((card, at) => [card.id, at]));
  const ends = links.map(([from, to]): Link => [index.get(from) ?? NOBODY, index.get(to) ?? NOBODY]);
  const known = ends.filter(([from, to]) => from !== NOBODY && to !== NOBODY && from !== to);
  return new Lattice(cards, known, centre).settle();
};

/** Numbers of the cards at both ends. */
type Link = readonly [number, number];

/** Cards and places by number: the search compares millions of them. */
class Lattice {
  readonly #places: readonly Point[];
  /** Per place the card on it, or `NOBODY`. */
  readonly #cardAt: number[];
  /** Per card its place. */
  readonly #placeOf: number[];
  readonly #linksOf: readonly (readonly Link[])[];
  readonly #stays: readonly boolean[];
  #budget = BUDGET;

  constructor(
    readonly cards: readonly OnLattice[],
    readonly links: readonly Link[],
    readonly centre: Point,
  ) {
    const onPlace = cards.map((card) => away(card.at, nearestOnLattice(card.at, centre)) < ON_PLACE);
    const newcomers = onPlace.filter((stands) => !stands).length;
    const isKnown = newcomers < cards.length * NEWCOMERS;
    this.#stays = cards.map((card, number) => card.pinned || (isKnown && onPlace[number] === true));
    this.#places = placesFor(cards.length, centre, isKnown ? cards.map((card) => card.at) : []);
    this.#cardAt = this.#places.map(() => NOBODY);
    this.#placeOf = cards.map(() => NOBODY);
    const linksOf: Link[][] = cards.map(() => []);
    for (const link of links) for (const end of link) linksOf[end]?.push(link);
    this.#linksOf = linksOf;
    this.#seat();
  }

  /** Whoever stands nearest to a place takes it first: a map that is arranged already keeps every place. */
  #seat(): void {
    const order = this.cards
      .map((card, number) => ({ card, number, far: away(card.at, this.#at(this.#nearestFree(card.at))) }))
      .sort(
        (a, b) =>
          Number(this.#stays[b.number]) - Number(this.#stays[a.number]) ||
          a.far - b.far ||
          (a.card.id < b.card.id ? -1 : 1),
      );
    for (const { card, number } of order) {
      const place = this.#nearestFree(card.at);
      this.#cardAt[place] = number;
      this.#placeOf[number] = place;
    }
  }

  settle(): ReadonlyMap<string, Point> {
    for (let round = 0; round < ROUNDS; round += 1) {
      let moved = false;
      this.cards.forEach((_card, number) => {
        if (!this.#stays[number]) moved = this.#improve(number) || moved;
      });
      if (!moved || this.#budget < 0) break;
    }
    return new Map(this.cards.map((card, number) => [card.id, this.#placeOfCard(number)]));
  }

  #at(place: number): Point {
    return this.#places[place] ?? this.centre;
  }

  #placeOfCard(card: number): Point {
    return this.#at(this.#placeOf[card] ?? NOBODY);
  }

  /** There are always more places than cards. */
  #nearestFree(at: Point): number {
    let best = NOBODY;
    this.#places.forEach((place, number) => {
      if (this.#cardAt[number] === NOBODY && (best === NOBODY || away(at, place) < away(at, this.#at(best))))
        best = number;
    });
    return best;
  }

  /** Gives a card the place where it gains most, alone or by changing places; false when none is worth it. */
  #improve(card: number): boolean {
    const here = this.#placeOf[card] ?? NOBODY;
    let [best, most] = [NOBODY, WORTH_IT];
    for (const place of this.#candidates(card, here)) {
      if (this.#budget < 0) break;
      const other = this.#cardAt[place] ?? NOBODY;
      const before = this.#cost(card, other);
      this.#swap(here, place);
      const gain = before - this.#cost(card, other);
      this.#swap(here, place);
      if (gain > most) [best, most] = [place, gain];
    }
    if (best !== NOBODY) this.#swap(here, best);
    return best !== NOBODY;
  }

  #candidates(card: number, here: number): number[] {
    const near = [
      this.#at(here),
      ...(this.#linksOf[card] ?? []).map((link) => this.#placeOfCard(otherEnd(link, card))),
    ];
    return this.#places.flatMap((place, number) => {
      const seated = this.#cardAt[number] ?? NOBODY;
      if (number === here || this.#stays[seated]) return [];
      return near.some((at) => away(at, place) < REACH) ? [number] : [];
    });
  }

  /** Two places exchange what stands on them. */
  #swap(a: number, b: number): void {
    const [onA = NOBODY, onB = NOBODY] = [this.#cardAt[a], this.#cardAt[b]];
    this.#cardAt[a] = onB;
    this.#cardAt[b] = onA;
    if (onA !== NOBODY) this.#placeOf[onA] = b;
    if (onB !== NOBODY) this.#placeOf[onB] = a;
  }

  #cost(card: number, other: number): number {
    let cost = this.#costOf(card, NOBODY);
    if (other !== NOBODY) cost += this.#costOf(other, card);
    return cost;
  }

  /** What a card's place costs; its links to `counted` have been counted with that card. */
  #costOf(card: number, counted: number): number {
    let cost = away(this.#placeOfCard(card), this.centre) * GRAVITY;
    for (const link of this.#linksOf[card] ?? [])
      if (otherEnd(link, card) !== counted) cost += this.#linkCost(link);
    return cost;
  }

  #linkCost([from, to]: Link): number {
    const [a, b] = [this.#placeOfCard(from), this.#placeOfCard(to)];
    let cost = away(a, b);
    this.#budget -= this.links.length;
    for (const [otherFrom, otherTo] of this.links) {
      if (otherFrom === from || otherFrom === to || otherTo === from || otherTo === to) continue;
      if (segmentsCross(a, b, this.#placeOfCard(otherFrom), this.#placeOfCard(otherTo))) cost += CROSSING;
    }
    return cost + this.#cardsUnder(a, b) * UNDER;
  }

  #cardsUnder(a: Point, b: Point): number {
    const [left, right] = [Math.min(a.x, b.x) - CARD.width / 2, Math.max(a.x, b.x) + CARD.width / 2];
    const [top, bottom] = [Math.min(a.y, b.y) - CARD.height / 2, Math.max(a.y, b.y) + CARD.height / 2];
    let count = 0;
    this.#places.forEach((place, number) => {
      if (this.#cardAt[number] === NOBODY || place === a || place === b) return;
      if (place.x < left || place.x > right || place.y < top || place.y > bottom) return;
      if (passesOver(a, b, place)) count += 1;
    });
    return count;
  }
}

const otherEnd = ([from, to]: Link, card: number): number => (from === card ? to : from);

const away = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** True when the straight line from `a` to `b` goes over a card whose centre is `middle`. */
const passesOver = (a: Point, b: Point, middle: Point): boolean => {
  const card = { x: middle.x - CARD.width / 2, y: middle.y - CARD.height / 2, ...CARD };
  const steps = Math.ceil(away(a, b) / (CARD.height / 2));
  for (let step = 1; step < steps; step += 1) {
    const t = step / steps;
    if (contains(card, { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })) return true;
  }
  return false;
};

/** Column and row counted from the centre; every other row is half a place to the right. */
const placeAt = (centre: Point, column: number, row: number): Point => ({
  x: centre.x + (column + (row % 2 === 0 ? 0 : 0.5)) * PITCH.x,
  y: centre.y + row * PITCH.y,
});

const nearestOnLattice = (at: Point, centre: Point): Point => {
  const row = Math.round((at.y - centre.y) / PITCH.y);
  const column = Math.round((at.x - centre.x) / PITCH.x - (row % 2 === 0 ? 0 : 0.5));
  return placeAt(centre, column, row);
};

/** Enough places round the centre, with some to spare for changing places, and those that are taken already. */
const placesFor = (count: number, centre: Point, taken: readonly Point[]): Point[] => {
  const across = Math.ceil(Math.sqrt(count * CELLS_ACROSS)) + 1;
  const down = Math.ceil((count * SPARE) / across);
  const [left, up] = [Math.floor(across / 2), Math.floor(down / 2)];
  const places: Point[] = [];
  for (let row = -up; row < down - up; row += 1)
    for (let column = -left; column < across - left; column += 1) places.push(placeAt(centre, column, row));
  for (const at of taken) {
    const place = nearestOnLattice(at, centre);
    const isThere = places.some((other) => away(other, place) < ON_PLACE);
    if (!isThere && away(at, place) < ON_PLACE) places.push(place);
  }
  return places;
};
