import fc from 'fast-check';
import * as Y from 'yjs';
import { afterAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '../../shared/exchange/readCaseFile';
import { writeCaseFile } from '../../shared/exchange/writeCaseFile';
import { TABLE_NAMES, type CaseTables } from '../../shared/model/tables';
import { caseInsight } from '../../shared/insight/caseInsight';
import { TODAY, valueOf } from '../unit/shared/support/cases';
import { ARGUMENTS, COMMANDS } from './support/anyCommand';
import { anyHistory } from './support/anyHistory';
import { KEPT, type History } from './support/keptHistories';
import { SEED } from './support/run';
import { fromScratch, newTally, Table } from './support/table';

const HISTORIES = 2_000;

/** Generous: machines are shared, and speed is measured elsewhere. */
const LIMIT_MS = 600_000;

const tally = newTally();

/** As text, because there are many of them; only what differs is compared field by field. */
const expectEqual = (got: CaseTables, wanted: CaseTables): void => {
  for (const table of TABLE_NAMES) {
    if (got[table].size !== wanted[table].size)
      expect([...got[table].keys()].sort(), table).toEqual([...wanted[table].keys()].sort());
    for (const [id, record] of got[table]) {
      const other = wanted[table].get(id);
      if (JSON.stringify(record) !== JSON.stringify(other)) expect(record).toEqual(other);
    }
  }
};

const expectAgreement = ({ size, start, steps }: History): void => {
  const table = new Table(size, tally, start);
  for (const one of steps) table.step(one);
  table.settle();
  const [first, ...others] = table.peers.map((peer) => peer.desk);
  for (const desk of table.peers.map((peer) => peer.desk)) {
    const scratch = fromScratch(desk.doc);
    expectEqual(desk.tables, scratch.tables);
    expect([...desk.projection.quarantine.values(), ...scratch.quarantine.values()]).toEqual([]);
  }
  const insight0 = JSON.stringify(caseInsight(first!.tables, TODAY));
  const file0 = writeCaseFile(first!.tables, 'x');
  for (const desk of others) {
    expect(Y.encodeStateVector(desk.doc)).toEqual(Y.encodeStateVector(first!.doc));
    expectEqual(desk.tables, first!.tables);
    expect(JSON.stringify(caseInsight(desk.tables, TODAY))).toBe(insight0);
  }
  // Records arrived in another order there.
  expect(writeCaseFile(others.at(-1)!.tables, 'x')).toBe(file0);
  // Whatever two people did to each other's work, the file of it opens again.
  valueOf(readCaseFile(file0, 'nl'));
};

afterAll(() => {
  const { used, ...counts } = tally;
  console.log(`merge: seed ${SEED}`, { ...counts, kinds: used.size });
});

describe('people who work at the same time, some of them offline,', () => {
  it(
    'all end with the same case, and undo takes back one’s own work only',
    () => {
      fc.assert(fc.property(anyHistory, expectAgreement), { seed: SEED, numRuns: HISTORIES });
    },
    LIMIT_MS,
  );

  it('did so in histories that were worth it', () => {
    expect(tally.histories).toBeGreaterThanOrEqual(HISTORIES);
    // A case is made once, before anybody else is there.
    const names = COMMANDS.map((command) => command.name).filter((name) => name !== 'createCase');
    expect([...tally.used].sort()).toEqual(names.sort());
    for (const count of ['commands', 'refusals', 'conflicts', 'undos', 'cuts', 'migrations'] as const)
      expect(tally[count], count).toBeGreaterThan(300);
    expect(tally.redos).toBeGreaterThan(100);
  });

  it.each(KEPT.map((kept) => [kept.name, kept] as const))('also when %s', (_, kept) => {
    expectAgreement(kept.history);
  });
});

it('every command takes part', () => {
  expect(Object.keys(ARGUMENTS).sort()).toEqual(COMMANDS.map((command) => command.name).sort());
});
