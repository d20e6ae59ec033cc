import * as Y from 'yjs';

/** How many types stand around the struct with this id, itself included. */
export type DepthOf = (id: Y.ID) => number;

/** Depth in a document; 0 for what it does not hold. Counts no further than needed to refuse it. */
export const depthIn = (doc: Y.Doc, id: Y.ID): number => {
  if (Y.getState(doc.store, id.client) <= id.clock) return 0;
  let depth = 0;
  let item: Y.Item | Y.GC | null = Y.getItem(doc.store, id) as Y.Item | Y.GC;
  while (item instanceof Y.Item && depth <= COUNT_TO) {
    depth++;
    const parent: unknown = item.parent;
    item = parent instanceof Y.AbstractType ? parent._item : null;
  }
  return depth;
};

/** Nobody asks for more than whether a small limit is passed. */
const COUNT_TO = 1000;

/** The structs of one update, found by id. */
class Structs {
  readonly #byClient = new Map<number, Y.Item[]>();

  constructor(structs: readonly unknown[]) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue;
      const list = this.#byClient.get(struct.id.client);
      if (list === undefined) this.#byClient.set(struct.id.client, [struct]);
      else list.push(struct);
    }
  }

  /** Structs of one client come in order of their clock, so the right one is found by halving. */
  find(id: Y.ID): Y.Item | null {
    const list = this.#byClient.get(id.client) ?? [];
    let [low, high] = [0, list.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const item = list[middle];
      if (item === undefined) return null;
      if (id.clock < item.id.clock) high = middle - 1;
      else if (id.clock >= item.id.clock + item.length) low = middle + 1;
      else return item;
    }
    return null;
  }
}

/** Where an item of an update hangs: in a struct, beside one, or in a root of the document. */
const anchorOf = (item: Y.Item): { readonly id: Y.ID; readonly isInside: boolean } | null => {
  const parent: unknown = item.parent;
  if (parent instanceof Y.ID) return { id: parent, isInside: true };
  const beside = item.origin ?? item.rightOrigin;
  return parent === null && beside !== null ? { id: beside, isInside: false } : null;
};

/**
 * The deepest nesting of types that an update would bring about. Walks without recursion, because depth is what it
 * guards against. Something that hangs on what neither the update nor the document holds counts from there.
 */
export const nestingOf = (update: Uint8Array, depthOf: DepthOf): number => {
  const { structs } = Y.decodeUpdate(update);
  const known = new Structs(structs);
  const depths = new Map<Y.Item, number>();
  let deepest = 0;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue;
    deepest = Math.max(deepest, depthOfItem(struct, known, depths, depthOf));
  }
  return deepest;
};

const depthOfItem = (
  start: Y.Item,
  known: Structs,
  depths: Map<Y.Item, number>,
  depthOf: DepthOf,
): number => {
  const path: { readonly item: Y.Item; readonly adds: number }[] = [];
  const seen = new Set<Y.Item>();
  let item: Y.Item | null = start;
  let base = 0;
  while (item !== null) {
    const done = depths.get(item);
    if (done !== undefined || seen.has(item)) {
      base = done ?? 0;
      break;
    }
    seen.add(item);
    const anchor = anchorOf(item);
    path.push({ item, adds: anchor === null || anchor.isInside ? 1 : 0 });
    if (anchor === null) break;
    item = known.find(anchor.id);
    if (item === null) base = depthOf(anchor.id);
  }
  for (const step of path.toReversed()) depths.set(step.item, (base += step.adds));
  return base;
};
