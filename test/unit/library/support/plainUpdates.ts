import type { OpenedCase } from '../../../../electron/library/caseLibrary';

/** An update that says its number. */
export function updateOf(number: number): Uint8Array {
  return Buffer.from(`update ${number} ${'x'.repeat(number % 37)}`, 'utf8');
}

/** A snapshot that says which updates are in it. */
export function snapshotOf(numbers: Iterable<number>): Uint8Array {
  return Buffer.from(`snapshot ${[...numbers].join(' ')}`, 'utf8');
}

/** The numbers of all updates in an opened case, in snapshot or journal. */
export function numbersIn(opened: Pick<OpenedCase, 'snapshot' | 'updates'>): Set<number> {
  const words =
    opened.snapshot === null ? [] : Buffer.from(opened.snapshot).toString('utf8').split(' ').slice(1);
  const numbers = words.filter((word) => word !== '').map(Number);
  for (const update of opened.updates)
    numbers.push(Number(Buffer.from(update).toString('utf8').split(' ')[1]));
  return new Set(numbers);
}

/** Seeded random numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
