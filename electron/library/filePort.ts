/** What the library knows of a file without opening it. */
export interface FileStat {
  /** Bytes. */
  readonly size: number;
  /** The same for as long as the path leads to the same file. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** An open file; positions and lengths in bytes. Failures are the system's own errors (`code: 'ENOSPC'`). */
export interface OpenFile {
  readonly id: string;
  size(): Promise<number>;
  /** Fewer bytes than asked for only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** Resolves with the number of bytes written, which may be fewer than given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  truncate(size: number): Promise<void>;
  /** Resolves when content and size are on the disk (fdatasync). */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** `create` fails with EEXIST when the path is taken; the others fail with ENOENT when it is not. */
export type OpenMode = 'read' | 'write' | 'create';

/** The only way to the disk. Narrow, so that tests can put a failing disk in its place. */
export interface FilePort {
  /** Creates the folder and its parents, readable by this user only. */
  makeDir(dir: string): Promise<void>;
  list(dir: string): Promise<string[]>;
  /** Null when there is nothing at the path. */
  stat(path: string): Promise<FileStat | null>;
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  /** At most the first `length` bytes, in one quick step: meant for reading thousands of headers. */
  readStart(path: string, length: number): Promise<Uint8Array>;
  /** Replaces what is at `to`. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; fails with EEXIST when `to` is taken. */
  link(from: string, to: string): Promise<void>;
  /** Removing what is not there is no failure. */
  remove(path: string): Promise<void>;
  /** Resolves when names created, replaced and removed in the folder are on the disk. */
  syncDir(dir: string): Promise<void>;
}

/** Writes all bytes, however short the single writes are. */
export async function writeFully(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written <= 0) throw new Error('the system wrote no bytes and gave no reason');
    done += written;
  }
}

/** The whole content of a file. */
export async function readWhole(files: FilePort, path: string): Promise<Uint8Array> {
  const file = await files.open(path, 'read');
  try {
    return await file.read(0, await file.size());
  } finally {
    await file.close();
  }
}
