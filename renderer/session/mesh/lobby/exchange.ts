import { createEncoder, toUint8Array, writeVarString, writeVarUint8Array } from 'lib0/encoding';
import { utf8, type Bytes } from '../bytes';

const CURVE: EcKeyImportParams = { name: 'ECDH', namedCurve: 'P-256' };

/** Half of a key exchange, made for one newcomer and thrown away after it. */
export interface ExchangeKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: Bytes;
}

/** What both sides have seen before anything secret is said. */
export interface Transcript {
  readonly roomId: Bytes;
  /** Of whoever challenges: the chair, or its deputy. */
  readonly hostKey: Bytes;
  readonly id: string;
  readonly commitment: Bytes;
  readonly hostDh: Bytes;
  readonly hostNonce: Bytes;
}

/** What the newcomer has opened of its commitment. */
export interface Opening {
  readonly dh: Bytes;
  readonly key: Bytes;
  readonly nonce: Bytes;
}

/** One key for each direction. */
export interface BoxKeys {
  readonly toChair: CryptoKey;
  readonly toGuest: CryptoKey;
}

const digestInput = (label: string, parts: readonly Uint8Array[]): Bytes => {
  const encoder = createEncoder();
  writeVarString(encoder, `rondetafel/lobby/1/${label}`);
  for (const one of parts) writeVarUint8Array(encoder, one);
  return new Uint8Array(toUint8Array(encoder));
};

const sha256 = async (input: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', input));

const partsOf = (seen: Transcript): readonly Uint8Array[] => [
  seen.roomId,
  seen.hostKey,
  utf8(seen.id),
  seen.commitment,
  seen.hostDh,
  seen.hostNonce,
];

export const newExchangeKey = async (): Promise<ExchangeKey> => {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
};

/**
 * Binds the newcomer to its keys before it has seen the chair's number. Without it somebody in the middle could try keys
 * until the six digits on both screens happen to be equal.
 */
export const commitTo = ({ dh, key, nonce }: Opening): Promise<Bytes> =>
  sha256(digestInput('commitment', [dh, key, nonce]));

/** What the chair signs when it challenges. */
export const challengeInput = (seen: Transcript): Bytes => digestInput('challenge', partsOf(seen));

/** What whoever leads signs when it tells everybody that it receives people here. */
export const openedInput = (roomId: Bytes, hostKey: Bytes): Bytes => digestInput('opened', [roomId, hostKey]);

/** What whoever leads signs when it does not know the newcomer with this id. */
export const unknownInput = (roomId: Bytes, hostKey: Bytes, id: string): Bytes =>
  digestInput('unknown', [roomId, hostKey, utf8(id)]);

/** What the newcomer signs when it identifies itself. */
export const identityInput = (seen: Transcript, { dh, key, nonce }: Opening): Bytes =>
  digestInput('identity', [...partsOf(seen), dh, key, nonce]);

/** The six digits that both screens show: equal exactly when nobody sits in between. */
export const comparisonCode = async (seen: Transcript, { dh, key, nonce }: Opening): Promise<string> => {
  const digest = await sha256(digestInput('comparison', [...partsOf(seen), dh, key, nonce]));
  const number = new DataView(digest.buffer).getUint32(0) % 1_000_000;
  return String(number).padStart(6, '0');
};

/** Rejects when `theirs` is no point on the curve. */
export const boxKeys = async (mine: CryptoKey, theirs: Bytes, seen: Transcript): Promise<BoxKeys> => {
  const other = await crypto.subtle.importKey('raw', theirs, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, mine, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = await sha256(digestInput('box', partsOf(seen)));
  const derive = (direction: string): Promise<CryptoKey> =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(direction) },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
  const [toChair, toGuest] = await Promise.all([derive('to chair'), derive('to guest')]);
  return { toChair, toGuest };
};
