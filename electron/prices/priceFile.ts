import { rename } from 'node:fs/promises';
import path from 'node:path';
import { priceList, type Price } from '../../shared/prices/price';
import { readBounded } from '../files/readBounded';
import { writeAtomically } from '../files/writeAtomically';

const FILE = 'prices.json';
/** Far more than the longest list takes. */
const MAX_BYTES = 16 * 1024 * 1024;
/** What could not be read is set aside under a name of its own, never written over, nor over what was set aside before. */
const damagedName = (now: Date): string =>
  `prices.damaged-${now.toISOString().replaceAll(/[-:.]/g, '')}.json`;

export interface PriceFile {
  /** The user's own list; null when there is none. `damaged`: there was one that cannot be read, and it is set aside. */
  read(): Promise<{ readonly prices: Price[] | null; readonly damaged: boolean }>;
  /** Writes the whole list or nothing; one after the other. */
  write(prices: readonly Price[]): Promise<void>;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';

const parsed = (text: string): Price[] | null => {
  try {
    const read = priceList.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** The price list of this computer's user, in the folder where the app keeps its data. It goes to nobody. */
export const priceFile = (folder: string): PriceFile => {
  let last: Promise<void> = Promise.resolve();
  return {
    read: async () => {
      let text: string;
      try {
        text = (await readBounded(path.join(folder, FILE), MAX_BYTES)).toString('utf8');
      } catch (error) {
        if (isMissing(error)) return { prices: null, damaged: false };
        throw error;
      }
      const prices = parsed(text);
      if (prices) return { prices, damaged: false };
      await rename(path.join(folder, FILE), path.join(folder, damagedName(new Date())));
      return { prices: null, damaged: true };
    },
    write: (prices) => {
      const write = (): Promise<void> =>
        writeAtomically(path.join(folder, FILE), `${JSON.stringify(prices, null, 1)}\n`);
      // What went wrong with the one before was told to whoever asked for it.
      last = last.then(write, write);
      return last;
    },
  };
};
