import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

/** Bytes of a file key: 256 bits. */
export const FILE_KEY_BYTES = 32;

/** What a sub-key is for. Each purpose has its own, so that no ciphertext fits in another place. */
export type SectionPurpose = 'metadata' | 'snapshot' | 'journal' | BesideKind;

/** What lies beside a case: what only this computer knows, and what a meeting about it needs to go on. */
export type BesideKind = 'private' | 'meeting';

/** The sub-keys of one case. */
export type SectionKeys = Readonly<Record<SectionPurpose, KeyObject>>;

/** A new random file key. */
export function newFileKey(): Uint8Array {
  return new Uint8Array(randomBytes(FILE_KEY_BYTES));
}

/** One sub-key of a file key (HKDF-SHA-256). */
export function deriveSectionKey(fileKey: Uint8Array, purpose: SectionPurpose): KeyObject {
  const bits = hkdfSync('sha256', fileKey, new Uint8Array(0), `rondetafel/case/1/${purpose}`, FILE_KEY_BYTES);
  return createSecretKey(Buffer.from(bits));
}

/** All sub-keys of a file key. */
export function deriveSectionKeys(fileKey: Uint8Array): SectionKeys {
  return {
    metadata: deriveSectionKey(fileKey, 'metadata'),
    snapshot: deriveSectionKey(fileKey, 'snapshot'),
    journal: deriveSectionKey(fileKey, 'journal'),
    private: deriveSectionKey(fileKey, 'private'),
    meeting: deriveSectionKey(fileKey, 'meeting'),
  };
}
