import type { CaseTables, TableName } from './tables';

/** One thing that happened: who did what to which record, when (ISO moment). */
export interface LogEntry {
  readonly at: string;
  readonly by: string | null;
  readonly what:
    | 'action_changed'
    | 'answered'
    | 'recorded'
    | 'handover_answered'
    | 'meeting_began'
    | 'meeting_ended'
    | 'parked'
    | 'parked_answered'
    | 'commented'
    | 'comment_resolved'
    | 'closed';
  readonly table: TableName;
  readonly id: string;
}

type Found = Omit<LogEntry, 'at'> & { readonly at: string | null };
type Finder = (tables: CaseTables) => Found[];

const agreements: Finder = (tables) => [
  ...[...tables.actionChanges.values()].map(({ at, by, action }): Found => ({
    at,
    by,
    what: 'action_changed',
    table: 'actions',
    id: action,
  })),
  ...[...tables.consents.values()].map(({ id, answeredAt, by }): Found => ({
    at: answeredAt,
    by,
    what: 'answered',
    table: 'consents',
    id,
  })),
  ...[...tables.decisionRecords.values()].map(({ id, recordedAt, recordedBy }): Found => ({
    at: recordedAt,
    by: recordedBy,
    what: 'recorded',
    table: 'decisionRecords',
    id,
  })),
  ...[...tables.handovers.values()].flatMap(({ id, answer }): Found[] =>
    answer ? [{ at: answer.at, by: answer.by, what: 'handover_answered', table: 'handovers', id }] : [],
  ),
];

const meetings: Finder = (tables) => [
  ...[...tables.meetings.values()].flatMap(({ id, startedAt, endedAt }): Found[] => [
    { at: startedAt, by: null, what: 'meeting_began', table: 'meetings', id },
    { at: endedAt, by: null, what: 'meeting_ended', table: 'meetings', id },
  ]),
  ...[...tables.parkedItems.values()].flatMap(({ id, at, by, answered }): Found[] => [
    { at, by, what: 'parked', table: 'parkedItems', id },
    { at: answered?.at ?? null, by: answered?.by ?? null, what: 'parked_answered', table: 'parkedItems', id },
  ]),
];

const remarks: Finder = (tables) => [
  ...[...tables.comments.values()].flatMap(({ id, at, by, resolved }): Found[] => [
    { at, by, what: 'commented', table: 'comments', id },
    { at: resolved?.at ?? null, by: resolved?.by ?? null, what: 'comment_resolved', table: 'comments', id },
  ]),
  ...[...tables.case.values()].map(({ id, closedAt }): Found => ({
    at: closedAt,
    by: null,
    what: 'closed',
    table: 'case',
    id,
  })),
];

/** What happened to the case, the last first: worked out from what was recorded, never kept beside it. */
export const changeLog = (tables: CaseTables): readonly LogEntry[] =>
  [agreements, meetings, remarks]
    .flatMap((finder) => finder(tables))
    .filter((entry): entry is LogEntry => entry.at !== null)
    .sort((a, b) => (a.at === b.at ? (keyOf(a) < keyOf(b) ? -1 : 1) : a.at > b.at ? -1 : 1));

const keyOf = ({ id, what, by }: LogEntry): string => `${id}\n${what}\n${by ?? ''}`;
