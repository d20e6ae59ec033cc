import { hasDayLibrary, loadDayLibrary } from '../../../shared/entry/day';
import { inBackground } from '../../session/failures';

/** Fetches what reads days when there is nothing better to do. */
export const startDays = async (): Promise<void> => {
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  await loadDayLibrary();
};

/** Runs a reading of a day when all is there to read it with: at once, except in the first moments of the app. */
export const whenDaysCanBeRead = (read: () => void): void => {
  if (hasDayLibrary()) read();
  else inBackground('days.read', loadDayLibrary().then(read));
};
