import fs from 'node:fs';

const TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux we run on

export interface Usage {
  /** Seconds of processor time, user and system. */
  readonly cpuSeconds: number;
  /** Megabytes: shared pages are divided over those who share them. */
  readonly pssMegabytes: number;
}

/** The fields of /proc/<pid>/stat after the name, which may hold spaces; null when the process has gone. */
const statOf = (pid: string): readonly string[] | null => {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};

const pssOf = (pid: string): number => {
  try {
    const text = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
};

/** What a process and all its children use, on Linux; elsewhere null. */
export const usageOf = (root: number): Usage | null => {
  if (process.platform !== 'linux') return null;
  const stats = new Map(
    fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const stat = statOf(pid);
        return stat ? [[pid, stat] as const] : [];
      }),
  );
  const tree = [String(root)];
  // A list that grows while it is read: children are found behind their parents.
  for (const parent of tree) for (const [pid, [, ppid]] of stats) if (ppid === parent) tree.push(pid);
  let ticks = 0;
  let pssMegabytes = 0;
  for (const pid of tree) {
    // utime, stime, and those of children that have ended
    for (const field of stats.get(pid)?.slice(11, 15) ?? []) ticks += Number(field);
    pssMegabytes += pssOf(pid);
  }
  return { cpuSeconds: ticks / TICKS_PER_SECOND, pssMegabytes };
};
