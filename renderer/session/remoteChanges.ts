import type { CaseTables, TableName } from '../../shared/model/tables';
import type { CaseChange } from '../../shared/projection/caseProjection';
import { remoteChangesActions, type RemoteChange } from '../store/remoteChangesStore';
import { useMeeting } from '../store/meetingStore';
import { selectionKey, TABLE_OF, type Selection } from '../store/selection';
import { useUi } from '../store/uiStore';
import { isRemoteOrigin } from './mesh/transport';
import { objectTitle } from './objectTitle';

const KIND_OF = new Map<TableName, Selection['kind']>(
  Object.entries(TABLE_OF).map(([kind, table]) => [table, kind as Selection['kind']]),
);

/** Remembers what others change in one open case. */
export class RemoteChanges {
  /** What everything was called last, also what is gone. */
  readonly #titles = new Map<string, string>();

  /** Called after every change, whoever made it. */
  note(change: CaseChange, tables: CaseTables): void {
    const { language, screen } = useUi.getState();
    const touched = selectionsIn(change).map((selection) => {
      const removed = !tables[TABLE_OF[selection.kind as keyof typeof TABLE_OF]].has(selection.id);
      const key = selectionKey(selection);
      if (!removed) this.#titles.set(key, objectTitle(tables, selection, language));
      return { selection, removed, title: this.#titles.get(key) ?? '' };
    });
    const { origin } = change;
    const by = isRemoteOrigin(origin) ? personOf(origin.clientId) : null;
    remoteChangesActions.last(isRemoteOrigin(origin) ? { by } : null);
    // While joining, everything comes in: that is no news.
    if (!isRemoteOrigin(origin) || screen !== 'case' || touched.length === 0) return;
    remoteChangesActions.add(touched.map((one) => ({ ...one, by, at: Date.now() })));
  }
}

const personOf = (clientId: number): RemoteChange['by'] => {
  const person = useMeeting.getState().participants.find((one) => one.clientId === clientId);
  return person ? { name: person.name, agency: person.agency } : null;
};

const selectionsIn = ({ tables }: CaseChange): readonly Selection[] =>
  [...tables].flatMap(([table, ids]) => {
    const kind = KIND_OF.get(table);
    return kind === undefined ? [] : [...ids].map((id) => ({ kind, id }) as Selection);
  });
