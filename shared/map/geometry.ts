/** Plain geometry in canvas units; nothing here knows React. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A quadratic curve from `from` to `to`, pulled towards `control`. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

export const centreOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

export const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

export const isSameBox = (a: Box, b: Box | undefined): boolean =>
  a === b || (b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

/** How much two boxes overlap, in square units; 0 when they do not. */
export const overlap = (a: Box, b: Box): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** True when the straight lines from `a` to `b` and from `c` to `d` cross, not when they only touch. */
export const segmentsCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

export const pointAt = ({ from, control, to }: Curve, t: number): Point => {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
};

/** A box that the curve does not leave: round its ends and its control point. */
export const extentOfCurve = ({ from, control, to }: Curve): Box => {
  const [x, y] = [Math.min(from.x, control.x, to.x), Math.min(from.y, control.y, to.y)];
  return {
    x,
    y,
    width: Math.max(from.x, control.x, to.x) - x,
    height: Math.max(from.y, control.y, to.y) - y,
  };
};

const STEPS_INSIDE = 24;

/** So much of a curve that nothing of it within `box` is left out; null when it passes by. */
export const partWithin = (curve: Curve, box: Box): Curve | null => {
  let [first, last] = [-1, -1];
  let before = curve.from;
  for (let step = 1; step <= STEPS_INSIDE; step += 1) {
    const at = pointAt(curve, step / STEPS_INSIDE);
    // Between two points the curve hardly leaves the box round them.
    const isNear =
      Math.min(before.x, at.x) <= box.x + box.width &&
      Math.max(before.x, at.x) >= box.x &&
      Math.min(before.y, at.y) <= box.y + box.height &&
      Math.max(before.y, at.y) >= box.y;
    if (isNear) {
      if (first < 0) first = step - 1;
      last = step;
    }
    before = at;
  }
  if (first < 0) return null;
  return first === 0 && last === STEPS_INSIDE
    ? curve
    : part(curve, first / STEPS_INSIDE, last / STEPS_INSIDE);
};

/** How far a point is from the curve, in canvas units. */
export const distanceTo = (curve: Curve, point: Point): number => {
  let nearest = Infinity;
  let before = curve.from;
  for (let step = 1; step <= STEPS_INSIDE; step += 1) {
    const at = pointAt(curve, step / STEPS_INSIDE);
    nearest = Math.min(nearest, distanceToSegment(point, before, at));
    before = at;
  }
  return nearest;
};

const distanceToSegment = ({ x, y }: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
};

/** Direction of the curve at `t`, in degrees. */
export const angleAt = ({ from, control, to }: Curve, t: number): number => {
  const dx = 2 * (1 - t) * (control.x - from.x) + 2 * t * (to.x - control.x);
  const dy = 2 * (1 - t) * (control.y - from.y) + 2 * t * (to.y - control.y);
  return (Math.atan2(dy, dx) * 180) / Math.PI;
};

/** The part of a curve between two parameters, as a curve of its own (de Casteljau). */
export const part = (curve: Curve, start: number, end: number): Curve => {
  const mix = (a: Point, b: Point, t: number): Point => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  const blossom = (s: number, t: number): Point =>
    mix(mix(curve.from, curve.control, s), mix(curve.control, curve.to, s), t);
  return { from: blossom(start, start), control: blossom(start, end), to: blossom(end, end) };
};

const BISECTIONS = 14;

/** The parameter at which a curve that starts inside `box` leaves it; `reversed` looks from the other end. */
export const exitOf = (curve: Curve, box: Box, reversed: boolean): number => {
  const at = (t: number): Point => pointAt(curve, reversed ? 1 - t : t);
  let [inside, outside] = [0, 1];
  for (let step = 1; step <= 20; step += 1) {
    if (!contains(box, at(step / 20))) {
      outside = step / 20;
      inside = (step - 1) / 20;
      break;
    }
  }
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (inside + outside) / 2;
    if (contains(box, at(middle))) inside = middle;
    else outside = middle;
  }
  return reversed ? 1 - outside : outside;
};

export const svgPath = ({ from, control, to }: Curve): string =>
  `M${round(from.x)},${round(from.y)} Q${round(control.x)},${round(control.y)} ${round(to.x)},${round(to.y)}`;

const round = (value: number): number => Math.round(value * 10) / 10;
