/** 32 bits at a time, from 0 up to 2^32 - 1. */
export type RandomBits = () => number;

const OFFSETS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;
const FNV_PRIME = 0x01000193;
const WARM_UP = 20;

/** FNV-1a over the text's UTF-16 units; another start gives another word. Source: Fowler, Noll, Vo. */
const word = (text: string, offset: number): number => {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return hash | 0;
};

/**
 * The generator sfc32 (Chris Doty-Humphrey, PractRand; public domain), seeded with a text. It works on 32-bit integers
 * only, so that the same seed gives the same row on every computer. Not for secrets.
 * Ours, and not pure-rand: another row would give every case other figures.
 */
export const randomBits = (seed: string): RandomBits => {
  let [a, b, c] = [word(seed, OFFSETS[0]), word(seed, OFFSETS[1]), word(seed, OFFSETS[2])];
  let counter = word(seed, OFFSETS[3]);
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let turn = 0; turn < WARM_UP; turn += 1) next();
  return next;
};
