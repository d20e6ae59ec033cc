import { randomBytes } from 'node:crypto';
import { lstat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeFiles } from '../library/nodeFiles';
import { SYSTEM_RETRY, writeAtomically } from '../library/snapshotFile';

/**
 * Writes a file where the user wants it, whole or not at all: what stood there stays until the new bytes are on disk. A
 * device, a pipe or a link is written to, never replaced.
 */
export const writeUserFile = async (target: string, content: string | Uint8Array): Promise<void> => {
  if (await isSpecial(target)) {
    await writeFile(target, content);
    return;
  }
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  // A name of its own: in a folder of the user's no other may be written over, or shown for long.
  const temporary = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  await writeAtomically(nodeFiles, target, bytes, SYSTEM_RETRY, temporary);
};

const isSpecial = async (target: string): Promise<boolean> => {
  try {
    return !(await lstat(target)).isFile();
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return false;
    throw error;
  }
};
