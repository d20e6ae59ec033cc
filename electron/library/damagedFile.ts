import { basename, dirname } from 'node:path';
import { writeFully, type FilePort } from './filePort';
import { renameWithRetry } from './snapshotFile';

async function freePath(files: FilePort, path: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/[-:.]/g, '');
  for (let count = 1; ; count += 1) {
    const candidate = `${path}.damaged-${stamp}${count === 1 ? '' : `-${count}`}`;
    if ((await files.stat(candidate)) === null) return candidate;
  }
}

/** Moves a damaged file out of the way, kept for an expert. Resolves with its new name, durable. */
export async function setAside(files: FilePort, path: string, now: Date): Promise<string> {
  const target = await freePath(files, path, now);
  await renameWithRetry(files, path, target);
  await files.syncDir(dirname(path));
  return basename(target);
}

/** Cuts a file at `keep` bytes; what is cut is first safe in a file of its own, whose name is returned. */
export async function cutOff(
  files: FilePort,
  path: string,
  bytes: Uint8Array,
  keep: number,
  now: Date,
): Promise<string> {
  const name = await keepCopy(files, path, bytes.subarray(keep), now);
  const file = await files.open(path, 'write');
  try {
    await file.truncate(keep);
    await file.sync();
  } finally {
    await file.close();
  }
  return name;
}

/** Writes damaged bytes of a file to a new one beside it. Resolves with its name, durable. */
export async function keepCopy(files: FilePort, path: string, bytes: Uint8Array, now: Date): Promise<string> {
  const target = await freePath(files, path, now);
  const copy = await files.open(target, 'create');
  try {
    await writeFully(copy, bytes, 0);
    await copy.sync();
  } finally {
    await copy.close();
  }
  await files.syncDir(dirname(path));
  return basename(target);
}
