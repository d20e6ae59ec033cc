import * as z from 'zod';
import { remove, set, type Op } from '../doc/op';
import { idSchema } from '../model/field';
import { REFERENCES, withoutRemoved } from '../model/references';
import { TABLE_NAMES, type CaseTables, type RecordIn, type TableName } from '../model/tables';
import { plan, refuse, type Command } from './command';

/** `[table, id]` of a record. */
export type Target = readonly [TableName, string];

type Mutable = { [T in TableName]: Map<string, RecordIn<T>> };
type AnyTable = Map<string, RecordIn<TableName>>;

/**
 * The operations that take records away: what means nothing without them goes along, what can do without them stays and
 * no longer names them (`shared/model/references.ts`). One undo brings all of it back.
 */
export const removal = (tables: CaseTables, targets: readonly Target[]): Op[] => {
  const after = Object.fromEntries(
    TABLE_NAMES.map((table) => [table, new Map(tables[table] as AnyTable)]),
  ) as unknown as Mutable;
  const gone: Op[] = [];
  const take = (table: TableName, id: string): void => {
    if (after[table].delete(id)) gone.push(remove(table, id));
  };
  for (const [table, id] of targets) take(table, id);
  // What goes may take others along, until nothing more goes.
  for (let before = -1; before !== gone.length;) {
    before = gone.length;
    for (const [table, record] of recordsOf(after))
      if (withoutRemoved(tables, after, table, record) === null) take(table, record.id);
  }
  const stays: Op[] = [];
  for (const [table, record] of recordsOf(after))
    stays.push(...difference(table, record, withoutRemoved(tables, after, table, record) ?? record));
  return [...gone, ...stays];
};

const recordsOf = (tables: Mutable): [TableName, RecordIn<TableName>][] =>
  TABLE_NAMES.filter((table) => table in REFERENCES).flatMap((table) =>
    [...(tables[table] as AnyTable).values()].map((record): [TableName, RecordIn<TableName>] => [
      table,
      record,
    ]),
  );

const difference = (table: TableName, before: RecordIn<TableName>, after: RecordIn<TableName>): Op[] =>
  Object.entries(after)
    .filter(([field, value]) => Reflect.get(before, field) !== value)
    .map(([field, value]) => set(table, before.id, field, value));

/** A command that takes one record of a table away. `check` may refuse with a code. */
export const removeCommand = (
  name: string,
  table: TableName,
  check?: (tables: CaseTables, id: string) => string | null,
): Command<{ readonly id: string }> => ({
  name,
  args: z.object({ id: idSchema }),
  plan(tables, { id }) {
    if (!tables[table].has(id)) return refuse('gone');
    const code = check?.(tables, id) ?? null;
    return code === null ? plan(...removal(tables, [[table, id]])) : refuse(code);
  },
});
