import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** Why a file was not read: it is a folder, a pipe or a device, or it holds more than it may. */
export class FileRefused extends Error {
  constructor(readonly code: 'not_a_file' | 'too_large') {
    super(code);
  }
}

/**
 * The bytes of a file: the only way in which this app reads a file that it did not write itself. Regular files only, and
 * never more than `max` bytes, also of a file that grows meanwhile or does not tell its size. Rejects with FileRefused, or
 * with the system's error (`code: 'ENOENT'`).
 */
export const readBounded = async (path: string, max: number): Promise<Buffer> => {
  // Without waiting: opening a pipe into which nobody writes would never end.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const info = await file.stat();
    if (!info.isFile()) throw new FileRefused('not_a_file');
    if (info.size > max) throw new FileRefused('too_large');
    return await upTo(file, max, info.size);
  } finally {
    await file.close();
  }
};

/** One byte more than told is asked for, to see that the file ends there. */
const upTo = async (file: FileHandle, max: number, told: number): Promise<Buffer> => {
  let buffer = Buffer.alloc(Math.min(told, max) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (length > max) throw new FileRefused('too_large');
    if (bytesRead === 0) return buffer.subarray(0, length);
    if (length === buffer.length)
      buffer = Buffer.concat([buffer, Buffer.alloc(Math.min(buffer.length, max - length + 1))]);
  }
};
