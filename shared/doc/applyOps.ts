import * as Y from 'yjs';
import { wellFormed, wellFormedValue } from '../base/wellFormed';
import { proseFieldsOf, TABLES } from '../model/tables';
import { rootOf } from './layout';
import type { Op } from './op';
import { spliceProse } from './prose';

/** Why a change happened; the journal skips `load`, undo follows `user` of this person only. */
export interface Origin {
  readonly kind: 'user' | 'load' | 'import' | 'migration';
}

/** Writes a list of operations in one transaction. Operations on records that are gone do nothing. */
export const applyOps = (doc: Y.Doc, ops: readonly Op[], origin: Origin): void => {
  doc.transact(() => {
    for (const op of ops) applyOp(doc, op);
  }, origin);
};

const applyOp = (doc: Y.Doc, op: Op): void => {
  const root = rootOf(doc, op.table);
  if (op.op === 'put') {
    root.set(op.id, newRecord(op));
    return;
  }
  if (op.op === 'delete') {
    root.delete(op.id);
    return;
  }
  const record = root.get(op.id);
  if (!(record instanceof Y.Map)) return;
  if (op.op === 'set') setField(record, op.field, op.value);
  else spliceText(record, op);
};

const setField = (record: Y.Map<unknown>, field: string, value: unknown): void => {
  if (value === null || value === undefined) record.delete(field);
  else record.set(field, wellFormedValue(value));
};

const spliceText = (record: Y.Map<unknown>, op: Extract<Op, { op: 'type' }>): void => {
  const found = record.get(op.field);
  const text = found instanceof Y.Text ? found : new Y.Text();
  if (text !== found) record.set(op.field, text);
  spliceProse(text, op.index, op.remove, op.insert);
};

/** Prose fields are made with the record: two people creating the same Y.Text later would lose one of the two. */
const newRecord = (op: Extract<Op, { op: 'put' }>): Y.Map<unknown> => {
  const record = new Y.Map<unknown>();
  const prose = new Set(proseFieldsOf(op.table));
  for (const name of Object.keys(TABLES[op.table])) {
    const value = op.fields[name];
    if (prose.has(name)) record.set(name, new Y.Text(typeof value === 'string' ? wellFormed(value) : ''));
    else setField(record, name, value);
  }
  return record;
};
