import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { caretIn, caretIndex } from '../../../renderer/session/caret';

const PLACE = { table: 'parties', id: 'p-1', field: 'sees' };

const withText = (text: string): { readonly doc: Y.Doc; readonly said: Y.Text } => {
  const doc = new Y.Doc();
  const record = new Y.Map<unknown>();
  const said = new Y.Text(text);
  record.set('sees', said);
  record.set('wants', new Y.Text('iets anders'));
  record.set('name', 'GGD');
  doc.getMap('parties').set('p-1', record);
  return { doc, said };
};

describe('a caret that is sent', () => {
  it('stays before its character when others type before it, after it, or take text away', () => {
    const { doc, said } = withText('een twee drie');
    const caret = caretIn(doc, PLACE, 4)!;
    said.insert(0, 'nul ');
    expect(caretIndex(doc, PLACE, caret)).toBe(8);
    said.insert(said.length, ' vier');
    expect(caretIndex(doc, PLACE, caret)).toBe(8);
    said.delete(0, 4);
    expect(caretIndex(doc, PLACE, caret)).toBe(4);
    said.delete(0, 6);
    expect(caretIndex(doc, PLACE, caret)).toBe(0);
  });

  it('goes along with what its owner types there, and stays at the end when it was there', () => {
    const { doc, said } = withText('een');
    const [middle, end] = [caretIn(doc, PLACE, 1)!, caretIn(doc, PLACE, 3)!];
    said.insert(1, 'xy');
    expect(caretIndex(doc, PLACE, middle)).toBe(3);
    said.insert(said.length, '!');
    expect(caretIndex(doc, PLACE, end)).toBe(said.length);
  });

  it('means the same in another copy of the document', () => {
    const { doc } = withText('een twee');
    const caret = caretIn(doc, PLACE, 4)!;
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    expect(caretIndex(copy, PLACE, caret)).toBe(4);
  });

  it('is nowhere in another text, in a plain field, in what is gone, or when it is nonsense', () => {
    const { doc } = withText('een twee');
    const caret = caretIn(doc, PLACE, 4)!;
    expect(caretIndex(doc, { ...PLACE, field: 'wants' }, caret)).toBeNull();
    for (const place of [
      { ...PLACE, field: 'name' },
      { ...PLACE, id: 'p-2' },
      { ...PLACE, table: 'meta' },
    ]) {
      expect(caretIn(doc, place, 0)).toBeNull();
      expect(caretIndex(doc, place, caret)).toBeNull();
    }
    for (const nonsense of ['', '%', 'AAAA', btoa('x'.repeat(80)), btoa('\u0000\u00ff\u00ff\u00ff')])
      expect(caretIndex(doc, PLACE, nonsense)).toBeNull();
  });

  it('is short enough to travel as presence', () => {
    const { doc, said } = withText('');
    for (let character = 0; character < 500; character += 1) said.insert(said.length, 'x');
    expect(caretIn(doc, PLACE, 250)!.length).toBeLessThan(120);
  });
});
