import type { Position } from '../../../shared/model/party';
import { useCase } from '../../store/caseStore';

const COLUMN = 290;
const ROW = 210;
/** Free places are sought in rings round the middle of the map. */
const OFFSETS: readonly (readonly [number, number])[] = [-2, -1, 0, 1, 2].flatMap((row) =>
  [-2, -1, 0, 1, 2].map((column) => [column * COLUMN, row * ROW] as const),
);

/** A place where the new card covers nobody. */
export const freePlace = (): Position => {
  const parties = [...useCase.getState().tables.parties.values()];
  const taken = parties.map((party): Position => party.position ?? [0, 0]);
  const resident = parties.find((party) => party.kind === 'resident');
  const [x, y] = resident?.position ?? [320, 320];
  const free = [...OFFSETS]
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b))
    .map(([dx, dy]): Position => [x + dx, y + dy])
    .find((at) =>
      taken.every((other) => Math.abs(other[0] - at[0]) > 220 || Math.abs(other[1] - at[1]) > 140),
    );
  return free ?? [x, y + (taken.length + 3) * ROW];
};
