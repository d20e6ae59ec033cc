import { setImmediate as nextTurn } from 'node:timers/promises';
import { LibraryError } from './errors';
import type { FilePort } from './filePort';
import { decodeHeader, encodeHeader, HEADER_BYTES, type FileHeader } from './header';
import type { RecordCodec } from './record';
import { writeAtomically } from './snapshotFile';

/** First byte of a record's content. */
const UPDATE = 0;
const END = 1;
const RECORDS_PER_TURN = 1000;

/** What a journal file holds up to the first bad record. */
export interface JournalContent {
  readonly updates: Uint8Array[];
  /** Records, end marks included: the number of the next record. */
  readonly records: number;
  /** Offset after the last good record: where to go on, and where damage starts. */
  readonly end: number;
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
  while (end < bytes.length) {
    const record = codec.decode(bytes, end, records);
    if (!record.ok) break;
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
  return { updates, records, end, ended, headerDamaged: !belongs };
}

function newer(docId: string): LibraryError {
  return new LibraryError('newer_format', 'the journal was written by a newer version', docId);
}
