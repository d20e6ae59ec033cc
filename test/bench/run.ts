// npm run bench: runs every *.bench.ts here and prints one table.
import fs from 'node:fs';
import { parseArgs } from 'node:util';

/** One figure, always beside a floor that was measured in the same run; min and max of the repetitions. */
export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly floor: number;
  readonly ratio: number;
  readonly goal: number;
  readonly pass: boolean;
  readonly min: number;
  readonly max: number;
}
export interface Bench {
  readonly name: string;
  run(): Promise<readonly BenchRow[]>;
}

const USAGE = `npm run bench -- [--only NAME] [--json FILE] [--compare OLD.json]
  --only      one of them, by its name
  --json      also writes the figures to this file
  --compare   says which figures got worse than in that file`;

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const WORSE = 1.1; // less than a tenth is noise on a shared machine

const benches = await Promise.all(
  Object.values(import.meta.glob<Bench>('./*.bench.ts')).map((load) => load()),
);
const names = benches.map(({ name }) => name).join(', ');
if (flags.help === true) {
  process.stdout.write(`${USAGE}\nThere are: ${names}\n`);
  process.exit(0);
}
const chosen = benches.filter(({ name }) => flags.only === undefined || flags.only === name);
if (chosen.length === 0) {
  process.stderr.write(`There is no bench "${flags.only}". There are: ${names}.\n`);
  process.exit(1);
}
const rows: BenchRow[] = [];
for (const bench of chosen) {
  process.stderr.write(`${bench.name} …\n`);
  rows.push(...(await bench.run()));
}

console.table(rows.map((row) => ({ ...row, pass: row.pass ? 'yes' : 'NO' })));
if (flags.json !== undefined) fs.writeFileSync(flags.json, `${JSON.stringify(rows, undefined, 2)}\n`);
if (flags.compare !== undefined) {
  const old = JSON.parse(fs.readFileSync(flags.compare, 'utf8')) as BenchRow[];
  for (const { name, ratio } of rows) {
    const before = old.find((row) => row.name === name)?.ratio;
    if (before !== undefined && ratio > before * WORSE)
      process.stdout.write(`worse: ${name}, ratio ${before.toFixed(2)} -> ${ratio.toFixed(2)}\n`);
  }
}
if (rows.some((row) => !row.pass)) process.exitCode = 1;
