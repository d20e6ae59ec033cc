import * as Y from 'yjs';
import { isHealthy } from '../updates/docHealth';
import { holdsOnlyOurs } from '../updates/ownContent';
import { mendUpdate } from '../updates/mendUpdate';
import { UpdateScanError } from '../updates/updateScan';

/** A case as it was saved: a snapshot in Yjs' second format, and the changes after it in the first. */
export interface Stored {
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
}

export interface Opened {
  readonly doc: Y.Doc;
  /** It held something that this app never writes; that was taken out. */
  readonly isMended: boolean;
}

/**
 * Makes a document of what was saved. What somebody once put into it that stops a document, or shifts what people type, is
 * taken out; null when it cannot be read even so.
 */
export const openStored = (stored: Stored, origin: unknown): Opened | null => {
  const doc = load(stored, origin);
  if (doc !== null && holdsOnlyOurs(doc)) return { doc, isMended: false };
  const mended = mendedOf(stored);
  const again = mended === null ? null : load(mended, origin);
  return again !== null && holdsOnlyOurs(again) ? { doc: again, isMended: true } : null;
};

const load = ({ snapshot, updates }: Stored, origin: unknown): Y.Doc | null => {
  const doc = new Y.Doc();
  try {
    // One transaction around the replay: twice as fast as one for each update.
    doc.transact(() => {
      if (snapshot) Y.applyUpdateV2(doc, snapshot, origin);
      for (const update of updates) Y.applyUpdate(doc, update, origin);
    }, origin);
  } catch {
    // Told to the caller as null; what was wrong is looked for byte by byte.
    return null;
  }
  doc.store.pendingDs = null;
  return isHealthy(doc) ? doc : null;
};

const mendedOf = ({ snapshot, updates }: Stored): Stored | null => {
  try {
    const first = snapshot ? [Y.convertUpdateFormatV2ToV1(snapshot)] : [];
    return { snapshot: null, updates: [...first, ...updates].map(mendUpdate) };
  } catch (error) {
    if (error instanceof UpdateScanError || error instanceof RangeError) return null;
    throw error;
  }
};
