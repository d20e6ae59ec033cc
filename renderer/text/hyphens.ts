import { useSyncExternalStore } from 'react';
import { loadHyphenation, withSoftHyphens } from '../../shared/text/hyphenation';

let isLoaded = false;
const listeners = new Set<() => void>();

/** Fetches the patterns when there is nothing better to do, and shows every name again with them. */
export const startHyphens = async (): Promise<void> => {
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
  await loadHyphenation();
  isLoaded = true;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const WHOLE = (text: string): string => text;

/** What makes a name fit to be broken over lines as Dutch is. For what is shown only. */
export const useHyphens = (): ((text: string) => string) =>
  useSyncExternalStore(subscribe, () => isLoaded) ? withSoftHyphens : WHOLE;
