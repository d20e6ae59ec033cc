import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { NEIGHBOURS_MAX } from './limits';

/** First number of every message. 0 and 1 are those of y-protocols; y-webrtc's 3 and 4 are refused. */
export const MessageType = { sync: 0, awareness: 1, heartbeat: 16, goodbye: 17 } as const;
export const SyncType = { step1: 0, step2: 1, update: 2 } as const;

/** "I live, this is my state, these are my neighbours." */
export interface Heartbeat {
  /** Hash of the sender's whole state: equal hash, nothing to do. */
  readonly stateHash: number;
  /** The sender holds news the receiver will not get by itself: it should ask. */
  readonly hasNews: boolean;
  readonly neighbours: readonly number[];
}

const encode = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const sync = (type: number, payload: Uint8Array): Uint8Array =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, MessageType.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, payload);
  });

export const step1Message = (stateVector: Uint8Array): Uint8Array => sync(SyncType.step1, stateVector);
export const step2Message = (update: Uint8Array): Uint8Array => sync(SyncType.step2, update);
export const updateMessage = (update: Uint8Array): Uint8Array => sync(SyncType.update, update);

export const awarenessMessage = (update: Uint8Array): Uint8Array =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, MessageType.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });

export const goodbyeMessage = (): Uint8Array =>
  encode((encoder) => encoding.writeVarUint(encoder, MessageType.goodbye));

export const heartbeatMessage = (beat: Heartbeat): Uint8Array =>
  encode((encoder) => {
    encoding.writeVarUint(encoder, MessageType.heartbeat);
    encoding.writeVarUint(encoder, beat.stateHash);
    encoding.writeUint8(encoder, beat.hasNews ? 1 : 0);
    const neighbours = beat.neighbours.slice(0, NEIGHBOURS_MAX);
    encoding.writeVarUint(encoder, neighbours.length);
    for (const id of neighbours) encoding.writeVarUint(encoder, id);
  });

/** @throws when the bytes are not a heartbeat. */
export const readHeartbeat = (decoder: decoding.Decoder): Heartbeat => {
  const stateHash = decoding.readVarUint(decoder);
  const hasNews = decoding.readUint8(decoder) === 1;
  const count = decoding.readVarUint(decoder);
  if (count > NEIGHBOURS_MAX) throw new RangeError('too many neighbours');
  const neighbours = Array.from({ length: count }, () => decoding.readVarUint(decoder));
  return { stateHash, hasNews, neighbours };
};
