import { create } from 'zustand';

/** What somebody chose to leave in a text although it looks like something of a person. Until the app closes, only here. */
interface DismissedState {
  readonly dismissed: ReadonlySet<string>;
}

export const useDismissedWarnings = create<DismissedState>(() => ({ dismissed: new Set() }));

/** `place` names the field, so that the same number elsewhere is asked about again. */
export const warningKey = (place: string, text: string): string => `${place}\n${text}`;

export const dismissWarning = (place: string, text: string): void =>
  useDismissedWarnings.setState(({ dismissed }) => ({
    dismissed: new Set([...dismissed, warningKey(place, text)]),
  }));

/** A place that names a record and a field, such as `parties/p1/sees`; other places are the labels of fields. */
const isRecordPlace = (place: string): boolean => place.includes('/');

/**
 * Whether somebody chose to leave a piece of text. A short field is known by its label only, so there the text itself
 * decides.
 */
export const isDismissedAt =
  (dismissed: ReadonlySet<string>) =>
  ({ table, id, field, found }: Readonly<Record<'table' | 'id' | 'field' | 'found', string>>): boolean =>
    dismissed.has(warningKey(`${table}/${id}/${field}`, found)) ||
    [...dismissed].some((key) => {
      const place = key.slice(0, key.indexOf('\n'));
      return !isRecordPlace(place) && key === warningKey(place, found);
    });
