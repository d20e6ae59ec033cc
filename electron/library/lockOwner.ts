import { readFileSync, readlinkSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errnoOf } from './errors';

/** Whom a lock belongs to. What is empty, the system did not say. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same pid. */
  readonly start: string;
  /** Random for every start of a computer. */
  readonly boot: string;
  /** Processes know each other by pid within this only: containers on one computer do not. */
  readonly pids: string;
  readonly token: string;
}

/** What this process can find out about itself and about others. */
export interface ProcessWorld {
  readonly pid: number;
  readonly host: string;
  readonly boot: string;
  readonly pids: string;
  /** Empty when unknown or ended. */
  readonly startOf: (pid: number) => string;
  readonly isRunning: (pid: number) => boolean;
  /** True when the folder is certainly on a disk of this computer. */
  readonly isLocal: (dir: string) => Promise<boolean>;
}

/**
 * Whether the owner of a lock still runs. A lock of this start of this computer is judged by its process, whatever the
 * computer was called then. One of another start can only be of a process that has ended, when the folder is on a disk of
 * this computer; elsewhere it may be of another computer: `unknown`.
 */
export async function stateOf(
  owner: LockOwner,
  world: ProcessWorld,
  dir: string,
): Promise<'running' | 'ended' | 'unknown'> {
  if (owner.boot !== '' && owner.boot === world.boot) {
    if (owner.pids !== world.pids) return 'unknown';
    return runs(owner, world) ? 'running' : 'ended';
  }
  if (owner.boot !== '' && world.boot !== '') return (await world.isLocal(dir)) ? 'ended' : 'unknown';
  // A system, or an older version of this app, that names no start of the computer.
  if (owner.host === world.host) return runs(owner, world) ? 'running' : 'ended';
  return 'unknown';
}

function runs(owner: LockOwner, world: ProcessWorld): boolean {
  if (!world.isRunning(owner.pid)) return false;
  const start = world.startOf(owner.pid);
  return start === '' || owner.start === '' || start === owner.start;
}

/** Null when the value is no owner. Locks of before say less. */
export function parseOwner(value: unknown): LockOwner | null {
  if (typeof value !== 'object' || value === null) return null;
  const text = (key: string): string => {
    const found: unknown = Reflect.get(value, key);
    return typeof found === 'string' ? found : '';
  };
  const pid: unknown = Reflect.get(value, 'pid');
  const [host, token, start] = [text('host'), text('token'), text('start')];
  if (typeof pid !== 'number' || host === '' || token === '') return null;
  return { pid, host, start, boot: text('boot') || bootIn(start), pids: text('pids'), token };
}

/** The first version wrote `boot:ticks`, and nothing about containers. */
function bootIn(start: string): string {
  return /^([0-9a-f-]{36}):\d+$/.exec(start)?.[1] ?? '';
}

function quietly(read: () => string): string {
  try {
    return read().trim();
  } catch {
    // A hardened system hides it, others have no such file: then it says nothing.
    return '';
  }
}

function startOf(pid: number): string {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Ended, but its parent has not looked yet: such a process keeps its pid and does nothing.
  if (state === 'Z' || state === 'X') return 'ended';
  const ticks = fields[18];
  return ticks === undefined ? '' : `${bootId()}:${ticks}`;
}

function bootId(): string {
  return quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, as another user.
    return errnoOf(error) !== 'ESRCH';
  }
  return true;
}

/** File systems of Linux that are on a disk, or in the memory, of this computer (linux/magic.h). */
const LOCAL = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // xfs
  0x9123683e, // btrfs
  0x2fc12fc1, // zfs
  0xf2f52010, // f2fs
  0x01021994, // tmpfs
  0x794c7630, // overlay
  0x4d44, // fat
  0x2011bab0, // exfat
  0x5346544e, // ntfs
  0x7366746e, // ntfs3
]);

async function isLocal(dir: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  try {
    return LOCAL.has((await statfs(dir)).type);
  } catch {
    // Not certain, then.
    return false;
  }
}

/** The processes of this computer, as its system tells. */
export function systemWorld(): ProcessWorld {
  return {
    pid: process.pid,
    host: hostname(),
    boot: bootId(),
    pids: quietly(() => readlinkSync('/proc/self/ns/pid')),
    startOf,
    isRunning,
    isLocal,
  };
}
