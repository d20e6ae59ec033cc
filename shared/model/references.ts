import { isRequired, type CaseTables, type TableName } from './tables';

/** A field that names other records by id. */
interface Reference {
  readonly field: string;
  readonly to: readonly TableName[];
  /** A word that stands for somebody outside the case. */
  readonly word?: string;
}

const ofScenario: Reference = { field: 'scenario', to: ['scenarios'] };
const who: Reference = { field: 'who', to: ['parties', 'externalPayers'] };

/** What points at what. Peers may break a reference by removing its target at the same moment. */
export const REFERENCES: { readonly [T in TableName]?: readonly Reference[] } = {
  legalGrounds: [{ field: 'party', to: ['parties'] }],
  relations: [
    { field: 'from', to: ['parties'] },
    { field: 'to', to: ['parties'] },
  ],
  bottlenecks: [
    { field: 'about', to: ['parties', 'externalPayers', 'relations', 'scenarios'] },
    { field: 'signalIds', to: ['signals'] },
  ],
  consequences: [ofScenario, who],
  events: [ofScenario],
  costLines: [
    ofScenario,
    { field: 'bearer', to: ['parties', 'externalPayers'] },
    { field: 'beneficiary', to: ['parties', 'externalPayers'] },
    { field: 'eventId', to: ['events'] },
  ],
  benefits: [ofScenario, who],
  legalRooms: [ofScenario],
  relationChanges: [ofScenario],
  leads: [{ field: 'party', to: ['parties'] }],
  decisions: [ofScenario],
  consents: [
    { field: 'decision', to: ['decisions'] },
    { field: 'party', to: ['parties'] },
  ],
  dissents: [
    { field: 'by', to: ['parties'] },
    { field: 'about', to: ['scenarios', 'decisions'] },
  ],
  actions: [
    { field: 'party', to: ['parties', 'externalPayers'] },
    ofScenario,
    { field: 'relieves', to: ['bottlenecks'] },
  ],
  feedbacks: [{ field: 'to', to: ['parties'], word: 'signaller' }],
};

const exists = (tables: CaseTables, reference: Reference, id: unknown): boolean =>
  id === reference.word || reference.to.some((table) => tables[table].has(String(id)));

/** True when every id that `fields` names is there. */
export const pointsAtExisting = (
  tables: CaseTables,
  table: TableName,
  fields: Readonly<Record<string, unknown>>,
): boolean =>
  (REFERENCES[table] ?? []).every((reference) => {
    const named = fields[reference.field];
    if (named === null || named === undefined) return true;
    return (Array.isArray(named) ? named : [named]).every((id) => exists(tables, reference, id));
  });

/** The record without what it can no longer point at; null when nothing is left to say without it. */
export const withoutDangling = <R extends object>(
  tables: CaseTables,
  table: TableName,
  record: R,
): R | null => {
  let healed: Record<string, unknown> = Object.fromEntries(Object.entries(record));
  for (const reference of REFERENCES[table] ?? []) {
    const named = healed[reference.field];
    if (named === null || named === undefined) continue;
    if (Array.isArray(named)) {
      healed = { ...healed, [reference.field]: named.filter((id) => exists(tables, reference, id)) };
    } else if (!exists(tables, reference, named)) {
      if (isRequired(table, reference.field)) return null;
      healed = { ...healed, [reference.field]: null };
    }
  }
  return healed as R;
};
