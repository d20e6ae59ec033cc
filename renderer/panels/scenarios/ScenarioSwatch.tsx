import type { Scenario } from '../../../shared/model/scenario';

/** Which line of the chart a scenario has: four looks, by its place in the table. */
export const toneOf = (scenarios: readonly Scenario[], id: string): number =>
  Math.max(
    0,
    scenarios.findIndex((scenario) => scenario.id === id),
  ) % 4;

/** A piece of a scenario's line, beside its name. */
export const Swatch = ({
  scenarios,
  id,
}: {
  readonly scenarios: readonly Scenario[];
  readonly id: string;
}) => (
  <svg
    className={`outlook__swatch curve__line curve__line--${toneOf(scenarios, id)}`}
    viewBox="0 0 18 4"
    aria-hidden="true"
  >
    <line x1="0" x2="18" y1="2" y2="2" className="curve__middle" />
  </svg>
);
