import { beamer } from '../store/beamerStore';
import type { BeamerLine } from './beamerLine';
import { tell } from './dispatch';

let line: BeamerLine | null = null;

/** Opens the window for the beamer, or brings it to the front. */
export const openBeamer = async (title: string): Promise<void> => {
  const reply = await window.rondetafel.openBeamer({ title });
  if (!reply.ok) {
    tell(reply.problem);
    return;
  }
  // Loaded when first needed: most windows never open a beamer.
  const { BeamerLine } = await import('./beamerLine');
  if (line !== null) return;
  beamer.opened();
  line = new BeamerLine(() => void closeBeamer());
};

export const closeBeamer = async (): Promise<void> => {
  beamerGone();
  await window.rondetafel.closeBeamer();
};

/** The window is gone, whoever closed it. */
export const beamerGone = (): void => {
  line?.close();
  line = null;
  beamer.closed();
};
