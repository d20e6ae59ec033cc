import { inForce } from './relations';
import type { InsightSource } from './source';

/**
 * *Wie beslist*: the parties with most `decides` in force; more than one when they tie. Nobody decides *most* with one
 * `decides` each, so then there is none. Source: domain notes, section 3; that one is too few is a choice of our own.
 */
export const decidersOf = (ends: Pick<InsightSource, 'parties' | 'relations'>): string[] => {
  const counts = new Map<string, number>();
  for (const { from } of inForce(ends, ['decides'])) counts.set(from, (counts.get(from) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) return [];
  return [...counts]
    .filter(([, count]) => count === most)
    .map(([id]) => id)
    .sort();
};

/**
 * *Wie betaalt*: who bears a cost or a transfer in a scenario and is not at the table: an agency that is invited or
 * absent, or a payer who is not on the map. Who only gains is not meant. Source: domain notes, sections 3 and 4.
 */
export const payersNotAtTableOf = ({
  costLines,
  parties,
  externalPayers,
  scenarios,
}: Pick<InsightSource, 'costLines' | 'parties' | 'externalPayers' | 'scenarios'>): string[] => {
  const bearers = new Set(
    [...costLines.values()]
      .filter(({ kind, scenario }) => kind !== 'benefit' && scenarios.has(scenario))
      .map(({ bearer }) => bearer),
  );
  return [...bearers]
    .filter((id) => {
      const party = parties.get(id);
      return party ? party.kind === 'agency' && party.tableStatus !== 'at_table' : externalPayers.has(id);
    })
    .sort();
};

/** *Nog niets afgesproken*: bottlenecks that no action relieves. Source: domain notes, section 3. */
export const unrelievedBottlenecksOf = ({
  bottlenecks,
  actions,
}: Pick<InsightSource, 'bottlenecks' | 'actions'>): string[] => {
  const relieved = new Set([...actions.values()].flatMap((action) => action.relieves));
  return [...bottlenecks.keys()].filter((id) => !relieved.has(id)).sort();
};
