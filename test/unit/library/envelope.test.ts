import { describe, expect, it } from 'vitest';
import {
  assertMeta,
  decodeCaseFile,
  decodeMetadata,
  encodeCaseFile,
} from '../../../electron/library/envelope';
import { decodeHeader, encodeHeader, HEADER_BYTES, type FileHeader } from '../../../electron/library/header';
import { deriveSectionKeys } from '../../../electron/library/sectionKeys';
import { crc32c } from '../../../electron/library/crc32c';

const keys = deriveSectionKeys(new Uint8Array(32).fill(9));
const slots = [
  { kind: 'device', data: { keyId: 'a' } },
  { kind: 'of-a-later-version', data: { anything: 'b' } },
];
const header: FileHeader = { docId: 'doc-0123456789', generation: 2, slots };
const content = {
  meta: { title: 'Henk' },
  updatedAt: '2025-01-02T03:04:05.006Z',
  snapshot: Buffer.from('snapshot'),
};
const file = Buffer.from(encodeCaseFile(header, keys, content));

describe('a header', () => {
  it('comes back, with slots of kinds that are not known here', () => {
    expect(decodeHeader('log', encodeHeader('log', header))).toEqual({ status: 'ok', header });
  });

  it('of a journal is none of a case file', () => {
    expect(decodeHeader('case', encodeHeader('log', header)).status).toBe('damaged');
  });

  it('is found damaged after a flip of any byte', () => {
    for (let index = 0; index < HEADER_BYTES; index += 1) {
      const flipped = Buffer.from(encodeHeader('case', header));
      flipped[index]! ^= 0x10;
      expect(decodeHeader('case', flipped).status).toBe('damaged');
    }
  });

  it('of a later version is told from a damaged one', () => {
    const later = Buffer.from(encodeHeader('case', header));
    later.writeUInt16LE(2, 8);
    later.writeUInt32LE(crc32c(later.subarray(16), crc32c(later.subarray(0, 12))), 12);
    expect(decodeHeader('case', later)).toEqual({ status: 'newer', version: 2 });
  });

  it('refuses more slots than it can hold', () => {
    const many = Array.from({ length: 20 }, () => ({ kind: 'x', data: { wrapped: 'y'.repeat(300) } }));
    expect(() => encodeHeader('case', { ...header, slots: many })).toThrow('too_large');
  });
});

describe('a case file', () => {
  it('comes back whole, with and without a snapshot', () => {
    expect(decodeCaseFile(file, keys, header)).toEqual({
      ...content,
      snapshot: new Uint8Array(content.snapshot),
    });
    const empty = { ...content, snapshot: null };
    expect(decodeCaseFile(encodeCaseFile(header, keys, empty), keys, header)).toEqual(empty);
  });

  it('gives its metadata from its start alone', () => {
    const start = file.subarray(0, file.length - 20);
    expect(decodeMetadata(start, keys.metadata, header)).toMatchObject({ meta: { title: 'Henk' } });
  });

  it('shows neither metadata nor snapshot', () => {
    expect(file.includes('Henk')).toBe(false);
    expect(file.includes('snapshot')).toBe(false);
  });

  it('is refused when cut short anywhere: a lost snapshot does not pass for none', () => {
    for (let length = HEADER_BYTES; length < file.length; length += 1) {
      expect(decodeCaseFile(file.subarray(0, length), keys, header)).toBeNull();
    }
  });

  it('is refused with anything after it, as another document or another generation', () => {
    expect(decodeCaseFile(Buffer.concat([file, Buffer.alloc(1)]), keys, header)).toBeNull();
    expect(decodeCaseFile(file, keys, { ...header, generation: 3 })).toBeNull();
    expect(decodeCaseFile(file, keys, { ...header, docId: 'doc-0123456780' })).toBeNull();
  });

  it('takes as metadata JSON of a reasonable size only', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    expect(() => assertMeta(undefined, 'd')).toThrow('bad_input');
    expect(() => assertMeta(circular, 'd')).toThrow('bad_input');
    expect(() => assertMeta('x'.repeat(70_000), 'd')).toThrow('too_large');
    expect(() => assertMeta(null, 'd')).not.toThrow();
  });
});
