import { fromBase64 } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as z from 'zod';
import { reportFailure } from '../../../shared/base/failures';

/** What is needed of a room of y-webrtc. */
export interface SignalledRoom {
  /** Signalling is encrypted with it; null takes messages as they are. */
  key: CryptoKey | null;
  readonly webrtcConns: { has(peerId: string): boolean };
}

/** What is needed of a connection to a signalling server. */
export interface SignallingEmitter {
  emit: (name: string, args: readonly unknown[]) => void;
}

const peerId = z.string().min(1).max(200);

/** What y-webrtc 10.3.0 tells another y-webrtc in a room, after decryption. */
const signalled = z.discriminatedUnion('type', [
  z.object({ type: z.literal('announce'), from: peerId }),
  z.object({
    type: z.literal('signal'),
    from: peerId,
    to: peerId,
    token: z.number().optional(),
    /** Of simple-peer: a session description, or a candidate, or a wish to renegotiate. */
    signal: z.looseObject({ type: z.string().max(40).optional() }),
  }),
]);
export type Signalled = z.infer<typeof signalled>;

const published = z.object({ type: z.literal('publish'), topic: z.string(), data: z.string() });

/** y-webrtc's encryption of signalling (src/crypto.js): the name of the algorithm, 12 bytes of nonce, the ciphertext. */
const decrypt = async (data: string, key: CryptoKey): Promise<unknown> => {
  const decoder = decoding.createDecoder(fromBase64(data));
  if (decoding.readVarString(decoder) !== 'AES-GCM') return null;
  const iv = new Uint8Array(decoding.readVarUint8Array(decoder));
  const cipher = new Uint8Array(decoding.readVarUint8Array(decoder));
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, cipher);
  return decoding.readAny(decoding.createDecoder(new Uint8Array(plain)));
};

/** Null when it is not something that y-webrtc can deal with at this moment. */
export const readSignalled = (
  message: unknown,
  room: Pick<SignalledRoom, 'webrtcConns'>,
): Signalled | null => {
  const parsed = signalled.safeParse(message);
  if (!parsed.success) return null;
  const { data } = parsed;
  // y-webrtc takes the connection for granted, but the answer may come after we gave it up.
  if (data.type === 'signal' && data.signal.type === 'answer' && !room.webrtcConns.has(data.from))
    return null;
  return data;
};

/**
 * Lets y-webrtc see only signalling messages that it can deal with. It reads whatever was decrypted as what it expects, in
 * a promise of which nobody hears the end: garbage, another key and an answer that comes late end as uncaught errors there.
 */
export const guardSignalling = (
  connection: SignallingEmitter,
  roomOf: (topic: string) => SignalledRoom | null,
): void => {
  const emit = connection.emit.bind(connection);

  const receive = async (message: unknown): Promise<void> => {
    const parsed = published.safeParse(message);
    const room = parsed.success ? roomOf(parsed.data.topic) : null;
    if (!parsed.success || room?.key == null) return;
    const { key } = room;
    let plain: unknown;
    try {
      plain = await decrypt(parsed.data.data, key);
    } catch {
      // Anybody at the server can publish to a topic: what is not of our room means nothing.
      return;
    }
    const data = readSignalled(plain, room);
    if (data === null) return;
    // Without a key y-webrtc takes the message as it is and at once, so that what was checked still holds.
    room.key = null;
    try {
      emit('message', [{ ...parsed.data, data }, connection]);
    } catch (error) {
      reportFailure('mesh.signalling', error);
    } finally {
      room.key = key;
    }
  };

  connection.emit = (name, args) => {
    if (name !== 'message') emit(name, args);
    else receive(args[0]).catch((error: unknown) => reportFailure('mesh.signalling', error));
  };
};
