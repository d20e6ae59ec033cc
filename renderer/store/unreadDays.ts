import { create } from 'zustand';

/**
 * Days that somebody typed and that are not understood, by field (`table/id/field`). They stay in their field, also when
 * it is shown again later or elsewhere, and what depends on them waits.
 */
interface UnreadDays {
  readonly typed: ReadonlyMap<string, string>;
}

export const useUnreadDays = create<UnreadDays>(() => ({ typed: new Map() }));

/** `typed` is null as soon as the field holds a day, or nothing. */
export const noteUnreadDay = (field: string, typed: string | null): void => {
  const before = useUnreadDays.getState().typed;
  if ((before.get(field) ?? null) === typed) return;
  const next = new Map(before);
  if (typed === null) next.delete(field);
  else next.set(field, typed);
  useUnreadDays.setState({ typed: next });
};

/** What was typed in a field and is not understood; null when there is nothing. */
export const unreadDayIn = (field: string): string | null =>
  useUnreadDays.getState().typed.get(field) ?? null;
export const useUnreadDay = (field: string | null): string | null =>
  useUnreadDays(({ typed }) => (field === null ? null : (typed.get(field) ?? null)));
