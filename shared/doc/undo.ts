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
 * relation without an end disappears for everybody. Such a field gets back what this person had found there.
 */
const fillEmptied = (doc: Y.Doc, step: UndoStep): void => {
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) return;
      const { parent, parentSub } = struct;
      if (parentSub === null || !(parent instanceof Y.Map) || parent._item?.deleted !== false) return;
      // What this person had set in the same step is not what was found.
      if (Y.isDeleted(step.insertions, struct.id) || parent.has(parentSub)) return;
      parent.set(parentSub, struct.content.getContent().at(-1));
    });
  }, FILLING);
};
