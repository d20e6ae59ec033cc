import type { PartyKind } from '../model/party';
import type { Box } from './geometry';

/** Cards have fixed sizes, so that relations can be routed round them before anything is drawn. In canvas units. */
const SIZES: Readonly<Record<PartyKind, readonly [number, number]>> = {
  resident: [208, 108],
  household: [208, 108],
  agency: [208, 122],
  network: [208, 96],
  missing: [208, 84],
};

/** The largest card. */
export const CARD = { width: 208, height: 122 } as const;

export const sizeOf = (kind: PartyKind): readonly [number, number] => SIZES[kind];

export const boxOf = (kind: PartyKind, [x, y]: readonly [number, number]): Box => {
  const [width, height] = sizeOf(kind);
  return { x, y, width, height };
};
