import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { FilePort, OpenFile } from './filePort';
import { nodeFiles } from './nodeFiles';

/** What the app asks of a disk. */
const OPERATIONS = [
  'makeDir',
  'list',
  'stat',
  'open',
  'create',
  'readStart',
  'read',
  'write',
  'truncate',
  'sync',
  'rename',
  'link',
  'remove',
  'syncDir',
] as const;
export type DiskAction = (typeof OPERATIONS)[number];

/** One way in which a disk fails. */
const fault = z.object({
  /** The system's code (`ENOSPC`, `EIO`, `EACCES`, `EMFILE`, `ESTALE`, ...), `slow`, or `torn`: half is written, then EIO. */
  kind: z.union([z.string().regex(/^E[A-Z]{2,15}$/), z.literal('slow'), z.literal('torn')]),
  /** Left out: all of them. */
  actions: z.array(z.enum(OPERATIONS)).optional(),
  /** Part of the path; left out: every path. */
  path: z.string().optional(),
  /** How often of a thousand times; left out: always. */
  perMille: z.int().min(0).max(1_000).optional(),
  /** So many times at most. */
  times: z.int().min(0).optional(),
  /** Milliseconds, for `slow`. */
  milliseconds: z.int().min(0).max(60_000).optional(),
});
const plan = z.object({ seed: z.int().default(1), faults: z.array(fault) });
export type Fault = z.infer<typeof fault>;

/** How often each kind of fault came. */
export type FaultCounts = Record<string, number>;

/** Seeded (xorshift): the same plan fails at the same places. */
const random = (seed: number): (() => number) => {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % 1_000;
  };
};

const systemError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

/**
 * A disk in front of a disk that fails by plan. `faults` is asked anew before every action, so that a test can have the disk
 * full now and not a moment later. For tests; a packed app never has it.
 */
export function faultyFiles(
  files: FilePort,
  faults: () => readonly Fault[],
  seed = 1,
  counts: FaultCounts = {},
): FilePort {
  const chance = random(seed);
  const used = new Map<string, number>();
  const due = (action: DiskAction, path: string): Fault | undefined =>
    faults().find(
      (one) =>
        (one.actions?.includes(action) ?? true) &&
        path.includes(one.path ?? '') &&
        (used.get(JSON.stringify(one)) ?? 0) < (one.times ?? Number.POSITIVE_INFINITY) &&
        chance() < (one.perMille ?? 1_000),
    );
  /** Before an action: fails it, slows it down, or says that only half of it may be done. */
  const before = async (action: DiskAction, path: string): Promise<'whole' | 'half'> => {
    const found = due(action, path);
    if (found === undefined) return 'whole';
    const key = JSON.stringify(found);
    used.set(key, (used.get(key) ?? 0) + 1);
    counts[found.kind] = (counts[found.kind] ?? 0) + 1;
    if (found.kind === 'slow') await delay(found.milliseconds ?? 1_000);
    else if (found.kind === 'torn') return 'half';
    else throw systemError(found.kind);
    return 'whole';
  };
  const wrap = (file: OpenFile, path: string): OpenFile => ({
    ...file,
    read: async (position, length) => {
      await before('read', path);
      return file.read(position, length);
    },
    write: async (bytes, position) => {
      if ((await before('write', path)) === 'whole') return file.write(bytes, position);
      await file.write(bytes.subarray(0, bytes.length >> 1), position);
      throw systemError('EIO');
    },
    truncate: async (size) => {
      await before('truncate', path);
      return file.truncate(size);
    },
    sync: async () => {
      await before('sync', path);
      return file.sync();
    },
  });
  const guarded =
    <A extends readonly [string, ...unknown[]], R>(action: DiskAction, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await before(action, args[0]);
      return work(...args);
    };
  return {
    makeDir: guarded('makeDir', (dir: string) => files.makeDir(dir)),
    list: guarded('list', (dir: string) => files.list(dir)),
    stat: guarded('stat', (path: string) => files.stat(path)),
    open: async (path, mode) => {
      await before(mode === 'create' ? 'create' : 'open', path);
      return wrap(await files.open(path, mode), path);
    },
    readStart: guarded('readStart', (path: string, length: number) => files.readStart(path, length)),
    rename: guarded('rename', (from: string, to: string) => files.rename(from, to)),
    link: guarded('link', (from: string, to: string) => files.link(from, to)),
    remove: guarded('remove', (path: string) => files.remove(path)),
    syncDir: guarded('syncDir', (dir: string) => files.syncDir(dir)),
  };
}

/**
 * The real disk; with the path of a plan (JSON: `{"seed":1,"faults":[{"kind":"ENOSPC","actions":["write"]}]}`) one that
 * fails by it. The plan is read before every action; without the file nothing fails.
 */
export function filesWithFaults(planFile: string | undefined): FilePort {
  if (planFile === undefined || planFile === '') return nodeFiles;
  const read = (): z.infer<typeof plan> => {
    try {
      return plan.parse(JSON.parse(readFileSync(planFile, 'utf8')));
    } catch {
      // Not there, or half written by the test at this moment.
      return { seed: 1, faults: [] };
    }
  };
  return faultyFiles(nodeFiles, () => read().faults, read().seed);
}
