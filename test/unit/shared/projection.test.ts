import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editParty, moveParty } from '../../../shared/commands/party';
import { editRelation } from '../../../shared/commands/relation';
import { typeText } from '../../../shared/commands/text';
import { LAYOUT_VERSION, isFromNewerVersion, layoutVersion, markLayout } from '../../../shared/doc/layout';
import { rootOf } from '../../../shared/doc/layout';
import { CaseProjection, type CaseChange } from '../../../shared/projection/caseProjection';
import { TABLE_NAMES } from '../../../shared/model/tables';
import { fullDesk, plain } from './support/desk';

const expectAsFromScratch = ({ projection, doc }: { projection: CaseProjection; doc: Y.Doc }): void => {
  const scratch = new CaseProjection(doc);
  expect(plain(projection.tables)).toEqual(plain(scratch.tables));
  expect(new Map(projection.quarantine)).toEqual(new Map(scratch.quarantine));
  scratch.destroy();
};

/** Writes what no honest peer writes. */
const hostile = (write: (doc: Y.Doc) => void): { projection: CaseProjection; doc: Y.Doc } => {
  const { doc, projection } = fullDesk();
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  write(peer);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
  expectAsFromScratch({ projection, doc });
  return { projection, doc };
};

describe('the readable case', () => {
  it('keeps every record that an edit did not touch the same object', () => {
    const one = fullDesk();
    const before = Object.fromEntries(
      TABLE_NAMES.map((table) => [table, new Map(one.tables[table] as ReadonlyMap<string, unknown>)]),
    );
    one.do(moveParty, { id: 'p1', position: [5, 6] });
    for (const table of TABLE_NAMES)
      for (const [id, record] of one.tables[table])
        if (id !== 'p1') expect(record, `${table}/${id}`).toBe(before[table]!.get(id));
    expect(one.tables.parties.get('p1')).toMatchObject({ position: [5, 6], name: 'Gezin Ster' });
  });

  it('tells once per transaction what changed, and whether records came or went', () => {
    const one = fullDesk();
    const changes: CaseChange[] = [];
    one.projection.subscribe((change) => changes.push(change));
    one.do(editParty, { id: 'p1', patch: { name: 'Ster', abbr: 'ST' } });
    expect(changes).toHaveLength(1);
    expect(changes[0]!.tables).toEqual(new Map([['parties', new Set(['p1'])]]));
    expect(changes[0]!.membership.size).toBe(0);
    one.doc.transact(() => rootOf(one.doc, 'relations').delete('r1'));
    expect(changes[1]!.membership).toEqual(new Set(['relations']));
  });

  it('names the fields that changed, and no fields where a record came or went', () => {
    const one = fullDesk();
    const fields: CaseChange['fields'][] = [];
    one.projection.subscribe((change) => fields.push(change.fields));
    one.do(editParty, { id: 'p1', patch: { name: 'Ster', abbr: 'ST' } });
    one.do(typeText, { table: 'parties', id: 'p1', field: 'wants', index: 0, remove: 0, insert: 'a' });
    one.do(editRelation, { id: 'r1', patch: { status: 'ended', type: 'helps' } });
    one.doc.transact(() => rootOf(one.doc, 'relations').delete('r1'));
    expect(fields).toEqual([
      new Map([['parties', new Map([['p1', new Set(['name', 'abbr'])]])]]),
      new Map([['parties', new Map([['p1', new Set(['wants'])]])]]),
      new Map([['relations', new Map([['r1', new Set(['status', 'type'])]])]]),
      new Map([['relations', new Map([['r1', null]])]]),
    ]);
  });

  it('says nothing when a transaction changed nothing of the case', () => {
    const one = fullDesk();
    let told = 0;
    one.projection.subscribe(() => (told += 1));
    one.doc.getMap('somethingElse').set('a', 1);
    one.doc.transact(() => undefined);
    expect(told).toBe(0);
  });

  it('follows typing character by character', () => {
    const one = fullDesk();
    one.do(typeText, { table: 'parties', id: 'p1', field: 'wants', index: 0, remove: 4, insert: 'Stilte' });
    expect(one.tables.parties.get('p1')?.wants).toBe('Stilte.');
    expectAsFromScratch(one);
  });

  it('no longer follows after it was destroyed', () => {
    const one = fullDesk();
    one.projection.destroy();
    rootOf(one.doc, 'parties').delete('p1');
    expect(one.tables.parties.has('p1')).toBe(true);
  });
});

describe('a document that a peer has spoiled is still readable:', () => {
  const values: Record<string, () => unknown> = {
    text: () => 'ik ben geen kaart',
    number: () => 12,
    nothing: () => null,
    list: () => new Y.Array(),
    prose: () => new Y.Text('ik ben geen kaart'),
    xml: () => new Y.XmlElement('script'),
    plain: () => ({ kind: 'agency' }),
    bytes: () => new Uint8Array(3),
  };

  it.each(Object.keys(values))('%s instead of a card is set aside', (name) => {
    const { projection } = hostile((doc) => rootOf(doc, 'parties').set('evil', values[name]!()));
    expect(projection.tables.parties.has('evil')).toBe(false);
    expect(projection.tables.parties.size).toBe(3);
    expect(projection.quarantine.get('parties/evil')?.problems[0]?.code).toBe('unreadable_record');
  });

  it.each(Object.keys(values))('%s instead of any field gives what an absent field means', (name) => {
    const { projection } = hostile((doc) => {
      for (const table of TABLE_NAMES)
        rootOf(doc, table).forEach((record) => {
          if (record instanceof Y.Map) for (const key of record.keys()) record.set(key, values[name]!());
        });
    });
    for (const table of TABLE_NAMES)
      for (const record of projection.tables[table].values()) expect(record).toBeTypeOf('object');
    if (name !== 'nothing') expect(projection.tables.relations.size).toBe(0);
  });

  it.each(['__proto__', 'constructor.', '', 'a b', '../x', 'x'.repeat(81), 'é'])(
    'a card with the id "%s" is set aside',
    (id) => {
      const { projection } = hostile((doc) => {
        const record = new Y.Map<unknown>();
        record.set('kind', 'agency');
        rootOf(doc, 'parties').set(id, record);
      });
      if (id === 'constructor.') expect(projection.tables.parties.get(id)?.kind).toBe('agency');
      else expect(projection.quarantine.has(`parties/${id}`)).toBe(true);
      expect(({} as { kind?: string }).kind).toBeUndefined();
    },
  );

  it('fields called __proto__ and constructor are not fields', () => {
    const { projection } = hostile((doc) => {
      const record = rootOf(doc, 'parties').get('p1') as Y.Map<unknown>;
      record.set('__proto__', { polluted: true });
      record.set('constructor', 'x');
      record.set('toString', 'x');
    });
    expect(projection.tables.parties.get('p1')).toEqual(fullDesk().tables.parties.get('p1'));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('maps in maps in maps, 20,000 deep, in a field and in the place of a card', () => {
    const { projection } = hostile((doc) => {
      for (const start of [rootOf(doc, 'parties'), rootOf(doc, 'parties').get('p1') as Y.Map<unknown>]) {
        let inner = start;
        doc.transact(() => {
          for (let depth = 0; depth < 20_000; depth += 1) {
            const next = new Y.Map<unknown>();
            inner.set(depth === 0 ? 'position' : 'a', next);
            inner = next;
          }
        });
      }
    });
    expect(projection.tables.parties.get('p1')).toMatchObject({ name: 'Gezin Ster', position: null });
    expect(projection.quarantine.has('parties/position')).toBe(true);
  });

  it('a text with pictures and layout in it gives its characters', () => {
    const { projection } = hostile((doc) => {
      const text = (rootOf(doc, 'parties').get('p1') as Y.Map<unknown>).get('wants') as Y.Text;
      text.insertEmbed(0, { image: 'https://example.nl/x.png' });
      text.insert(1, 'Vet', { bold: true });
    });
    expect(projection.tables.parties.get('p1')?.wants).toBe('VetRust.');
  });

  it('a card that loses what makes it a card goes, and comes back when it is mended', () => {
    const { projection, doc } = hostile((peer) => {
      (rootOf(peer, 'relations').get('r1') as Y.Map<unknown>).delete('from');
    });
    expect(projection.tables.relations.has('r1')).toBe(false);
    expect(projection.quarantine.has('relations/r1')).toBe(true);
    (rootOf(doc, 'relations').get('r1') as Y.Map<unknown>).set('from', 'p2');
    expect(projection.tables.relations.get('r1')?.from).toBe('p2');
    expect(projection.quarantine.size).toBe(0);
    expectAsFromScratch({ projection, doc });
  });

  it('tables of another shape are empty', () => {
    const peer = new Y.Doc();
    peer.getArray('parties').push(['x']);
    peer.getText('relations').insert(0, 'x');
    const doc = new Y.Doc();
    const projection = new CaseProjection(doc);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
    expect(projection.tables.parties.size + projection.tables.relations.size).toBe(0);
  });
});

describe('a document', () => {
  it('carries the version of its layout', () => {
    const doc = new Y.Doc();
    expect(layoutVersion(doc)).toBe(0);
    markLayout(doc, '2026-03-02T10:00:00.000Z');
    expect([layoutVersion(doc), isFromNewerVersion(doc)]).toEqual([LAYOUT_VERSION, false]);
    doc.getMap('meta').set('layoutVersion', LAYOUT_VERSION + 1);
    expect(isFromNewerVersion(doc)).toBe(true);
    doc.getMap('meta').set('layoutVersion', 'nieuw');
    expect([layoutVersion(doc), isFromNewerVersion(doc)]).toEqual([0, false]);
  });
});
