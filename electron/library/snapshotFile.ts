import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errnoOf } from './errors';
import { writeFully, type FilePort } from './filePort';

/** How a rename is tried again while Windows says that another program has the file open. */
export interface RenameRetry {
  /** Milliseconds before each further attempt. */
  readonly pauses: readonly number[];
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Elsewhere than on Windows the same codes are final, and waiting would only hide them. */
export const SYSTEM_RETRY: RenameRetry = {
  pauses: process.platform === 'win32' ? [10, 20, 50, 100, 200, 400, 800] : [],
  wait: (milliseconds) => delay(milliseconds),
};

/** Renames over what is there, trying again while a virus scanner or indexer holds the file. */
export async function renameWithRetry(
  files: FilePort,
  from: string,
  to: string,
  retry: RenameRetry = SYSTEM_RETRY,
): Promise<void> {
  for (const pause of retry.pauses) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!BUSY.has(errnoOf(error) ?? '')) throw error;
      await retry.wait(pause);
    }
  }
  await files.rename(from, to);
}

// write-file-atomic was looked at: it does not flush the folder, so that a loss of power can take the new name back after
// it was called saved, and it goes to the disk by itself, past the port with which tests make it fail.

/**
 * Puts a whole file in place: a reader, also after a crash at any moment, finds the old or the new content.
 * When it resolves the new content and its name are on the disk. Rejects with the system's error.
 */
export async function writeAtomically(
  files: FilePort,
  path: string,
  bytes: Uint8Array,
  retry: RenameRetry = SYSTEM_RETRY,
  temporary = `${path}.tmp`,
): Promise<void> {
  await files.remove(temporary);
  try {
    const file = await files.open(temporary, 'create');
    try {
      await writeFully(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWithRetry(files, temporary, path, retry);
  } catch (error) {
    // Gives the space back on a full disk; the first error is the one to tell.
    await files.remove(temporary).catch((second: unknown) => second);
    throw error;
  }
  await files.syncDir(dirname(path));
}
