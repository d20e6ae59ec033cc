import { useMemo, useState } from 'react';
import { create } from 'zustand';
import { localDate } from '../../shared/base/dates';
import { caseInsight, nextInsight, type CaseInsight } from '../../shared/insight/caseInsight';
import {
  SINGLES,
  TABLE_NAMES,
  type CaseTables,
  type RecordIn,
  type TableName,
} from '../../shared/model/tables';
import type { CaseChange } from '../../shared/projection/caseProjection';

type Versions = Readonly<Record<TableName, number>>;

/** The open case as the screen sees it. The tables keep their identity; `versions` says which of them changed. */
export interface CaseState {
  readonly docId: string | null;
  readonly role: 'own' | 'guest';
  readonly tables: CaseTables;
  readonly versions: Versions;
  readonly insight: CaseInsight;
  /** Records that could not be read; shown as a count, never dropped. */
  readonly unreadable: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the journal says: everything on disk, on its way, or a problem code. */
  readonly saving: 'saved' | 'saving' | 'failed';
  readonly readOnly: boolean;
}

const emptyTables = (): CaseTables =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, new Map()])) as unknown as CaseTables;

const zeroes = (): Versions => Object.fromEntries(TABLE_NAMES.map((table) => [table, 0])) as Versions;

const today = (): string => localDate(new Date());

const closed = (): CaseState => {
  const tables = emptyTables();
  return {
    docId: null,
    role: 'own',
    tables,
    versions: zeroes(),
    insight: caseInsight(tables, today()),
    unreadable: 0,
    canUndo: false,
    canRedo: false,
    saving: 'saved',
    readOnly: false,
  };
};

export const useCase = create<CaseState>(closed);

export const caseActions = {
  opened: (docId: string, role: CaseState['role'], tables: CaseTables, readOnly: boolean): void =>
    useCase.setState({ ...closed(), docId, role, tables, insight: caseInsight(tables, today()), readOnly }),
  closed: (): void => useCase.setState(closed()),
  changed: (change: CaseChange, unreadable: number): void =>
    useCase.setState((state) => {
      const versions = { ...state.versions };
      for (const table of change.tables.keys()) versions[table] += 1;
      const insight = nextInsight(state.insight, state.tables, change.fields, today());
      return { versions, insight, unreadable };
    }),
  /** Midnight has passed: a lead may have ended without anybody touching the case. */
  newDay: (): void =>
    useCase.setState((state) => ({ insight: nextInsight(state.insight, state.tables, new Map(), today()) })),
  undoState: (canUndo: boolean, canRedo: boolean): void => useCase.setState({ canUndo, canRedo }),
  saving: (saving: CaseState['saving']): void => useCase.setState({ saving }),
};

/** One record; the component redraws only when this record changes. */
export const useRecord = <T extends TableName>(table: T, id: string | null): RecordIn<T> | undefined =>
  useCase((state) => (id === null ? undefined : (state.tables[table].get(id) as RecordIn<T> | undefined)));

/** The map is the same object after a change, so the version is what makes the list be made anew. */
const listOf = <R>(records: ReadonlyMap<string, R>, _version: number): readonly R[] => [...records.values()];

/** All records of a table, as a list that changes only when the table does. */
export const useRecords = <T extends TableName>(table: T): readonly RecordIn<T>[] => {
  const version = useCase((state) => state.versions[table]);
  const records = useCase((state) => state.tables[table]);
  return useMemo(() => listOf(records, version) as readonly RecordIn<T>[], [records, version]);
};

/** Keeps the list of before as long as the named fields of all its records are the same. */
class SteadyList<R extends object> {
  #kept: readonly R[] = [];

  next(list: readonly R[], fields: readonly (keyof R)[]): readonly R[] {
    const same =
      list.length === this.#kept.length &&
      list.every((record, index) => {
        const before = this.#kept[index];
        return before === record || fields.every((field) => before?.[field] === record[field]);
      });
    if (!same) this.#kept = list;
    return this.#kept;
  }
}

/**
 * The records of a table for a view that shows only some fields: the list stays the same object while those do, so that
 * typing in a card does not draw the whole map and list again. `fields` must be a constant.
 */
export const useRecordsWith = <T extends TableName>(
  table: T,
  fields: readonly (keyof RecordIn<T>)[],
): readonly RecordIn<T>[] => {
  const [steady] = useState(() => new SteadyList<RecordIn<T>>());
  // Chosen here and not after the render: a component whose list stays the same is not drawn at all.
  return useCase((state) =>
    steady.next([...(state.tables[table] as ReadonlyMap<string, RecordIn<T>>).values()], fields),
  );
};

/** We may only read: we observe, or the case comes from a newer version. */
export const useReadOnly = (): boolean => useCase((state) => state.readOnly);

export const useCaseHeader = (): RecordIn<'case'> | undefined => useRecord('case', SINGLES.case);
export const useIntent = (): RecordIn<'intent'> | undefined => useRecord('intent', SINGLES.intent);
