import { priceSheet, readPriceCsv } from '../../shared/prices/priceCsv';
import type { Price } from '../../shared/prices/price';
import { starterPrices } from '../../shared/prices/starterPrices';
import { wordsIn, type Language } from '../../shared/text/language';
import { usePrices } from '../store/priceStore';
import { ui } from '../store/uiStore';
import { tell } from './dispatch';
import { newId } from './random';

/** The user's own list has not been read: until it is, nothing may be written over it. */
let isUnread = true;

/** Reads the user's list, or takes the one that ships; once per start, and again while it cannot be read. */
export const loadPrices = async (language: Language): Promise<void> => {
  if (usePrices.getState().prices !== null && !isUnread) return;
  const isRead = await readOwn();
  if (!isRead) tell({ code: 'prices_unreadable' });
  if (usePrices.getState().prices === null) usePrices.setState({ prices: starterPrices(wordsIn(language)) });
};

/** True when the user's list, or that there is none, is known now. */
const readOwn = async (): Promise<boolean> => {
  const reply = await window.rondetafel.readPrices();
  if (!reply.ok) return false;
  isUnread = false;
  const { damaged, unread, prices } = reply.value;
  if (damaged) tell({ code: 'prices_damaged' });
  else if (unread > 0) tell({ code: 'prices_some_unread', params: { count: unread } });
  if (prices !== null) usePrices.setState({ prices });
  return true;
};

/** Changes the list and keeps it on this computer. What could not be kept is told, and stays on the screen. */
const keep = async (change: (prices: readonly Price[]) => readonly Price[]): Promise<void> => {
  if (isUnread && !(await readOwn())) {
    tell({ code: 'prices_unreadable' });
    return;
  }
  const prices = change(current());
  usePrices.setState({ prices });
  const reply = await window.rondetafel.writePrices({ prices: [...prices] });
  if (!reply.ok) tell(reply.problem);
};

const current = (): readonly Price[] => usePrices.getState().prices ?? [];

/** Adds a price, or replaces the one with its id. */
export const keepPrice = (price: Omit<Price, 'id'> & { readonly id: string | null }): Promise<void> => {
  const { id } = price;
  if (id === null) return keep((prices) => [...prices, { ...price, id: newId('k') }]);
  return keep((prices) => prices.map((one) => (one.id === id ? { ...one, ...price, id } : one)));
};

export const removePrice = (id: string): Promise<void> =>
  keep((prices) => prices.filter((one) => one.id !== id));

/** Back to the list that ships. */
export const resetPrices = (language: Language): Promise<void> =>
  keep(() => starterPrices(wordsIn(language)));

/** Takes the whole list out of a file. A file that is not right changes nothing and is answered with a sentence. */
export const importPrices = async (imported: (count: number) => string): Promise<void> => {
  const picked = await window.rondetafel.pickPriceFile();
  if (!picked.ok) {
    tell(picked.problem);
    return;
  }
  if (picked.value === null) return;
  const read = readPriceCsv(picked.value.text);
  if (!read.ok) {
    tell(read.problems[0]);
    return;
  }
  await keep(() => read.value);
  ui.toast({ text: imported(read.value.length) });
};

/** Writes the list to a file that the user chooses. */
export const exportPrices = async (language: Language, saved: (name: string) => string): Promise<void> => {
  const { name, header, rows } = priceSheet(current(), language);
  const reply = await window.rondetafel.exportFile({
    format: 'csv',
    suggestedName: name,
    sheets: [{ name, header: [...header], rows: rows.map((row) => [...row]) }],
    text: '',
    bytes: null,
  });
  if (!reply.ok) tell(reply.problem);
  else if (reply.value) ui.toast({ text: saved(reply.value.path.split(/[\\/]/).at(-1) ?? '') });
};
