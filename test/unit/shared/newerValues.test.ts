import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyOps } from '../../../shared/doc/applyOps';
import { rootOf } from '../../../shared/doc/layout';
import { set } from '../../../shared/doc/op';
import { CaseProjection } from '../../../shared/projection/caseProjection';

const USER = { kind: 'user' } as const;

/** A case as a later version writes it, with a kind of party and a status of action that this version does not know. */
const newer = (): Y.Doc => {
  const doc = new Y.Doc();
  const write = (
    table: 'parties' | 'actions' | 'comments',
    id: string,
    fields: Record<string, unknown>,
  ): void => void rootOf(doc, table).set(id, new Y.Map(Object.entries(fields)));
  write('parties', 'p-1', { name: 'Coöperatie', kind: 'cooperative' });
  write('actions', 'a-1', { no: 1, status: 'paused' });
  write('comments', 'c-1', { on: 'prices', of: 'x-1' });
  return doc;
};

const raw = (doc: Y.Doc, table: 'parties' | 'actions', id: string): Y.Map<unknown> =>
  rootOf(doc, table).get(id) as Y.Map<unknown>;
const sync = (from: Y.Doc, to: Y.Doc): void =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));

describe('a version that does not know a value yet', () => {
  test('shows the record with another value, says so, and leaves what stands there', () => {
    const doc = newer();
    const { tables, quarantine } = new CaseProjection(doc);
    expect(tables.parties.get('p-1')).toMatchObject({ name: 'Coöperatie', kind: 'agency' });
    expect(tables.actions.get('a-1')).toMatchObject({ no: 1, status: 'open' });
    expect(quarantine.get('parties/p-1')?.problems).toEqual([{ code: 'newer_value', path: 'kind' }]);
    expect(raw(doc, 'parties', 'p-1').get('kind')).toBe('cooperative');
  });

  test.each(['the older one edits first', 'the newer one edits first'])(
    'edits the same record together with a newer one: %s, and both edits stay',
    (order) => {
      const [later, earlier] = [newer(), new Y.Doc()];
      sync(later, earlier);
      const projection = new CaseProjection(earlier);
      const older = (): void => applyOps(earlier, [set('parties', 'p-1', 'name', 'De coöperatie')], USER);
      const younger = (): void => void raw(later, 'parties', 'p-1').set('kind', 'federation');
      if (order.startsWith('the older')) {
        older();
        sync(earlier, later);
        younger();
        sync(later, earlier);
      } else {
        younger();
        sync(later, earlier);
        older();
        sync(earlier, later);
      }
      for (const doc of [later, earlier]) {
        expect(raw(doc, 'parties', 'p-1').get('kind')).toBe('federation');
        expect(raw(doc, 'parties', 'p-1').get('name')).toBe('De coöperatie');
      }
      expect(projection.tables.parties.get('p-1')).toMatchObject({ name: 'De coöperatie', kind: 'agency' });
    },
  );

  test('may choose one of its own values, which then counts for both', () => {
    const doc = newer();
    const projection = new CaseProjection(doc);
    applyOps(doc, [set('parties', 'p-1', 'kind', 'network')], USER);
    expect(projection.tables.parties.get('p-1')?.kind).toBe('network');
    expect(raw(doc, 'parties', 'p-1').get('kind')).toBe('network');
    expect(projection.quarantine.get('parties/p-1')?.problems ?? []).toHaveLength(0);
  });

  test('sets a record aside where another value would change what it does, and removes nothing', () => {
    const doc = newer();
    const { tables, quarantine } = new CaseProjection(doc);
    expect(tables.comments.has('c-1')).toBe(false);
    expect(quarantine.has('comments/c-1')).toBe(true);
    expect(rootOf(doc, 'comments').has('c-1')).toBe(true);
  });

  test('what is no word at all is still unreadable', () => {
    const doc = newer();
    raw(doc, 'parties', 'p-1').set('kind', { any: 'thing' });
    expect(new CaseProjection(doc).tables.parties.has('p-1')).toBe(false);
  });
});
