import * as Y from 'yjs';
import { rootOf } from '../../shared/doc/layout';
import { TABLE_NAMES } from '../../shared/model/tables';
import { currentSession } from './current';

/** Which text of the case. `table` may come from a peer, so it is any text. */
interface Place {
  readonly table: string;
  readonly id: string;
  readonly field: string;
}

const textAt = (doc: Y.Doc, { table, id, field }: Place): Y.Text | null => {
  const known = TABLE_NAMES.find((name) => name === table);
  const record = known === undefined ? undefined : rootOf(doc, known).get(id);
  const text = record instanceof Y.Map ? record.get(field) : undefined;
  return text instanceof Y.Text ? text : null;
};

/**
 * A caret as something that can be sent: not a number but the character it stands before, so that it stays right while others
 * type. Null where there is no such text.
 */
export const caretIn = (doc: Y.Doc, place: Place, index: number): string | null => {
  const text = textAt(doc, place);
  if (!text) return null;
  const at = Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length));
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(at)));
};

/** Where a caret that was sent stands now, in UTF-16 units; null when it says nothing about this text. */
export const caretIndex = (doc: Y.Doc, place: Place, caret: string): number | null => {
  const text = textAt(doc, place);
  const found = text && read(doc, caret);
  return found && found.type === text ? found.index : null;
};

/** It comes from a peer, and may be anything. */
const read = (doc: Y.Doc, caret: string): Y.AbsolutePosition | null => {
  try {
    const bytes = Uint8Array.from(atob(caret), (character) => character.charCodeAt(0));
    const at = Y.decodeRelativePosition(bytes);
    // Looking up a root by name would make one; our texts all lie inside records.
    return at.tname === null ? Y.createAbsolutePositionFromRelativePosition(at, doc) : null;
  } catch {
    // What cannot be read is no caret; who sent it is still named beside the field.
    return null;
  }
};

/** This person's caret in a text of the open case. */
export const myCaret = (place: Place, index: number): string | null => {
  const session = currentSession();
  return session ? caretIn(session.doc, place, index) : null;
};

/** Where somebody else's caret stands in a text of the open case. */
export const caretOf = (place: Place, caret: string | null): number | null => {
  const session = currentSession();
  return session && caret !== null ? caretIndex(session.doc, place, caret) : null;
};
