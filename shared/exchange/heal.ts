import { currentDecision } from '../model/decision';
import { withoutDangling } from '../model/references';
import { TABLE_NAMES, type CaseTables, type RecordIn, type TableName } from '../model/tables';

/** What somebody is called of whom only the money is left. */
const UNKNOWN_PAYER = '?';

type Mutable = { -readonly [T in TableName]: CaseTables[T] };

/**
 * The case without references to records that are gone. Two people can remove a card and draw a relation to it at the
 * same moment; a file with such a relation would be refused when it is read back. Money stays, on an unknown payer.
 */
export const healed = (tables: CaseTables): CaseTables => {
  const decision = currentDecision(tables.decisions);
  const whole: Mutable = {
    ...tables,
    externalPayers: withLostPayers(tables),
    decisions: new Map(decision ? [[decision.id, decision]] : []),
  };
  // What goes may take others along, until nothing more goes.
  while (TABLE_NAMES.filter((table) => healTable(whole, table)).length > 0);
  return whole;
};

/** True when records of the table had to go. */
const healTable = (whole: Mutable, table: TableName): boolean => {
  const records = new Map<string, RecordIn<TableName>>();
  const before = whole[table] as ReadonlyMap<string, RecordIn<TableName>>;
  for (const [id, record] of before) {
    const kept = withoutDangling(whole, table, record);
    if (kept && makesSense(table, kept)) records.set(id, ownEvent(whole, table, kept));
  }
  Reflect.set(whole, table, records);
  return records.size < before.size;
};

const withLostPayers = (tables: CaseTables): CaseTables['externalPayers'] => {
  const payers = new Map(tables.externalPayers);
  for (const cost of tables.costLines.values()) {
    for (const id of [cost.bearer, cost.beneficiary]) {
      if (id !== null && !tables.parties.has(id) && !payers.has(id))
        payers.set(id, { id, name: UNKNOWN_PAYER });
    }
  }
  return payers;
};

/** A relation has two ends, also when two people moved one end each; what a scenario adds has two ends as well. */
const makesSense = (table: TableName, record: RecordIn<TableName>): boolean => {
  if (table === 'relations') {
    const { from, to } = record as RecordIn<'relations'>;
    return from !== to;
  }
  if (table !== 'relationChanges') return true;
  const { op, added } = record as RecordIn<'relationChanges'>;
  return op === 'remove' || (added !== null && added.from !== added.to);
};

/** A cost hangs on an event of its own scenario only. */
const ownEvent = (
  { events }: CaseTables,
  table: TableName,
  record: RecordIn<TableName>,
): RecordIn<TableName> => {
  if (table !== 'costLines') return record;
  const line = record as RecordIn<'costLines'>;
  const event = events.get(line.eventId ?? '');
  return event && event.scenario !== line.scenario ? { ...line, eventId: null } : record;
};
