import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addAction, editAction, removeAction } from '../../../shared/commands/action';
import { addDissent, giveConsent } from '../../../shared/commands/consent';
import { proposeScenario } from '../../../shared/commands/decision';
import { addComment } from '../../../shared/commands/comment';
import { moveToStep } from '../../../shared/commands/meeting';
import { addSignal, removeSignal } from '../../../shared/commands/signal';
import { LAYOUT_VERSION, layoutVersion, markLayout, rootOf } from '../../../shared/doc/layout';
import { migrate } from '../../../shared/doc/migrations/migrate';
import { to2 } from '../../../shared/doc/migrations/to2';
import { to3 } from '../../../shared/doc/migrations/to3';
import { readCaseFile } from '../../../shared/exchange/readCaseFile';
import { writeCaseFile } from '../../../shared/exchange/writeCaseFile';
import { phaseState, withPhaseName } from '../../../shared/model/phases';
import { TABLE_NAMES, TABLES, proseFieldsOf, type TableName } from '../../../shared/model/tables';
import { tablesOf, valueOf } from './support/cases';
import { Desk, plain } from './support/desk';

const fixture = (name: string): Buffer =>
  fs.readFileSync(path.join(import.meta.dirname, '../../fixtures', name));
/** A case as version 1 saved it, and what version 1 read in it. */
const saved1 = fixture('layout-1.ydoc');
const read1 = JSON.parse(fixture('layout-1.json').toString()) as Record<
  string,
  Record<string, Record<string, unknown>>
>;

const desk1 = (name = 'desk', clientId = 1): Desk => new Desk(name, clientId, saved1);

const send = (from: Desk, to: Desk): void =>
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'remote');

const expectSame = (a: Desk, b: Desk): void => {
  expect(b.snapshot()).toEqual(a.snapshot());
  for (const desk of [a, b]) {
    expect(layoutVersion(desk.doc)).toBe(LAYOUT_VERSION);
    expect([...desk.projection.quarantine.values()]).toEqual([]);
    expect(valueOf(readCaseFile(writeCaseFile(desk.tables, 'x'), 'nl')).schema).toBe('rondetafel.case/1');
  }
};

describe('a case that version 1 saved', () => {
  it('is of layout 1', () => {
    expect(layoutVersion(desk1().doc)).toBe(1);
  });

  it('reads as it did then, before and after it is brought up to this version', () => {
    const desk = desk1();
    for (const moment of ['before', 'after']) {
      const now = plain(desk.tables);
      for (const [table, records] of Object.entries(read1)) {
        for (const [id, record] of Object.entries(records)) {
          const expected = { ...record, ...(moment === 'after' ? AFTER[`${table}/${id}`] : {}) };
          // The lower percentage is read first, whichever way round it was saved.
          if (table === 'events' && id === 'e2') expected['chancePercent'] = [20, 60];
          expect(now[table]?.[id], `${table}/${id} ${moment}`).toMatchObject(expected);
        }
        expect(Object.keys(now[table] ?? {}).sort()).toEqual(Object.keys(records).sort());
      }
      migrate(desk.doc);
    }
  });

  it('gets the beginning of every history, dissent that was asked, and signals that say they are weak', () => {
    const desk = desk1();
    expect(migrate(desk.doc)).toBe(true);
    const changes = [...desk.tables.actionChanges.values()];
    expect(changes.map(({ action, what, value, at }) => [action, what, value, at])).toEqual(
      expect.arrayContaining([
        ['a1', 'taken_over', 'in_progress', '2026-03-02T10:00:00.000Z'],
        ['a2', 'taken_over', 'open', null],
      ]),
    );
    expect(changes).toHaveLength(desk.tables.actions.size);
    expect(desk.tables.decisions.get('d1')?.dissentAsked).toBe(true);
    expect(desk.tables.signals.get('g1')?.weak).toBe(true);
    expect([...desk.projection.quarantine.values()]).toEqual([]);
  });

  it('is brought up to this version once; again changes nothing', () => {
    const desk = desk1();
    migrate(desk.doc);
    const state = Y.encodeStateAsUpdate(desk.doc);
    expect(migrate(desk.doc)).toBe(false);
    to2(desk.doc);
    to3(desk.doc);
    expect(Y.encodeStateAsUpdate(desk.doc)).toEqual(state);
  });

  it('gives the same on every computer', () => {
    const [a, b] = [desk1('a', 2), desk1('b', 3)];
    for (const desk of [a, b]) migrate(desk.doc);
    expect(b.snapshot()).toEqual(a.snapshot());
    send(a, b);
    send(b, a);
    expectSame(a, b);
  });

  it('is brought up to this version in one transaction that undo does not follow', () => {
    const desk = desk1();
    const origins: unknown[] = [];
    desk.doc.on('update', (_update, origin) => origins.push(origin));
    migrate(desk.doc);
    expect(origins).toEqual([{ kind: 'migration' }]);
    expect(desk.undo()).toBe(false);
  });
});

/** What a migration adds to records that were there. */
const AFTER: Readonly<Record<string, object>> = {
  'decisions/d1': { dissentAsked: true },
  'signals/g1': { weak: true },
};

describe('a document that has nothing yet, or is of this version', () => {
  it('is left alone', () => {
    const empty = new Y.Doc();
    expect(migrate(empty)).toBe(false);
    const own = new Y.Doc();
    markLayout(own, '2026-03-02T10:00:00.000Z');
    expect(migrate(own)).toBe(false);
    expect([...rootOf(own, 'actionChanges').keys()]).toEqual([]);
  });
});

type Edit = (desk: Desk) => void;

/** What people do while another brings the case up to this version. */
const EDITS: Readonly<Record<string, Edit>> = {
  'changes an action': (desk) => void desk.do(editAction, { id: 'a1', patch: { status: 'done' } }),
  'removes an action': (desk) => void desk.do(removeAction, { id: 'a2' }),
  'adds an action': (desk) =>
    void desk.do(addAction, { text: 'Nieuw', party: null, owner: null, due: null, result: '' }),
  'answers again': (desk) =>
    void desk.do(giveConsent, {
      decision: 'd1',
      party: 'p1',
      value: 'agree',
      reason: null,
      conditionDue: null,
      by: null,
    }),
  'writes down a dissent': (desk) => void desk.do(addDissent, { by: null, about: 'd1', text: 'Maar dan?' }),
  'moves the proposal': (desk) => void desk.do(proposeScenario, { scenario: 's1' }),
  'makes a signal': (desk) =>
    void desk.do(addSignal, { title: 'Zo', about: ['p1'], weak: false, channel: null, addressedTo: null }),
  'removes a signal': (desk) => void desk.do(removeSignal, { id: 'g1' }),
  'makes a comment': (desk) => void desk.do(addComment, { on: 'actions', about: 'a1', text: 'Hoezo?' }),
};

describe.each(Object.entries(EDITS))('somebody who still has the earlier layout %s', (_, edit) => {
  it.each([
    ['and then both bring it up', (a: Desk, b: Desk) => [migrate(a.doc), edit(b), migrate(b.doc)]],
    ['after bringing it up', (a: Desk, b: Desk) => [migrate(b.doc), edit(b), migrate(a.doc)]],
    ['and only the other brings it up', (a: Desk, b: Desk) => [edit(b), migrate(a.doc)]],
  ])('%s: the same, whoever hears first', (_name, meanwhile) => {
    const [a1, b1] = [desk1('a', 2), desk1('b', 3)];
    meanwhile(a1, b1);
    send(a1, b1);
    send(b1, a1);
    expectSame(a1, b1);
    const [a2, b2] = [desk1('a', 2), desk1('b', 3)];
    meanwhile(a2, b2);
    send(b2, a2);
    send(a2, b2);
    expectSame(a2, b2);
    expect(b2.snapshot()).toEqual(a1.snapshot());
  });
});

/** The prose of layout 1, by table. A later layout adds prose in new tables only. */
const PROSE_1: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  case: ['summary'],
  intent: ['resident', 'public', 'goodEnough'],
  parties: ['sees', 'wants', 'mayDo', 'cannotDo', 'worries'],
  bottlenecks: ['lifeworld', 'system'],
  scenarios: ['steps'],
  decisions: ['text', 'wayBack'],
  dissents: ['text'],
};

describe('the layout only grows', () => {
  it('and every table and field of layout 1 is still there', () => {
    for (const [table, records] of Object.entries(read1)) {
      expect(TABLE_NAMES).toContain(table);
      for (const record of Object.values(records))
        for (const field of Object.keys(record).filter((name) => name !== 'id'))
          expect(Object.keys(TABLES[table as TableName]), table).toContain(field);
    }
  });

  it('and a table of layout 1 never gets more prose: records from then have no text that two people can share', () => {
    for (const table of Object.keys(read1) as TableName[])
      expect(proseFieldsOf(table), table).toEqual(PROSE_1[table] ?? []);
  });

  it('because of two people who each begin such a text, one loses what they typed', () => {
    const [a, b] = [desk1('a', 2), desk1('b', 3)];
    for (const [desk, letter] of [
      [a, 'A'],
      [b, 'B'],
    ] as const)
      desk.load([
        { op: 'type', table: 'actions', id: 'a1', field: 'later', index: 0, remove: 0, insert: letter },
      ]);
    send(a, b);
    send(b, a);
    const text = (rootOf(a.doc, 'actions').get('a1') as Y.Map<unknown>).get('later') as Y.Text;
    expect(text.toJSON()).toHaveLength(1);
  });
});

describe('a case file from before layout 2', () => {
  it('still reads, and what it lacks is absent', () => {
    const tables = tablesOf(fixture('case-file-1.json').toString());
    expect(tables.actions.get('a1')).toMatchObject({ no: 4, changedAt: null, accepted: null });
    expect(tables.consents.get('d1.p1')).toMatchObject({ value: 'agree_with_reservation', answeredAt: null });
    expect(tables.consequences.get('s2.q0')?.text).toBe('Rust in huis');
    expect(tables.signals.get('g1')?.weak).toBe(true);
    expect(tables.meetings.size + tables.comments.size + tables.decisionRecords.size).toBe(0);
  });
});

describe('where a meeting is', () => {
  const numbered = { step: 3, since: '2026-03-02T10:00:00.000Z', pausedAt: null, pausedMs: 5 };
  const named = { name: 'picture', since: '2026-03-02T10:00:00.000Z', pausedAt: null, pausedMs: 5 };

  it('reads by name in a document that stored it as a number', () => {
    const desk = desk1();
    const meeting = new Y.Map<unknown>([
      ['startedAt', '2026-03-02T09:00:00.000Z'],
      ['phase', numbered],
    ]);
    rootOf(desk.doc, 'meetings').set('m-before', meeting);
    expect(desk.tables.meetings.get('m-before')?.phase).toEqual(named);
    migrate(desk.doc);
    expect(desk.tables.meetings.get('m-before')?.phase).toEqual(named);
    expect(meeting.get('phase')).toEqual(named);
    desk.do(moveToStep, { id: 'm-before', phase: 'scenarios' });
    expect(meeting.get('phase')).toMatchObject({ name: 'scenarios' });
    expect(meeting.get('phase')).not.toHaveProperty('step');
  });

  it('reads by name in a file that stored it as a number, and is written by name', () => {
    const file = JSON.parse(writeCaseFile(desk1().tables, 'x')) as Record<string, unknown>;
    const meetings = [{ id: 'm1', startedAt: '2026-03-02T09:00:00.000Z', phase: numbered }];
    const tables = tablesOf(JSON.stringify({ ...file, meetings }));
    expect(tables.meetings.get('m1')?.phase).toEqual(named);
    const written = JSON.parse(writeCaseFile(tables, 'x')) as { meetings: { phase: object }[] };
    expect(written.meetings[0]?.phase).toEqual(expect.not.objectContaining({ step: 3 }));
    expect(written.meetings[0]?.phase).toMatchObject({ name: 'picture' });
  });

  it.each([
    { step: 8 },
    { step: 2.5 },
    { step: '3' },
    { step: -1 },
    {},
    { step: 3, name: 'lunch' },
    3,
    null,
    [],
  ])('is nowhere when it says something that no phase is: %j', (wrong) => {
    expect(phaseState.safeParse(Object.assign({ since: numbered.since }, wrong)).success).toBe(false);
  });
});

describe('a phase that was kept as a number', () => {
  it.each([
    [0, 'prepare'],
    [1, 'open'],
    [2, 'intent'],
    [3, 'picture'],
    [4, 'scenarios'],
    [5, 'decision'],
    [6, 'actions'],
    [7, 'close'],
  ])('keeps its name, whatever phases have come since: %i is %s', (step, name) => {
    expect(withPhaseName({ step, since: '2026-03-02T09:00:00.000Z' })).toEqual({
      since: '2026-03-02T09:00:00.000Z',
      name,
    });
  });

  it('that never was one stays as it stands', () => {
    for (const step of [-1, 8, 1.5]) expect(withPhaseName({ step })).toEqual({ step });
  });
});
