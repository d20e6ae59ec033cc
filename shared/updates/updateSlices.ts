import * as encoding from 'lib0/encoding';
import type { ScannedStruct, ScannedUpdate } from './updateScan';

const writeStructs = (
  encoder: encoding.Encoder,
  update: Uint8Array,
  structs: readonly ScannedStruct[],
): void => {
  const [first] = structs;
  const last = structs.at(-1);
  encoding.writeVarUint(encoder, first === undefined ? 0 : 1);
  if (first === undefined || last === undefined) return;
  encoding.writeVarUint(encoder, structs.length);
  encoding.writeVarUint(encoder, first.client);
  encoding.writeVarUint(encoder, first.clock);
  encoding.writeUint8Array(encoder, update.subarray(first.start, last.end));
};

/**
 * The same update of one writer as several, of at most `most` structs each, to be applied one after the other. The last one
 * holds the deletions. An update of several writers is left whole: its structs may need each other.
 */
export const slicesOf = (
  update: Uint8Array,
  { structs, count, deletionsAt }: ScannedUpdate,
  most: number,
): readonly Uint8Array[] => {
  const [own = []] = structs.values();
  if (count <= most || structs.size > 1) return [update];
  const slices: Uint8Array[] = [];
  for (let at = 0; at < own.length; at += most) {
    const encoder = encoding.createEncoder();
    writeStructs(encoder, update, own.slice(at, at + most));
    if (at + most >= own.length) encoding.writeUint8Array(encoder, update.subarray(deletionsAt));
    else encoding.writeVarUint(encoder, 0);
    slices.push(encoding.toUint8Array(encoder));
  }
  return slices;
};
