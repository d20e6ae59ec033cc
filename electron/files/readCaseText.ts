import { failure, success, type Result } from '../../shared/base/result';
import { MAX_FILE_BYTES } from '../../shared/exchange/inspect';
import { FileRefused, readBounded } from './readBounded';

/** The text of a case file, refused unread when it is too large. Problems carry the path as the user gave it. */
export const readCaseText = async (path: string): Promise<Result<string>> => {
  try {
    return success((await readBounded(path, MAX_FILE_BYTES)).toString('utf8'));
  } catch (error) {
    if (error instanceof FileRefused && error.code === 'too_large')
      return failure({ code: 'file_too_large', params: { max: MAX_FILE_BYTES >> 20 } });
    const missing = error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';
    return failure({ code: missing ? 'file_not_found' : 'file_unreadable', path });
  }
};
