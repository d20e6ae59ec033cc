import { useSyncExternalStore } from 'react';

/** From this width down panels stand under each other: 1440 pixels at 200 % is 720. The same figure as in small.css. */
const NARROW = '(max-width: 60rem)';

const subscribe = (listener: () => void): (() => void) => {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Is the window too small for panels beside each other, by its size or by its zoom? */
export const isNarrow = (): boolean => matchMedia(NARROW).matches;

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);
