import { create } from 'zustand';

/** What somebody chose to leave in a text although it looks like something of a person. Until the app closes, only here. */
interface KeptState {
  readonly kept: ReadonlySet<string>;
}

export const useKept = create<KeptState>(() => ({ kept: new Set() }));

/** `place` names the field, so that the same number elsewhere is asked about again. */
export const keptKey = (place: string, text: string): string => `${place}\n${text}`;

export const keep = (place: string, text: string): void =>
  useKept.setState(({ kept }) => ({ kept: new Set([...kept, keptKey(place, text)]) }));

/** A place that names a record and a field, such as `parties/p1/sees`; other places are the labels of fields. */
const isRecordPlace = (place: string): boolean => place.includes('/');

/**
 * Whether somebody chose to leave a piece of text. A short field is known by its label only, so there the text itself
 * decides.
 */
export const isKeptAt =
  (kept: ReadonlySet<string>) =>
  ({ table, id, field, found }: Readonly<Record<'table' | 'id' | 'field' | 'found', string>>): boolean =>
    kept.has(keptKey(`${table}/${id}/${field}`, found)) ||
    [...kept].some((key) => {
      const place = key.slice(0, key.indexOf('\n'));
      return !isRecordPlace(place) && key === keptKey(place, found);
    });
