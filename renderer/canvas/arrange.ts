import type { Party } from '../../shared/model/party';
import { sizeOf } from './cardSize';

export interface Placed {
  readonly id: string;
  readonly position: readonly [number, number];
}

const GAP_X = 94;
const GAP_Y = 72;

/**
 * *Netjes schikken*: residents in the middle, agencies and network round them in the order they have round the middle
 * now, what is missing on top. Whoever was left of another stays there, so people find their card back.
 */
export const arrange = (parties: readonly Party[]): readonly Placed[] => {
  const middle = parties.filter((party) => party.kind === 'resident' || party.kind === 'household');
  const ring = parties.filter((party) => !middle.includes(party));
  const centre = averageOf(middle.length > 0 ? middle : parties);
  const ordered = [...ring].sort((a, b) => turn(a, centre) - turn(b, centre) || (a.id < b.id ? -1 : 1));
  const rows = Math.ceil(Math.sqrt(Math.max(1, middle.length)));
  const perRow = Math.ceil(middle.length / rows) || 1;
  const [width, height] = sizeOf('agency');
  const inner = { width: perRow * (width + GAP_X), height: rows * (height + GAP_Y) };
  const spots = ellipse(ordered.length, inner, width, height);
  return [
    ...middle.map((party, index) => ({
      id: party.id,
      position: [
        Math.round(centre[0] + ((index % perRow) - (perRow - 1) / 2) * (width + GAP_X) - width / 2),
        Math.round(centre[1] + (Math.floor(index / perRow) - (rows - 1) / 2) * (height + GAP_Y) - height / 2),
      ] as const,
    })),
    ...ordered.map((party, index) => {
      const [x, y] = spots[index] ?? [0, 0];
      return {
        id: party.id,
        position: [Math.round(centre[0] + x - width / 2), Math.round(centre[1] + y - height / 2)] as const,
      };
    }),
  ];
};

const centreOfCard = (party: Party): readonly [number, number] => {
  const [x, y] = party.position ?? [0, 0];
  const [width, height] = sizeOf(party.kind);
  return [x + width / 2, y + height / 2];
};

const averageOf = (parties: readonly Party[]): readonly [number, number] => {
  const sum = parties.map(centreOfCard).reduce((total, at) => [total[0] + at[0], total[1] + at[1]], [0, 0]);
  const count = Math.max(1, parties.length);
  return [sum[0] / count, sum[1] / count];
};

/** Angle round the centre, from the top, clockwise, in radians. */
const turn = (party: Party, centre: readonly [number, number]): number => {
  const [x, y] = centreOfCard(party);
  const angle = Math.atan2(x - centre[0], centre[1] - y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
};

/** Points on the smallest ellipse on which `count` cards do not touch, starting at the top, evenly by arc length. */
const ellipse = (
  count: number,
  inner: { readonly width: number; readonly height: number },
  width: number,
  height: number,
): readonly (readonly [number, number])[] => {
  const perimeterNeeded = count * (Math.hypot(width, height) + 24);
  let [rx, ry] = [inner.width / 2 + width / 2 + GAP_X, inner.height / 2 + height / 2 + GAP_Y];
  const perimeter = (): number => Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
  while (perimeter() < perimeterNeeded) {
    rx *= 1.08;
    ry *= 1.08;
  }
  const steps = 720;
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI;
    return [rx * Math.sin(angle), -ry * Math.cos(angle)] as const;
  });
  const lengths: number[] = [0];
  for (let step = 1; step <= steps; step += 1) {
    const [a, b] = [points[step - 1] ?? [0, 0], points[step % steps] ?? [0, 0]];
    lengths.push((lengths[step - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1]));
  }
  const whole = lengths[steps] ?? 1;
  return Array.from({ length: count }, (_, index) => {
    const wanted = (index / count) * whole;
    const step = lengths.findIndex((length) => length >= wanted);
    return points[step % steps] ?? [0, 0];
  });
};
