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

interface RemoteChanges {
  /** The last first; each object once. */
  readonly changes: readonly RemoteChange[];
  /** Who made the very last change of the case; null when that was made here. */
  readonly last: Pick<RemoteChange, 'by'> | null;
}

export const useRemoteChanges = create<RemoteChanges>(() => ({ changes: [], last: null }));

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
  /** Called at every change, also of what has no name of its own. */
  last: (last: RemoteChanges['last']): void => useRemoteChanges.setState({ last }),
  forget: (): void => useRemoteChanges.setState({ changes: [], last: null }),
};

/** Who took something away, as far as is known. */
export const removalOf = (selection: Selection): RemoteChange | undefined =>
  useRemoteChanges
    .getState()
    .changes.find((change) => change.removed && selectionKey(change.selection) === selectionKey(selection));
