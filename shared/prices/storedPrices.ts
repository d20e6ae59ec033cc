import * as z from 'zod';
import { price, PRICES_MAX, type Price } from './price';

/** Version of the file in which the user's list is kept. Before there were versions it was the bare list. */
const VERSION = 1;

const file = z.union([
  z.array(z.unknown()).transform((prices) => ({ version: 0, prices, more: {} })),
  z.looseObject({ version: z.int().min(1), prices: z.array(z.unknown()) }).transform((stored) => {
    const { version, prices, ...more } = stored;
    return { version, prices, more };
  }),
]);

/** What a newer version wrote and this one cannot read: kept as it is, and written back. */
interface Kept {
  readonly version: number;
  readonly rows: readonly unknown[];
  readonly more: Readonly<Record<string, unknown>>;
}

export interface StoredPrices {
  readonly prices: readonly Price[];
  readonly kept: Kept;
}

const KNOWN = new Set<string>(Object.keys(price.shape));

/** One row: what is missing gets its default, and what is unknown is kept under `more`. */
const readRow = (row: unknown): Price | null => {
  if (typeof row !== 'object' || row === null) return null;
  const entries = Object.entries(row);
  const unknown = entries.filter(([name]) => !KNOWN.has(name));
  const known = Object.fromEntries(entries.filter(([name]) => KNOWN.has(name) && name !== 'more'));
  const read = price.safeParse(unknown.length > 0 ? { ...known, more: Object.fromEntries(unknown) } : known);
  return read.success ? read.data : null;
};

/** The list out of its file, which may come from an earlier or a later version; null when it is no such file. */
export const readStoredPrices = (value: unknown): StoredPrices | null => {
  const stored = file.safeParse(value);
  if (!stored.success) return null;
  const prices: Price[] = [];
  const rows: unknown[] = [];
  const ids = new Set<string>();
  for (const row of stored.data.prices) {
    const one = prices.length < PRICES_MAX ? readRow(row) : null;
    if (one === null || ids.has(one.id)) rows.push(row);
    else prices.push(one);
    if (one) ids.add(one.id);
  }
  if (prices.length === 0 && rows.length > 0) return null;
  return { prices, kept: { version: stored.data.version, rows, more: stored.data.more } };
};

/** The list as it is written: with what could not be read before, so that the version that knows it finds it again. */
export const storedPrices = (prices: readonly Price[], kept: Kept | null): Record<string, unknown> => ({
  ...kept?.more,
  version: Math.max(VERSION, kept?.version ?? VERSION),
  prices: [...prices.map(({ more, ...row }) => ({ ...more, ...row })), ...(kept?.rows ?? [])],
});
