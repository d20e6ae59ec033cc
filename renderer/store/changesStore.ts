import { create } from 'zustand';
import { selectionKey, type Selection } from './selection';

/** Something that somebody else changed while this case was open here. */
export interface OthersChange {
  readonly selection: Selection;
  /** What it was called when it changed. */
  readonly title: string;
  /** Null when it is not known who did it. */
  readonly by: { readonly name: string; readonly agency: string } | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly removed: boolean;
}

/** More than anybody looks back at. */
const MOST = 60;

/** The last first; each object once. */
export const useChanges = create<{ readonly changes: readonly OthersChange[] }>(() => ({ changes: [] }));

export const changesActions = {
  add: (news: readonly OthersChange[]): void => {
    const keys = new Set(news.map(({ selection }) => selectionKey(selection)));
    useChanges.setState(({ changes }) => ({
      changes: [...news, ...changes.filter(({ selection }) => !keys.has(selectionKey(selection)))].slice(
        0,
        MOST,
      ),
    }));
  },
  forget: (): void => useChanges.setState({ changes: [] }),
};

/** Who took something away, as far as is known. */
export const removalOf = (selection: Selection): OthersChange | undefined =>
  useChanges
    .getState()
    .changes.find((change) => change.removed && selectionKey(change.selection) === selectionKey(selection));
