import { useMemo, useState } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
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

/** The open case as the screen sees it. A table is another object after a change in it, and so are the tables together. */
export interface CaseState {
  readonly docId: string | null;
  readonly role: 'own' | 'guest';
  readonly tables: CaseTables;
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

const today = (): string => localDate(new Date());

const closed = (): CaseState => {
  const tables = emptyTables();
  return {
    docId: null,
    role: 'own',
    tables,
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
  /** `tables`: the case after the change. */
  changed: (change: CaseChange, tables: CaseTables, unreadable: number): void =>
    useCase.setState(({ insight }) => ({
      tables,
      insight: nextInsight(insight, tables, change.fields, today()),
      unreadable,
    })),
  /** Midnight has passed: a lead may have ended without anybody touching the case. */
  newDay: (): void =>
    useCase.setState((state) => ({ insight: nextInsight(state.insight, state.tables, new Map(), today()) })),
  undoState: (canUndo: boolean, canRedo: boolean): void => useCase.setState({ canUndo, canRedo }),
  saving: (saving: CaseState['saving']): void => useCase.setState({ saving }),
};

/** One record; the component redraws only when this record changes. */
export const useRecord = <T extends TableName>(table: T, id: string | null): RecordIn<T> | undefined =>
  useCase((state) => (id === null ? undefined : (state.tables[table].get(id) as RecordIn<T> | undefined)));

/** All records of a table, as a list that changes only when the table does. */
export const useRecords = <T extends TableName>(table: T): readonly RecordIn<T>[] => {
  const records = useCase((state) => state.tables[table] as ReadonlyMap<string, RecordIn<T>>);
  return useMemo(() => [...records.values()], [records]);
};

/** These tables, as one object that stays the same while all of them do. `names` must be a constant. */
export const useTables = <T extends TableName>(names: readonly T[]): Pick<CaseTables, T> =>
  useCase(
    useShallow(
      (state) => Object.fromEntries(names.map((name) => [name, state.tables[name]])) as Pick<CaseTables, T>,
    ),
  );

/** Keeps the table of before as long as the named fields of all its records are the same. */
class SteadyTable<R extends object> {
  #seen: ReadonlyMap<string, R> | null = null;
  #kept: ReadonlyMap<string, R> = new Map();

  next(table: ReadonlyMap<string, R>, fields: readonly (keyof R)[]): ReadonlyMap<string, R> {
    if (table !== this.#seen && !this.#isSame(table, fields)) this.#kept = table;
    this.#seen = table;
    return this.#kept;
  }

  #isSame(table: ReadonlyMap<string, R>, fields: readonly (keyof R)[]): boolean {
    if (table.size !== this.#kept.size) return false;
    for (const [id, record] of table) {
      const before = this.#kept.get(id);
      if (before !== record && !fields.every((field) => before?.[field] === record[field])) return false;
    }
    return true;
  }
}

/**
 * A table for a view that shows only some fields: it stays the same object while those do, so that typing in a card does
 * not draw the whole map and list again. Its other fields may be of before. `fields` must be a constant.
 */
export const useTableWith = <T extends TableName>(
  table: T,
  fields: readonly (keyof RecordIn<T>)[],
): ReadonlyMap<string, RecordIn<T>> => {
  const [steady] = useState(() => new SteadyTable<RecordIn<T>>());
  // Chosen here and not after the render: a component whose table stays the same is not drawn at all.
  return useCase((state) => steady.next(state.tables[table] as ReadonlyMap<string, RecordIn<T>>, fields));
};

/** The same as a list. */
export const useRecordsWith = <T extends TableName>(
  table: T,
  fields: readonly (keyof RecordIn<T>)[],
): readonly RecordIn<T>[] => {
  const records = useTableWith(table, fields);
  return useMemo(() => [...records.values()], [records]);
};

/** We may only read: we observe, or the case comes from a newer version. */
export const useReadOnly = (): boolean => useCase((state) => state.readOnly);

export const useCaseHeader = (): RecordIn<'case'> | undefined => useRecord('case', SINGLES.case);
export const useIntent = (): RecordIn<'intent'> | undefined => useRecord('intent', SINGLES.intent);
