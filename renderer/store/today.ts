import { useSyncExternalStore } from 'react';
import { localDate } from '../../shared/base/dates';

const MINUTE_MS = 60_000;

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, MINUTE_MS);
  return () => clearInterval(timer);
};

/** Today where the user is, as an ISO date; a meeting may run past midnight. */
export const useToday = (): string => useSyncExternalStore(subscribe, () => localDate(new Date()));
