import fc from 'fast-check';
import * as Y from 'yjs';
import { afterAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { caseInsight } from '../../shared/insight/caseInsight';
import { valueOf } from '../unit/shared/support/cases';
import { plain } from '../unit/shared/support/desk';
import { ARGUMENTS, COMMANDS } from './support/anyCommand';
import { SEED, replay, type Kept } from './support/run';
import { fromScratch, newTally, Table, type Step } from './support/table';

const HISTORIES = 320;

/** Histories that once went wrong; they stay. */
const KEPT: readonly Kept[] = [
  { name: 'somebody says what it means for a person whom another takes away', seed: 20260302, path: '5' },
  { name: 'undo of a field that two people had set at the same moment', seed: 12, path: '271' },
  { name: 'a dissent is about a proposal that another one replaced', seed: 22, path: '52' },
  { name: 'two people each put a proposal on the table', seed: 20260302, path: '74' },
];

const step: fc.Arbitrary<Step> = fc.record({
  peer: fc.nat({ max: 4 }),
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant('command' as const) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 1, arbitrary: fc.constant('redo' as const) },
    { weight: 5, arbitrary: fc.constant('deliver' as const) },
    { weight: 1, arbitrary: fc.constant('cut' as const) },
    { weight: 1, arbitrary: fc.constant('heal' as const) },
  ),
  command: fc.nat({ max: COMMANDS.length * 10 }),
  choices: fc.array(fc.nat({ max: 10_000 }), { minLength: 6, maxLength: 6 }),
});

const history = fc.record({
  size: fc.integer({ min: 2, max: 5 }),
  start: fc.constantFrom('full' as const, 'early' as const),
  steps: fc.array(step, { minLength: 8, maxLength: 70, size: 'max' }),
});

const tally = newTally();

const agreement = fc.property(history, ({ size, start, steps }) => {
  const table = new Table(size, tally, start);
  for (const one of steps) table.step(one);
  table.settle();
  const [first, ...others] = table.peers.map((peer) => peer.desk);
  const case0 = plain(first!.tables);
  for (const desk of table.peers.map((peer) => peer.desk)) {
    const scratch = fromScratch(desk.doc);
    expect(plain(desk.tables)).toEqual(plain(scratch.tables));
    expect(new Set(desk.projection.quarantine.keys())).toEqual(new Set(scratch.quarantine.keys()));
  }
  const file0 = writeCaseFile(first!.tables, 'x');
  for (const desk of others) {
    expect(Y.encodeStateVector(desk.doc)).toEqual(Y.encodeStateVector(first!.doc));
    expect(plain(desk.tables)).toEqual(case0);
    expect(caseInsight(desk.tables, '2026-03-02')).toEqual(caseInsight(first!.tables, '2026-03-02'));
    expect(writeCaseFile(desk.tables, 'x')).toBe(file0);
  }
  // Whatever two people did to each other's work, the file of it opens again.
  valueOf(readCaseFile(file0, 'nl'));
});

afterAll(() => {
  const { used, ...counts } = tally;
  console.log(`merge: seed ${SEED}`, { ...counts, kinds: used.size });
});

describe('people who work at the same time, some of them offline,', () => {
  it('all end with the same case, and undo takes back one’s own work only', () => {
    fc.assert(agreement, { seed: SEED, numRuns: HISTORIES });
  });

  it('did so in histories that were worth it', () => {
    expect(tally.histories).toBeGreaterThanOrEqual(300);
    // A case is made once, before anybody else is there.
    const names = COMMANDS.map((command) => command.name).filter((name) => name !== 'createCase');
    expect([...tally.used].sort()).toEqual(names.sort());
    expect(tally.conflicts).toBeGreaterThan(100);
    expect(tally.undos).toBeGreaterThan(100);
  });

  it.each(KEPT.map((kept) => [kept.name, kept] as const))('also when %s', (_, kept) => {
    replay(agreement, kept);
  });
});

it('every command takes part', () => {
  expect(Object.keys(ARGUMENTS).sort()).toEqual(COMMANDS.map((command) => command.name).sort());
});
