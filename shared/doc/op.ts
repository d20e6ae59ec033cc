import type { TableName } from '../model/tables';

/**
 * One write to a case. Commands and importers produce lists of these and never touch the document themselves, so
 * that what a gesture does can be read, tested and logged as a value.
 */
export type Op =
  | {
      readonly op: 'put';
      readonly table: TableName;
      readonly id: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly op: 'set';
      readonly table: TableName;
      readonly id: string;
      readonly field: string;
      readonly value: unknown;
    }
  | {
      /** Splices a prose field: at `index` removes `remove` UTF-16 units, then inserts `insert`. */
      readonly op: 'type';
      readonly table: TableName;
      readonly id: string;
      readonly field: string;
      readonly index: number;
      readonly remove: number;
      readonly insert: string;
    }
  | { readonly op: 'delete'; readonly table: TableName; readonly id: string };

export type PutOp = Extract<Op, { readonly op: 'put' }>;

export const put = (table: TableName, id: string, fields: Readonly<Record<string, unknown>>): PutOp => ({
  op: 'put',
  table,
  id,
  fields,
});

export const set = (table: TableName, id: string, field: string, value: unknown): Op => ({
  op: 'set',
  table,
  id,
  field,
  value,
});

export const remove = (table: TableName, id: string): Op => ({ op: 'delete', table, id });
