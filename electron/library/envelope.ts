import { LibraryError } from './errors';
import { decodeHeader, encodeHeader, HEADER_BYTES, type FileHeader } from './header';
import { createRecordCodec } from './record';
import type { SectionKeys } from './sectionKeys';
import type { KeyObject } from 'node:crypto';

/** Bytes of metadata, as JSON, that a case may carry for the home list. */
export const MAX_META_BYTES = 64 * 1024;
/** Bytes of the largest snapshot that is accepted. */
export const MAX_SNAPSHOT_BYTES = 512 * 1024 * 1024;

/** What the home list shows of a case. */
export interface CaseMetadata {
  /** The caller's own, any JSON value; not validated here. */
  readonly meta: unknown;
  /** ISO 8601. */
  readonly updatedAt: string;
}

export interface CaseContent extends CaseMetadata {
  /** Null for a case that was never compacted. */
  readonly snapshot: Uint8Array | null;
}

/** Metadata, and what it says about the snapshot after it: a snapshot cut off cannot pass for none. */
interface DecodedMetadata extends CaseMetadata {
  readonly snapshotBytes: number | null;
  readonly next: number;
}

/** A whole case file: header, metadata record, snapshot record unless there is no snapshot. */
export function encodeCaseFile(header: FileHeader, keys: SectionKeys, content: CaseContent): Uint8Array {
  const { docId, generation } = header;
  const { snapshot, meta, updatedAt } = content;
  const json = JSON.stringify({ meta, updatedAt, snapshotBytes: snapshot?.length ?? null });
  const metadata = createRecordCodec(keys.metadata, { purpose: 'metadata', docId, generation });
  const parts = [encodeHeader('case', header), metadata.encode(0, Buffer.from(json, 'utf8'))];
  if (snapshot !== null) {
    const codec = createRecordCodec(keys.snapshot, { purpose: 'snapshot', docId, generation });
    parts.push(codec.encode(0, snapshot));
  }
  return Buffer.concat(parts);
}

/** The metadata from the start of a case file, or null when damaged or `bytes` is too short. */
export function decodeMetadata(
  bytes: Uint8Array,
  key: KeyObject,
  place: Pick<FileHeader, 'docId' | 'generation'>,
): DecodedMetadata | null {
  const { docId, generation } = place;
  const codec = createRecordCodec(key, { purpose: 'metadata', docId, generation });
  const record = codec.decode(bytes, HEADER_BYTES, 0);
  if (!record.ok) return null;
  const value: unknown = JSON.parse(Buffer.from(record.content).toString('utf8'));
  if (typeof value !== 'object' || value === null) return null;
  if (!('meta' in value) || !('updatedAt' in value) || !('snapshotBytes' in value)) return null;
  const { meta, updatedAt, snapshotBytes } = value;
  if (typeof updatedAt !== 'string') return null;
  if (snapshotBytes !== null && typeof snapshotBytes !== 'number') return null;
  return { meta, updatedAt, snapshotBytes, next: record.next };
}

/** The content of a whole case file, or null when any of it is damaged or belongs elsewhere. */
export function decodeCaseFile(
  bytes: Uint8Array,
  keys: SectionKeys,
  place: Pick<FileHeader, 'docId' | 'generation'>,
): CaseContent | null {
  if (decodeHeader('case', bytes).status === 'newer') {
    throw new LibraryError('newer_format', 'the case was written by a newer version', place.docId);
  }
  const metadata = decodeMetadata(bytes, keys.metadata, place);
  if (metadata === null) return null;
  const { meta, updatedAt, snapshotBytes, next } = metadata;
  if (snapshotBytes === null) return next === bytes.length ? { meta, updatedAt, snapshot: null } : null;
  const { docId, generation } = place;
  const codec = createRecordCodec(keys.snapshot, { purpose: 'snapshot', docId, generation });
  const record = codec.decode(bytes, next, 0);
  if (!record.ok || record.next !== bytes.length || record.content.length !== snapshotBytes) return null;
  return { meta, updatedAt, snapshot: record.content };
}

/** Throws `bad_input` when the value is no JSON, `too_large` when it is over the limit. */
export function assertMeta(meta: unknown, docId: string): void {
  let json: string | undefined;
  try {
    json = JSON.stringify(meta);
  } catch (error) {
    throw new LibraryError('bad_input', 'metadata cannot be written as JSON', docId, { cause: error });
  }
  if (json === undefined) throw new LibraryError('bad_input', 'metadata is no JSON value', docId);
  if (Buffer.byteLength(json, 'utf8') > MAX_META_BYTES) {
    throw new LibraryError('too_large', `metadata is over ${MAX_META_BYTES} bytes`, docId);
  }
}

/** Throws `bad_input` for an empty snapshot (no document encodes to nothing), `too_large` over the limit. */
export function assertSnapshot(snapshot: unknown, docId: string): asserts snapshot is Uint8Array {
  if (!(snapshot instanceof Uint8Array) || snapshot.length === 0) {
    throw new LibraryError('bad_input', 'a snapshot is at least one byte', docId);
  }
  if (snapshot.length > MAX_SNAPSHOT_BYTES) {
    throw new LibraryError('too_large', `a snapshot is at most ${MAX_SNAPSHOT_BYTES} bytes`, docId);
  }
}
