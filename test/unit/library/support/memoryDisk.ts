import type { FilePort, FileStat, OpenFile, OpenMode } from '../../../../electron/library/filePort';

/** What a loss leaves: all that was written; only what was synced; or a seeded mixture, sector by sector. */
export type LossMode = 'kill' | 'power' | 'torn';

/** A change on the disk, about to happen. */
export interface DiskOperation {
  readonly kind: 'create' | 'write' | 'truncate' | 'sync' | 'rename' | 'link' | 'remove' | 'syncDir';
  readonly path: string;
}

interface Inode {
  readonly id: string;
  live: Uint8Array;
  durable: Uint8Array;
}
type Names = Map<string, Inode>;

const SECTOR = 512;

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

/**
 * A disk in memory that knows what is durable: content after `sync` of the file, names after `syncDir`.
 * Folders always exist. `hook` sees every change before it happens and may throw in its place.
 */
export class MemoryDisk {
  hook: (operation: DiskOperation) => void = () => undefined;
  /** Bytes of content that fit; a write beyond it is cut short, then fails with ENOSPC. */
  capacity = Number.POSITIVE_INFINITY;
  /** Largest number of bytes that one write takes. */
  writeLimit = Number.POSITIVE_INFINITY;
  #names: Names = new Map();
  /** Names as last synced, and the changes since: a journalling file system keeps a first part of them. */
  #durableNames: Names = new Map();
  #changes: ((names: Names) => void)[] = [];
  #nextId = 1;
  #epoch = 0;

  names(): string[] {
    return [...this.#names.keys()].sort();
  }

  content(path: string): Uint8Array {
    const inode = this.#names.get(path);
    if (inode === undefined) throw systemError('ENOENT');
    return inode.live.slice();
  }

  /** Puts content in place from outside, durable at once. */
  plant(path: string, content: Uint8Array): void {
    const inode: Inode = { id: this.#newId(), live: content.slice(), durable: content.slice() };
    this.#names.set(path, inode);
    this.#settleNames();
  }

  /** Deletes from outside, durable at once. */
  drop(path: string): void {
    this.#names.delete(path);
    this.#settleNames();
  }

  /** A second disk with the same files, all durable. */
  copy(): MemoryDisk {
    const disk = new MemoryDisk();
    for (const path of this.names()) disk.plant(path, this.content(path));
    return disk;
  }

  /** Ends the process that holds the ports given out so far, and its lock. */
  lose(mode: LossMode, random: () => number): void {
    this.#epoch += 1;
    this.hook = () => undefined;
    if (mode !== 'kill') {
      const kept = mode === 'power' ? 0 : Math.floor(random() * (this.#changes.length + 1));
      for (const change of this.#changes.slice(0, kept)) change(this.#durableNames);
      this.#names = this.#durableNames;
      for (const inode of new Set(this.#names.values())) {
        inode.live = mode === 'power' ? inode.durable.slice() : mixed(inode, random);
      }
    }
    for (const path of this.names()) if (/library\.lock/.test(path)) this.#names.delete(path);
    for (const inode of this.#names.values()) inode.durable = inode.live.slice();
    this.#settleNames();
  }

  port(): FilePort {
    const epoch = this.#epoch;
    const check = (operation?: DiskOperation): void => {
      if (epoch !== this.#epoch) throw systemError('EIO');
      if (operation !== undefined) this.hook(operation);
    };
    const need = (path: string): Inode => {
      const inode = this.#names.get(path);
      if (inode === undefined) throw systemError('ENOENT');
      return inode;
    };
    return {
      makeDir: async () => check(),
      list: async (dir) => {
        check();
        return this.names().flatMap((path) =>
          path.startsWith(`${dir}/`) ? [path.slice(dir.length + 1)] : [],
        );
      },
      stat: async (path): Promise<FileStat | null> => {
        check();
        const inode = this.#names.get(path);
        return inode === undefined ? null : { size: inode.live.length, id: inode.id, modified: 0 };
      },
      open: async (path, mode) => this.#open(path, mode, check),
      readStart: async (path, length) => {
        check();
        return need(path).live.slice(0, length);
      },
      rename: async (from, to) => {
        check({ kind: 'rename', path: to });
        const inode = need(from);
        this.#change((names) => {
          names.delete(from);
          names.set(to, inode);
        });
      },
      link: async (from, to) => {
        check({ kind: 'link', path: to });
        const inode = need(from);
        if (this.#names.has(to)) throw systemError('EEXIST');
        this.#change((names) => names.set(to, inode));
      },
      remove: async (path) => {
        check({ kind: 'remove', path });
        if (this.#names.has(path)) this.#change((names) => names.delete(path));
      },
      syncDir: async (dir) => {
        check({ kind: 'syncDir', path: dir });
        this.#settleNames();
      },
    };
  }

  #open(path: string, mode: OpenMode, check: (operation?: DiskOperation) => void): OpenFile {
    check(mode === 'create' ? { kind: 'create', path } : undefined);
    let inode = this.#names.get(path);
    if (mode === 'create') {
      if (inode !== undefined) throw systemError('EEXIST');
      const fresh: Inode = { id: this.#newId(), live: new Uint8Array(0), durable: new Uint8Array(0) };
      this.#change((names) => names.set(path, fresh));
      inode = fresh;
    }
    if (inode === undefined) throw systemError('ENOENT');
    const file = inode;
    return {
      id: file.id,
      size: async () => file.live.length,
      read: async (position, length) => {
        check();
        return file.live.slice(position, position + length);
      },
      write: async (bytes, position) => {
        check({ kind: 'write', path });
        const grown = Math.max(0, position + bytes.length - file.live.length);
        const room = bytes.length - Math.max(0, this.#used() + grown - this.capacity);
        const count = Math.min(bytes.length, room, this.writeLimit);
        if (count <= 0) throw systemError('ENOSPC');
        const live = new Uint8Array(Math.max(file.live.length, position + count));
        live.set(file.live);
        live.set(bytes.subarray(0, count), position);
        file.live = live;
        return count;
      },
      truncate: async (size) => {
        check({ kind: 'truncate', path });
        const live = new Uint8Array(size);
        live.set(file.live.subarray(0, size));
        file.live = live;
      },
      sync: async () => {
        check({ kind: 'sync', path });
        file.durable = file.live.slice();
      },
      close: async () => check(),
    };
  }

  #used(): number {
    let bytes = 0;
    for (const inode of new Set(this.#names.values())) bytes += inode.live.length;
    return bytes;
  }

  #change(change: (names: Names) => void): void {
    change(this.#names);
    this.#changes.push(change);
  }

  #settleNames(): void {
    this.#durableNames = new Map(this.#names);
    this.#changes = [];
  }

  #newId(): string {
    this.#nextId += 1;
    return String(this.#nextId);
  }
}

function mixed(inode: Inode, random: () => number): Uint8Array {
  const { live, durable } = inode;
  const result = new Uint8Array(random() < 0.5 ? live.length : durable.length);
  for (let start = 0; start < result.length; start += SECTOR) {
    const source = random() < 0.5 ? live : durable;
    result.set(source.subarray(start, Math.min(start + SECTOR, result.length)), start);
  }
  return result;
}
