import type { Party } from '../../shared/model/party';
import { boxOf } from '../../shared/map/cardSize';
import { centreOf } from '../../shared/map/geometry';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export const isDirection = (key: string): key is Direction => Object.hasOwn(VECTORS, key);

/** The nearest card in a direction: straight ahead counts more than near but aside. */
export const neighbourOf = (parties: readonly Party[], from: Party, direction: Direction): Party | null => {
  const [dx, dy] = VECTORS[direction];
  const here = centreOf(boxOf(from.kind, from.position ?? [0, 0]));
  let best: { party: Party; distance: number } | null = null;
  for (const party of parties) {
    if (party.id === from.id) continue;
    const there = centreOf(boxOf(party.kind, party.position ?? [0, 0]));
    const ahead = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    if (ahead <= 0 || aside > ahead * 2.5) continue;
    const distance = ahead + aside * 2;
    if (!best || distance < best.distance) best = { party, distance };
  }
  return best?.party ?? null;
};
