import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { errnoOf, LibraryError } from './errors';
import { readWhole, writeFully, type FilePort } from './filePort';
import { parseOwner, stateOf, systemWorld, type LockOwner, type ProcessWorld } from './lockOwner';

// proper-lockfile was looked at: its lock is a folder with a time that is to be refreshed, so that a computer that slept
// loses it and one that crashed holds it for a while. This one says whose it is, and is free when that process is not there.

/** Name of the lock file in the library folder. */
export const LOCK_FILE = 'library.lock';

const MAX_ATTEMPTS = 5;

/** The right to be the only one in the library folder. */
export interface LibraryLock {
  /** Gives the folder free; a lock that is no longer ours is left alone. */
  release(): Promise<void>;
  /** Puts the lock in place again when it was deleted. Rejects with `locked` when it is another's now. */
  renew(): Promise<void>;
}

export interface LockOptions {
  /** Also take a lock that may be of another computer. */
  readonly takeOver?: boolean;
  readonly world?: ProcessWorld;
}

/**
 * Takes the lock, or rejects with `locked`, or with `locked_elsewhere` when nothing tells whether its owner still runs. The
 * lock of a process that has ended (also when its pid is in use again, or the computer has another name) is taken over.
 */
export async function takeLock(
  files: FilePort,
  dir: string,
  { takeOver = false, world = systemWorld() }: LockOptions = {},
): Promise<LibraryLock> {
  const path = join(dir, LOCK_FILE);
  const token = randomBytes(16).toString('hex');
  const { pid, host, boot, pids } = world;
  const mine: LockOwner = { pid, host, start: world.startOf(pid), boot, pids, token };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (await placeLock(files, path, mine)) {
      return { release: () => release(files, path, token), renew: () => renew(files, path, mine) };
    }
    const holder = await readLock(files, path);
    if (holder === 'absent') continue;
    if (holder !== 'unreadable') await assertFree(holder, world, dir, takeOver);
    await clearStale(files, path, holder);
  }
  throw new LibraryError('locked', 'other processes are taking the lock at the same time');
}

async function assertFree(
  owner: LockOwner,
  world: ProcessWorld,
  dir: string,
  takeOver: boolean,
): Promise<void> {
  const state = await stateOf(owner, world, dir);
  if (state === 'running') throw new LibraryError('locked', `the library is open in process ${owner.pid}`);
  if (state === 'ended' || takeOver) return;
  const params = { host: owner.host.slice(0, 80) };
  throw new LibraryError('locked_elsewhere', 'the lock may be of another computer', undefined, { params });
}

/** The lock appears under its name with its content, or not at all. */
async function placeLock(files: FilePort, path: string, owner: LockOwner): Promise<boolean> {
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
async function placeWithoutLink(files: FilePort, path: string, owner: LockOwner): Promise<boolean> {
  try {
    await writeOwner(files, path, owner);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeOwner(files: FilePort, path: string, owner: LockOwner): Promise<void> {
  const file = await files.open(path, 'create');
  try {
    await writeFully(file, Buffer.from(JSON.stringify(owner), 'utf8'), 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readLock(files: FilePort, path: string): Promise<LockOwner | 'absent' | 'unreadable'> {
  let text: string;
  try {
    text = Buffer.from(await readWhole(files, path)).toString('utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    return parseOwner(JSON.parse(text)) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Moves the stale lock away; if another process put a live one there meanwhile, that one goes back. */
async function clearStale(files: FilePort, path: string, stale: LockOwner | 'unreadable'): Promise<void> {
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

async function renew(files: FilePort, path: string, owner: LockOwner): Promise<void> {
  if (await placeLock(files, path, owner)) return;
  const holder = await readLock(files, path);
  if (typeof holder === 'string' || holder.token !== owner.token) {
    throw new LibraryError('locked', 'another process took the lock while it was gone');
  }
}

async function release(files: FilePort, path: string, token: string): Promise<void> {
  const holder = await readLock(files, path);
  if (typeof holder !== 'string' && holder.token === token) await files.remove(path);
}
