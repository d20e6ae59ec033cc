import { crc32c } from './crc32c';
import { LibraryError } from './errors';
import type { KeySlot } from './keyPort';
import { FORMAT_VERSION } from './record';

/** Bytes of a header; of fixed size so that what follows can be found when the header is damaged. */
export const HEADER_BYTES = 4096;

const MAGIC = { case: 'RTCASE\x1a\n', log: 'RTJRNL\x1a\n' } as const;
const VERSION_AT = 8;
const CHECKSUM_AT = 12;
const LENGTH_AT = 16;
const CONTENT_AT = 20;

/** Which of the two kinds of file a header opens. */
export type HeaderKind = keyof typeof MAGIC;

/** The readable part of a file. Both kinds carry the key slots: each can be opened without the other. */
export interface FileHeader {
  readonly docId: string;
  /** From 1. */
  readonly generation: number;
  readonly slots: readonly KeySlot[];
}

export type DecodedHeader =
  | { readonly status: 'ok'; readonly header: FileHeader }
  | { readonly status: 'damaged' }
  | { readonly status: 'newer'; readonly version: number };

/**
 * `[magic 8][version u16][0 u16][crc32c u32][len u32][JSON][zeros to 4096]`, checksum over all the rest.
 * Throws `too_large` when the key slots do not fit.
 */
export function encodeHeader(kind: HeaderKind, header: FileHeader): Uint8Array {
  const json = Buffer.from(JSON.stringify({ ...header }), 'utf8');
  if (json.length > HEADER_BYTES - CONTENT_AT) {
    throw new LibraryError('too_large', 'the key slots do not fit in the header', header.docId);
  }
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write(MAGIC[kind], 0, 'latin1');
  bytes.writeUInt16LE(FORMAT_VERSION, VERSION_AT);
  bytes.writeUInt32LE(json.length, LENGTH_AT);
  json.copy(bytes, CONTENT_AT);
  bytes.writeUInt32LE(checksumOf(bytes), CHECKSUM_AT);
  return bytes;
}

/** Reads the header at the start of `bytes`; later versions keep the first 16 bytes as they are. */
export function decodeHeader(kind: HeaderKind, bytes: Uint8Array): DecodedHeader {
  if (bytes.length < HEADER_BYTES) return { status: 'damaged' };
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (view.toString('latin1', 0, VERSION_AT) !== MAGIC[kind]) return { status: 'damaged' };
  if (view.readUInt32LE(CHECKSUM_AT) !== checksumOf(view)) return { status: 'damaged' };
  const version = view.readUInt16LE(VERSION_AT);
  if (version > FORMAT_VERSION) return { status: 'newer', version };
  const length = view.readUInt32LE(LENGTH_AT);
  if (length > HEADER_BYTES - CONTENT_AT) return { status: 'damaged' };
  const header = parseHeader(view.toString('utf8', CONTENT_AT, CONTENT_AT + length));
  return header === null ? { status: 'damaged' } : { status: 'ok', header };
}

function checksumOf(bytes: Buffer): number {
  return crc32c(bytes.subarray(LENGTH_AT, HEADER_BYTES), crc32c(bytes.subarray(0, CHECKSUM_AT)));
}

/** JSON of bytes that passed the checksum, but that anyone may have written; null when it is no header. */
function parseHeader(json: string): FileHeader | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  if (!('docId' in value) || !('generation' in value) || !('slots' in value)) return null;
  const { docId, generation, slots } = value;
  if (typeof docId !== 'string' || !Number.isSafeInteger(generation) || typeof generation !== 'number')
    return null;
  if (!Array.isArray(slots) || !slots.every(isKeySlot)) return null;
  return { docId, generation, slots };
}

function isKeySlot(value: unknown): value is KeySlot {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('data' in value)) return false;
  if (typeof value.kind !== 'string' || typeof value.data !== 'object' || value.data === null) return false;
  return Object.values(value.data).every((field) => typeof field === 'string');
}
