const CASTAGNOLI_REVERSED = 0x82f63b78;

const TABLE = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ CASTAGNOLI_REVERSED : value >>> 1;
  }
  return value >>> 0;
});

/**
 * CRC-32C (Castagnoli, RFC 3720 B.4) as an unsigned 32-bit number. It tells damage from a wrong key;
 * it is no protection against an attacker, the AES-GCM tag is.
 * @param previous checksum of the bytes before these, to go on from
 */
export function crc32c(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  for (let index = 0; index < bytes.length; index += 1) {
    crc = (TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
