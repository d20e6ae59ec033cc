import { placesOf, type LookUp } from './updatePlaces';
import {
  scanUpdate,
  UpdateScanError,
  type ScanLimits,
  type ScannedStruct,
  type ScannedUpdate,
  type StructId,
} from './updateScan';

/** Why an update is not one that this app wrote. */
export type UpdateRefusal =
  /** It cannot be read, or holds what this app never writes. */
  | 'foreign_content'
  /** Types inside each other beyond what a case needs. */
  | 'too_deep'
  /** More parts, or more work to fit them in, than people who write bring about. */
  | 'too_much_work';

export interface RefusedUpdate {
  readonly refusal: UpdateRefusal;
  /** English, for logs. */
  readonly detail: string;
}

/** A case needs four levels: table, record, field, text. Thousands of them overflow the stack of whoever reads. */
export const NESTING_MAX = 16;

export interface UpdateLimits extends ScanLimits {
  /** Entries without a neighbour at one place: all of them are walked past for each further one. */
  readonly crowd: number;
  /** Steps that fitting the parts in may take, as estimated. */
  readonly steps: number;
}

/** What somebody writes between two moments of looking. Ten pages of pasted text are some 60 KB in one struct. */
export const LIVE_LIMITS: UpdateLimits = { structs: 20_000, deletions: 20_000, crowd: 16, steps: 5_000_000 };
/** A whole case after years of work; the largest of the tests has 60,000 structs. */
export const DOCUMENT_LIMITS: UpdateLimits = {
  structs: 2_000_000,
  deletions: 2_000_000,
  crowd: 1_000,
  steps: 1_000_000_000,
};

const refused = (refusal: UpdateRefusal, detail: string): RefusedUpdate => ({ refusal, detail });

const foreignIn = (struct: ScannedStruct): string | null =>
  struct.fault === null ? null : `${struct.kind} struct with a fault: ${struct.fault}`;

const textOf = (id: StructId | string): string => (typeof id === 'string' ? id : `${id.client}:${id.clock}`);

/** Structs that name the same left neighbour. */
interface Group {
  readonly ends: Set<string>;
  size: number;
}

const groupOf = (struct: ScannedStruct): Group => ({ ends: new Set([textOf(struct)]), size: 1 });

/**
 * Estimates what Yjs walks to fit structs in. Who types puts every struct beside the one before it, which costs nothing. A
 * struct that names the same left neighbour as others, and not one of them as its right one, is compared with all of
 * them; one without any neighbour walks past all entries of its place.
 */
class WorkEstimate {
  readonly #crowds = new Map<string, number>();
  /** By left neighbour; most have one struct beside them, and need no group. */
  readonly #groups = new Map<number, Map<number, Group | ScannedStruct>>();
  steps = 0;

  /** False when the place is overcrowded. */
  add(struct: ScannedStruct, limits: UpdateLimits): boolean {
    const { origin, rightOrigin, parent, key } = struct;
    if (origin === null && rightOrigin === null) {
      if (parent === null) return true;
      const place = `${textOf(parent)}|${key ?? ''}`;
      const crowd = (this.#crowds.get(place) ?? 0) + 1;
      this.#crowds.set(place, crowd);
      this.steps += crowd;
      return crowd <= limits.crowd;
    }
    if (origin === null) return true;
    this.#join(struct, origin, rightOrigin);
    return true;
  }

  #join(struct: ScannedStruct, origin: StructId, rightOrigin: StructId | null): void {
    let beside = this.#groups.get(origin.client);
    if (beside === undefined) this.#groups.set(origin.client, (beside = new Map()));
    const known = beside.get(origin.clock);
    if (known === undefined) {
      beside.set(origin.clock, struct);
      return;
    }
    const group = 'ends' in known ? known : groupOf(known);
    if (group !== known) beside.set(origin.clock, group);
    if (rightOrigin === null || !group.ends.has(textOf(rightOrigin))) this.steps += group.size;
    group.size += 1;
    group.ends.add(textOf(struct));
  }
}

/** Null when every struct is of a kind that this app writes, at a place where it writes it. */
export const judgeScanned = (
  update: ScannedUpdate,
  limits: UpdateLimits,
  lookUp: LookUp,
): RefusedUpdate | null => {
  const placeOf = placesOf(update, lookUp);
  const work = new WorkEstimate();
  for (const structs of update.structs.values())
    for (const struct of structs) {
      const fault = foreignIn(struct);
      if (fault !== null) return refused('foreign_content', fault);
      if (!work.add(struct, limits) || work.steps > limits.steps)
        return refused('too_much_work', 'many parts at one place');
      if (struct.kind !== 'map' && struct.kind !== 'text' && struct.kind !== 'any') continue;
      const { depth, liesInText } = placeOf(struct);
      if (depth > NESTING_MAX) return refused('too_deep', 'nested too deep');
      if (liesInText) return refused('foreign_content', 'something else than letters in a text');
    }
  return null;
};

/** Reads and judges an update in one go; the scan when nothing is wrong. Never throws for what the bytes hold. */
export const judgeUpdate = (
  update: Uint8Array,
  limits: UpdateLimits,
  lookUp: LookUp,
): ScannedUpdate | RefusedUpdate => {
  try {
    const scanned = scanUpdate(update, limits);
    return judgeScanned(scanned, limits, lookUp) ?? scanned;
  } catch (error) {
    if (!(error instanceof UpdateScanError)) throw error;
    return refused(error.reason === 'too_many' ? 'too_much_work' : 'foreign_content', error.message);
  }
};
