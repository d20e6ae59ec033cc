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

/** A key that can be kept encrypted in a file; in the page it signs through a half that cannot be read, like any other. */
export interface StoredSigningKey extends SigningKey {
  readonly pkcs8: Bytes;
}

/** From what was kept. Rejects when it is no key. */
export const signingKeyFrom = async (
  kept: Pick<StoredSigningKey, 'pkcs8' | 'publicKey'>,
): Promise<StoredSigningKey> => ({
  ...kept,
  privateKey: await crypto.subtle.importKey('pkcs8', kept.pkcs8, CURVE, false, ['sign']),
});

/** For the chair, whose meeting must be able to go on after its computer was closed. */
export const newStoredSigningKey = async (): Promise<StoredSigningKey> => {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const [pkcs8, publicKey] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('raw', pair.publicKey),
  ]);
  return signingKeyFrom({ pkcs8: new Uint8Array(pkcs8), publicKey: new Uint8Array(publicKey) });
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
