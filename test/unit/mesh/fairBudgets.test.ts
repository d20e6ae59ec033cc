import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { GuardedLink } from '../../../renderer/session/mesh/guardedLink';
import { newCounters } from '../../../renderer/session/mesh/counters';
import { GrowthBudget } from '../../../renderer/session/mesh/growthBudget';
import { inspectMessage } from '../../../renderer/session/mesh/inboundFilter';
import {
  AWARENESS_DEPTH_MAX,
  CROWD_MAX,
  DOCUMENT_BURST_BYTES,
  GROWTH_BURST_BYTES,
  PRESENCE_BURST,
} from '../../../renderer/session/mesh/limits';
import { MeshPeer } from '../../../renderer/session/mesh/meshPeer';
import { awarenessMessage, updateMessage } from '../../../renderer/session/mesh/messages';
import type { MeshIdentity } from '../../../renderer/session/mesh/transport';
import { UpdateIntake } from '../../../renderer/session/mesh/updateIntake';
import { crowdAt, entriesBetween, knownStruct } from '../../../shared/updates/knownStruct';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';

const LINK = { state: 'open', lastBulkAt: 0 } as unknown as GuardedLink;

/** One computer that hears what others write, and on which time goes as the test says. */
const listener = () => {
  const doc = new Y.Doc();
  const clock = { now: 0 };
  const intake = new UpdateIntake(doc, newCounters(), () => clock.now);
  const peers = new Map<number, MeshPeer>();
  const peer = (clientId: number): MeshPeer => {
    const known =
      peers.get(clientId) ?? new MeshPeer(LINK, { clientId } as MeshIdentity, clock.now, () => undefined);
    peers.set(clientId, known);
    return known;
  };
  /** Why its sender would be named; null when nobody is. */
  const hear = (from: number, update: Uint8Array): string | null => {
    const verdict = inspectMessage(updateMessage(update), {
      senderId: from,
      senderMayWrite: true,
      ownId: doc.clientID,
      clockOf: (client) => Y.getState(doc.store, client),
      lookUp: (id) => knownStruct(doc, id),
      isCrowded: (parent, key) => crowdAt(doc, parent, key, CROWD_MAX) >= CROWD_MAX,
      entriesBetween: (left, right, most) => entriesBetween(doc, left, right, most),
      awaitsStep2: false,
    });
    if (verdict.kind === 'violation') return verdict.code;
    if (verdict.kind !== 'update') return verdict.kind;
    return intake.take(peer(from), verdict, 'edit', verdict)?.code ?? null;
  };
  return { doc, clock, hear };
};

/** Somebody who writes; what goes out is heard at once. */
const writer = (clientID: number, hear: (from: number, update: Uint8Array) => string | null) => {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const named: string[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    const code = origin === 'other' ? null : hear(clientID, update);
    if (code !== null) named.push(code);
  });
  return { doc, named };
};

describe('nobody who works honestly is named', () => {
  test('when this computer slept ten seconds in the middle of every edit', () => {
    const { doc, clock, hear } = listener();
    doc.on('afterTransaction', () => (clock.now += 10_000));
    const { doc: hers, named } = writer(7, hear);
    for (let i = 0; i < 100; i++) hers.getText('t').insert(0, 'a');
    expect(named).toEqual([]);
    expect(doc.getText('t').length).toBe(100);
  });

  test('when sixteen people type four times a second', () => {
    const { doc, clock, hear } = listener();
    const people = Array.from({ length: 16 }, (_, i) => writer(i + 1, hear));
    for (let tick = 0; tick < 60; tick++) {
      clock.now += 250;
      for (const [i, { doc: hers }] of people.entries()) {
        const text = hers.getText(`t${i}`);
        if (tick % 9 === 8) text.delete(text.length - 1, 1);
        else text.insert(text.length, 'a');
      }
    }
    expect(people.flatMap(({ named }) => named)).toEqual([]);
    expect(doc.getText('t3').length).toBe(48);
  });

  test('when they go on with that for half an hour', () => {
    const budget = new GrowthBudget(0);
    const edit = { bytes: 200, structs: 4, isDocument: false };
    for (let tick = 0; tick < 30 * 60 * 4; tick++)
      for (let who = 0; who < 16; who++)
        if (!budget.take(who, edit, tick * 250)) throw new Error(`person ${who} was named at ${tick}`);
    expect(budget.take(3, edit, 30 * 60 * 1_000)).toBe(true);
  });

  test('when she pastes ten pages, brings in a large case, and takes it all back at once', () => {
    const { doc, hear } = listener();
    const { doc: hers, named } = writer(7, hear);
    const undo = new Y.UndoManager([hers.getMap('parties'), hers.getText('t')], { captureTimeout: 1e9 });
    hers.getText('t').insert(0, 'letters '.repeat(8_000));
    hers.transact(() => {
      for (let i = 0; i < 1_500; i++)
        hers.getMap('parties').set(
          `p-${i}`,
          new Y.Map([
            ['name', 'GGD'],
            ['abbr', 'G'],
            ['note', 'x'.repeat(200)],
          ]),
        );
    });
    undo.undo();
    undo.redo();
    undo.undo();
    expect(named).toEqual([]);
    expect(doc.getMap('parties').size).toBe(0);
  });
});

test('edits that are compared with all of a long text again and again are stopped', () => {
  const { doc, hear } = listener();
  const { doc: hers, named } = writer(7, hear);
  const text = hers.getText('t');
  // Every second letter is gone, so that the rest cannot be kept as one.
  text.insert(0, 'ab'.repeat(4_000));
  hers.transact(() => {
    for (let i = 3_999; i >= 0; i--) text.delete(i * 2, 1);
  });
  expect(named).toEqual([]);
  expect(entriesBetween(doc, { client: 7, clock: 0 }, null, 1e9)).toBeGreaterThan(3_000);
  // A second device of the same person that never saw what came after the first letter.
  const villain = new Y.Doc();
  villain.clientID = 9;
  const first = new Y.Doc();
  first.clientID = 7;
  first.getText('t').insert(0, 'a');
  Y.applyUpdate(villain, Y.encodeStateAsUpdate(first));
  const codes: (string | null)[] = [];
  villain.on('update', (update: Uint8Array) => codes.push(hear(9, update)));
  for (let i = 0; i < 2_000 && !codes.includes('too_much_work'); i++) villain.getText('t').insert(1, 'x');
  expect(codes).toContain('too_much_work');
});

describe('growth', () => {
  test('is counted per person and kept when she connects anew; documents that we asked for apart from it', () => {
    const budget = new GrowthBudget(0);
    const edit = (bytes: number) => ({ bytes, structs: 1, isDocument: false });
    expect(budget.take(1, edit(GROWTH_BURST_BYTES), 0)).toBe(true);
    expect(budget.take(1, edit(1), 0)).toBe(false);
    expect(budget.take(2, edit(GROWTH_BURST_BYTES), 0)).toBe(true);
    expect(budget.take(1, { bytes: DOCUMENT_BURST_BYTES, structs: 1, isDocument: true }, 0)).toBe(true);
    expect(budget.take(1, edit(1_000), 1_000)).toBe(true);
  });

  test('of all together is bounded, however many they are', () => {
    const budget = new GrowthBudget(0);
    const taken = Array.from({ length: 30 }, (_, i) =>
      budget.take(i, { bytes: GROWTH_BURST_BYTES, structs: 1, isDocument: false }, 0),
    );
    expect(taken.filter(Boolean)).toHaveLength(4);
  });
});

describe('presence', () => {
  const judged = (depth: number): string => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    const awareness = new Awareness(doc);
    let state: Record<string, unknown> = {};
    for (let i = 0; i < depth; i++) state = { in: state };
    awareness.setLocalState(state);
    const message = awarenessMessage(encodeAwarenessUpdate(awareness, [7]));
    awareness.destroy();
    const verdict = inspectMessage(message, {
      senderId: 7,
      senderMayWrite: true,
      ownId: 1,
      clockOf: () => 0,
      lookUp: (id) => knownStruct(doc, id),
      isCrowded: () => false,
      entriesBetween: () => 0,
      awaitsStep2: false,
    });
    return verdict.kind === 'violation' ? verdict.code : verdict.kind;
  };

  test('is taken as deep as the app says it, and refused beyond', () => {
    expect(judged(AWARENESS_DEPTH_MAX - 1)).toBe('awareness');
    expect(judged(AWARENESS_DEPTH_MAX + 1)).toBe('too_deep');
  });

  test('that comes faster than it can be drawn is passed over, and heard again a moment later', () => {
    const peer = new MeshPeer(LINK, { clientId: 7 } as MeshIdentity, 0, () => undefined);
    const heard = Array.from({ length: PRESENCE_BURST + 50 }, () => peer.maySayPresence(0));
    expect(heard.filter(Boolean)).toHaveLength(PRESENCE_BURST);
    expect(peer.maySayPresence(1_000)).toBe(true);
  });
});
