import type * as Y from 'yjs';
import type { Origin } from '../applyOps';
import { LAYOUT_VERSION, layoutVersion, setLayoutVersion } from '../layout';
import { to2 } from './to2';
import { to3 } from './to3';

/**
 * From one layout to the next, by the version that it leads to. Every step only adds, gives the same on every computer
 * and does nothing the second time: two people may take it apart from each other, before or after the other's edits.
 */
const STEPS: readonly { readonly version: number; readonly step: (doc: Y.Doc) => void }[] = [
  { version: 2, step: to2 },
  { version: 3, step: to3 },
];

const MIGRATION: Origin = { kind: 'migration' };

/**
 * Brings a document of an earlier layout up to this one, in one transaction; true when there was anything to do. An empty
 * document is left alone: its layout arrives with what is in it.
 */
export const migrate = (doc: Y.Doc): boolean => {
  const version = layoutVersion(doc);
  if (version === 0 || version >= LAYOUT_VERSION) return false;
  doc.transact(() => {
    for (const { version: next, step } of STEPS) if (next > version) step(doc);
    setLayoutVersion(doc);
  }, MIGRATION);
  return true;
};
