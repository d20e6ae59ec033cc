import { setImmediate as nextTurn } from 'node:timers/promises';
import { RECORD_OVERHEAD, type DecodedRecord, type RecordCodec } from './record';

/** Bytes before the part of a record that its length counts. */
const FRAME_BYTES = 8;
/** A longer one is only looked at when what follows it can be a record too: its checksum is dear to try. */
const SHORT_BYTES = 64 * 1024;
/** Bytes that one search may check, so that no file keeps the case from opening. */
const MAX_CHECKED_BYTES = 256 * 1024 * 1024;
const MAX_SKIPPED = 10_000;
const OFFSETS_PER_TURN = 1024 * 1024;

/** A record found behind damage. */
export interface FoundRecord {
  readonly record: Extract<DecodedRecord, { ok: true }>;
  /** Where it begins. */
  readonly offset: number;
  readonly number: number;
}

/**
 * The first record behind a place where record `number` cannot be read, or null. Every offset is tried, under every number
 * that can stand there: how many records were skipped is bounded by the bytes skipped. A record opens only under its own
 * number, so that none can be taken for another, whatever the damage made of the lengths.
 */
export async function findNextRecord(
  bytes: Uint8Array,
  codec: RecordCodec,
  from: number,
  number: number,
): Promise<FoundRecord | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = MAX_CHECKED_BYTES;
  for (let offset = from + 1; offset + RECORD_OVERHEAD <= bytes.length; offset += 1) {
    if ((offset - from) % OFFSETS_PER_TURN === 0) await nextTurn();
    const end = endOf(view, offset);
    if (end === null || (end - offset > SHORT_BYTES && !canFollow(view, end))) continue;
    const skipped = Math.min(MAX_SKIPPED, Math.floor((offset - from) / RECORD_OVERHEAD));
    for (let tried = number; tried <= number + skipped + 1; tried += 1) {
      left -= end - offset;
      if (left < 0) return null;
      const record = codec.decode(bytes, offset, tried);
      if (record.ok) return { record, offset, number: tried };
      // Whatever its number is: no record begins here.
      if (record.damage !== 'seal') break;
    }
  }
  return null;
}

/** Where the record that may begin here ends; null when its length cannot be one. */
function endOf(view: DataView, offset: number): number | null {
  if (offset + RECORD_OVERHEAD > view.byteLength) return null;
  const length = view.getUint32(offset, true);
  const end = offset + FRAME_BYTES + length;
  return length + FRAME_BYTES < RECORD_OVERHEAD || end > view.byteLength ? null : end;
}

function canFollow(view: DataView, offset: number): boolean {
  return offset === view.byteLength || endOf(view, offset) !== null;
}
