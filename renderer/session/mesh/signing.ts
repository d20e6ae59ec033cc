import { toBase64UrlEncoded } from 'lib0/buffer';
import type { Bytes } from './bytes';

/** ECDSA on P-256: the strongest signature that every Chromium since 114 offers without a switch. */
const CURVE: EcKeyImportParams = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE: EcdsaParams = { name: 'ECDSA', hash: 'SHA-256' };

/** A raw, uncompressed point on P-256. */
export const PUBLIC_KEY_BYTES = 65;
export const SIGNATURE_BYTES = 64;

/** One person's key for one meeting. The private half never leaves this computer, and cannot be read here either. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: Bytes;
}

/** What tells one person from another in a meeting: 16 characters of the public key, and never a name. */
export const personId = (publicKey: Bytes): string => toBase64UrlEncoded(publicKey.slice(1, 13));

export const newSigningKey = async (): Promise<SigningKey> => {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
};

export const sign = async (key: CryptoKey, message: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign(SIGNATURE, key, message));

/** False also when the key or the signature is none. Never rejects. */
export const isSignedBy = async (publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, signature, message);
  } catch {
    return false;
  }
};
