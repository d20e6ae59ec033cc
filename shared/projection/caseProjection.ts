import * as Y from 'yjs';
import { isId } from '../base/ids';
import type { Problem } from '../base/result';
import { rootOf } from '../doc/layout';
import { readField, readRecord } from '../doc/readRecord';
import { isRequired, TABLE_NAMES, type CaseTables, type RecordIn, type TableName } from '../model/tables';

type MutableTables = { [T in TableName]: Map<string, RecordIn<T>> };
type AnyTable = Map<string, RecordIn<TableName>>;

/** The names of the fields that changed, by record; `null` where the record itself came, went or was put anew. */
export type ChangedFields = ReadonlyMap<TableName, ReadonlyMap<string, ReadonlySet<string> | null>>;

/** What one transaction changed. `membership` lists tables in which records came or went. */
export interface CaseChange {
  readonly tables: ReadonlyMap<TableName, ReadonlySet<string>>;
  readonly fields: ChangedFields;
  readonly membership: ReadonlySet<TableName>;
  readonly origin: unknown;
}

/** An entry that cannot be read as what it should be; shown, never dropped. */
export interface Quarantined {
  readonly table: TableName;
  readonly id: string;
  readonly problems: readonly Problem[];
}

/**
 * Keeps a readable case in step with a Y.Doc. After a transaction only the changed fields are read again, and a record
 * that did not change stays the same object, so that the screen redraws only what changed.
 */
export class CaseProjection {
  readonly tables: CaseTables;
  readonly quarantine = new Map<string, Quarantined>();
  private readonly own: MutableTables;
  private readonly listeners = new Set<(change: CaseChange) => void>();
  private readonly detach: () => void;
  private changed = new Map<TableName, Set<string>>();
  private fields = new Map<TableName, Map<string, Set<string> | null>>();
  private membership = new Set<TableName>();

  constructor(doc: Y.Doc) {
    this.own = Object.fromEntries(TABLE_NAMES.map((table) => [table, new Map()])) as unknown as MutableTables;
    this.tables = this.own;
    const observers = TABLE_NAMES.map((table) => {
      const root = rootOf(doc, table);
      root.forEach((raw, id) => this.reread(table, id, raw));
      const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
        for (const event of events) this.take(table, root, event);
      };
      root.observeDeep(observer);
      return () => root.unobserveDeep(observer);
    });
    this.changed.clear();
    this.fields.clear();
    this.membership.clear();
    const flush = (transaction: Y.Transaction): void => this.flush(transaction);
    doc.on('afterTransaction', flush);
    this.detach = () => {
      doc.off('afterTransaction', flush);
      for (const stop of observers) stop();
    };
  }

  subscribe(listener: (change: CaseChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    this.detach();
    this.listeners.clear();
  }

  private take(table: TableName, root: Y.Map<unknown>, event: Y.YEvent<Y.AbstractType<unknown>>): void {
    const [id, field] = event.path;
    if (event.target === root) {
      if (event instanceof Y.YMapEvent)
        for (const key of event.keysChanged) this.reread(table, key, root.get(key));
    } else if (typeof id === 'string') {
      const record = root.get(id);
      if (!(record instanceof Y.Map)) return;
      if (typeof field === 'string') this.patch(table, id, record, [field]);
      else if (event instanceof Y.YMapEvent) this.patch(table, id, record, event.keysChanged);
    }
  }

  private table(name: TableName): AnyTable {
    return this.own[name] as AnyTable;
  }

  /** `fields` is null when the whole record changed. */
  private mark(table: TableName, id: string, fields: Iterable<string> | null, cameOrWent: boolean): void {
    const ids = this.changed.get(table) ?? new Set();
    ids.add(id);
    this.changed.set(table, ids);
    if (cameOrWent) this.membership.add(table);
    const records = this.fields.get(table) ?? new Map<string, Set<string> | null>();
    this.fields.set(table, records);
    const before = records.get(id);
    if (fields === null || cameOrWent || before === null) records.set(id, null);
    else records.set(id, new Set([...(before ?? []), ...fields]));
  }

  private reread(table: TableName, id: string, raw: unknown, fields: Iterable<string> | null = null): void {
    const existed = this.table(table).has(id);
    const { record, problems } =
      raw === undefined
        ? { record: null, problems: [] }
        : isId(id)
          ? readRecord(table, id, raw)
          : { record: null, problems: [{ code: 'unreadable_record', path: id }] };
    this.note(table, id, problems);
    if (record) this.table(table).set(id, record);
    else this.table(table).delete(id);
    this.mark(table, id, fields, existed !== (record !== null));
  }

  /** Reads the named fields again; falls back to the whole record when its usability may have changed. */
  private patch(table: TableName, id: string, raw: Y.Map<unknown>, changed: Iterable<unknown>): void {
    const old = this.table(table).get(id);
    const fields = [...changed].filter((name) => typeof name === 'string');
    if (!old || this.quarantine.has(`${table}/${id}`)) {
      this.reread(table, id, raw, fields);
      return;
    }
    const next: Record<string, unknown> = { ...old };
    for (const name of fields) {
      const read = readField(table, raw, name);
      if (read?.problem || isRequired(table, name)) {
        this.reread(table, id, raw, fields);
        return;
      }
      if (read) next[name] = read.value;
    }
    this.table(table).set(id, next as RecordIn<TableName>);
    this.mark(table, id, fields, false);
  }

  private note(table: TableName, id: string, problems: readonly Problem[]): void {
    const key = `${table}/${id}`;
    if (problems.length > 0) this.quarantine.set(key, { table, id, problems });
    else this.quarantine.delete(key);
  }

  private flush(transaction: Y.Transaction): void {
    if (this.changed.size === 0) return;
    const change: CaseChange = {
      tables: this.changed,
      fields: this.fields,
      membership: this.membership,
      origin: transaction.origin,
    };
    this.changed = new Map();
    this.fields = new Map();
    this.membership = new Set();
    for (const listener of this.listeners) listener(change);
  }
}
