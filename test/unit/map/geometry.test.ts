import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contains,
  distanceTo,
  extentOfCurve,
  partWithin,
  pointAt,
  type Box,
  type Curve,
} from '../../../shared/map/geometry';
import { checkAll } from '../../property/support/run';

const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
const curves = fc.record({ from: place, control: place, to: place }) satisfies fc.Arbitrary<Curve>;
const boxes: fc.Arbitrary<Box> = fc
  .tuple(place, fc.integer({ min: 80, max: 800 }), fc.integer({ min: 80, max: 800 }))
  .map(([{ x, y }, width, height]) => ({ x, y, width, height }));

const FINE = 400;
const pointsOf = (curve: Curve) => Array.from({ length: FINE + 1 }, (_, step) => pointAt(curve, step / FINE));
/** Between two of the samples of `partWithin` a curve of this size may stick out a little. */
const HARDLY = 8;

describe('curves of relations', () => {
  test('a curve never leaves the box round its ends and its control point', () => {
    checkAll(
      fc.property(curves, (curve) => {
        const { x, y, width, height } = extentOfCurve(curve);
        const roomy = { x: x - 1e-6, y: y - 1e-6, width: width + 2e-6, height: height + 2e-6 };
        expect(pointsOf(curve).every((point) => contains(roomy, point))).toBe(true);
      }),
    );
  });

  test('the part within a box leaves out nothing that can be seen there', () => {
    checkAll(
      fc.property(curves, boxes, (curve, box) => {
        const inner = {
          x: box.x + HARDLY,
          y: box.y + HARDLY,
          width: box.width - 16,
          height: box.height - 16,
        };
        const seen = pointsOf(curve).filter((point) => contains(inner, point));
        const kept = partWithin(curve, box);
        if (kept === null) expect(seen).toEqual([]);
        else for (const point of seen) expect(distanceTo(kept, point)).toBeLessThan(HARDLY);
      }),
    );
  });

  test('a long line far away is left out, and of one that passes only a part is kept', () => {
    const box = { x: 0, y: 0, width: 100, height: 100 };
    const long = { from: { x: -5_000, y: 50 }, control: { x: 0, y: 50 }, to: { x: 5_000, y: 50 } };
    expect(partWithin({ ...long, control: { x: 0, y: 5_000 } }, box)).toBeNull();
    const kept = partWithin(long, box)!;
    expect(kept.from.x).toBeGreaterThan(-1_000);
    expect(kept.to.x).toBeLessThan(1_000);
    expect(partWithin(long, { x: -6_000, y: 0, width: 12_000, height: 100 })).toBe(long);
  });

  test('how far a point is from a curve', () => {
    const straight = { from: { x: 0, y: 0 }, control: { x: 50, y: 0 }, to: { x: 100, y: 0 } };
    expect(distanceTo(straight, { x: 40, y: 12 })).toBeCloseTo(12, 6);
    expect(distanceTo(straight, { x: 103, y: 4 })).toBeCloseTo(5, 6);
    expect(
      distanceTo({ from: straight.from, control: straight.from, to: straight.from }, { x: 3, y: 4 }),
    ).toBe(5);
  });
});
