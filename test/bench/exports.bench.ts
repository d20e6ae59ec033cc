import { figure } from './figure';
import { freshProgram, freshRounds, inTemporaryFolder } from './fresh';
import type { BenchRow } from './run';

export const name = 'export';

const SIZES = [50, 500, 5_000];
const ROUNDS = 5;
const GOAL = 1.5;

/** The first export of a process, against the library (for csv: plain joining) writing the same cells. */
export const run = (): Promise<readonly BenchRow[]> =>
  inTemporaryFolder(async (dir) => {
    const program = await freshProgram('exportOnce', dir);
    return SIZES.flatMap((size) => {
      const count = String(size);
      const took = freshRounds(program, size > 1_000 ? 3 : ROUNDS, {
        csv: ['csv', count],
        bareCsv: ['bareCsv', count],
        xlsx: ['xlsx', count],
        bareXlsx: ['bareXlsx', count],
      });
      const row = (name: string, values: readonly number[], floors: readonly number[]): BenchRow =>
        figure({ name, unit: 'ms', values, floors, goal: GOAL });
      return [
        row(`csv of ${count} actions, first`, took.csv, took.bareCsv),
        row(`xlsx of ${count} actions, six sheets, first`, took.xlsx, took.bareXlsx),
      ];
    });
  });
