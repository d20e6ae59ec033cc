import { beamer } from '../store/beamerStore';
import type { BeamerChannel } from './beamerChannel';
import { tell } from './dispatch';
import { onRequest } from './onRequest';

let channel: BeamerChannel | null = null;

/** Opens the window for the beamer, or brings it to the front. */
export const openBeamer = async (title: string): Promise<void> => {
  const reply = await window.rondetafel.openBeamer({ title });
  if (!reply.ok) {
    tell(reply.problem);
    return;
  }
  // Loaded when first needed: most windows never open a beamer.
  const { BeamerChannel } = await import('./beamerChannel');
  if (channel !== null) return;
  beamer.opened();
  channel = new BeamerChannel(() => onRequest('beamer.close', closeBeamer()));
};

export const closeBeamer = async (): Promise<void> => {
  beamerGone();
  await window.rondetafel.closeBeamer();
};

/** The window is gone, whoever closed it. */
export const beamerGone = (): void => {
  channel?.close();
  channel = null;
  beamer.closed();
};
