import { create } from 'zustand';
import type { Price } from '../../shared/prices/price';

/** The price list of this computer's user; null until it has been read. */
export const usePrices = create<{ readonly prices: readonly Price[] | null }>(() => ({ prices: null }));
