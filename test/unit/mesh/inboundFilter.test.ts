import * as encoding from 'lib0/encoding';
import fc from 'fast-check';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { depthIn, nestingOf } from '../../../renderer/session/mesh/nesting';
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
  depthOf: () => 0,
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

  test('depth grows with what our document already holds, also for entries beside one another', () => {
    const doc = docOf(5);
    doc.getMap<Y.Array<unknown>>('m').set('list', new Y.Array());
    const before = Y.encodeStateVector(doc);
    const depthOf = (id: Y.ID): number => depthIn(held, id);
    const held = new Y.Doc();
    Y.applyUpdate(held, Y.encodeStateAsUpdate(doc));
    const list = doc.getMap<Y.Array<unknown>>('m').get('list')!;
    list.push([new Y.Map()]);
    list.push([new Y.Map()]);
    const update = Y.encodeStateAsUpdate(doc, before);
    expect(nestingOf(update, () => 0)).toBe(1);
    expect(nestingOf(update, depthOf)).toBe(2);
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
