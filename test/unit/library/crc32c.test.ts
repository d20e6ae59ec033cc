import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../electron/library/crc32c';

const ascending = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('crc32c', () => {
  it.each([
    ['nothing', new Uint8Array(0), 0],
    ['the check value', Buffer.from('123456789'), 0xe3069283],
    ['32 zeros (RFC 3720 B.4)', new Uint8Array(32), 0x8a9136aa],
    ['32 ones (RFC 3720 B.4)', new Uint8Array(32).fill(255), 0x62a8ab43],
    ['ascending (RFC 3720 B.4)', ascending, 0x46dd794e],
    ['descending (RFC 3720 B.4)', ascending.slice().reverse(), 0x113fdb5c],
  ])('gives the known value of %s', (_, bytes, expected) => {
    expect(crc32c(bytes)).toBe(expected);
  });

  it('can be taken in parts', () => {
    expect(crc32c(ascending.subarray(11), crc32c(ascending.subarray(0, 11)))).toBe(crc32c(ascending));
  });
});
