import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file whole or not at all: what stood there stays until the new bytes are on disk. */
export const writeAtomically = async (target: string, content: string | Uint8Array): Promise<void> => {
  if (await isSpecial(target)) {
    await writeFile(target, content);
    return;
  }
  const temporary = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** A device, a pipe or a link is written to, never replaced. */
const isSpecial = async (target: string): Promise<boolean> => {
  try {
    return !(await lstat(target)).isFile();
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return false;
    throw error;
  }
};
