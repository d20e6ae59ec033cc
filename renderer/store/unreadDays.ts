import { create } from 'zustand';
import { useCase } from './caseStore';

/**
 * Days that somebody typed and that are not understood, by case and field (`table/id/field`). They stay in their field,
 * also when it is shown again later or elsewhere, and what depends on them waits.
 */
interface UnreadDays {
  readonly typed: ReadonlyMap<string, string>;
}

const useUnreadDays = create<UnreadDays>(() => ({ typed: new Map() }));

/** The field in the case that is open. */
const keyOf = (field: string): string => `${useCase.getState().docId ?? ''}/${field}`;

/** `typed` is null as soon as the field holds a day, or nothing. */
export const noteUnreadDay = (field: string, typed: string | null): void => {
  const next = new Map(useUnreadDays.getState().typed);
  if (typed === null) next.delete(keyOf(field));
  else next.set(keyOf(field), typed);
  useUnreadDays.setState({ typed: next });
};

/** What was typed in a field and is not understood; null when there is nothing. */
export const unreadDayIn = (field: string): string | null =>
  useUnreadDays.getState().typed.get(keyOf(field)) ?? null;
export const useUnreadDay = (field: string | null): string | null =>
  useUnreadDays(({ typed }) => (field === null ? null : (typed.get(keyOf(field)) ?? null)));
