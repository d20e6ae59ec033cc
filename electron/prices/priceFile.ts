import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Serial } from '../../shared/base/serial';
import type { Price } from '../../shared/prices/price';
import { readStoredPrices, storedPrices, type StoredPrices } from '../../shared/prices/storedPrices';
import { FileRefused, readBounded } from '../files/readBounded';
import { writeUserFile } from '../files/writeUserFile';

const FILE = 'prices.json';
/** What could not be read is set aside under a name of its own, never written over, nor over what was set aside before. */
const damagedName = (now: Date): string =>
  `prices.damaged-${now.toISOString().replaceAll(/[-:.]/g, '')}.json`;
/** Bytes. A list of a thousand prices is a hundred times smaller; a larger file is something else. */
const FILE_MAX = 25 * 1024 * 1024;

export interface ReadPrices {
  /** The user's own list; null when there is none. */
  readonly prices: Price[] | null;
  /** There was one that cannot be read, and it is set aside. */
  readonly damaged: boolean;
  /** Rows that only another version can read: they stay in the file. */
  readonly unread: number;
}

export interface PriceFile {
  read(): Promise<ReadPrices>;
  /** Writes the whole list or nothing; one after the other. */
  write(prices: readonly Price[]): Promise<void>;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';

/** Null when there is no file. Throws when it cannot be read at all. */
const textOf = async (file: string): Promise<string | null> => {
  try {
    return (await readBounded(file, FILE_MAX)).toString('utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    if (error instanceof FileRefused) return '';
    throw error;
  }
};

const parsed = (text: string): StoredPrices | null => {
  try {
    return readStoredPrices(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** The price list of this computer's user, in the folder where the app keeps its data. It goes to nobody. */
export const priceFile = (folder: string): PriceFile => {
  const file = path.join(folder, FILE);
  const turns = new Serial();
  const write = async (prices: readonly Price[]): Promise<void> => {
    // Read anew each time: what another version put there must not be lost, also when it came meanwhile.
    const text = await textOf(file);
    const before = text === null ? null : parsed(text);
    await writeUserFile(file, `${JSON.stringify(storedPrices(prices, before?.kept ?? null), null, 1)}\n`);
  };
  return {
    read: async () => {
      const text = await textOf(file);
      if (text === null) return { prices: null, damaged: false, unread: 0 };
      const stored = parsed(text);
      if (stored) return { prices: [...stored.prices], damaged: false, unread: stored.kept.rows.length };
      await rename(file, path.join(folder, damagedName(new Date())));
      return { prices: null, damaged: true, unread: 0 };
    },
    // What went wrong with the one before was told to whoever asked for it.
    write: (prices) => turns.run(() => write(prices)),
  };
};
