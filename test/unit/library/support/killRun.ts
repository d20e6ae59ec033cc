import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { openLibrary } from '../../../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../../../electron/library/deviceKey';
import { numbersIn, seededRandom } from './plainUpdates';

const DOC = 'doc-that-is-killed';
/** Updates that are acknowledged before each kill, at least. */
export const LEAST_PER_KILL = 21;

export interface KillRunOptions {
  readonly kills: number;
  readonly seed: number;
  /** Milliseconds since 1970 after which no further kill is begun. */
  readonly deadline?: number;
  readonly log?: (line: string) => void;
}

export interface KillRunResult {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, and not found again: must be empty. */
  readonly lost: readonly number[];
  /** Found, and never sent: must be empty. */
  readonly invented: readonly number[];
  /** Reports of damage by the library: a kill is none, so must be empty. */
  readonly reports: readonly string[];
}

/** Starts a process that appends, kills it (SIGKILL) at a seeded moment, looks what is there, and again. */
export async function killRun({ kills, seed, deadline, log }: KillRunOptions): Promise<KillRunResult> {
  const dir = await mkdtemp(join(tmpdir(), 'library-kill-'));
  const random = seededRandom(seed);
  const sent = new Set<number>();
  const acknowledged = new Set<number>();
  const lost = new Set<number>();
  const invented = new Set<number>();
  const reports: string[] = [];
  let done = 0;
  try {
    const script = await bundleChild(join(dir, 'child'));
    const library = join(dir, 'library');
    for (; done < kills && Date.now() < (deadline ?? Number.POSITIVE_INFINITY); done += 1) {
      // A moment is a number of acknowledgements heard plus a little, so that it falls anywhere between two of them, and
      // so that how many there are in the end does not depend on how busy the computer is.
      const moment = {
        acknowledged: LEAST_PER_KILL + Math.floor(random() * 200),
        microseconds: random() * 3000,
      };
      await appendUntilKilled(
        script,
        { dir: library, docId: DOC, seed: seed + done },
        moment,
        sent,
        acknowledged,
      );
      const { found, report } = await look(library);
      for (const number of acknowledged) if (!found.has(number)) lost.add(number);
      for (const number of found) if (!sent.has(number)) invented.add(number);
      if (report !== null) reports.push(report);
      log?.(`kill ${done + 1}: ${acknowledged.size} acknowledged, ${found.size} found, ${lost.size} lost`);
    }
  } finally {
    await rm(dir, { recursive: true });
  }
  return { kills: done, acknowledged: acknowledged.size, lost: [...lost], invented: [...invented], reports };
}

async function bundleChild(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'journalChild.ts'),
      outDir,
      target: 'node18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs' } },
    },
  });
  return join(outDir, 'child.cjs');
}

async function appendUntilKilled(
  script: string,
  order: { dir: string; docId: string; seed: number },
  moment: { acknowledged: number; microseconds: number },
  sent: Set<number>,
  acknowledged: Set<number>,
): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let left = moment.acknowledged;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [word, number] = line.split(' ');
    if (word === 'sent') sent.add(Number(number));
    if (word !== 'ack') return;
    acknowledged.add(Number(number));
    left -= 1;
    if (left !== 0) return;
    const until = process.hrtime.bigint() + BigInt(Math.floor(moment.microseconds * 1000));
    const killWhenDue = (): void => {
      if (process.hrtime.bigint() >= until) child.kill('SIGKILL');
      else setImmediate(killWhenDue);
    };
    killWhenDue();
  });
  const closed = once(lines, 'close');
  child.stdin.end(`${JSON.stringify(order)}\n`);
  const [code, signal] = (await exited) as [number | null, NodeJS.Signals | null];
  await closed;
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself with code ${code}`);
}

async function look(dir: string): Promise<{ found: Set<number>; report: string | null }> {
  const library = await openLibrary({ dir, keys: deviceKeyPort({ dir }) });
  try {
    const opened = await library.open(DOC);
    const { recovered } = opened;
    // A write that was cut by the kill leaves an unacknowledged piece of a record: that is no damage.
    const harmless =
      recovered === null || (!recovered.usedPrevious && !recovered.journalMissing && !recovered.journalCut);
    return { found: numbersIn(opened), report: harmless ? null : JSON.stringify(recovered) };
  } finally {
    await library.closeAll();
  }
}
