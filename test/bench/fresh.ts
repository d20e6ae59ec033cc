import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/**
 * A program of this folder, to be run in a new process each time, as a start of the app would: no code is compiled
 * yet. It gets its arguments, and prints the milliseconds of what it measured.
 */
export interface FreshProgram {
  readonly run: (...args: string[]) => number;
}

/** Bundles `test/bench/<name>.ts` into `dir`. */
export const freshProgram = async (name: string, dir: string): Promise<FreshProgram> => {
  const program = path.join(dir, `${name}.mjs`);
  await build({
    root: path.join(import.meta.dirname, '..', '..'),
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, `${name}.ts`),
      outDir: dir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { external: [/^node:/], output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return {
    run: (...args) => Number(execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' })),
  };
};

/** Milliseconds of each kind of run, one after the other in every round. */
export const freshRounds = <K extends string>(
  program: FreshProgram,
  rounds: number,
  kinds: Readonly<Record<K, readonly string[]>>,
): Record<K, number[]> => {
  const names = Object.keys(kinds) as K[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  for (let done = 0; done < rounds; done += 1)
    for (const name of names) times[name].push(program.run(...kinds[name]));
  return times;
};

export const inTemporaryFolder = async <T>(work: (dir: string) => Promise<T>): Promise<T> => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rondetafel-bench-'));
  try {
    return await work(dir);
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
};
