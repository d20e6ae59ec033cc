import * as Y from 'yjs';
import { allRoots } from './layout';
import type { Origin } from './applyOps';

/** Undo of one person's own changes: it follows this one origin object, never what peers did. */
export const createUndo = (doc: Y.Doc, mine: Origin): Y.UndoManager => {
  const undo = new Y.UndoManager([...allRoots(doc)], {
    trackedOrigins: new Set([mine]),
    captureTimeout: 600,
  });
  undo.on('stack-item-popped', ({ stackItem }: { stackItem: UndoStep }) => fillEmptied(doc, stackItem));
  return undo;
};

interface UndoStep {
  readonly deletions: Parameters<typeof Y.iterateDeletedStructs>[1];
  readonly insertions: Parameters<typeof Y.isDeleted>[0];
}

/** Not `mine`: filling in belongs to the undo itself and is no step of its own. */
const FILLING: Origin = { kind: 'user' };

/**
 * Where two people set one field at the same moment, Yjs answers the undo of one by leaving the field empty, and a
 * relation without an end disappears for everybody. Such a field gets back what this person had found there; also in a
 * record that this person had taken away while another set the field.
 */
const fillEmptied = (doc: Y.Doc, step: UndoStep): void => {
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return;
      const { parentSub } = struct;
      const record = recordNow(doc, struct.parent);
      if (parentSub === null || record === null) return;
      // What this person had set in the same step is not what was found.
      if (Y.isDeleted(step.insertions, struct.id) || record.has(parentSub)) return;
      record.set(parentSub, struct.content.getContent().at(-1));
    });
  }, FILLING);
};

/** The record as it is there now: bringing a record back makes it anew. Null when it is gone. */
const recordNow = (doc: Y.Doc, found: Y.Item['parent']): Y.Map<unknown> | null => {
  let item = found instanceof Y.Map ? found._item : null;
  while (item?.deleted && item.redone) item = Y.getItem(doc.store, item.redone);
  if (!item || item.deleted || !(item.content instanceof Y.ContentType)) return null;
  return item.content.type instanceof Y.Map ? item.content.type : null;
};

/**
 * Undoes one step, wherever it stands among those that can be undone; true when something came back. `undo()` of Yjs goes
 * on to the step before when this one changes nothing, so the others are put aside meanwhile.
 */
export const undoOnly = (undo: Y.UndoManager, step: Y.UndoManager['undoStack'][number]): boolean => {
  if (!undo.undoStack.includes(step)) return false;
  const others = undo.undoStack.filter((one) => one !== step);
  undo.undoStack = [step];
  try {
    return undo.undo() !== null;
  } finally {
    undo.undoStack = others;
    undo.stopCapturing();
  }
};
