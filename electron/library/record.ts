import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { crc32c } from './crc32c';
import type { SectionPurpose } from './sectionKeys';

/** Version of everything the library writes; part of what every record is sealed with. */
export const FORMAT_VERSION = 1;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FRAME_BYTES = 8;
const PURPOSE_NUMBER: Readonly<Record<SectionPurpose, number>> = {
  metadata: 1,
  snapshot: 2,
  journal: 3,
  private: 4,
  meeting: 5,
};

/** Bytes that a record is longer than its content. */
export const RECORD_OVERHEAD = FRAME_BYTES + NONCE_BYTES + TAG_BYTES;

/** Where a record belongs. A record that is moved elsewhere cannot be opened there. */
export interface RecordPlace {
  readonly purpose: SectionPurpose;
  readonly docId: string;
  readonly generation: number;
}

/** `next` is the offset after the record; `damage` says which check failed, in the order they are made. */
export type DecodedRecord =
  | { readonly ok: true; readonly content: Uint8Array; readonly next: number }
  | { readonly ok: false; readonly damage: 'short' | 'length' | 'checksum' | 'seal' };

/** Seals and opens the records of one place: `[len u32][crc32c u32][nonce 12 | ciphertext | tag 16]`. */
export interface RecordCodec {
  encode(recordNumber: number, content: Uint8Array): Uint8Array;
  decode(bytes: Uint8Array, offset: number, recordNumber: number): DecodedRecord;
}

function associatedData(place: RecordPlace): Buffer {
  const docId = Buffer.from(place.docId, 'utf8');
  const data = Buffer.alloc(16 + docId.length);
  data.writeUInt16LE(FORMAT_VERSION, 0);
  data.writeUInt16LE(PURPOSE_NUMBER[place.purpose], 2);
  data.writeUInt32LE(place.generation, 4);
  docId.copy(data, 16);
  return data;
}

/** Nonces are random: a record number may be written twice, after a failed write, with other content. */
export function createRecordCodec(key: KeyObject, place: RecordPlace): RecordCodec {
  const aad = associatedData(place);
  const aadFor = (recordNumber: number): Buffer => {
    aad.writeBigUInt64LE(BigInt(recordNumber), 8);
    return aad;
  };
  return {
    encode(recordNumber, content) {
      const record = Buffer.allocUnsafeSlow(RECORD_OVERHEAD + content.length);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(aadFor(recordNumber));
      record.writeUInt32LE(record.length - FRAME_BYTES, 0);
      nonce.copy(record, FRAME_BYTES);
      cipher.update(content).copy(record, FRAME_BYTES + NONCE_BYTES);
      cipher.final();
      cipher.getAuthTag().copy(record, record.length - TAG_BYTES);
      record.writeUInt32LE(crc32c(record.subarray(FRAME_BYTES), crc32c(record.subarray(0, 4))), 4);
      return record;
    },
    decode(bytes, offset, recordNumber) {
      if (bytes.length - offset < RECORD_OVERHEAD) return { ok: false, damage: 'short' };
      const view = Buffer.from(bytes.buffer, bytes.byteOffset + offset, bytes.length - offset);
      const length = view.readUInt32LE(0);
      if (length < NONCE_BYTES + TAG_BYTES || length > view.length - FRAME_BYTES) {
        return { ok: false, damage: 'length' };
      }
      const end = FRAME_BYTES + length;
      const checksum = crc32c(view.subarray(FRAME_BYTES, end), crc32c(view.subarray(0, 4)));
      if (checksum !== view.readUInt32LE(4)) return { ok: false, damage: 'checksum' };
      const nonce = view.subarray(FRAME_BYTES, FRAME_BYTES + NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(aadFor(recordNumber));
      decipher.setAuthTag(view.subarray(end - TAG_BYTES, end));
      const opened = decipher.update(view.subarray(FRAME_BYTES + NONCE_BYTES, end - TAG_BYTES));
      try {
        decipher.final();
      } catch {
        // The only failure of `final` in this mode: the tag does not fit key, place and content.
        return { ok: false, damage: 'seal' };
      }
      // A buffer of its own: a view on a shared pool would be sent whole when posted to a window.
      return { ok: true, content: new Uint8Array(opened), next: offset + end };
    },
  };
}
