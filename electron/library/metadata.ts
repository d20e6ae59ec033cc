import { decodeCaseFile, encodeCaseFile, type CaseMetadata } from './envelope';
import { LibraryError } from './errors';
import { readWhole, type FilePort } from './filePort';
import type { FileHeader } from './header';
import type { SectionKeys } from './sectionKeys';
import { writeAtomically } from './snapshotFile';

/**
 * Writes a snapshot file anew with other metadata, durable when it resolves. Rejects with `damaged`, and
 * leaves the file as it is, when it is not readable whole.
 */
export async function rewriteMetadata(
  files: FilePort,
  path: string,
  header: FileHeader,
  keys: SectionKeys,
  metadata: CaseMetadata,
): Promise<void> {
  const content = decodeCaseFile(await readWhole(files, path), keys, header);
  if (content === null) throw new LibraryError('damaged', 'the snapshot file is unreadable', header.docId);
  await writeAtomically(files, path, encodeCaseFile(header, keys, { ...content, ...metadata }));
}
