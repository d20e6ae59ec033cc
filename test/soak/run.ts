// npm run soak: runs every *.soak.ts here; the seed makes a failure repeatable.
import { parseArgs } from 'node:util';

export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}
export interface Soak {
  readonly name: string;
  /** Throws when something that was promised did not hold. */
  run(options: SoakOptions): Promise<void>;
}

const USAGE = `npm run soak -- [--only NAME] [--minutes N] [--seed S | --seeds S,S,...]
  --only      one of them, by its name
  --minutes   for each, and for each seed; 5 when left out
  --seed      makes a run repeatable; --seeds runs one after the other`;

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    seeds: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const soaks = await Promise.all(Object.values(import.meta.glob<Soak>('./*.soak.ts')).map((load) => load()));
const names = soaks.map((soak) => soak.name).join(', ');
if (flags.help === true) {
  process.stdout.write(`${USAGE}\nThere are: ${names}\n`);
  process.exit(0);
}
const minutes = Number(flags.minutes ?? 5);
const seeds = (flags.seeds ?? flags.seed ?? String(Date.now() % 1_000_000)).split(',').map(Number);
const chosen = soaks.filter((soak) => flags.only === undefined || flags.only === soak.name);
const refuse = (why: string): never => {
  process.stderr.write(`${why}\n${USAGE}\n`);
  process.exit(1);
};
if (!(minutes > 0)) refuse('--minutes wants a number above 0.');
if (!seeds.every(Number.isSafeInteger)) refuse('--seeds wants whole numbers with commas between them.');
if (chosen.length === 0) refuse(`There is no soak "${flags.only}". There are: ${names}.`);

let passed = 0;
let failed = 0;
for (const soak of chosen) {
  for (const seed of seeds) {
    const log = (line: string) => process.stdout.write(`[${soak.name}] ${line}\n`);
    log(`${minutes} minutes, seed ${seed}`);
    try {
      await soak.run({ minutes, seed, log });
      log('held');
      passed++;
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log(`FAILED with --seed ${seed}: ${said}`);
      failed++;
    }
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
