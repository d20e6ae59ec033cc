import { toBase64, toBase64UrlEncoded } from 'lib0/buffer';
import { utf8 } from './bytes';

/** What one 256-bit secret turns into. None of it reveals the secret or another part. */
export interface MeshKeys {
  /** Public to the signalling operator: 43 characters that say nothing about the case. */
  readonly topic: string;
  /** Encrypts what travels through signalling. Full entropy, so offline guessing is hopeless. */
  readonly signallingPassword: string;
  /** HMAC-SHA-256 key for the proof inside each data channel; cannot be exported. */
  readonly guardKey: CryptoKey;
}

const INFO = 'rondetafel/mesh/1/';

/**
 * HKDF-SHA-256 with the room id as salt.
 * @throws {RangeError} when `secret` is not 32 bytes or `roomId` not 16 bytes.
 */
export const deriveMeshKeys = async (secret: Uint8Array, roomId: Uint8Array): Promise<MeshKeys> => {
  if (secret.byteLength !== 32) throw new RangeError('the secret must be 32 bytes');
  if (roomId.byteLength !== 16) throw new RangeError('the room id must be 16 bytes');
  const material = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const part = (name: string): HkdfParams => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(roomId),
    info: utf8(INFO + name),
  });
  const bits = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.deriveBits(part(name), material, 256));
  const [topic, password, guardKey] = await Promise.all([
    bits('topic'),
    bits('signalling-password'),
    crypto.subtle.deriveKey(part('guard'), material, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
      'verify',
    ]),
  ]);
  return { topic: toBase64UrlEncoded(topic), signallingPassword: toBase64(password), guardKey };
};
