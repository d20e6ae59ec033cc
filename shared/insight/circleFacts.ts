import type { IsoDate } from '../base/dates';
import { SINGLES } from '../model/tables';
import type { Relation } from '../model/relation';
import { circleSteps, relationsByPair, type CircleKind, type CircleStep } from './circles';
import type { CaseLeadInsight } from './caseLead';
import { monthsSince } from './since';
import type { InsightSource } from './source';

/** What a table wants to know of one loop or deadlock. */
export interface CircleFacts {
  readonly kind: CircleKind;
  /** Party ids in direction. */
  readonly circle: readonly string[];
  readonly steps: readonly CircleStep[];
  /** How long it goes on, in whole months; null when nobody wrote that down. */
  readonly months: number | null;
  /** Parties in it who may decide today. */
  readonly breakers: readonly string[];
  /** The party in it that holds the lead, so that the circle is broken; null while it still goes round. */
  readonly clearedBy: string | null;
}

type Source = Pick<InsightSource, 'parties' | 'relations' | 'case'>;

/** The same facts of several circles, in their order. `today` is an ISO date. */
export const circleFactsOf = (
  circles: readonly (readonly string[])[],
  kind: CircleKind,
  source: Source,
  caseLead: CaseLeadInsight,
  today: IsoDate,
): readonly CircleFacts[] => {
  const relations = relationsByPair(source.relations.values());
  return circles.map((circle) => {
    const steps = circleSteps(circle, kind, relations);
    return {
      kind,
      circle,
      steps,
      months: monthsOf(steps, source, today),
      breakers: circle.filter((id) => mayDecide(id, source)),
      clearedBy: caseLead.holders.find((id) => circle.includes(id)) ?? null,
    };
  });
};

/**
 * Who could break a circle: an agency in it that is at the table and may decide there. Source: product design, section
 * 2 ("mag jij vandaag beslissen?"); a party that must check back or advises cannot break it today.
 */
const mayDecide = (id: string, { parties }: Source): boolean => {
  const party = parties.get(id);
  return party?.kind === 'agency' && party.mandate === 'decides_at_table' && party.tableStatus === 'at_table';
};

/**
 * A circle goes round since its last step began; a step began with the oldest of its relations. Where one step says no
 * *sinds*, what is known is how long the case is stuck. Months. Source: domain notes, section 3; the rule is ours.
 */
const monthsOf = (steps: readonly CircleStep[], source: Source, today: IsoDate): number | null => {
  const perStep = steps.map(({ relations }) => oldest(relations, today));
  const known = perStep.filter((months) => months !== null);
  if (known.length === steps.length && known.length > 0) return Math.min(...known);
  return source.case.get(SINGLES.case)?.stuckForMonths ?? null;
};

const oldest = (relations: readonly Relation[], today: IsoDate): number | null => {
  const known = relations
    .map(({ since }) => (since === null ? null : monthsSince(since, today)))
    .filter((months) => months !== null);
  return known.length === 0 ? null : Math.max(...known);
};
