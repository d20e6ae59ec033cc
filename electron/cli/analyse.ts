import { caseInsight } from '../../shared/insight/caseInsight';
import type { CaseTables } from '../../shared/model/tables';
import { partyName } from '../../shared/exports/actionList';

/** What the map tells, as a value for `--json`. Ids as in the file. */
export const analysisOf = (tables: CaseTables) => {
  const insight = caseInsight(tables);
  return {
    loops: insight.loops.cycles,
    loopsTruncated: insight.loops.truncated,
    deadlocks: insight.deadlocks.cycles,
    deadlocksTruncated: insight.deadlocks.truncated,
    isolatedParties: insight.isolatedParties,
    residentsWithoutHelp: insight.residentsWithoutHelp,
    leadMissing: insight.leadMissing,
    unrelievedBottlenecks: insight.unrelievedBottlenecks,
    payersNotAtTable: insight.payersNotAtTable,
  };
};

/** The same in names, one finding per line. */
export const analysisText = (tables: CaseTables): string => {
  const found = analysisOf(tables);
  const names = (ids: readonly string[]): string => ids.map((id) => partyName(tables, id)).join(', ');
  const circle = (ids: readonly string[]): string =>
    [...ids, ids[0] ?? ''].map((id) => partyName(tables, id)).join(' → ');
  const lines = [
    ...found.loops.map((loop) => `loop: ${circle(loop)}`),
    ...found.deadlocks.map((loop) => `deadlock: ${circle(loop)}`),
    ...(found.isolatedParties.length > 0 ? [`isolated: ${names(found.isolatedParties)}`] : []),
    ...(found.residentsWithoutHelp.length > 0 ? [`without help: ${names(found.residentsWithoutHelp)}`] : []),
    ...(found.leadMissing ? ['nobody holds the lead'] : []),
    ...found.unrelievedBottlenecks.map(
      (id) => `nothing agreed on: ${tables.bottlenecks.get(id)?.title ?? id}`,
    ),
    ...(found.payersNotAtTable.length > 0
      ? [`pays but is not at the table: ${names(found.payersNotAtTable)}`]
      : []),
  ];
  return lines.join('\n');
};
