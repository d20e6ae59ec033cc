/** Stable record ids: short, printable, and never a name that JavaScript treats specially (`__proto__`). */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/;

export const isId = (text: string): boolean => ID_PATTERN.test(text);

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes ids such as `r-7k2m9q4tze` from a source of random bytes. Ten characters of 5 bits: two people creating
 * records at the same moment do not collide.
 */
export const idFactory =
  (randomBytes: (count: number) => Uint8Array) =>
  (prefix: string): string => {
    let tail = '';
    for (const byte of randomBytes(10)) tail += ALPHABET.charAt(byte & 31);
    return `${prefix}-${tail}`;
  };
