import { describe, expect, it } from 'vitest';
import { removal } from '../../../shared/commands/removal';
import { namedBy, REFERENCES, type Reference } from '../../../shared/model/references';
import { TABLE_NAMES, type CaseTables, type RecordIn, type TableName } from '../../../shared/model/tables';
import { plan as planOf, type Command } from '../../../shared/commands/command';
import * as z from 'zod';
import { danglingReferences } from './support/danglingReferences';
import { Desk, fullDesk } from './support/desk';

const pairs = Object.entries(REFERENCES).flatMap(([table, references]) =>
  references.map((reference): [string, TableName, Reference] => [
    `${table}.${reference.field}${reference.inner === undefined ? '' : `.${reference.inner}`}`,
    table as TableName,
    reference,
  ]),
);

/** A record of the full case that names something through this reference, and what it names. */
const namedThrough = (tables: CaseTables, table: TableName, { field, inner, to }: Reference) => {
  for (const record of tables[table].values() as Iterable<RecordIn<TableName>>) {
    const named = namedBy(table, { ...record }).find(
      (one) => one.field === field && (inner === undefined || one.path.endsWith(`.${inner}`)),
    );
    const place = named?.places.find((one) => tables[one].has(named.id));
    if (named && place && to.includes(place)) return { from: record.id, place, id: named.id };
  }
  throw new Error(`The full case has nothing in ${table}.${field}.`);
};

/** The bare rule as a command, so that it is carried out and taken back as the app does. */
const take = (place: TableName, id: string): Command<never> => ({
  name: 'take',
  args: z.any() as unknown as z.ZodType<never>,
  plan: (tables) => planOf(...removal(tables, [[place, id]])),
});

describe('taking away what is named by', () => {
  it.each(pairs)(
    '%s leaves nothing that points at nothing, and one undo brings all of it back',
    (_, table, reference) => {
      const desk = fullDesk();
      const { from, place, id } = namedThrough(desk.tables, table, reference);
      const before = desk.snapshot();
      expect(desk.run(take(place, id), {})).toBeNull();
      expect(desk.tables[place].has(id)).toBe(false);
      expect(JSON.stringify(desk.tables[table].get(from) ?? null)).not.toBe(
        JSON.stringify(before[table]?.[from]),
      );
      expect(danglingReferences(desk.tables)).toEqual([]);
      desk.undo();
      expect(desk.snapshot()).toEqual(before);
    },
  );

  it('is told for every field that holds the id of another record', () => {
    const desk = fullDesk();
    const known = new Set(TABLE_NAMES.flatMap((table) => [...desk.tables[table].keys()]));
    // Numbers of records in words of people are no references.
    const noReference = new Set(['consents.reason', 'decisionRecords.content']);
    const missing = TABLE_NAMES.flatMap((table) =>
      [...(desk.tables[table].values() as Iterable<RecordIn<TableName>>)].flatMap((record) =>
        Object.entries(record)
          .filter(([field, value]) => field !== 'id' && typeof value === 'string' && known.has(value))
          .map(([field]) => `${table}.${field}`)
          .filter((place) => !noReference.has(place) && !pairs.some(([name]) => name === place)),
      ),
    );
    expect([...new Set(missing)]).toEqual(
      ['relationChanges.relation'].filter((place) => !pairs.some(([name]) => name === place)),
    );
  });
});

describe('what was gone before', () => {
  it('is left as it is: mending is for people to do', () => {
    const desk = new Desk().load([
      { op: 'put', table: 'parties', id: 'p1', fields: { kind: 'agency' } },
      { op: 'put', table: 'actions', id: 'a1', fields: { party: 'gone' } },
    ]);
    desk.run(take('parties', 'p1'), {});
    expect(desk.tables.actions.get('a1')?.party).toBe('gone');
  });
});
