import { useEffect, useMemo } from 'react';
import { findings, type Finding } from '../../../shared/insight/findings';
import { caseActions, useCase, useTables, useTableWith } from '../../store/caseStore';
import { useToday } from '../../store/today';

/** What a finding says of its objects; other fields may change without it being told anew. */
const PARTY_FIELDS = ['id', 'kind', 'name', 'mandate', 'tableStatus'] as const;
const TABLES = [
  'case',
  'legalGrounds',
  'relations',
  'externalPayers',
  'scenarios',
  'costLines',
  'leads',
  'actions',
] as const;
const BOTTLENECK_FIELDS = ['id', 'title'] as const;

/** Everything the map tells now, in order. */
export const useFindings = (): readonly Finding[] => {
  const insight = useCase((state) => state.insight);
  const tables = useTables(TABLES);
  const parties = useTableWith('parties', PARTY_FIELDS);
  const bottlenecks = useTableWith('bottlenecks', BOTTLENECK_FIELDS);
  const today = useToday();
  useEffect(() => caseActions.newDay(), [today]);
  return useMemo(
    () => findings(insight, { ...tables, parties, bottlenecks }),
    [insight, tables, parties, bottlenecks],
  );
};
