import * as encoding from 'lib0/encoding';
import { placesOf, UNKNOWN_STRUCT } from './updatePlaces';
import { NESTING_MAX } from './updateRules';
import { scanUpdate, type ScannedStruct, type ScannedUpdate } from './updateScan';

/** What stands instead of a struct: itself, a deleted one at the same place, one without a place, or nothing. */
type Mending = 'keep' | 'delete' | 'collect' | 'drop';

/** `ContentDeleted` and GC in Yjs' first format, and the bits that say which neighbours a struct names. */
const DELETED = 1;
const COLLECTED = 0;
const PLACE_BITS = 0xe0;

const mendingOf = (struct: ScannedStruct, depth: number, liesInText: boolean): Mending => {
  switch (struct.fault) {
    case 'empty':
    case 'range':
      return 'drop';
    case 'key':
    case 'reference':
      return 'collect';
    case 'content':
    case 'value':
      return 'delete';
    case null:
      if (depth > NESTING_MAX) return 'collect';
      return liesInText && struct.kind !== 'string' ? 'delete' : 'keep';
  }
};

const writeStruct = (
  encoder: encoding.Encoder,
  update: Uint8Array,
  struct: ScannedStruct,
  mending: Mending,
): void => {
  if (mending === 'keep') {
    encoding.writeUint8Array(encoder, update.subarray(struct.start, struct.end));
    return;
  }
  if (mending === 'collect') encoding.writeUint8(encoder, COLLECTED);
  else {
    encoding.writeUint8(encoder, ((update[struct.start] ?? 0) & PLACE_BITS) | DELETED);
    encoding.writeUint8Array(encoder, update.subarray(struct.start + 1, struct.contentAt));
  }
  encoding.writeVarUint(encoder, struct.length);
};

const NO_LIMITS = { structs: Infinity, deletions: Infinity };

const mend = (update: Uint8Array, scan: ScannedUpdate): Uint8Array => {
  const placeOf = placesOf(scan, () => UNKNOWN_STRUCT);
  const clients = [...scan.structs.values()].map((structs) => {
    const kept: { readonly struct: ScannedStruct; readonly mending: Mending }[] = [];
    for (const struct of structs) {
      const isBare = struct.kind === 'gc' || struct.kind === 'skip' || struct.kind === 'deleted';
      const { depth, liesInText } = isBare ? { depth: 0, liesInText: false } : placeOf(struct);
      const mending = mendingOf(struct, depth, liesInText);
      // Nothing follows on a running number that is none.
      if (struct.fault === 'range') break;
      if (mending !== 'drop') kept.push({ struct, mending });
    }
    return kept;
  });
  const filled = clients.filter((kept) => kept.length > 0);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, filled.length);
  for (const kept of filled) {
    const [first] = kept;
    encoding.writeVarUint(encoder, kept.length);
    encoding.writeVarUint(encoder, first?.struct.client ?? 0);
    encoding.writeVarUint(encoder, first?.struct.clock ?? 0);
    for (const { struct, mending } of kept) writeStruct(encoder, update, struct, mending);
  }
  encoding.writeUint8Array(encoder, update.subarray(scan.deletionsAt));
  return encoding.toUint8Array(encoder);
};

/**
 * The same update with what this app never writes taken out of it as if it had been deleted, so that everything else keeps
 * its place. For what lies on this computer's own disk; what comes from others is refused instead.
 * @throws {UpdateScanError} when the bytes are no update at all.
 */
export const mendUpdate = (update: Uint8Array): Uint8Array => mend(update, scanUpdate(update, NO_LIMITS));
