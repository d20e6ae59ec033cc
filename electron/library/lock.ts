import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errnoOf, LibraryError } from './errors';
import { readWhole, writeFully, type FilePort } from './filePort';

/** Name of the lock file in the library folder. */
export const LOCK_FILE = 'library.lock';

const MAX_ATTEMPTS = 5;

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same pid; empty where the system does not say. */
  readonly start: string;
  readonly token: string;
}

/** The right to be the only one in the library folder. */
export interface LibraryLock {
  /** Gives the folder free; a lock that is no longer ours is left alone. */
  release(): Promise<void>;
}

/**
 * Takes the lock or rejects with `locked`. The lock of a process that is dead (also when its pid is in use
 * again, on Linux) is taken over; one of another computer never is.
 */
export async function takeLock(files: FilePort, dir: string): Promise<LibraryLock> {
  const path = join(dir, LOCK_FILE);
  const token = randomBytes(16).toString('hex');
  const mine: Owner = { pid: process.pid, host: hostname(), start: startOf(process.pid), token };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (await placeLock(files, path, mine)) return { release: () => release(files, path, token) };
    const holder = await readLock(files, path);
    if (holder === 'absent') continue;
    if (holder !== 'unreadable' && isAlive(holder)) {
      throw new LibraryError('locked', `the library is open in process ${holder.pid} on ${holder.host}`);
    }
    await clearStale(files, path, holder);
  }
  throw new LibraryError('locked', 'other processes are taking the lock at the same time');
}

/** The lock appears under its name with its content, or not at all. */
async function placeLock(files: FilePort, path: string, owner: Owner): Promise<boolean> {
  const temporary = `${path}.${owner.token}`;
  try {
    await writeOwner(files, temporary, owner);
    await files.link(temporary, path);
    return true;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'EEXIST') return false;
    if (errno !== 'EPERM' && errno !== 'ENOTSUP' && errno !== 'ENOSYS' && errno !== 'EOPNOTSUPP') throw error;
    return await placeWithoutLink(files, path, owner);
  } finally {
    await files.remove(temporary).catch((error: unknown) => error);
  }
}

/** For file systems without hard links. */
async function placeWithoutLink(files: FilePort, path: string, owner: Owner): Promise<boolean> {
  try {
    await writeOwner(files, path, owner);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeOwner(files: FilePort, path: string, owner: Owner): Promise<void> {
  const file = await files.open(path, 'create');
  try {
    await writeFully(file, Buffer.from(JSON.stringify(owner), 'utf8'), 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readLock(files: FilePort, path: string): Promise<Owner | 'absent' | 'unreadable'> {
  let text: string;
  try {
    text = Buffer.from(await readWhole(files, path)).toString('utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isOwner(value) ? value : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value) || !('host' in value) || !('start' in value) || !('token' in value)) return false;
  const { pid, host, start, token } = value;
  return (
    typeof pid === 'number' &&
    typeof host === 'string' &&
    typeof start === 'string' &&
    typeof token === 'string'
  );
}

/** Moves the stale lock away; if another process put a live one there meanwhile, that one goes back. */
async function clearStale(files: FilePort, path: string, stale: Owner | 'unreadable'): Promise<void> {
  const aside = `${path}.stale-${randomBytes(8).toString('hex')}`;
  try {
    await files.rename(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readLock(files, aside);
  const expected = stale === 'unreadable' ? stale : stale.token;
  if (moved !== 'absent' && (moved === 'unreadable' ? moved : moved.token) !== expected) {
    await files.link(aside, path);
  }
  await files.remove(aside);
}

async function release(files: FilePort, path: string, token: string): Promise<void> {
  const holder = await readLock(files, path);
  if (typeof holder !== 'string' && holder.token === token) await files.remove(path);
}

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, as another user.
    if (errnoOf(error) === 'ESRCH') return false;
  }
  const start = startOf(owner.pid);
  return start === '' || owner.start === '' || start === owner.start;
}

/** Start of the computer and, in clock ticks after it, of the process. */
function startOf(pid: number): string {
  if (process.platform !== 'linux') return '';
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Ended, but its parent has not looked yet: such a process keeps its pid and does nothing.
    if (state === 'Z' || state === 'X') return 'ended';
    const ticks = fields[18];
    return ticks === undefined ? '' : `${boot}:${ticks}`;
  } catch {
    // A hardened system hides it: the pid alone decides then.
    return '';
  }
}
