import * as Y from 'yjs';
import { UNKNOWN_STRUCT } from './updatePlaces';
import { judgeUpdate, NESTING_MAX } from './updateRules';
import { CLIENT_MAX, CLOCK_MAX, isKey, isRoot, VALUE_DEPTH_MAX } from './updateScan';

/** Whether this app can have written a value. `most` is how many lists and records may stand inside each other. */
const isOurValue = (value: unknown, most: number): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return true;
  if (typeof value !== 'object' || most <= 0) return false;
  if (Array.isArray(value)) return value.every((inner) => isOurValue(inner, most - 1));
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) return false;
  for (const inner of Object.values(value)) if (!isOurValue(inner, most - 1)) return false;
  return true;
};

const isOurContent = (content: unknown): boolean => {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentAny)
    return content.arr.every((value) => isOurValue(value, VALUE_DEPTH_MAX - 1));
  if (!(content instanceof Y.ContentType)) return false;
  // Not `instanceof`: an XML element is a map and XML text is a text.
  return content.type.constructor === Y.Map || content.type.constructor === Y.Text;
};

/** Whether no more types stand around it than a case needs; looks no further up. */
const isShallow = (item: Y.Item): boolean => {
  let depth = 0;
  for (let at: Y.Item | null = item; at !== null;) {
    if (++depth > NESTING_MAX) return false;
    const parent: unknown = at.parent;
    at = parent instanceof Y.AbstractType ? parent._item : null;
  }
  return true;
};

const isOurStruct = (struct: Y.Item | Y.GC | Y.Skip): boolean => {
  if (struct.length === 0) return false;
  if (!(struct instanceof Y.Item)) return struct instanceof Y.GC;
  const { content, parent, parentSub } = struct;
  if (parentSub !== null && !isKey(parentSub)) return false;
  if (!isOurContent(content)) return false;
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return true;
  return !(parent instanceof Y.Text) && isShallow(struct);
};

const isWhole = (doc: Y.Doc): boolean => {
  try {
    const limits = { structs: Infinity, deletions: Infinity, crowd: Infinity, steps: Infinity };
    return !('refusal' in judgeUpdate(Y.encodeStateAsUpdate(doc), limits, () => UNKNOWN_STRUCT));
  } catch {
    // What cannot be written down again is looked for byte by byte, as everything else that is wrong.
    return false;
  }
};

/**
 * Whether a document holds only what this app writes, so that others would take it: the rules of `updateRules` for what is
 * in memory already, a fraction of the work of writing it down and reading that. One in which something waits is read as
 * bytes, because what waits is kept as bytes.
 */
export const holdsOnlyOurs = (doc: Y.Doc): boolean => {
  const { clients, pendingStructs } = doc.store;
  if (pendingStructs !== null) return isWhole(doc);
  for (const root of doc.share.keys()) if (!isRoot(root)) return false;
  for (const [client, structs] of clients) {
    const last = structs.at(-1);
    if (client > CLIENT_MAX || (last !== undefined && last.id.clock + last.length > CLOCK_MAX)) return false;
    if (!structs.every(isOurStruct)) return false;
  }
  return true;
};
