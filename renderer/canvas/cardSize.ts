import type { PartyKind } from '../../shared/model/party';
import type { Box } from './geometry';

/** Cards have fixed sizes, so that relations can be routed round them before anything is drawn. In canvas units. */
const SIZES: Readonly<Record<PartyKind, readonly [number, number]>> = {
  resident: [196, 116],
  household: [196, 116],
  agency: [196, 122],
  network: [196, 96],
  missing: [196, 84],
};

export const sizeOf = (kind: PartyKind): readonly [number, number] => SIZES[kind];

export const boxOf = (kind: PartyKind, [x, y]: readonly [number, number]): Box => {
  const [width, height] = sizeOf(kind);
  return { x, y, width, height };
};
