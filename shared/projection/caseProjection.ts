import * as Y from 'yjs';
import { isId } from '../base/ids';
import { RecordMap } from '../base/recordMap';
import type { Problem } from '../base/result';
import { rootOf } from '../doc/layout';
import { readField, readRecord } from '../doc/readRecord';
import { isRequired, TABLE_NAMES, type CaseTables, type RecordIn, type TableName } from '../model/tables';

type AnyRecord = RecordIn<TableName>;
type AnyTable = RecordMap<AnyRecord>;

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

const emptyTables = (): CaseTables =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, RecordMap.empty()])) as unknown as CaseTables;

/**
 * Keeps a readable case in step with a Y.Doc. After a transaction only the changed fields are read again. What changed
 * is a new object: the record, its table, and the tables together; all else stays the same object, so that the screen
 * redraws only what changed, and always that.
 */
export class CaseProjection {
  readonly quarantine = new Map<string, Quarantined>();
  private current = emptyTables();
  /** What this transaction changed so far, by table and id; `undefined` where the record went. */
  private drafts = new Map<TableName, Map<string, AnyRecord | undefined>>();
  private readonly listeners = new Set<(change: CaseChange) => void>();
  private readonly detach: () => void;
  private changed = new Map<TableName, Set<string>>();
  private fields = new Map<TableName, Map<string, Set<string> | null>>();
  private membership = new Set<TableName>();

  constructor(doc: Y.Doc) {
    const observers = TABLE_NAMES.map((table) => {
      const root = rootOf(doc, table);
      root.forEach((raw, id) => this.reread(table, id, raw));
      const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
        for (const event of events) this.take(table, root, event);
      };
      root.observeDeep(observer);
      return () => root.unobserveDeep(observer);
    });
    this.takeDrafts();
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

  /** The case as it is after the last transaction. These objects never change. */
  get tables(): CaseTables {
    return this.current;
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

  private recordOf(table: TableName, id: string): AnyRecord | undefined {
    const draft = this.drafts.get(table);
    return draft?.has(id) ? draft.get(id) : this.current[table].get(id);
  }

  private draft(table: TableName, id: string, record: AnyRecord | undefined): void {
    const draft = this.drafts.get(table) ?? new Map<string, AnyRecord | undefined>();
    this.drafts.set(table, draft.set(id, record));
  }

  private takeDrafts(): void {
    if (this.drafts.size === 0) return;
    const next = [...this.drafts].map(([table, draft]) => [
      table,
      (this.current[table] as AnyTable).with(draft),
    ]);
    this.current = { ...this.current, ...(Object.fromEntries(next) as Partial<CaseTables>) };
    this.drafts = new Map();
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
    const existed = this.recordOf(table, id) !== undefined;
    const { record, problems } =
      raw === undefined
        ? { record: null, problems: [] }
        : isId(id)
          ? readRecord(table, id, raw)
          : { record: null, problems: [{ code: 'unreadable_record', path: id }] };
    this.note(table, id, problems);
    this.draft(table, id, record ?? undefined);
    this.mark(table, id, fields, existed !== (record !== null));
  }

  /** Reads the named fields again; falls back to the whole record when its usability may have changed. */
  private patch(table: TableName, id: string, raw: Y.Map<unknown>, changed: Iterable<unknown>): void {
    const old = this.recordOf(table, id);
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
    this.draft(table, id, next as AnyRecord);
    this.mark(table, id, fields, false);
  }

  private note(table: TableName, id: string, problems: readonly Problem[]): void {
    const key = `${table}/${id}`;
    if (problems.length > 0) this.quarantine.set(key, { table, id, problems });
    else this.quarantine.delete(key);
  }

  private flush(transaction: Y.Transaction): void {
    if (this.changed.size === 0) return;
    this.takeDrafts();
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
