import type { Comment } from '../../../shared/model/comment';
import type { CaseTables } from '../../../shared/model/tables';
import { loopId, selectionKey, TABLE_OF, type Selection } from '../../store/selection';

/** Everything that is said about what can be chosen, by `selectionKey`. */
export type SaidAbout = ReadonlyMap<string, readonly string[]>;

const KINDS = new Map(
  Object.entries(TABLE_OF).map(([kind, table]) => [table as string, kind as keyof typeof TABLE_OF]),
);

/** Records without a card of their own, and whose card they stand on. */
const ownerOf = (tables: CaseTables, { on, about }: Comment): Selection | null => {
  const kind = KINDS.get(on);
  if (kind !== undefined)
    return kind === 'intent' || kind === 'case' ? { kind, id: 'case' } : { kind, id: about };
  switch (on) {
    case 'consequences':
    case 'events':
    case 'benefits':
    case 'legalRooms':
    case 'costLines': {
      const scenario = tables[on].get(about)?.scenario;
      return scenario === undefined ? null : { kind: 'scenario', id: scenario };
    }
    case 'legalGrounds':
    case 'leads': {
      const party = tables[on].get(about)?.party;
      return party === undefined ? null : { kind: 'party', id: party };
    }
    default:
      return null;
  }
};

/** What people wrote elsewhere than on the object itself: remarks, rules, answers, effects, histories. */
export const saidAbout = (tables: CaseTables): SaidAbout => {
  const said = new Map<string, string[]>();
  const add = (selection: Selection | null, ...texts: readonly (string | null)[]): void => {
    if (selection === null) return;
    const key = selectionKey(selection);
    const before = said.get(key) ?? [];
    said.set(key, [...before, ...texts.filter((text) => text !== null)]);
  };
  const party = (id: string | null): Selection | null => (id === null ? null : { kind: 'party', id });
  for (const comment of tables.comments.values()) {
    const loop = comment.circle;
    add(loop ? { kind: 'loop', id: loopId(loop) } : ownerOf(tables, comment), comment.text);
  }
  for (const { party: id, ref, room } of tables.legalGrounds.values()) add(party(id), ref, room);
  for (const { party: id, reason } of tables.consents.values()) add(party(id), reason);
  // Who asked not to be named is not found by what they said.
  for (const { by, anonymous, text } of tables.dissents.values()) if (!anonymous) add(party(by), text);
  for (const { scenario: id, text } of tables.consequences.values()) add({ kind: 'scenario', id }, text);
  for (const { scenario: id, text, mitigation } of tables.events.values())
    add({ kind: 'scenario', id }, text, mitigation);
  for (const { scenario: id, ref, room } of tables.legalRooms.values())
    add({ kind: 'scenario', id }, ref, room);
  for (const { action: id, what, value } of tables.actionChanges.values())
    if (what === 'note') add({ kind: 'action', id }, value);
  return said;
};
