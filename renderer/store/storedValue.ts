import { reportFailure } from '../../shared/base/failures';

const damaged = new Set<string>();

/** Names under which this start found something that it could not read. */
export const damagedValues = (): readonly string[] => [...damaged];

/**
 * What this computer remembers under a name, as JSON; null when there is nothing, or when it cannot be read. Then it is kept
 * under another name before anything is written over it, written in the log, and told at the start.
 */
export const storedValue = (key: string): unknown => {
  const text = globalThis.localStorage?.getItem(key) ?? 'null';
  try {
    return JSON.parse(text);
  } catch (error) {
    globalThis.localStorage.setItem(`${key}.damaged`, text);
    globalThis.localStorage.removeItem(key);
    damaged.add(key);
    reportFailure('store.damagedValue', error);
    return null;
  }
};
