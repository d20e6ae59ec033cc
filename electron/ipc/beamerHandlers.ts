import type { BeamerDesk } from '../windows/beamerWindow';
import { handle, type Gate } from './handle';

/** Opening and closing the beamer window. */
export const handleBeamer = (gate: Gate, desk: BeamerDesk): void => {
  handle(gate, 'beamer:open', async ({ title }) => {
    await desk.open(title);
    return null;
  });
  handle(gate, 'beamer:close', () => {
    desk.close();
    return null;
  });
};
