import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { reportFailure } from '../../shared/base/failures';
import { readCaseText } from '../files/readCaseText';
import type { PriceFile } from '../prices/priceFile';
import { handle, Refused, type Gate } from './handle';

const CSV = { name: 'CSV', extensions: ['csv', 'txt'] };

/** The user's own price list: kept on this computer, and taken from a file that the user chooses. */
export const handlePrices = (gate: Gate, parent: () => BrowserWindow | null, file: () => PriceFile): void => {
  handle(gate, 'prices:read', () => file().read());
  handle(gate, 'prices:write', async ({ prices }) => {
    try {
      await file().write(prices);
    } catch (error) {
      reportFailure('prices.write', error);
      throw new Refused({ code: 'prices_not_saved' });
    }
    return null;
  });
  handle(gate, 'prices:pick', async () => {
    const settings = { properties: ['openFile' as const], filters: [CSV] };
    const window = parent();
    const chosen = await (window ? dialog.showOpenDialog(window, settings) : dialog.showOpenDialog(settings));
    const picked = chosen.filePaths[0];
    if (chosen.canceled || picked === undefined) return null;
    const text = await readCaseText(picked);
    if (!text.ok) throw new Refused({ ...text.problems[0], path: path.basename(picked) });
    return { text: text.value };
  });
};
