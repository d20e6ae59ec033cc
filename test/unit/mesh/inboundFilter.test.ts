import * as encoding from 'lib0/encoding';
import fc from 'fast-check';
import type { StructId } from '../../../shared/updates/updateScan';
import { FOREIGN, deepValue, rawUpdate } from '../../helpers/hostileUpdates';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { knownStruct } from '../../../shared/updates/knownStruct';
import { UNKNOWN_STRUCT } from '../../../shared/updates/updatePlaces';
import { inspectMessage, type FilterContext } from '../../../renderer/session/mesh/inboundFilter';
import {
  awarenessMessage,
  goodbyeMessage,
  heartbeatMessage,
  step1Message,
  step2Message,
  updateMessage,
} from '../../../renderer/session/mesh/messages';

const context: FilterContext = {
  senderId: 5,
  senderMayWrite: true,
  ownId: 9,
  clockOf: () => 0,
  lookUp: () => UNKNOWN_STRUCT,
  isCrowded: () => false,
  entriesBetween: () => 0,
  awaitsStep2: false,
};

const docOf = (clientID: number, text = 'hello'): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  doc.getText('t').insert(0, text);
  return doc;
};
const judge = (message: Uint8Array, change: Partial<FilterContext> = {}): string => {
  const verdict = inspectMessage(message, { ...context, ...change });
  return verdict.kind === 'violation' ? verdict.code : verdict.kind;
};
const presenceOf = (...ids: readonly number[]): Uint8Array => {
  const awareness = new Awareness(docOf(1));
  for (const id of ids) {
    awareness.states.set(id, { user: 'x' });
    awareness.meta.set(id, { clock: 1, lastUpdated: 0 });
  }
  const message = awarenessMessage(encodeAwarenessUpdate(awareness, [...ids]));
  awareness.destroy();
  return message;
};
const bytes = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers);

describe('inbound filter', () => {
  test('lets through what an honest peer says', () => {
    const doc = docOf(5);
    expect(judge(updateMessage(Y.encodeStateAsUpdate(doc)))).toBe('update');
    expect(judge(step1Message(Y.encodeStateVector(doc)))).toBe('step1');
    expect(judge(step2Message(Y.encodeStateAsUpdate(doc)), { awaitsStep2: true })).toBe('step2');
    expect(judge(presenceOf(5))).toBe('awareness');
    expect(judge(heartbeatMessage({ stateHash: 2 ** 52, hasNews: true, neighbours: [1, 2] }))).toBe(
      'heartbeat',
    );
    expect(judge(goodbyeMessage())).toBe('goodbye');
  });

  test('a deletion of what others wrote is legal', () => {
    const doc = docOf(7);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.clientID = 5;
    doc.getText('t').delete(0, 2);
    expect(judge(updateMessage(updates[0]!))).toBe('update');
  });

  test('structs in the name of somebody else are forged', () => {
    expect(judge(updateMessage(Y.encodeStateAsUpdate(docOf(6))))).toBe('forged_client');
    const both = Y.mergeUpdates([Y.encodeStateAsUpdate(docOf(5)), Y.encodeStateAsUpdate(docOf(6))]);
    expect(judge(updateMessage(both))).toBe('forged_client');
  });

  test('the 13-byte fake of skipped structs is forged too', () => {
    const encoder = encoding.createEncoder();
    for (const n of [1, 1, 6, 0]) encoding.writeVarUint(encoder, n);
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, 5000);
    encoding.writeVarUint(encoder, 0);
    expect(judge(updateMessage(encoding.toUint8Array(encoder)))).toBe('forged_client');
  });

  test('a whole document needs a question, and nothing new in our name', () => {
    const update = Y.encodeStateAsUpdate(docOf(9));
    expect(judge(step2Message(update))).toBe('unsolicited_sync');
    expect(judge(step2Message(update), { awaitsStep2: true })).toBe('forged_client');
    expect(judge(step2Message(update), { awaitsStep2: true, clockOf: () => 5 })).toBe('step2');
  });

  test('who only reads may ask and be present, and change nothing', () => {
    const reader = { senderMayWrite: false, awaitsStep2: true };
    const update = Y.encodeStateAsUpdate(docOf(5));
    expect(judge(updateMessage(update), reader)).toBe('read_only');
    expect(judge(step2Message(update), reader)).toBe('read_only');
    expect(judge(updateMessage(Y.encodeStateAsUpdate(new Y.Doc())), reader)).toBe('read_only');
    expect(judge(step1Message(new Uint8Array([0])), reader)).toBe('step1');
    expect(judge(presenceOf(5), reader)).toBe('awareness');
  });

  test.each([16, 17, 20_000])('%s types inside each other', (levels) => {
    const doc = new Y.Doc();
    doc.clientID = 5;
    doc.transact(() => {
      let at: Y.Map<unknown> = doc.getMap('deep');
      for (let level = 0; level < levels; level++) {
        const next = new Y.Map();
        at.set('in', next);
        at = next;
      }
    });
    const update = Y.encodeStateAsUpdate(doc);
    const expected = levels > 16 ? 'too_deep' : null;
    expect(judge(updateMessage(update))).toBe(expected ?? 'update');
    expect(judge(step2Message(update), { awaitsStep2: true })).toBe(expected ?? 'step2');
  });

  test('depth grows with what our document already holds', () => {
    const held = new Y.Doc();
    held.clientID = 7;
    let at = held.getMap<unknown>('deep');
    for (let level = 0; level < 15; level++) {
      const next = new Y.Map<unknown>();
      at.set('in', next);
      at = next;
    }
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(held));
    doc.clientID = 5;
    const lookUp = (id: StructId) => knownStruct(held, id);
    const before = Y.encodeStateVector(doc);
    const innermost = (map: Y.Map<unknown>): Y.Map<unknown> => {
      const next = map.get('in');
      return next instanceof Y.Map ? innermost(next as Y.Map<unknown>) : map;
    };
    innermost(doc.getMap('deep')).set('in', new Y.Map());
    expect(judge(updateMessage(Y.encodeStateAsUpdate(doc, before)), { lookUp })).toBe('update');
    innermost(doc.getMap('deep')).set('in', new Y.Map());
    const update = Y.encodeStateAsUpdate(doc, before);
    expect(judge(updateMessage(update), { lookUp })).toBe('too_deep');
    expect(judge(updateMessage(update))).toBe('update');
  });

  test.each(Object.entries(FOREIGN))('%s is nothing that the app writes', (name, held) => {
    const struct = { origin: null, rightOrigin: null, parent: 'parties', key: 'p-1', ...held };
    const update = rawUpdate(5, { clock: 0, structs: [struct], deletions: [] });
    expect(judge(updateMessage(update))).toBe('foreign_content');
    // A whole document may have a gap: its holder waits for what belongs there.
    const inDocument = name === 'a gap' ? 'step2' : 'foreign_content';
    expect(judge(step2Message(update), { awaitsStep2: true })).toBe(inDocument);
  });

  test('a value half a million lists deep is read past without a stack', () => {
    const content = (encoder: encoding.Encoder): void => {
      encoding.writeVarUint(encoder, 1);
      deepValue(500_000)(encoder);
    };
    const struct = { info: 8, origin: null, rightOrigin: null, parent: 'parties', key: 'p-1', content };
    const update = rawUpdate(5, { clock: 0, structs: [struct], deletions: [] });
    expect(judge(updateMessage(update))).toBe('foreign_content');
  });

  test('a text holds letters only: anything else would shift what people type behind it', () => {
    const doc = new Y.Doc();
    doc.clientID = 5;
    doc.getMap('parties').set('p-1', new Y.Map([['purpose', new Y.Text('abc')]]));
    const before = Y.encodeStateVector(doc);
    const lookUp = (id: StructId) => knownStruct(doc, id);
    const text = doc.getMap<Y.Map<Y.Text>>('parties').get('p-1')!.get('purpose')!;
    text.insert(0, 'x');
    expect(judge(updateMessage(Y.encodeStateAsUpdate(doc, before)), { lookUp })).toBe('update');
    const content = (encoder: encoding.Encoder): void => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, 'x');
    };
    const { id } = text._start!;
    const struct = {
      info: 8,
      origin: null,
      rightOrigin: [id.client, id.clock],
      parent: '',
      key: null,
      content,
    } as const;
    const update = rawUpdate(5, { clock: Y.getState(doc.store, 5), structs: [struct], deletions: [] });
    expect(judge(updateMessage(update), { lookUp, clockOf: () => 99 })).toBe('foreign_content');
  });

  test('many entries at one place are work for everybody: refused beyond what people do at one moment', () => {
    const content = (encoder: encoding.Encoder): void => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, 1);
    };
    const struct = { info: 8, origin: null, rightOrigin: null, parent: 'parties', key: 'p-1', content };
    const of = (count: number): Uint8Array =>
      rawUpdate(5, { clock: 0, structs: Array.from({ length: count }, () => struct), deletions: [] });
    expect(judge(updateMessage(of(16)))).toBe('update');
    expect(judge(updateMessage(of(17)))).toBe('too_much_work');
    expect(judge(updateMessage(of(1)), { isCrowded: () => true })).toBe('too_much_work');
    expect(judge(step2Message(of(1001)), { awaitsStep2: true })).toBe('too_much_work');
  });

  test('structs that name one neighbour and different others are compared with each other: refused', () => {
    const content = (encoder: encoding.Encoder): void => encoding.writeVarString(encoder, 'x');
    const structs = Array.from({ length: 6_000 }, (_, i) => ({
      info: 4,
      origin: [5, 0] as const,
      rightOrigin: i === 0 ? null : ([7, i] as const),
      parent: 'text',
      key: null,
      content,
    }));
    const update = rawUpdate(5, { clock: 1, structs, deletions: [] });
    expect(judge(updateMessage(update))).toBe('too_much_work');
  });

  test('deletions of many who wrote nothing are refused, of a few they may be on their way', () => {
    const of = (count: number): Uint8Array =>
      rawUpdate(5, {
        clock: 0,
        structs: [],
        deletions: Array.from({ length: count }, (_, i) => [1000 + i, 0, 1] as const),
      });
    expect(judge(updateMessage(of(32)))).toBe('update');
    expect(judge(updateMessage(of(33)))).toBe('pending_flood');
    expect(judge(updateMessage(of(300_000)))).toBe('too_much_work');
  });

  test('updates whose forerunners are missing are marked', () => {
    const doc = docOf(5);
    const before = Y.encodeStateVector(doc);
    doc.getText('t').insert(5, ' again');
    const verdict = inspectMessage(updateMessage(Y.encodeStateAsUpdate(doc, before)), context);
    expect(verdict).toMatchObject({ kind: 'update', early: true });
  });

  test('presence of others, of several, or too much of it', () => {
    expect(judge(presenceOf(6))).toBe('forged_client');
    expect(judge(presenceOf(9))).toBe('forged_client');
    expect(judge(presenceOf(5, 6))).toBe('forged_client');
    expect(judge(awarenessMessage(new Uint8Array(100_000)))).toBe('oversize');
  });

  test.each([
    ['empty', bytes()],
    ['y-webrtc question for presence', bytes(3)],
    ['y-webrtc bc-peer-id', bytes(4, 1, 1, 65)],
    ['unknown type', bytes(99)],
    ['unknown sync type', bytes(0, 7, 0)],
    ['cut off', bytes(0, 2, 200)],
    ['bytes behind it', bytes(17, 0)],
    ['endless number', new Uint8Array(50).fill(255)],
  ])('%s is malformed', (_name, message) => expect(judge(message)).toBe('malformed'));

  test('garbage never throws', () => {
    const kinds = fc.constantFrom([], [0, 0], [0, 1], [0, 2], [1], [16], [17], [3], [4]);
    fc.assert(
      fc.property(kinds, fc.uint8Array({ maxLength: 60 }), (kind, rest) => {
        inspectMessage(Uint8Array.from([...kind, ...rest]), { ...context, awaitsStep2: true });
      }),
      { numRuns: 5000 },
    );
  });

  test('honest messages with flipped or missing bytes never throw', () => {
    const messages = [
      updateMessage(Y.encodeStateAsUpdate(docOf(5))),
      step1Message(Y.encodeStateVector(docOf(5))),
      presenceOf(5),
      heartbeatMessage({ stateHash: 3, hasNews: false, neighbours: [4] }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...messages),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        fc.nat(),
        (message, at, value, length) => {
          const broken = new Uint8Array(message).subarray(0, 1 + (length % message.length));
          broken[at % broken.length] = value;
          inspectMessage(broken, { ...context, awaitsStep2: true });
        },
      ),
      { numRuns: 5000 },
    );
  });
});
