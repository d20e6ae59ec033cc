import { setImmediate as nextTurn } from 'node:timers/promises';
import { LibraryError } from './errors';
import type { FilePort } from './filePort';
import { decodeHeader, encodeHeader, HEADER_BYTES, type FileHeader } from './header';
import type { RecordCodec } from './record';
import { findNextRecord } from './resync';
import { writeAtomically } from './snapshotFile';

/** First byte of a record's content. */
const UPDATE = 0;
const END = 1;
const RECORDS_PER_TURN = 1000;

/** What a journal file holds: all records that can be read, also those behind damage. */
export interface JournalContent {
  readonly updates: Uint8Array[];
  /** Number of the next record: how many were read, end marks included, and how many are missing between them. */
  readonly records: number;
  /** Offset after the last good record: what is behind it cannot be read. */
  readonly end: number;
  /** Records that are missing between others, and the bytes that stand in their place. */
  readonly missing: { readonly records: number; readonly bytes: number };
  /** The last record is an end mark, so that nothing can be missing after it. */
  readonly ended: boolean;
  readonly headerDamaged: boolean;
}

/** Content of a record that holds an update. */
export function updateRecord(update: Uint8Array): Uint8Array {
  const content = new Uint8Array(1 + update.length);
  content[0] = UPDATE;
  content.set(update, 1);
  return content;
}

/** Content of the record that closes a journal. Without it a cut between two records would go unseen. */
export function endRecord(): Uint8Array {
  return Uint8Array.of(END);
}

/** A new journal without records, durable with its name; its header appears whole or not at all. */
export async function createJournalFile(files: FilePort, path: string, header: FileHeader): Promise<void> {
  await writeAtomically(files, path, encodeHeader('log', header));
}

/**
 * Replaces a journal that has gaps by one with the records that could be read, numbered anew. What was there must be safe
 * elsewhere before. Resolves with its content as it is then.
 */
export async function rewriteJournal(
  files: FilePort,
  path: string,
  header: FileHeader,
  codec: RecordCodec,
  read: JournalContent,
): Promise<JournalContent> {
  const contents = read.updates.map(updateRecord);
  if (read.ended) contents.push(endRecord());
  const records = contents.map((content, number) => codec.encode(number, content));
  const bytes = Buffer.concat([encodeHeader('log', header), ...records]);
  await writeAtomically(files, path, bytes);
  return { ...read, records: records.length, end: bytes.length };
}

/** Reads a whole journal file (at least a header long). Throws `newer_format`. */
export async function decodeJournal(
  bytes: Uint8Array,
  codec: RecordCodec,
  docId: string,
): Promise<JournalContent> {
  const header = decodeHeader('log', bytes);
  if (header.status === 'newer') throw newer(docId);
  const updates: Uint8Array[] = [];
  let end = HEADER_BYTES;
  let records = 0;
  let ended = false;
  const missing = { records: 0, bytes: 0 };
  while (end < bytes.length) {
    let record = codec.decode(bytes, end, records);
    if (!record.ok) {
      const found = await findNextRecord(bytes, codec, end, records);
      if (found === null) break;
      missing.records += found.number - records;
      missing.bytes += found.offset - end;
      records = found.number;
      ({ record } = found);
    }
    const kind = record.content[0];
    if (kind !== UPDATE && kind !== END) throw newer(docId);
    ended = kind === END;
    if (kind === UPDATE) updates.push(record.content.slice(1));
    end = record.next;
    records += 1;
    // A long journal after a crash must not freeze the windows of other cases.
    if (records % RECORDS_PER_TURN === 0) await nextTurn();
  }
  const belongs = header.status === 'ok' && header.header.docId === docId;
  return { updates, records, end, ended, missing, headerDamaged: !belongs };
}

function newer(docId: string): LibraryError {
  return new LibraryError('newer_format', 'the journal was written by a newer version', docId);
}
