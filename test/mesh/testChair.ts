import { fromBase64UrlEncoded } from 'lib0/buffer';
import type { Bytes } from '../../renderer/session/mesh/bytes';
import { issueCertificate, type Certificate } from '../../renderer/session/mesh/certificate';
import type { Credential } from '../../renderer/session/mesh/credential';
import { newSigningKey } from '../../renderer/session/mesh/signing';

/** One chair for all tests, the same in every process and page. It guards nothing: its key is for everybody to read. */
const JWK = {
  kty: 'EC',
  crv: 'P-256',
  d: '8zBY3ZTdEuWARD7kh8jajrVKvCXP9tutSYCjbEivCFY',
  x: '6zVGaevIZkFbT5xQXPlkVevBTwCAZv9Dje3gvi014Cw',
  y: '6zlqJiNDF_31uFC_YH8Rgi9fVf59bxG8YSLPoDbCzck',
};

export const CHAIR_KEY: Bytes = Uint8Array.from([
  4,
  ...fromBase64UrlEncoded(JWK.x),
  ...fromBase64UrlEncoded(JWK.y),
]);

const chairPrivateKey = (): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', JWK, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);

const HOUR_MS = 3_600_000;

const about = (key: Bytes, change: Partial<Certificate>): Certificate => ({
  roomId: new Uint8Array(16),
  epoch: 0,
  key,
  clientId: 1,
  name: 'Anna',
  agency: 'GGD',
  role: 'participant',
  deputyAt: null,
  issuedAt: Date.now(),
  expires: Date.now() + HOUR_MS,
  ...change,
});

/** A certificate of the test chair about this key; every field may be another. */
export const certify = async (key: Bytes, change: Partial<Certificate> = {}): Promise<Bytes> =>
  issueCertificate(about(key, change), await chairPrivateKey());

/** A credential as the test chair gives it to somebody whom it admits. */
export const credentialFor = async (change: Partial<Certificate> = {}): Promise<Credential> => {
  const { privateKey, publicKey } = await newSigningKey();
  const certificate = await certify(publicKey, change);
  return { certificate, signingKey: privateKey, chairKey: CHAIR_KEY, epoch: change.epoch ?? 0 };
};

/** A credential that somebody signed for itself. */
export const selfMadeCredential = async (change: Partial<Certificate>): Promise<Credential> => {
  const { privateKey, publicKey } = await newSigningKey();
  const certificate = await issueCertificate(about(publicKey, change), privateKey);
  return { certificate, signingKey: privateKey, chairKey: publicKey, epoch: change.epoch ?? 0 };
};
