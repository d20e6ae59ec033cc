import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { knownStruct } from '../../shared/updates/knownStruct';
import {
  DOCUMENT_LIMITS,
  judgeUpdate,
  LIVE_LIMITS,
  type UpdateLimits,
} from '../../shared/updates/updateRules';
import { anyHistory } from './support/anyHistory';
import { SEED } from './support/run';
import { newTally, Table } from './support/table';

const HISTORIES = 40;

/** What is refused of an update that reaches somebody who holds `doc`; null when nothing is. */
const refusalOf = (doc: Y.Doc, update: Uint8Array, limits: UpdateLimits): string | null => {
  const judged = judgeUpdate(update, limits, (id) => knownStruct(doc, id));
  return 'refusal' in judged ? `${judged.refusal}: ${judged.detail}` : null;
};

describe('what the commands of the app write', () => {
  it('is never refused: live, as a whole document, as what somebody lacks, and after compaction', () => {
    const tally = newTally();
    let live = 0;
    fc.assert(
      fc.property(anyHistory, ({ size, start, steps }) => {
        const table = new Table(size, tally, start);
        const docs = table.peers.map(({ desk }) => desk.doc);
        const others = docs.map((_, i) => docs[(i + 1) % docs.length]!);
        for (const [i, doc] of docs.entries())
          doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
            if (!local) return;
            live++;
            expect(refusalOf(others[i]!, update, LIVE_LIMITS)).toBeNull();
          });
        for (const one of steps) table.step(one);
        table.settle();
        for (const [i, doc] of docs.entries()) {
          const whole = Y.encodeStateAsUpdate(doc);
          expect(refusalOf(new Y.Doc(), whole, DOCUMENT_LIMITS)).toBeNull();
          const lacking = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(others[i]!));
          expect(refusalOf(others[i]!, lacking, DOCUMENT_LIMITS)).toBeNull();
          const compacted = Y.convertUpdateFormatV2ToV1(Y.encodeStateAsUpdateV2(doc));
          expect(refusalOf(new Y.Doc(), compacted, DOCUMENT_LIMITS)).toBeNull();
        }
      }),
      { seed: SEED, numRuns: HISTORIES },
    );
    expect(live).toBeGreaterThan(HISTORIES);
    expect(tally.undos).toBeGreaterThan(0);
  }, 120_000);
});
