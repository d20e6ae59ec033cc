import { create } from 'zustand';
import { selectionKey, type Selection } from './selection';

/** Something that somebody else changed while this case was open here. */
export interface RemoteChange {
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
export const useRemoteChanges = create<{ readonly changes: readonly RemoteChange[] }>(() => ({
  changes: [],
}));

export const remoteChangesActions = {
  add: (news: readonly RemoteChange[]): void => {
    const keys = new Set(news.map(({ selection }) => selectionKey(selection)));
    useRemoteChanges.setState(({ changes }) => ({
      changes: [...news, ...changes.filter(({ selection }) => !keys.has(selectionKey(selection)))].slice(
        0,
        MOST,
      ),
    }));
  },
  forget: (): void => useRemoteChanges.setState({ changes: [] }),
};

/** Who took something away, as far as is known. */
export const removalOf = (selection: Selection): RemoteChange | undefined =>
  useRemoteChanges
    .getState()
    .changes.find((change) => change.removed && selectionKey(change.selection) === selectionKey(selection));
