import * as Y from 'yjs';
import * as z from 'zod';
import { wellFormedValue } from '../base/wellFormed';
import type { Problem } from '../base/result';
import type { Field } from '../model/field';
import { proseOf } from './prose';
import { TABLES, type RecordIn, type TableName } from '../model/tables';

export interface ReadField {
  readonly value: unknown;
  readonly problem: Problem | null;
}

const definition = (table: TableName, field: string): Field<unknown> | undefined =>
  // A peer may name a field `constructor`: only names of our own count.
  Object.hasOwn(TABLES[table], field)
    ? (TABLES[table] as Readonly<Record<string, Field<unknown>>>)[field]
    : undefined;

/** Reads one field. Whatever a peer wrote there, the answer is a value of the field's type. Unknown fields: null. */
export const readField = (table: TableName, record: Y.Map<unknown>, name: string): ReadField | null => {
  const field = definition(table, name);
  if (!field) return null;
  const raw = record.get(name);
  if (raw === undefined) return { value: field.fallback, problem: null };
  if (field.kind === 'prose' && raw instanceof Y.Text) return { value: proseOf(raw), problem: null };
  const parsed = field.schema.safeParse(wellFormedValue(raw));
  if (parsed.success) return { value: parsed.data, problem: null };
  const code = isFromNewer(field, raw) ? 'newer_value' : 'unreadable_field';
  return { value: field.fallback, problem: { code, path: name } };
};

/** A word where this version knows other words: a later version has added it. It stays in the document as it is. */
const isFromNewer = (field: Field<unknown>, raw: unknown): boolean =>
  field.base instanceof z.ZodEnum && typeof raw === 'string' && /^[a-z][A-Za-z0-9_]{0,59}$/.test(raw);

const setsAside = (field: Field<unknown>, { problem }: ReadField): boolean =>
  problem !== null && !(field.isOpen && problem.code === 'newer_value');

export interface ReadRecord<T extends TableName> {
  /** null when a required field is missing or unreadable: the record stays out of sight, nothing is deleted. */
  readonly record: RecordIn<T> | null;
  readonly problems: readonly Problem[];
}

export const readRecord = <T extends TableName>(table: T, id: string, raw: unknown): ReadRecord<T> => {
  if (!(raw instanceof Y.Map)) return { record: null, problems: [{ code: 'unreadable_record', path: id }] };
  const problems: Problem[] = [];
  const values: Record<string, unknown> = { id };
  let usable = true;
  for (const [name, field] of Object.entries(TABLES[table])) {
    const read = readField(table, raw, name);
    values[name] = read?.value;
    if (read?.problem) problems.push(read.problem);
    if (field.required && (!read || setsAside(field, read) || raw.get(name) === undefined)) usable = false;
  }
  if (!usable && problems.length === 0) problems.push({ code: 'unreadable_record', path: id });
  return { record: usable ? (values as RecordIn<T>) : null, problems };
};
