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
