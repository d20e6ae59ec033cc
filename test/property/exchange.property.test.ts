import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyOps } from '../../shared/doc/applyOps';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import { caseFileToOps } from '../../shared/exchange/toOps';
import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { everyPlace, withValue } from '../fixtures/hostileFiles';
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
