import fs from 'node:fs';
import path from 'node:path';
import { openLibrary } from '../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../electron/library/deviceKey';
import { RECORD_OVERHEAD } from '../../electron/library/record';
import { budget, figure, interleaved } from './figure';
import { inTemporaryFolder } from './fresh';
import type { BenchRow } from './run';

export const name = 'journal';

const APPENDS = 100;
const ROUNDS = 7;
const ACKNOWLEDGED_MS = 250;
const META = { title: 'Proef' };

export const run = (): Promise<readonly BenchRow[]> => inTemporaryFolder(appending);

/** One edit to the disk after the other, against a file that is only appended to and synced. */
const appending = async (dir: string): Promise<readonly BenchRow[]> => {
  const library = await openLibrary({ dir, keys: deviceKeyPort({ dir }) });
  const docId = 'bench-append-1';
  await library.create(docId, META);
  await library.open(docId);
  const update = new Uint8Array(41).fill(7);
  const record = new Uint8Array(update.length + RECORD_OVERHEAD);
  const bare = await fs.promises.open(path.join(dir, 'bare.log'), 'a');
  let slowest = 0;
  const took = await interleaved(ROUNDS, {
    bare: async () => {
      for (let done = 0; done < APPENDS; done += 1) {
        await bare.write(record);
        await bare.datasync();
      }
    },
    journal: async () => {
      for (let done = 0; done < APPENDS; done += 1) {
        const started = performance.now();
        await library.append(docId, update);
        slowest = Math.max(slowest, performance.now() - started);
      }
    },
  });
  await bare.close();
  await library.closeAll();
  const each = (list: readonly number[]): number[] => list.map((ms) => (ms * 1_000) / APPENDS);
  const name = 'journal: one edit on the disk, against write and fdatasync';
  return [
    figure({ name, unit: 'µs', values: each(took.journal), floors: each(took.bare), goal: 1.5 }),
    budget('journal: slowest acknowledgement', 'ms', [slowest], ACKNOWLEDGED_MS),
  ];
};
