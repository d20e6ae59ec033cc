import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyOps } from '../../shared/doc/applyOps';
import { importCase } from '../../shared/exchange/importCase';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import { caseFileToOps } from '../../shared/exchange/toOps';
import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { everyPlace, withValue } from '../fixtures/hostileFiles';
import { maximalCase } from '../fixtures/maximalCase';
import { expectSameCase, tablesOf, TODAY, type Json } from '../unit/shared/support/cases';
import { danglingReferences } from '../unit/shared/support/danglingReferences';
import { COMMANDS } from './support/anyCommand';
import { checkAll } from './support/run';
import { fromScratch, newTally, Table } from './support/table';

const places = everyPlace();
const newValue: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -5, max: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('p1', 's1', 'x1', 'a.b-c:d', '2026-12-31', 'other', 'once'),
  fc.record({ nl: fc.string({ unit: 'grapheme', maxLength: 9 }), en: fc.string({ maxLength: 9 }) }),
  fc.constant<Json>([]),
);

/** Another value of the same kind, so that most of the files are still accepted. */
const changed = (value: Json): fc.Arbitrary<Json | undefined> => {
  if (typeof value === 'string')
    return fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('', ' ', '\n', 'a\nb', '\uD83E', '\uDDE9x', '\u0000', 'x'.repeat(300)),
      fc.constant(value),
    );
  if (typeof value === 'number') return fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(value));
  if (typeof value === 'boolean') return fc.boolean();
  if (Array.isArray(value)) return fc.constantFrom<Json>([], value, value.slice(0, 1), value.toReversed());
  return fc.constantFrom<Json | undefined>(value, undefined, null);
};
const change = fc
  .constantFrom(...places)
  .chain(({ path, value }) => fc.tuple(fc.constant(path), changed(value)));

/** The maximal case with several values replaced, as far as their places are still there. */
const withValues = (
  changes: readonly (readonly [readonly (string | number)[], Json | undefined])[],
): string => {
  const root: unknown = JSON.parse(JSON.stringify(maximalCase));
  for (const [path, value] of changes) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((at, key) => (typeof at === 'object' && at ? Reflect.get(at, key) : null), root);
    if (typeof parent === 'object' && parent) Reflect.set(parent, path.at(-1) ?? '', value);
  }
  return JSON.stringify(root);
};

/** Tables whose records are made by commands that undo does not take back. */
const LASTING = /^(meetings|attendees|blindRounds|blindEstimates)\//;

describe('any file that is accepted', () => {
  let accepted = 0;

  it('is read whole, and reads the same after it was written', () => {
    checkAll(
      fc.property(fc.constantFrom(...places), newValue, ({ path }, value) => {
        const text = withValue(path, value);
        const file = readCaseFile(text, 'nl');
        if (!file.ok) return;
        accepted += 1;
        const doc = new Y.Doc();
        applyOps(doc, caseFileToOps(file.value, TODAY), { kind: 'load' });
        const { tables, quarantine } = fromScratch(doc);
        expect([...quarantine.values()]).toEqual([]);
        expect(danglingReferences(tables)).toEqual([]);
        expectSameCase(tablesOf(writeCaseFile(tables, 'x')), tables);
      }),
      1_500,
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('is written as a file that is accepted, whichever of its values are others', () => {
    let taken = 0;
    checkAll(
      fc.property(fc.array(change, { minLength: 2, maxLength: 6 }), (changes) => {
        const first = importCase(withValues(changes), 'nl', TODAY);
        if (!first.ok) return;
        taken += 1;
        const text = writeCaseFile(first.value.tables, first.value.id);
        const again = importCase(text, 'nl', TODAY);
        expect(again.ok ? [] : again.problems).toEqual([]);
        if (again.ok) expect(writeCaseFile(again.value.tables, again.value.id)).toBe(text);
      }),
      400,
    );
    expect(taken).toBeGreaterThan(60);
  });
});

describe('any case that people made at the table', () => {
  const step = fc.record({
    peer: fc.constant(0),
    kind: fc.constantFrom('command' as const, 'command' as const, 'command' as const, 'undo' as const),
    command: fc.nat({ max: COMMANDS.length * 10 }),
    choices: fc.array(fc.nat({ max: 10_000 }), { minLength: 6, maxLength: 6 }),
  });

  it('is the same case after it was written to a file and read', () => {
    checkAll(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        const table = new Table(1, newTally());
        for (const one of steps) table.step(one);
        const { tables } = table.peers[0]!.desk;
        // What stays whatever is undone may outlive what it is about; a file leaves it out.
        expect(danglingReferences(tables).filter((place) => !LASTING.test(place))).toEqual([]);
        const text = writeCaseFile(tables, 'x');
        const read = tablesOf(text);
        expect(danglingReferences(read)).toEqual([]);
        expect(writeCaseFile(read, 'x')).toBe(text);
        for (const table of ['parties', 'relations', 'bottlenecks', 'dissents', 'leads', 'signals'] as const)
          expect(Object.fromEntries(read[table])).toEqual(Object.fromEntries(tables[table]));
      }),
      100,
    );
  });
});
