import { describe, expect, it } from 'vitest';
import { createRecordCodec, RECORD_OVERHEAD, type RecordPlace } from '../../../electron/library/record';
import { deriveSectionKey } from '../../../electron/library/sectionKeys';

const fileKey = new Uint8Array(32).fill(7);
const place: RecordPlace = { purpose: 'journal', docId: 'doc-0123456789', generation: 3 };
const key = deriveSectionKey(fileKey, 'journal');
const codec = createRecordCodec(key, place);
const content = Buffer.from('an update');

describe('a record', () => {
  it('derives the same journal key for ever', () => {
    expect(key.export().toString('hex')).toBe(
      '6592616fb503f23a66520f19b34d441ed4b7637b5db1dfda21525739a933de37',
    );
  });

  it('written by format 1 stays readable', () => {
    const golden = Buffer.from(
      '25000000f39b7181eb096f4a5ed45e1792c0acb79e027bd02f96e4cdcab53792b4fec20eda07fbcea0d041ca8b',
      'hex',
    );
    expect(codec.decode(golden, 0, 5)).toEqual({
      ok: true,
      content: new Uint8Array(content),
      next: golden.length,
    });
  });

  it('comes back, also from the middle of other bytes, and says where the next begins', () => {
    const record = codec.encode(5, content);
    expect(record).toHaveLength(content.length + RECORD_OVERHEAD);
    const bytes = Buffer.concat([Buffer.alloc(13), record, Buffer.alloc(9)]);
    expect(codec.decode(bytes, 13, 5)).toEqual({
      ok: true,
      content: new Uint8Array(content),
      next: 13 + record.length,
    });
  });

  it('may be empty', () => {
    expect(codec.decode(codec.encode(0, new Uint8Array(0)), 0, 0)).toMatchObject({ ok: true });
  });

  it('gives content in a buffer of its own, that can be posted without anything else', () => {
    const decoded = codec.decode(codec.encode(5, content), 0, 5);
    expect(decoded.ok && decoded.content.buffer.byteLength).toBe(content.length);
  });

  it('shows nothing of its content and never looks the same twice', () => {
    const one = Buffer.from(codec.encode(5, content));
    expect(one.includes(content)).toBe(false);
    expect(one.equals(codec.encode(5, content))).toBe(false);
  });

  it.each<[string, Partial<RecordPlace>, number]>([
    ['another document', { docId: 'doc-0123456780' }, 5],
    ['another generation', { generation: 4 }, 5],
    ['another purpose', { purpose: 'snapshot' }, 5],
    ['another number', {}, 6],
  ])('does not open as one of %s', (_, other, number) => {
    const elsewhere = createRecordCodec(key, { ...place, ...other });
    expect(elsewhere.decode(codec.encode(5, content), 0, number)).toEqual({ ok: false, damage: 'seal' });
  });

  it('does not open with another key', () => {
    const other = createRecordCodec(deriveSectionKey(fileKey, 'snapshot'), place);
    expect(other.decode(codec.encode(5, content), 0, 5)).toEqual({ ok: false, damage: 'seal' });
  });

  it('is refused after any single flipped bit', () => {
    const record = codec.encode(5, content);
    for (let bit = 0; bit < record.length * 8; bit += 1) {
      const flipped = Buffer.from(record);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(codec.decode(flipped, 0, 5).ok).toBe(false);
    }
  });

  it('is refused when cut short anywhere', () => {
    const record = codec.encode(5, content);
    for (let length = 0; length < record.length; length += 1) {
      expect(codec.decode(record.subarray(0, length), 0, 5).ok).toBe(false);
    }
  });

  it('is not looked for in zeros', () => {
    expect(codec.decode(new Uint8Array(4096), 0, 5)).toEqual({ ok: false, damage: 'length' });
  });
});
