/** What went wrong in the library, as a code that the window can put into words. */
export type LibraryErrorCode =
  | 'bad_doc_id'
  | 'bad_input'
  | 'too_large'
  | 'exists'
  | 'not_found'
  | 'not_open'
  | 'already_open'
  | 'closed'
  /** Another process has this library open. */
  | 'locked'
  /** A lock that may be of another computer, or of none any more: whoever uses this one must say. `params.host` */
  | 'locked_elsewhere'
  | 'disk_full'
  /** The folder or file may not be written. */
  | 'read_only'
  /** A file or the folder that should be there is gone. */
  | 'vanished'
  | 'io'
  /** No readable copy of what is needed; nothing on disk was changed. */
  | 'damaged'
  /** Written by a newer version of the app; nothing on disk was changed. */
  | 'newer_format'
  /** The device key file is not there although there are cases. */
  | 'key_missing'
  | 'key_damaged'
  /** The device key is sound, but another one than the case was locked with. */
  | 'key_mismatch'
  /** The case has no key slot that this computer can open. */
  | 'key_unavailable';

/** Every failure that leaves the library. `detail` is for developers and never holds case content. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly code: LibraryErrorCode;
  readonly detail: string;
  readonly docId: string | undefined;
  /** Puts values into the sentence for the code. */
  readonly params: Readonly<Record<string, string>> | undefined;

  constructor(
    code: LibraryErrorCode,
    detail: string,
    docId?: string,
    options: ErrorOptions & { readonly params?: Readonly<Record<string, string>> } = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.params = options.params;
    this.code = code;
    this.detail = detail;
    this.docId = docId;
  }
}

const CODE_BY_ERRNO: Readonly<Record<string, LibraryErrorCode>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EFBIG: 'disk_full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  ENODEV: 'vanished',
  ESTALE: 'vanished',
};

/** The operating system's name for an error (`ENOSPC`), or undefined. */
export function errnoOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns whatever was thrown into a LibraryError; a LibraryError passes unchanged. */
export function toLibraryError(error: unknown, docId?: string): LibraryError {
  if (error instanceof LibraryError) return error;
  const errno = errnoOf(error);
  const code = (errno === undefined ? undefined : CODE_BY_ERRNO[errno]) ?? 'io';
  return new LibraryError(code, error instanceof Error ? error.message : String(error), docId, {
    cause: error,
  });
}
