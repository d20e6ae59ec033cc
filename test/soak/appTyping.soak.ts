import { MEGABYTE, typeTogether } from '../helpers/typing';
import type { SoakOptions } from './run';

const MINUTE_MS = 60_000;

export const name = 'app-typing';

/** Three windows of the app type for `minutes` in a case of more than a megabyte; throws when they differ. */
export const run = async ({ minutes, log }: SoakOptions): Promise<void> => {
  const { bytes, typed, wrong } = await typeTogether(minutes * MINUTE_MS);
  log(`${bytes} bytes, characters typed: ${typed.map((text) => text.length).join(', ')}`);
  if (bytes < MEGABYTE) throw new Error(`the case is only ${bytes} bytes`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
};
