import * as Y from 'yjs';
import { allRoots } from './layout';
import type { Origin } from './applyOps';

/** Undo of one person's own changes: it follows this one origin object, never what peers did. */
export const createUndo = (doc: Y.Doc, mine: Origin): Y.UndoManager =>
  new Y.UndoManager([...allRoots(doc)], { trackedOrigins: new Set([mine]), captureTimeout: 600 });
