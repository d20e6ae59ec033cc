/**
 * Ours, and not lib0's: that one throws for a wrong letter in a page and skips it in Node, and an invitation is read as
 * people type it. Every other base64 of the program is lib0's.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as characters that may stand in links and names of files. */
export const toBase64url = (bytes: ArrayLike<number>): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = [0, 1, 2].reduce((sum, offset) => sum * 256 + (bytes[at + offset] ?? 0), 0);
    const characters = Math.min(4, Math.ceil(((bytes.length - at) * 8) / 6));
    for (let n = 0; n < characters; n += 1) text += ALPHABET.charAt((group >> (18 - 6 * n)) & 63);
  }
  return text;
};

/** Null when there is another character in it. */
export const fromBase64url = (text: string): number[] | null => {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return bytes;
};
