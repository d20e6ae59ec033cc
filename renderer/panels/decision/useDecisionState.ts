import { useMemo } from 'react';
import { currentDecision, type Decision } from '../../../shared/model/decision';
import { verifyChain, type ChainReport, type DecisionRecord } from '../../../shared/model/decisionRecord';
import { decisionOutcome, type DecisionOutcome } from '../../../shared/model/outcome';
import {
  isSameDecision,
  readRecorded,
  recordedNow,
  recordsInOrder,
  type RecordedDecision,
} from '../../../shared/model/recordedDecision';
import type { CaseTables, TableName } from '../../../shared/model/tables';
import { useRecords, useTables } from '../../store/caseStore';

/** Tables on which a decision and its records rest. */
const RESTS_ON = [
  'case',
  'consents',
  'decisionRecords',
  'decisions',
  'dissents',
  'leads',
  'parties',
  'scenarios',
] as const satisfies readonly TableName[];

type DecisionTables = Pick<CaseTables, (typeof RESTS_ON)[number]>;

export interface DecisionState {
  readonly decision: Decision;
  readonly found: DecisionOutcome;
  /** What would be recorded now. */
  readonly now: RecordedDecision | null;
  /** The last record of this proposal. */
  readonly latest: DecisionRecord | null;
  /** The last record says what the table says now. */
  readonly isRecorded: boolean;
}

const stateOf = (tables: DecisionTables): DecisionState | null => {
  const decision = currentDecision(tables.decisions);
  if (!decision) return null;
  const found = decisionOutcome(tables, decision);
  const now = recordedNow(tables, decision, found);
  const latest =
    recordsInOrder(tables.decisionRecords.values())
      .filter((record) => readRecorded(record.content)?.decision.id === decision.id)
      .at(-1) ?? null;
  const before = latest && readRecorded(latest.content);
  return { decision, found, now, latest, isRecorded: !!(before && now && isSameDecision(before, now)) };
};

/** Where the proposal stands, and whether that has been recorded. */
export const useDecisionState = (): DecisionState | null => {
  const tables = useTables(RESTS_ON);
  return useMemo(() => stateOf(tables), [tables]);
};

interface Recorded {
  /** The last one first. */
  readonly records: readonly DecisionRecord[];
  readonly chain: ChainReport;
}

const recordedIn = (kept: readonly DecisionRecord[]): Recorded => {
  const records = recordsInOrder(kept).toReversed();
  return { records, chain: verifyChain(records) };
};

/** What was recorded, and whether the chain holds. */
export const useRecorded = (): Recorded => {
  const kept = useRecords('decisionRecords');
  return useMemo(() => recordedIn(kept), [kept]);
};
