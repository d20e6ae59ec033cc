import { priceSheet, readPriceCsv } from '../../shared/prices/priceCsv';
import type { Price } from '../../shared/prices/price';
import { starterPrices } from '../../shared/prices/starterPrices';
import { wordsIn, type Language } from '../../shared/text/language';
import { usePrices } from '../store/priceStore';
import { ui } from '../store/uiStore';
import { tell } from './dispatch';
import { newId } from './random';

/** Reads the user's list, or takes the one that ships; once per start. */
export const loadPrices = async (language: Language): Promise<void> => {
  if (usePrices.getState().prices !== null) return;
  const reply = await window.rondetafel.readPrices();
  if (!reply.ok) tell(reply.problem);
  else if (reply.value.damaged) tell({ code: 'prices_damaged' });
  else if (reply.value.unread > 0)
    tell({ code: 'prices_some_unread', params: { count: reply.value.unread } });
  const own = reply.ok ? reply.value.prices : null;
  usePrices.setState({ prices: own ?? starterPrices(wordsIn(language)) });
};

/** Keeps the list on this computer. What could not be kept is told, and stays on the screen. */
const keep = async (prices: readonly Price[]): Promise<void> => {
  usePrices.setState({ prices });
  const reply = await window.rondetafel.writePrices({ prices: [...prices] });
  if (!reply.ok) tell(reply.problem);
};

const current = (): readonly Price[] => usePrices.getState().prices ?? [];

/** Adds a price, or replaces the one with its id. */
export const keepPrice = (price: Omit<Price, 'id'> & { readonly id: string | null }): Promise<void> => {
  const { id } = price;
  if (id === null) return keep([...current(), { ...price, id: newId('k') }]);
  return keep(current().map((one) => (one.id === id ? { ...one, ...price, id } : one)));
};

export const removePrice = (id: string): Promise<void> => keep(current().filter((one) => one.id !== id));

/** Back to the list that ships. */
export const resetPrices = (language: Language): Promise<void> => keep(starterPrices(wordsIn(language)));

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
  await keep(read.value);
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
