import { useEffect, useMemo } from 'react';
import { findings, type Finding } from '../../../shared/insight/findings';
import type { CaseInsight } from '../../../shared/insight/caseInsight';
import type { CaseTables } from '../../../shared/model/tables';
import { caseActions, useCase, useCaseHeader, useRecords, useRecordsWith } from '../../store/caseStore';
import { useToday } from '../../store/today';

/** What a finding says of its objects; other fields may change without it being told anew. */
const PARTY_FIELDS = ['id', 'kind', 'name', 'mandate', 'tableStatus'] as const;
const BOTTLENECK_FIELDS = ['id', 'title'] as const;

/** The tables are the same objects after a change; what was read from them is what makes the list be made anew. */
const toldAnew = (insight: CaseInsight, tables: CaseTables, ..._read: unknown[]): readonly Finding[] =>
  findings(insight, tables);

/** Everything the map tells now, in order. */
export const useFindings = (): readonly Finding[] => {
  const insight = useCase((state) => state.insight);
  const tables = useCase((state) => state.tables);
  const parties = useRecordsWith('parties', PARTY_FIELDS);
  const bottlenecks = useRecordsWith('bottlenecks', BOTTLENECK_FIELDS);
  const relations = useRecords('relations');
  const payers = useRecords('externalPayers');
  const months = useCaseHeader()?.stuckForMonths;
  const today = useToday();
  useEffect(() => caseActions.newDay(), [today]);
  return useMemo(
    () => toldAnew(insight, tables, parties, bottlenecks, relations, payers, months),
    [insight, tables, parties, bottlenecks, relations, payers, months],
  );
};
