import * as Y from 'yjs';

/**
 * 53-bit hash (cyrb53) of everything two replicas must share: state vector and deletions. Equal
 * documents give equal hashes however they came about. It does not cover content: somebody who forges
 * another value under the same struct id is not found by it.
 */
export const stateHash = (doc: Y.Doc): number => {
  const bytes = Y.encodeSnapshot(Y.snapshot(doc));
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (const byte of bytes) {
    h1 = Math.imul(h1 ^ byte, 2654435761);
    h2 = Math.imul(h2 ^ byte, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
};

/** Hashes a document at most once per change. */
export class StateHashCache {
  #value: number | null = null;

  constructor(private readonly doc: Y.Doc) {}

  /** Call after every change of the document. */
  invalidate(): void {
    this.#value = null;
  }

  /** Null when the document changed since it was last hashed. */
  get known(): number | null {
    return this.#value;
  }

  current(): number {
    this.#value ??= stateHash(this.doc);
    return this.#value;
  }
}
