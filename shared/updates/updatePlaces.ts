import type { ScannedStruct, ScannedUpdate, StructId } from './updateScan';

/** What is known of a struct that the update itself does not hold. */
export interface KnownStruct {
  /** How many types stand around it, itself included when it is one; 0 when it is not known. */
  readonly depth: number;
  /** Whether it is a text, or lies in one. */
  readonly isText: boolean;
  readonly liesInText: boolean;
}

export const UNKNOWN_STRUCT: KnownStruct = { depth: 0, isText: false, liesInText: false };

export type LookUp = (id: StructId) => KnownStruct;

export interface Placement {
  /** How many types stand around this struct, itself included. */
  readonly depth: number;
  readonly liesInText: boolean;
}

/** Structs of one client come in order of their clock, so the right one is found by halving. */
const find = ({ structs }: ScannedUpdate, id: StructId): ScannedStruct | null => {
  const list = structs.get(id.client) ?? [];
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = list[middle];
    if (struct === undefined) return null;
    if (id.clock < struct.clock) high = middle - 1;
    else if (id.clock >= struct.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return null;
};

/** Where a struct hangs: in another, beside another, or in a root of the document. */
const anchorOf = (struct: ScannedStruct): { readonly id: StructId; readonly isInside: boolean } | null => {
  if (struct.parent !== null)
    return typeof struct.parent === 'string' ? null : { id: struct.parent, isInside: true };
  const beside = struct.origin ?? struct.rightOrigin;
  return beside === null ? null : { id: beside, isInside: false };
};

const IN_ROOT: Placement = { depth: 1, liesInText: false };

interface Step {
  readonly struct: ScannedStruct;
  readonly isRoot: boolean;
  readonly isInside: boolean;
  /** Whether what it hangs on is a text. */
  readonly onText: boolean;
}

const placeOf = ({ isRoot, isInside, onText }: Step, anchor: Placement): Placement => {
  if (isRoot) return IN_ROOT;
  return isInside ? { depth: anchor.depth + 1, liesInText: onText } : anchor;
};

/**
 * Tells for every struct of an update how deep it will lie and whether in a text. Walks without recursion, because depth
 * is what this guards against. Something that hangs on what neither the update nor the document holds counts from there.
 */
export const placesOf = (update: ScannedUpdate, lookUp: LookUp): ((struct: ScannedStruct) => Placement) => {
  const known = new Map<ScannedStruct, Placement>();
  /** The usual case: what it hangs on is told already, so that there is no path to walk. */
  const placeAtOnce = (struct: ScannedStruct): Placement | null => {
    const anchor = anchorOf(struct);
    if (anchor === null) return IN_ROOT;
    const next = find(update, anchor.id);
    const placed = next === null ? undefined : known.get(next);
    if (next === null || placed === undefined) return null;
    return placeOf(
      { struct, isRoot: false, isInside: anchor.isInside, onText: next.kind === 'text' },
      placed,
    );
  };
  return (start) => {
    const atOnce = placeAtOnce(start);
    if (atOnce !== null) {
      known.set(start, atOnce);
      return atOnce;
    }
    const path: Step[] = [];
    const seen = new Set<ScannedStruct>();
    let placed: Placement = IN_ROOT;
    let struct: ScannedStruct | null = start;
    while (struct !== null && !seen.has(struct)) {
      const done = known.get(struct);
      if (done !== undefined) {
        placed = done;
        break;
      }
      seen.add(struct);
      const anchor = anchorOf(struct);
      const next: ScannedStruct | null = anchor === null ? null : find(update, anchor.id);
      const outside = anchor === null || next !== null ? null : lookUp(anchor.id);
      const onText = next === null ? (outside?.isText ?? false) : next.kind === 'text';
      path.push({ struct, isRoot: anchor === null, isInside: anchor?.isInside ?? false, onText });
      if (outside !== null) placed = outside;
      struct = next;
    }
    for (const step of path.toReversed()) {
      placed = placeOf(step, placed);
      known.set(step.struct, placed);
    }
    return placed;
  };
};
