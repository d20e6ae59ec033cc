import type { Scenario } from './scenario';
import type { CaseTables } from './tables';

type Source = Pick<CaseTables, 'scenarios'>;

const earlier = (a: Scenario, b: Scenario): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * *Zo doorgaan*, that the others are compared with. Two people may each have made one, with the same order; everybody
 * then compares with the same one, and the other can be removed.
 */
export const baselineOf = ({ scenarios }: Source): Scenario | undefined =>
  [...scenarios.values()].filter((scenario) => scenario.kind === 'baseline').sort(earlier)[0];

/** The scenarios as columns: the baseline first, then in their order; the same on every computer. */
export const scenariosInOrder = (tables: Source): Scenario[] => {
  const baseline = baselineOf(tables);
  const others = [...tables.scenarios.values()].filter((scenario) => scenario !== baseline).sort(earlier);
  return baseline ? [baseline, ...others] : others;
};
