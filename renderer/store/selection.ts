import type { COMMENTABLE } from '../../shared/model/comment';
import { SINGLES, type CaseTables } from '../../shared/model/tables';

/** Kinds of objects that have a record and a card of their own. */
export type RecordKind =
  'party' | 'relation' | 'bottleneck' | 'scenario' | 'action' | 'signal' | 'feedback' | 'success';

/** What is selected, the same in every view. */
export type Selection =
  | { readonly kind: RecordKind; readonly id: string }
  /** A loop has no record of its own: its id is the chain of party ids. */
  | { readonly kind: 'loop'; readonly id: string }
  | { readonly kind: 'intent' | 'case'; readonly id: 'case' };

export const loopId = (loop: readonly string[]): string => loop.join('>');
export const loopOf = (id: string): readonly string[] => id.split('>');

/** In which table the record of a selection lies. */
export const TABLE_OF = {
  party: 'parties',
  relation: 'relations',
  bottleneck: 'bottlenecks',
  scenario: 'scenarios',
  action: 'actions',
  signal: 'signals',
  feedback: 'feedbacks',
  success: 'successes',
  intent: 'intent',
  case: 'case',
} as const satisfies Readonly<Record<Exclude<Selection['kind'], 'loop'>, keyof CaseTables>>;

export const SELECTION_KINDS = [...(Object.keys(TABLE_OF) as (keyof typeof TABLE_OF)[]), 'loop'] as const;

/** Kinds that have a record of their own. */
export const RECORD_KINDS = [
  'party',
  'relation',
  'bottleneck',
  'scenario',
  'action',
  'signal',
  'feedback',
  'success',
] as const satisfies readonly RecordKind[];

/** A record of the case that people may remark on or make a signal of. */
export interface RecordRef {
  readonly table: (typeof COMMENTABLE)[number];
  readonly id: string;
}

/** The record that a selection shows; null for a loop, which has none. */
export const recordOf = (selection: Selection): RecordRef | null => {
  if (selection.kind === 'loop') return null;
  const id = selection.kind === 'intent' ? SINGLES.intent : selection.id;
  return { table: TABLE_OF[selection.kind], id };
};

/** True while what is selected is there; a loop is worked out anew and may always be shown. */
export const isThere = (tables: CaseTables, selection: Selection): boolean => {
  const ref = recordOf(selection);
  return ref === null || tables[ref.table].has(ref.id);
};

/** One text that names a selection in a list: `party/p-ggd`. */
export const selectionKey = ({ kind, id }: Selection): string => `${kind}/${id}`;

const KINDS: readonly string[] = SELECTION_KINDS;

/** The selection that a text names; null when it names none. */
export const selectionFrom = (key: string): Selection | null => {
  const [kind = '', ...rest] = key.split('/');
  return KINDS.includes(kind) ? ({ kind, id: rest.join('/') } as Selection) : null;
};
