import type { CurvePoint } from './curve';

/**
 * The first month (0 = the month of the decision) from which a scenario has cost no more than *Zo doorgaan* and stays
 * so until the horizon; null: not within the horizon. `favourable` sets its lowest estimates against the highest of
 * *Zo doorgaan*, `unfavourable` the other way round: no combination of estimates lies outside these two.
 * Source: comparison with the nulalternatief as in Dutch cost-benefit practice; the two extremes are a choice of our own.
 */
export interface BreakEven {
  readonly favourable: number | null;
  readonly expected: number | null;
  readonly unfavourable: number | null;
}

export const breakEven = (own: readonly CurvePoint[], baseline: readonly CurvePoint[]): BreakEven => ({
  favourable: lastingFrom(own, baseline, 'low', 'high'),
  expected: lastingFrom(own, baseline, 'expected', 'expected'),
  unfavourable: lastingFrom(own, baseline, 'high', 'low'),
});

const lastingFrom = (
  own: readonly CurvePoint[],
  baseline: readonly CurvePoint[],
  mine: keyof CurvePoint,
  theirs: keyof CurvePoint,
): number | null => {
  const dearer = own.findLastIndex((point, month) => point[mine] > (baseline[month]?.[theirs] ?? 0));
  return dearer === own.length - 1 ? null : dearer + 1;
};
