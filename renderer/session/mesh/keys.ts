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

/** What the secret of an invitation turns into: the way to the chair's lobby, and nothing else. */
export interface LobbyKeys {
  readonly topic: string;
  /** AES-256-GCM: hides who asks to join from whoever runs the signalling server. */
  readonly sealKey: CryptoKey;
}

const INFO = 'rondetafel/mesh/1/';

/** @throws {RangeError} when `secret` is not 32 bytes or `roomId` not 16 bytes. */
const materialOf = (secret: Uint8Array, roomId: Uint8Array): Promise<CryptoKey> => {
  if (secret.byteLength !== 32) throw new RangeError('the secret must be 32 bytes');
  if (roomId.byteLength !== 16) throw new RangeError('the room id must be 16 bytes');
  return crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
};

const part = (roomId: Uint8Array, name: string): HkdfParams => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(roomId),
  info: utf8(INFO + name),
});

/** HKDF-SHA-256 with the room id as salt. Rejects with a RangeError for a secret or room id of a wrong size. */
export const deriveMeshKeys = async (secret: Uint8Array, roomId: Uint8Array): Promise<MeshKeys> => {
  const material = await materialOf(secret, roomId);
  const bits = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.deriveBits(part(roomId, name), material, 256));
  const hmac: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const [topic, password, guardKey] = await Promise.all([
    bits('topic'),
    bits('signalling-password'),
    crypto.subtle.deriveKey(part(roomId, 'guard'), material, hmac, false, ['sign', 'verify']),
  ]);
  return { topic: toBase64UrlEncoded(topic), signallingPassword: toBase64(password), guardKey };
};

/** As `deriveMeshKeys`, for the secret of an invitation. */
export const deriveLobbyKeys = async (secret: Uint8Array, roomId: Uint8Array): Promise<LobbyKeys> => {
  const material = await materialOf(secret, roomId);
  const aes: AesKeyGenParams = { name: 'AES-GCM', length: 256 };
  const [topic, sealKey] = await Promise.all([
    crypto.subtle.deriveBits(part(roomId, 'lobby-topic'), material, 256),
    crypto.subtle.deriveKey(part(roomId, 'lobby-seal'), material, aes, false, ['encrypt', 'decrypt']),
  ]);
  return { topic: toBase64UrlEncoded(new Uint8Array(topic)), sealKey };
};
