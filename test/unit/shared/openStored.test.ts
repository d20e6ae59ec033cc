import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isHealthy } from '../../../shared/updates/docHealth';
import { mendUpdate } from '../../../shared/updates/mendUpdate';
import { openStored } from '../../../shared/doc/openStored';
import { proseOf, spliceProse } from '../../../shared/doc/prose';
import { DOCUMENT_LIMITS, judgeUpdate } from '../../../shared/updates/updateRules';
import { UNKNOWN_STRUCT } from '../../../shared/updates/updatePlaces';
import { FOREIGN, rawUpdate } from '../../helpers/hostileUpdates';

const saved = (): Y.Doc => {
  const doc = new Y.Doc();
  doc.clientID = 7;
  doc.getMap('parties').set('p-1', new Y.Map<unknown>([['purpose', new Y.Text('hello')]]));
  return doc;
};
const purposeOf = (doc: Y.Doc): Y.Text => doc.getMap<Y.Map<Y.Text>>('parties').get('p-1')!.get('purpose')!;

const expectAllRight = (doc: Y.Doc): void => {
  expect(isHealthy(doc)).toBe(true);
  expect(purposeOf(doc).toJSON()).toBe('hello');
  let told = 0;
  doc.on('update', () => told++);
  purposeOf(doc).insert(5, ' there');
  expect(told).toBe(1);
  const whole = Y.encodeStateAsUpdate(doc);
  expect(judgeUpdate(whole, DOCUMENT_LIMITS, () => UNKNOWN_STRUCT)).not.toHaveProperty('refusal');
};

describe('a case on this disk into which somebody once put', () => {
  // What is no struct of its own, or beyond all numbers, never got into a document.
  test.each(Object.entries(FOREIGN).filter(([name]) => !name.includes('gap') && !name.includes('prototype')))(
    '%s opens, works, and can be handed on',
    (_name, held) => {
      const struct = { origin: null, rightOrigin: null, parent: 'parties', key: 'p-2', ...held };
      const poison = rawUpdate(5, { clock: 0, structs: [struct], deletions: [] });
      const updates = [Y.encodeStateAsUpdate(saved()), poison];
      const opened = openStored({ snapshot: null, updates }, 'load');
      expect(opened).not.toBeNull();
      expectAllRight(opened!.doc);
    },
  );

  test('an embed in a text opens with every letter in its place, also from a snapshot', () => {
    const doc = saved();
    for (let i = 0; i < 12; i++) purposeOf(doc).insertEmbed(0, { image: 'x' });
    purposeOf(doc).format(0, 14, { bold: true });
    const opened = openStored({ snapshot: Y.encodeStateAsUpdateV2(doc), updates: [] }, 'load');
    expect(opened?.isMended).toBe(true);
    expectAllRight(opened!.doc);
  });

  test('types inside each other without an end opens without them', () => {
    const doc = saved();
    let at = doc.getMap<unknown>('parties');
    for (let level = 0; level < 500; level++) {
      const next = new Y.Map<unknown>();
      at.set('in', next);
      at = next;
    }
    const opened = openStored({ snapshot: null, updates: [Y.encodeStateAsUpdate(doc)] }, 'load');
    expect(opened?.isMended).toBe(true);
    expectAllRight(opened!.doc);
  });

  test('nothing of the kind is not touched', () => {
    const doc = saved();
    purposeOf(doc).delete(0, 1);
    purposeOf(doc).insert(0, 'h');
    const update = Y.encodeStateAsUpdate(doc);
    expect(mendUpdate(update)).toEqual(update);
    const opened = openStored({ snapshot: Y.encodeStateAsUpdateV2(doc), updates: [update] }, 'load');
    expect(opened?.isMended).toBe(false);
    expectAllRight(opened!.doc);
  });
});

describe('places in a text are counted in letters', () => {
  const withEmbeds = (): Y.Text => {
    const doc = saved();
    const text = purposeOf(doc);
    for (let i = 0; i < 12; i++) text.insertEmbed(0, { image: 'x' });
    text.insertEmbed(14, { image: 'y' });
    return text;
  };

  test('what is typed and taken out lands where it is seen, whatever else is in there', () => {
    const text = withEmbeds();
    spliceProse(text, 5, 0, '!');
    expect(proseOf(text)).toBe('hello!');
    spliceProse(text, 1, 3, 'E');
    expect(proseOf(text)).toBe('hEo!');
    spliceProse(text, 0, 1, 'H');
    expect(proseOf(text)).toBe('HEo!');
    spliceProse(text, 99, 5, '?');
    expect(proseOf(text)).toBe('HEo!?');
  });

  test('half an emoji is neither written nor left behind: every computer has the same', () => {
    const text = purposeOf(saved());
    spliceProse(text, 5, 0, '\ud83d');
    expect(proseOf(text)).toBe('hello\ufffd');
    spliceProse(text, 0, 6, 'a\u{1f642}b');
    spliceProse(text, 2, 1, '');
    expect(proseOf(text)).toBe('ab');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(text.doc!));
    expect(purposeOf(copy).toJSON()).toBe(text.toJSON());
  });
});
