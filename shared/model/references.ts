import { COMMENTABLE } from './comment';
import { isRequired, type CaseTables, type TableName } from './tables';

type Facts = Readonly<Record<string, unknown>>;

/** A field that names other records by id. */
export interface Reference {
  readonly field: string;
  /** Where the field holds an object: its property with the id. */
  readonly inner?: string;
  readonly to: readonly TableName[];
  /** The field of the same record that says in which one of `to` the other is. */
  readonly tableIn?: string;
  /** A word that stands for somebody outside the case. */
  readonly word?: string;
  /** Without it the record means nothing, although the field itself may be empty. */
  readonly goesAlong?: true;
  /** Only a record with these values points at anything. */
  readonly when?: Facts;
}

const ofScenario: Reference = { field: 'scenario', to: ['scenarios'] };
const who: Reference = { field: 'who', to: ['parties', 'externalPayers'] };

/** What points at what. Peers may break a reference by removing its target at the same moment. */
export const REFERENCES: { readonly [T in TableName]?: readonly Reference[] } = {
  parties: [
    { field: 'household', to: ['parties'] },
    { field: 'group', to: ['groups'] },
  ],
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
  relationChanges: [
    ofScenario,
    { field: 'relation', to: ['relations'], when: { op: 'remove' } },
    { field: 'added', inner: 'from', to: ['parties'], goesAlong: true },
    { field: 'added', inner: 'to', to: ['parties'], goesAlong: true },
  ],
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
  signals: [{ field: 'about', to: COMMENTABLE }],
  feedbacks: [{ field: 'to', to: ['parties'], word: 'signaller' }],
  timeOuts: [
    { field: 'about', to: ['parties', 'relations'] },
    { field: 'by', to: ['parties'] },
  ],
  handovers: [
    { field: 'from', to: ['parties'] },
    { field: 'to', to: ['parties'] },
    { field: 'answer', inner: 'party', to: ['parties'] },
  ],
  meetings: [
    { field: 'floor', inner: 'party', to: ['parties'] },
    { field: 'turns', to: ['parties'] },
  ],
  attendees: [
    { field: 'meeting', to: ['meetings'] },
    { field: 'party', to: ['parties'] },
  ],
  parkedItems: [
    { field: 'meeting', to: ['meetings'] },
    { field: 'about', to: COMMENTABLE },
  ],
  letters: [{ field: 'feedback', to: ['feedbacks'] }],
  actionChanges: [{ field: 'action', to: ['actions'] }],
  comments: [
    { field: 'about', to: COMMENTABLE, tableIn: 'on' },
    { field: 'circle', to: ['parties'], goesAlong: true },
  ],
  blindRounds: [
    ofScenario,
    { field: 'bearer', to: ['parties', 'externalPayers'] },
    { field: 'costLine', to: ['costLines'] },
  ],
  blindEstimates: [
    { field: 'round', to: ['blindRounds'] },
    { field: 'party', to: ['parties'] },
  ],
};

/** True when the record must go when what it names through this reference goes. */
export const goesAlongWith = (table: TableName, { field, goesAlong }: Reference): boolean =>
  goesAlong ?? isRequired(table, field);

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const applies = ({ when }: Reference, record: Facts): boolean =>
  Object.entries(when ?? {}).every(([field, value]) => record[field] === value);

/** In which tables the target of this reference of this record may be. */
const placesOf = ({ to, tableIn }: Reference, record: Facts): readonly TableName[] =>
  tableIn === undefined ? to : to.filter((table) => table === record[tableIn]);

/** One id that a record names: where it stands in the record, and in which tables the other may be. */
interface Named {
  readonly field: string;
  readonly path: string;
  readonly id: string;
  readonly places: readonly TableName[];
}

const namedIn = (reference: Reference, record: Facts): Named[] => {
  const { field, inner, word } = reference;
  if (!applies(reference, record)) return [];
  const value = record[field];
  const isList = Array.isArray(value);
  return (isList ? (value as unknown[]) : [value]).flatMap((item, at) => {
    const id = inner === undefined ? item : propertyOf(item, inner);
    if (typeof id !== 'string' || id === word) return [];
    const path = `${field}${isList ? `[${at}]` : ''}${inner === undefined ? '' : `.${inner}`}`;
    return [{ field, path, id, places: placesOf(reference, record) }];
  });
};

/** Every id that a record names. */
export const namedBy = (table: TableName, record: Facts): Named[] =>
  (REFERENCES[table] ?? []).flatMap((reference) => namedIn(reference, record));

const existsIn = (tables: CaseTables, id: string, places: readonly TableName[]): boolean =>
  places.some((table) => tables[table].has(id));

/** True when every id that `fields` names is there. `record` is what `fields` are, or become, a part of. */
export const pointsAtExisting = (
  tables: CaseTables,
  table: TableName,
  fields: Facts,
  record: Facts = fields,
): boolean =>
  namedBy(table, { ...record, ...fields }).every(
    ({ field, id, places }) => fields[field] === undefined || existsIn(tables, id, places),
  );

type IsLost = (id: string, places: readonly TableName[]) => boolean;

/** The record without the ids that are lost; null when nothing is left to say without them. */
const withoutLost = <R extends object>(table: TableName, record: R, isLost: IsLost): R | null => {
  let healed = record as Facts;
  for (const reference of REFERENCES[table] ?? []) {
    const named = namedIn(reference, healed).filter(({ id, places }) => isLost(id, places));
    const lost = new Set(named.map(({ id }) => id));
    if (lost.size === 0) continue;
    if (goesAlongWith(table, reference)) return null;
    const value = healed[reference.field];
    const kept: unknown = Array.isArray(value) ? value.filter((id) => !lost.has(String(id))) : null;
    healed = { ...healed, [reference.field]: kept };
  }
  return healed as R;
};

/** The record without what it can no longer point at; null when nothing is left to say without it. */
export const withoutDangling = <R extends object>(
  tables: CaseTables,
  table: TableName,
  record: R,
): R | null => withoutLost(table, record, (id, places) => !existsIn(tables, id, places));

/** The record after some others were taken away; null when it goes along. What was gone before stays as it is. */
export const withoutRemoved = <R extends object>(
  before: CaseTables,
  after: CaseTables,
  table: TableName,
  record: R,
): R | null =>
  withoutLost(table, record, (id, places) => existsIn(before, id, places) && !existsIn(after, id, places));
