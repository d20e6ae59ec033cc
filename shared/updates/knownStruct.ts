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

const typeAt = (doc: Y.Doc, { client, clock }: StructId): Y.AbstractType<unknown> | undefined => {
  if (Y.getState(doc.store, client) <= clock) return undefined;
  const found = Y.getItem(doc.store, Y.createID(client, clock)) as Y.Item | Y.GC;
  return found instanceof Y.Item && found.content instanceof Y.ContentType ? found.content.type : undefined;
};
