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
import { useCase } from '../../store/caseStore';

/** Tables on which a decision and its records rest. */
const RESTS_ON: readonly TableName[] = [
  'case',
  'consents',
  'decisionRecords',
  'decisions',
  'dissents',
  'leads',
  'parties',
  'scenarios',
];

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

const stateOf = (tables: CaseTables): DecisionState | null => {
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

/** One text that changes with any of these tables: they keep their identity. */
const useVersionOf = (names: readonly TableName[]): string =>
  useCase((state) => names.map((name) => state.versions[name]).join());

const stateAt = (tables: CaseTables, _version: string): DecisionState | null => stateOf(tables);

/** Where the proposal stands, and whether that has been recorded. */
export const useDecisionState = (): DecisionState | null => {
  const tables = useCase((state) => state.tables);
  const version = useVersionOf(RESTS_ON);
  return useMemo(() => stateAt(tables, version), [tables, version]);
};

interface Recorded {
  /** The last one first. */
  readonly records: readonly DecisionRecord[];
  readonly chain: ChainReport;
}

const recordedAt = (tables: CaseTables, _version: string): Recorded => {
  const records = recordsInOrder(tables.decisionRecords.values()).toReversed();
  return { records, chain: verifyChain(records) };
};

const RECORDS: readonly TableName[] = ['decisionRecords'];

/** What was recorded, and whether the chain holds. */
export const useRecorded = (): Recorded => {
  const tables = useCase((state) => state.tables);
  const version = useVersionOf(RECORDS);
  return useMemo(() => recordedAt(tables, version), [tables, version]);
};
