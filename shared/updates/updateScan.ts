import * as decoding from 'lib0/decoding';
import { decodeUtf8 } from 'lib0/string';

/** One place in the history of one writer: the unit with this running number. */
export interface StructId {
  readonly client: number;
  readonly clock: number;
}

/** What a struct holds. `foreign` is everything that Yjs knows and this app never writes. */
export type StructKind = 'gc' | 'skip' | 'deleted' | 'string' | 'any' | 'map' | 'text' | 'foreign';

/** What is wrong with what a struct holds, or with where it says that it belongs. */
export type StructFault = 'empty' | 'content' | 'value' | 'key' | 'reference' | 'range';

export interface ScannedStruct extends StructId {
  /** How many units of the writer's history it takes. */
  readonly length: number;
  readonly kind: StructKind;
  readonly origin: StructId | null;
  readonly rightOrigin: StructId | null;
  /** The type it lies in: a struct, the name of a root, or null when its neighbours tell. */
  readonly parent: StructId | string | null;
  readonly key: string | null;
  readonly fault: StructFault | null;
  /** Byte offsets in the update: the struct, what it holds, and where it ends. */
  readonly start: number;
  readonly contentAt: number;
  readonly end: number;
}

export interface ScannedRange extends StructId {
  readonly length: number;
}

export interface ScannedUpdate {
  /** Per writer, in order of the clock. */
  readonly structs: ReadonlyMap<number, readonly ScannedStruct[]>;
  readonly count: number;
  readonly deletions: readonly ScannedRange[];
  /** Offset of the deletions: so many bytes are structs. */
  readonly deletionsAt: number;
}

/** Bytes that are no update in Yjs' first format, or more of them than was allowed. */
export class UpdateScanError extends Error {
  override readonly name = 'UpdateScanError';

  constructor(
    readonly reason: 'malformed' | 'too_many',
    message: string,
  ) {
    super(message);
  }
}

export interface ScanLimits {
  readonly structs: number;
  readonly deletions: number;
}

/** Numbers of the kinds of content in an update: yjs 13.6, `contentRefs` in src/structs/Item.js. */
const Content = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
} as const;
const CONTENT_BITS = 31;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
/** Numbers of the shared types: `typeRefs` in src/structs/ContentType.js. Two of them carry a name. */
const SharedType = { map: 1, text: 2, xmlElement: 3, xmlHook: 5 } as const;

/** Writers are numbered with 32 bits by Yjs; a history of 2^31 units would take somebody centuries of typing. */
export const CLIENT_MAX = 2 ** 32 - 1;
export const CLOCK_MAX = 2 ** 31;
/** What one field holds is at most a list of small records. */
export const VALUE_DEPTH_MAX = 12;
/** Ids of records and names of fields; never a name that JavaScript treats specially. */
const KEY = /^[A-Za-z0-9][A-Za-z0-9_.:~-]*$/;
const ROOT = /^[A-Za-z][A-Za-z0-9]*$/;
/** Apart from the patterns: a counted repetition makes them many times slower. */
const KEY_MAX = 256;
const ROOT_MAX = 64;

/** Numbers of the kinds of a value: lib0 `readAny`. */
const Value = {
  undefined: 127,
  null: 126,
  int: 125,
  float32: 124,
  float64: 123,
  bigint: 122,
  false: 121,
  true: 120,
  string: 119,
  object: 118,
  array: 117,
  bytes: 116,
} as const;

const malformed = (message: string): never => {
  throw new UpdateScanError('malformed', message);
};

const skipBytes = (decoder: decoding.Decoder, count: number): void => {
  if (decoder.pos + count > decoder.arr.byteLength) malformed('cut off');
  decoder.pos += count;
};

/** Most numbers take one byte. */
const readUint = (decoder: decoding.Decoder): number => {
  const byte = decoder.arr[decoder.pos];
  if (byte === undefined || byte >= 0x80) return decoding.readVarUint(decoder);
  decoder.pos += 1;
  return byte;
};

const skipText = (decoder: decoding.Decoder): void => skipBytes(decoder, readUint(decoder));

/** Reads past a text, and counts its UTF-16 units. Only one with other letters than ASCII has to be decoded for that. */
const skipLetters = (decoder: decoding.Decoder): number => {
  const size = readUint(decoder);
  const { arr, pos } = decoder;
  skipBytes(decoder, size);
  for (let at = pos; at < decoder.pos; at++)
    if ((arr[at] ?? 0) >= 0x80) return decodeUtf8(arr.subarray(pos, decoder.pos)).length;
  return size;
};

const PROTOTYPE = '__proto__';
const UNDERSCORE = 0x5f;

/** Reads past the name of a field; false for the one that JavaScript takes for something else. */
const skipFieldName = (decoder: decoding.Decoder): boolean => {
  const length = skipLetters(decoder);
  const from = decoder.pos - PROTOTYPE.length;
  if (length !== PROTOTYPE.length || decoder.arr[from] !== UNDERSCORE) return true;
  return decodeUtf8(decoder.arr.subarray(from, decoder.pos)) !== PROTOTYPE;
};

interface Level {
  left: number;
  readonly isObject: boolean;
}

/** Reads past one value without building it and without recursion. True when it is one that this app can write. */
const skipValue = (decoder: decoding.Decoder): boolean => {
  const outermost = skipScalar(decoder);
  if (outermost === 'foreign' || outermost === null) return outermost === null;
  let isOurs = true;
  const levels: Level[] = [outermost];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.left === 0) {
      levels.pop();
      continue;
    }
    level.left -= 1;
    if (level.isObject && !skipFieldName(decoder)) isOurs = false;
    const opened = skipScalar(decoder);
    if (opened === 'foreign') isOurs = false;
    else if (opened !== null) levels.push(opened);
    if (levels.length >= VALUE_DEPTH_MAX) isOurs = false;
  }
  return isOurs;
};

/** The level that opens here; null after a simple value; `foreign` after one that JSON has not. */
const skipScalar = (decoder: decoding.Decoder): Level | 'foreign' | null => {
  switch (decoding.readUint8(decoder)) {
    case Value.null:
    case Value.false:
    case Value.true:
      return null;
    case Value.int:
      decoding.readVarInt(decoder);
      return null;
    case Value.float32:
      skipBytes(decoder, 4);
      return null;
    case Value.float64:
      skipBytes(decoder, 8);
      return null;
    case Value.string:
      skipLetters(decoder);
      return null;
    case Value.object:
      return { left: decoding.readVarUint(decoder), isObject: true };
    case Value.array:
      return { left: decoding.readVarUint(decoder), isObject: false };
    case Value.bigint:
      skipBytes(decoder, 8);
      return 'foreign';
    case Value.bytes:
      skipText(decoder);
      return 'foreign';
    case Value.undefined:
      return 'foreign';
    default:
      return malformed('unknown kind of value');
  }
};

interface ScannedContent {
  readonly kind: StructKind;
  readonly length: number;
  readonly fault: StructFault | null;
}

const foreign = (length = 1): ScannedContent => ({ kind: 'foreign', length, fault: 'content' });

const scanType = (decoder: decoding.Decoder): ScannedContent => {
  const type = decoding.readVarUint(decoder);
  if (type === SharedType.map) return { kind: 'map', length: 1, fault: null };
  if (type === SharedType.text) return { kind: 'text', length: 1, fault: null };
  if (type === SharedType.xmlElement || type === SharedType.xmlHook) skipText(decoder);
  else if (type > 6) malformed('unknown shared type');
  return foreign();
};

const scanValues = (decoder: decoding.Decoder): ScannedContent => {
  const length = decoding.readVarUint(decoder);
  let isOurs = true;
  for (let i = 0; i < length; i++) if (!skipValue(decoder)) isOurs = false;
  return { kind: 'any', length, fault: isOurs ? null : 'value' };
};

const scanContent = (decoder: decoding.Decoder, content: number): ScannedContent => {
  switch (content) {
    case Content.deleted:
      return { kind: 'deleted', length: decoding.readVarUint(decoder), fault: null };
    case Content.string:
      return { kind: 'string', length: skipLetters(decoder), fault: null };
    case Content.type:
      return scanType(decoder);
    case Content.any:
      return scanValues(decoder);
    case Content.json: {
      const length = decoding.readVarUint(decoder);
      for (let i = 0; i < length; i++) skipText(decoder);
      return foreign(length);
    }
    case Content.format:
      skipText(decoder);
      skipText(decoder);
      return foreign();
    case Content.binary:
    case Content.embed:
      skipText(decoder);
      return foreign();
    case Content.doc:
      skipText(decoder);
      skipValue(decoder);
      return foreign();
    default:
      return malformed('unknown kind of content');
  }
};

const readId = (decoder: decoding.Decoder): StructId => ({
  client: readUint(decoder),
  clock: readUint(decoder),
});

/** Whether a case can have a field or record of this name. */
export const isKey = (key: string): boolean => key.length <= KEY_MAX && KEY.test(key);
/** Whether it can have a table of this name. */
export const isRoot = (name: string): boolean => name.length <= ROOT_MAX && ROOT.test(name);

/** What is wrong with a neighbour or a parent; a struct can only hang on what its writer had before. */
const faultOfId = (id: StructId, client: number, clock: number): StructFault | null => {
  if (id.client > CLIENT_MAX || id.clock >= CLOCK_MAX) return 'range';
  return id.client === client && id.clock >= clock ? 'reference' : null;
};

const scanBare = (decoder: decoding.Decoder, content: number): ScannedContent => ({
  kind: content === Content.gc ? 'gc' : 'skip',
  length: readUint(decoder),
  fault: null,
});

const scanStruct = (decoder: decoding.Decoder, client: number, clock: number): ScannedStruct => {
  const start = decoder.pos;
  const info = decoding.readUint8(decoder);
  const content = info & CONTENT_BITS;
  const isBare = content === Content.gc || content === Content.skip;
  let parent: StructId | string | null = null;
  let key: string | null = null;
  let fault: StructFault | null = null;
  const origin = isBare || (info & HAS_ORIGIN) === 0 ? null : readId(decoder);
  const rightOrigin = isBare || (info & HAS_RIGHT_ORIGIN) === 0 ? null : readId(decoder);
  if (origin !== null) fault = faultOfId(origin, client, clock);
  if (rightOrigin !== null) fault ??= faultOfId(rightOrigin, client, clock);
  if (!isBare && origin === null && rightOrigin === null) {
    parent = readUint(decoder) === 1 ? decoding.readVarString(decoder) : readId(decoder);
    if ((info & HAS_KEY) !== 0) key = decoding.readVarString(decoder);
    if (key !== null && !isKey(key)) fault = 'key';
    else if (typeof parent !== 'string') fault = faultOfId(parent, client, clock);
    else if (!isRoot(parent)) fault = 'key';
  }
  const contentAt = decoder.pos;
  const held = isBare ? scanBare(decoder, content) : scanContent(decoder, content);
  const { kind, length } = held;
  if (length === 0) fault = 'empty';
  else if (clock + length > CLOCK_MAX) fault = 'range';
  fault ??= held.fault;
  const end = decoder.pos;
  return { client, clock, length, kind, origin, rightOrigin, parent, key, fault, start, contentAt, end };
};

const scanDeletions = (decoder: decoding.Decoder, limit: number): ScannedRange[] => {
  const ranges: ScannedRange[] = [];
  const clients = decoding.readVarUint(decoder);
  for (let i = 0; i < clients; i++) {
    const client = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    for (let j = 0; j < count; j++) {
      const range = { client, clock: decoding.readVarUint(decoder), length: decoding.readVarUint(decoder) };
      if (client > CLIENT_MAX || range.length === 0 || range.clock + range.length > CLOCK_MAX)
        malformed('deletions out of range');
      if (ranges.push(range) > limit) throw new UpdateScanError('too_many', 'too many deletions');
    }
  }
  return ranges;
};

/**
 * Reads an update in Yjs' first format without building anything from it: no types, no values, no recursion, and no
 * further than `limits`. Faults stand with the structs that have them.
 * @throws {UpdateScanError} when the bytes are no such update, or hold more than allowed.
 */
export const scanUpdate = (update: Uint8Array, limits: ScanLimits): ScannedUpdate => {
  const decoder = decoding.createDecoder(update);
  const structs = new Map<number, ScannedStruct[]>();
  let count = 0;
  try {
    const clients = decoding.readVarUint(decoder);
    for (let i = 0; i < clients; i++) {
      const length = decoding.readVarUint(decoder);
      const client = decoding.readVarUint(decoder);
      let clock = decoding.readVarUint(decoder);
      count += length;
      if (length === 0 || structs.has(client) || client > CLIENT_MAX) malformed('a writer out of line');
      if (count > limits.structs) throw new UpdateScanError('too_many', 'too many structs');
      const own: ScannedStruct[] = [];
      for (let j = 0; j < length; j++) {
        const struct = scanStruct(decoder, client, clock);
        own.push(struct);
        clock += struct.length;
      }
      structs.set(client, own);
    }
    const deletionsAt = decoder.pos;
    const deletions = scanDeletions(decoder, limits.deletions);
    if (decoding.hasContent(decoder)) malformed('bytes after the update');
    return { structs, count, deletions, deletionsAt };
  } catch (error) {
    if (error instanceof UpdateScanError) throw error;
    throw new UpdateScanError('malformed', error instanceof Error ? error.message : String(error));
  }
};
