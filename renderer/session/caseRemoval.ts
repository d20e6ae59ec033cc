import * as z from 'zod';
import { reportFailure } from '../../shared/base/failures';
import { docId } from '../../shared/ipc/contract';
import { storedValue } from '../store/storedValue';

const KEY = 'rondetafel.toRemove';
const list = z.array(z.unknown()).catch([]);

/** Ids of cases that must go from this computer and could not yet. One that is no id does not keep the others here. */
const waiting = (): readonly string[] =>
  list.parse(storedValue(KEY)).flatMap((one) => docId.safeParse(one).data ?? []);

const remember = (ids: readonly string[]): void => {
  if (ids.length === 0) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(ids));
};

/**
 * Removes a case that must not stay on this computer. False when that cannot be now: then it is tried again at every
 * start, until it is gone.
 */
export const removeForGood = async (id: string): Promise<boolean> => {
  const removed = await window.rondetafel.removeCase({ docId: id });
  const isGone = removed.ok || removed.problem.code === 'library_not_found';
  const others = waiting().filter((one) => one !== id);
  remember(isGone ? others : [...others, id]);
  if (!removed.ok && !isGone) reportFailure('cases.remove', removed.problem);
  return isGone;
};

/** At a start: what could not be removed before goes now, or waits on. */
export const finishRemovals = async (): Promise<void> => {
  for (const id of waiting()) await removeForGood(id);
};

/** A guest's copy is used again: it stays. */
export const keepAfterAll = (id: string): void => remember(waiting().filter((one) => one !== id));
