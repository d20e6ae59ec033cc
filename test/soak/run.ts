// npm run soak: [--only NAME] [--minutes N, for each] [--seed S]. Runs every *.soak.ts here; the seed makes a failure repeatable.
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

const { values: flags } = parseArgs({
  options: { only: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
});
const minutes = Number(flags.minutes ?? 5);
if (!(minutes > 0)) throw new Error('--minutes wants a number above 0');
const seed = Number(flags.seed ?? Date.now() % 1_000_000);

let passed = 0;
let failed = 0;
for (const load of Object.values(import.meta.glob<Soak>('./*.soak.ts'))) {
  const soak = await load();
  if (flags.only !== undefined && flags.only !== soak.name) continue;
  const log = (line: string) => process.stdout.write(`[${soak.name}] ${line}\n`);
  log(`${minutes} minutes, seed ${seed}`);
  try {
    await soak.run({ minutes, seed, log });
    log('held');
    passed++;
  } catch (error) {
    log(
      `FAILED with --seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    failed++;
  }
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
