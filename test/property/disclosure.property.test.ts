import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose } from '../../shared/disclosure/disclose';
import { identifyingIn } from '../../shared/disclosure/identifying';
import { put, type Op } from '../../shared/doc/op';
import type { Fields } from '../../shared/model/field';
import { SINGLES, TABLE_NAMES, TABLES, type CaseTables, type TableName } from '../../shared/model/tables';
import { tablesFromOps } from '../../shared/projection/project';
import { checkAll } from './support/run';

/** What nobody may find again, and what a case is made of: made up, and not a word of Dutch or English. */
const NAMES = ['Zebulonia', 'Quirijnse', 'Wubbolina', 'Xanthippus'];
const PLACE = 'Vrijthoverdam';
const PHONE = '06-87654321';
const BSN = '123456782';
const EMAIL = 'zebu@example.nl';
const DATES = ['1987-03-14', '2031-11-27'];
const SECRETS = [...NAMES, PLACE, PHONE, BSN, EMAIL, ...DATES];
const ROLES = ['consulent', 'wijkagent'];
const ID_COUNT = 3;
/** The document takes plain objects only. */
const PLAIN = { noNullPrototype: true };

const idsOf = (table: TableName): string[] =>
  Object.hasOwn(SINGLES, table)
    ? [SINGLES[table as keyof typeof SINGLES]]
    : Array.from({ length: ID_COUNT }, (_, n) => `${table}${n}`);

const name = fc.constantFrom(...NAMES);
const person = fc.record(
  { name, role: fc.constantFrom(...ROLES, ...NAMES, PHONE), fictional: fc.boolean() },
  PLAIN,
);
const sentence = fc
  .tuple(fc.constantFrom(...SECRETS), fc.constantFrom('Hier woont', 'bel', 'zie'))
  .map(([secret, start]) => `${start} ${secret} nu.`);

/** Anything that some field of a case takes, with a secret wherever there is room for one. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 2, arbitrary: fc.constantFrom(...SECRETS) },
  { weight: 2, arbitrary: person },
  { weight: 2, arbitrary: fc.constantFrom(...DATES) },
  fc.constantFrom(...TABLE_NAMES.flatMap(idsOf)),
  fc.array(person, { maxLength: 2 }),
  fc.array(fc.constantFrom(...TABLE_NAMES.flatMap(idsOf)), { maxLength: 2 }),
  fc.constantFrom(0, 1, 2, 12, 60, true, false),
  fc.constantFrom({ low: 100, high: 200 }, { to: NAMES[0], afterDays: 3 }, '2031-11-27T10:00:00.000Z'),
  fc.constantFrom('resident', 'agency', 'network', 'baseline', 'cost', 'refers', 'helps', 'agree', 'add'),
  fc.constantFrom('silos', 'other', 'short', 'once', 'open', 'law'),
);

/** Words and values that no schema of the field takes are tried again with another. */
const valueOf = (fields: Fields, field: string): fc.Arbitrary<unknown> =>
  fc
    .array(anything, { minLength: 40, maxLength: 40, size: 'max' })
    .map((values) => values.find((value) => fields[field]?.schema.safeParse(value).success));

const recordOf = (table: TableName, id: string): fc.Arbitrary<Op> =>
  fc
    .record(
      Object.fromEntries(Object.keys(TABLES[table]).map((field) => [field, valueOf(TABLES[table], field)])),
    )
    .map((fields) => put(table, id, fields));

const anyCase: fc.Arbitrary<CaseTables> = fc
  .tuple(...TABLE_NAMES.flatMap((table) => idsOf(table).map((id) => recordOf(table, id))))
  .map(tablesFromOps);

const secretsIn = (value: unknown): string[] => {
  const text = JSON.stringify(value).toLowerCase();
  return SECRETS.filter((secret) => text.includes(secret.toLowerCase()));
};

/** A case that says in its own fields who and where, so that free text can be held against it. */
const knowing = (tables: CaseTables): CaseTables => {
  const [header] = tables.case.values();
  const contacts = NAMES.map((own) => ({ name: own, role: null, fictional: false }));
  return {
    ...tables,
    case: new Map(header ? [[header.id, { ...header, municipality: PLACE }]] : []),
    signals: new Map(
      [...tables.signals].map(([id, signal]) => [id, { ...signal, feedbackTo: contacts }] as const),
    ),
  };
};

describe('whatever is in a case', () => {
  const seen = new Set<string>();

  it('level 0 says nothing of it', () => {
    checkAll(
      fc.property(anyCase, (tables) => {
        for (const secret of secretsIn(disclose(tables, 2, { withText: true }))) seen.add(secret);
        expect(secretsIn(disclose(tables, 0, { withText: true }))).toEqual([]);
      }),
      60,
    );
    // The cases did hold all of it.
    expect([...seen].sort()).toEqual([...SECRETS].sort());
  });

  it('level 1 says nothing of it that stands in a field', () => {
    checkAll(
      fc.property(anyCase, (tables) => {
        expect(secretsIn(disclose(tables, 1, { withText: false }))).toEqual([]);
      }),
      60,
    );
  });

  it('level 1 with its text marked has none of the names, places and numbers that the case knows', () => {
    checkAll(
      fc.property(anyCase, (tables) => {
        expect(secretsIn(disclose(knowing(tables), 1, { withText: true }))).toEqual([]);
      }),
      60,
    );
  });
});

describe('the search for what identifies', () => {
  const LONG = 20_000;
  const piece = fc.oneof(
    fc.constantFrom('1', '12', ' ', '.', '-', '@', 'a', 'A', '06', '+31', 'NL91', '1012AB', '123456782'),
    fc.constantFrom('geb. ', '3 maart ', '3-3-', '€ ', 'a.a.a', '(0)', '\u0000', '🧩', '1 2 3 4', 'x@y.z'),
    fc.string({ maxLength: 4 }),
  );
  const hostile = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join('').repeat(LONG).slice(0, LONG));

  it('comes to an end on 20,000 characters of anything, with hits in order and apart', () => {
    let hits = 0;
    checkAll(
      fc.property(hostile, (text) => {
        const found = identifyingIn(text);
        hits += found.length;
        let at = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      150,
    );
    expect(hits).toBeGreaterThan(0);
  });
});
