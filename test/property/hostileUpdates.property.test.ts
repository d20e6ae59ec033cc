import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyForeign } from '../../shared/updates/applyForeign';
import { isHealthy } from '../../shared/updates/docHealth';
import { knownStruct } from '../../shared/updates/knownStruct';
import {
  DOCUMENT_LIMITS,
  judgeUpdate,
  LIVE_LIMITS,
  type UpdateLimits,
} from '../../shared/updates/updateRules';
import { CaseProjection } from '../../shared/projection/caseProjection';
import { anyRawUpdate, rawUpdate } from '../helpers/hostileUpdates';
import { SEED } from './support/run';

const VILLAIN = 5;
const OTHERS = [7, 9];

/** A small case of two people: a record with a text that both have typed in, and something deleted. */
const victim = (): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const record = new Y.Map<unknown>([['name', 'GGD']]);
  record.set('purpose', new Y.Text('hello'));
  doc.getMap('parties').set('p-1', record);
  doc.getText('text').insert(0, 'hello');
  doc.clientID = 9;
  doc.getText('text').insert(2, 'there');
  doc.getText('text').delete(1, 3);
  return doc;
};

/** Applies what is let through; everything must go on as it did. */
const expectUnharmed = (update: Uint8Array, limits: UpdateLimits): 'refused' | 'taken' => {
  const doc = victim();
  const projection = new CaseProjection(doc);
  if ('refusal' in judgeUpdate(update, limits, (id) => knownStruct(doc, id))) return 'refused';
  expect(() => applyForeign(doc, update, 'hostile')).not.toThrow();
  expect(isHealthy(doc)).toBe(true);
  let told = 0;
  doc.on('update', () => told++);
  doc.getText('text').insert(0, 'on ');
  doc.getMap<Y.Map<unknown>>('parties').set('p-2', new Y.Map([['name', 'Wijkteam']]));
  expect(told).toBe(2);
  expect(projection.quarantine.has('parties/p-2') || projection.tables.parties.has('p-2')).toBe(true);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  Y.applyUpdateV2(new Y.Doc(), Y.encodeStateAsUpdateV2(doc));
  expect(isHealthy(copy)).toBe(true);
  // What waits for our very edit fits in there and not yet here.
  if (doc.store.pendingStructs === null)
    expect(copy.getText('text').toJSON()).toBe(doc.getText('text').toJSON());
  return 'taken';
};

describe('updates made of random structs', () => {
  it.each([
    ['as an edit', LIVE_LIMITS],
    ['as a document', DOCUMENT_LIMITS],
  ] as const)(
    '%s are refused, or leave a document that saves, shares and shows',
    (_name, limits) => {
      const counts = { refused: 0, taken: 0 };
      fc.assert(
        fc.property(anyRawUpdate(VILLAIN, OTHERS), (raw) => {
          counts[expectUnharmed(rawUpdate(VILLAIN, raw), limits)]++;
        }),
        { seed: SEED, numRuns: 300 },
      );
      expect(counts.refused).toBeGreaterThan(30);
      expect(counts.taken).toBeGreaterThan(30);
    },
    30_000,
  );
});
