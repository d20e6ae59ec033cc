import { open } from 'node:fs/promises';
import { failure, success, type Result } from '../../shared/base/result';
import { MAX_FILE_BYTES } from '../../shared/exchange/inspect';

/** The text of a case file, refused unread when it is too large. Problems carry the path as the user gave it. */
export const readCaseText = async (path: string): Promise<Result<string>> => {
  try {
    const file = await open(path, 'r');
    try {
      const info = await file.stat();
      // A device or a pipe has no end to wait for.
      if (!info.isFile()) return failure({ code: 'file_unreadable', path });
      const { size } = info;
      if (size > MAX_FILE_BYTES)
        return failure({ code: 'file_too_large', params: { max: MAX_FILE_BYTES >> 20 } });
      return success(await file.readFile('utf8'));
    } finally {
      await file.close();
    }
  } catch (error) {
    const missing = error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';
    return failure({ code: missing ? 'file_not_found' : 'file_unreadable', path });
  }
};
