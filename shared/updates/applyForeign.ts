import * as Y from 'yjs';

/**
 * Applies what another computer wrote. Deletions of what has not arrived are forgotten instead of kept for later: kept ones
 * would also take away what somebody only writes afterwards, and every later change would read them again. An honest one
 * comes again: documents that differ in their deletions ask each other, and every answer holds all deletions.
 * @throws whatever observers of the document throw.
 */
export const applyForeign = (doc: Y.Doc, update: Uint8Array, origin: unknown): void => {
  try {
    Y.applyUpdate(doc, update, origin);
  } finally {
    doc.store.pendingDs = null;
  }
};
