import { useSyncExternalStore } from 'react';

const SECOND_MS = 1_000;

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, SECOND_MS);
  return () => clearInterval(timer);
};

/** Now, to the second, as an ISO moment. */
export const useNow = (): string =>
  useSyncExternalStore(subscribe, () =>
    new Date(Math.floor(Date.now() / SECOND_MS) * SECOND_MS).toISOString(),
  );
