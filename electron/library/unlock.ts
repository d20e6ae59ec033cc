import { join } from 'node:path';
import type { CaseFiles } from './caseFiles';
import { LibraryError } from './errors';
import type { FilePort } from './filePort';
import { decodeHeader, HEADER_BYTES, type DecodedHeader } from './header';
import type { KeyPort, KeySlot } from './keyPort';
import { caseName, logName } from './names';
import { deriveSectionKeys, type SectionKeys } from './sectionKeys';

export interface UnlockContext {
  readonly files: FilePort;
  readonly dir: string;
  readonly keys: KeyPort;
}

/** Every header of a case, newest generation first and in it the snapshot's before the journal's. */
export async function readHeaders(
  context: Pick<UnlockContext, 'files' | 'dir'>,
  found: CaseFiles,
): Promise<DecodedHeader[]> {
  const places = [
    ...found.cases.map((generation) => ({ kind: 'case' as const, generation })),
    ...found.logs.map((generation) => ({ kind: 'log' as const, generation })),
  ].sort((one, other) => other.generation - one.generation);
  const headers: DecodedHeader[] = [];
  for (const { kind, generation } of places) {
    const name = kind === 'case' ? caseName(found.stem, generation) : logName(found.stem, generation);
    headers.push(decodeHeader(kind, await context.files.readStart(join(context.dir, name), HEADER_BYTES)));
  }
  return headers;
}

/**
 * The keys of a case from the first of its headers that opens: all carry the same file key. Rejects with a
 * `key_...` code, `newer_format`, or `damaged` when no header of this document is readable.
 */
export async function unlockCase(
  context: UnlockContext,
  docId: string,
  found: CaseFiles,
): Promise<{ keys: SectionKeys; slots: readonly KeySlot[] }> {
  let failure = new LibraryError('damaged', 'no readable header of this document', docId);
  for (const decoded of await readHeaders(context, found)) {
    if (decoded.status === 'newer') {
      throw new LibraryError('newer_format', `format version ${decoded.version}`, docId);
    }
    if (decoded.status === 'damaged' || decoded.header.docId !== docId) continue;
    const { slots } = decoded.header;
    try {
      const fileKey = await context.keys.unwrap(slots, docId);
      const keys = deriveSectionKeys(fileKey);
      fileKey.fill(0);
      return { keys, slots };
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      // A slot that was tampered with: another header may carry it whole. Anything else is final.
      if (error.code !== 'damaged') throw error;
      failure = error;
    }
  }
  throw failure;
}
