import { openLibrary } from '../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../electron/library/deviceKey';
import type { FilePort } from '../../electron/library/filePort';
import { nodeFiles } from '../../electron/library/nodeFiles';
import { budget, interleaved } from './figure';
import { inTemporaryFolder } from './fresh';
import type { BenchRow } from './run';

export const name = 'library';

const SIZES = [500, 2_000, 5_000];
const ROUNDS = 5;
const MOST_MS = 300;
const META = { title: 'Henk en zijn volle huis', pseudonym: 'Henk', status: 'at_table', actions: 6, late: 1 };

/** The disk without waiting for it: only for making thousands of cases before the measuring. */
const hasty: FilePort = {
  ...nodeFiles,
  async open(file, mode) {
    return { ...(await nodeFiles.open(file, mode)), sync: () => Promise.resolve() };
  },
  syncDir: () => Promise.resolve(),
};

/** The home list of a computer with many cases. The floor is the budget, at the largest size. */
export const run = (): Promise<readonly BenchRow[]> =>
  inTemporaryFolder(async (dir) => {
    const rows: BenchRow[] = [];
    let made = 0;
    for (const size of SIZES) {
      const maker = await openLibrary({ dir, keys: deviceKeyPort({ dir, files: hasty }), files: hasty });
      for (; made < size; made += 1) await maker.create(`bench-case-${made}`, META);
      await maker.closeAll();
      const library = await openLibrary({ dir, keys: deviceKeyPort({ dir }) });
      const took = await interleaved(ROUNDS, { list: () => library.list() });
      await library.closeAll();
      rows.push(budget(`home list of ${size} cases`, 'ms', took.list, MOST_MS));
    }
    return rows;
  });
