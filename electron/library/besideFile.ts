import { join } from 'node:path';
import type { CaseFiles } from './caseFiles';
import { setAside } from './damagedFile';
import { LibraryError } from './errors';
import { readWhole } from './filePort';
import { besideName } from './names';
import type { BesideKind } from './sectionKeys';
import { createRecordCodec, type RecordCodec } from './record';
import { writeAtomically } from './snapshotFile';
import { unlockCase, type UnlockContext } from './unlock';

/** Bytes of the largest file beside a case that is accepted. */
export const MAX_BESIDE_BYTES = 8 * 1024 * 1024;

export interface BesideContent {
  /** Null when there is none. */
  readonly content: Uint8Array | null;
  /** There was one that cannot be read; it is set aside. */
  readonly damaged: boolean;
}

type Context = UnlockContext & { readonly now: () => Date };

/** One record under a key of its own: what lies beside a case opens with what opens the case, and goes with it. */
async function codecOf(
  context: Context,
  docId: string,
  found: CaseFiles,
  kind: BesideKind,
): Promise<RecordCodec> {
  const { keys } = await unlockCase(context, docId, found);
  return createRecordCodec(keys[kind], { purpose: kind, docId, generation: 0 });
}

/** What this computer keeps beside a case. */
export async function readBeside(
  context: Context,
  docId: string,
  found: CaseFiles,
  kind: BesideKind,
): Promise<BesideContent> {
  const { files, dir, now } = context;
  const path = join(dir, besideName(found.stem, kind));
  if ((await files.stat(path)) === null) return { content: null, damaged: false };
  const codec = await codecOf(context, docId, found, kind);
  const bytes = await readWhole(files, path);
  const record = codec.decode(bytes, 0, 0);
  if (record.ok && record.next === bytes.length) return { content: record.content, damaged: false };
  await setAside(files, path, now());
  return { content: null, damaged: true };
}

/** Replaces it as a whole, durable when it resolves; nothing at all removes the file. */
export async function writeBeside(
  context: Context,
  docId: string,
  found: CaseFiles,
  kind: BesideKind,
  content: Uint8Array,
): Promise<void> {
  const { files, dir } = context;
  if (content.length > MAX_BESIDE_BYTES) {
    throw new LibraryError(
      'too_large',
      `what lies beside a case is at most ${MAX_BESIDE_BYTES} bytes`,
      docId,
    );
  }
  const path = join(dir, besideName(found.stem, kind));
  if (content.length === 0) {
    await files.remove(path);
    return files.syncDir(dir);
  }
  const codec = await codecOf(context, docId, found, kind);
  await writeAtomically(files, path, codec.encode(0, content));
}
