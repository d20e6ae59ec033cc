import type { Bytes } from './bytes';

/** What admits us to a room: the chair's word about us, and the key that shows it is about us. */
export interface Credential {
  readonly certificate: Bytes;
  /** The private half of the key that the certificate names. */
  readonly signingKey: CryptoKey;
  readonly chairKey: Bytes;
  readonly epoch: number;
}
