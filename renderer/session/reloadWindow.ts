import { currentSession } from './current';
import { saveBeforeLeaving } from './saveBeforeLeaving';

/** Starts the page anew when the open case is on disk, or when somebody gave up what is not. `reload` is the browser's. */
export const reloadWindow = async (reload: () => void): Promise<void> => {
  const session = currentSession();
  if (session === null || (await saveBeforeLeaving(session)) !== 'stay') reload();
};
