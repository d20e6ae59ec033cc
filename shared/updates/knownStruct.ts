import * as Y from 'yjs';
import { UNKNOWN_STRUCT, type KnownStruct } from './updatePlaces';
import type { StructId } from './updateScan';

/** Nobody asks for more than whether a small limit is passed. */
const COUNT_TO = 1000;

/** Looks a struct up in a document. Counts depth no further than needed to refuse it. */
export const knownStruct = (doc: Y.Doc, { client, clock }: StructId): KnownStruct => {
  if (Y.getState(doc.store, client) <= clock) return UNKNOWN_STRUCT;
  const found = Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
  if (!(found instanceof Y.Item)) return UNKNOWN_STRUCT;
  let depth = 0;
  let item: Y.Item | null = found;
  while (item !== null && depth <= COUNT_TO) {
    depth++;
    const parent: unknown = item.parent;
    item = parent instanceof Y.AbstractType ? parent._item : null;
  }
  const isText = found.content instanceof Y.ContentType && found.content.type instanceof Y.Text;
  return { depth, isText, liesInText: found.parent instanceof Y.Text };
};

/** How many entries stand at one place that has no order of its own (a key, or the start of a list); counts up to `most`. */
export const crowdAt = (doc: Y.Doc, parent: StructId | string, key: string | null, most: number): number => {
  const type = typeof parent === 'string' ? doc.share.get(parent) : typeAt(doc, parent);
  let item: Y.Item | null = (key === null ? type?._start : type?._map.get(key)) ?? null;
  let count = 0;
  while (item !== null && count < most) {
    count++;
    item = key === null ? null : item.left;
  }
  return count;
};

/** Whether the unit with this number lies in an item. */
const covers = (item: Y.Item, id: StructId | null): boolean =>
  id !== null &&
  item.id.client === id.client &&
  id.clock >= item.id.clock &&
  id.clock < item.id.clock + item.length;

const itemAt = (doc: Y.Doc, id: StructId | null): Y.Item | null => {
  if (id === null || Y.getState(doc.store, id.client) <= id.clock) return null;
  const found = Y.getItem(doc.store, Y.createID(id.client, id.clock)) as Y.Item | Y.GC;
  return found instanceof Y.Item ? found : null;
};

const firstAt = ({ parent, parentSub }: Y.Item): Y.Item | null => {
  if (!(parent instanceof Y.AbstractType)) return null;
  if (parentSub === null) return parent._start;
  let first = parent._map.get(parentSub) ?? null;
  while (first?.left) first = first.left;
  return first;
};

/**
 * How many entries of the document stand between the two neighbours that a new one names: so many it may be compared with.
 * Counts up to `most`. People who write at the same moment bring about a handful.
 */
export const entriesBetween = (
  doc: Y.Doc,
  left: StructId | null,
  right: StructId | null,
  most: number,
): number => {
  const [leftItem, rightItem] = [itemAt(doc, left), itemAt(doc, right)];
  if (leftItem !== null && covers(leftItem, right)) return 0;
  let item: Y.Item | null = null;
  if (leftItem !== null) item = leftItem.right;
  else if (left === null && rightItem !== null) item = firstAt(rightItem);
  let count = 0;
  while (item !== null && count < most && !covers(item, right)) {
    count++;
    item = item.right;
  }
  return count;
};

const typeAt = (doc: Y.Doc, { client, clock }: StructId): Y.AbstractType<unknown> | undefined => {
  if (Y.getState(doc.store, client) <= clock) return undefined;
  const found = Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
  return found instanceof Y.Item && found.content instanceof Y.ContentType ? found.content.type : undefined;
};
