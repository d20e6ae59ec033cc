import type { Bytes } from './bytes';
import { checkCertificate, type Certificate, type CertificateFault } from './certificate';
import type { Credential } from './credential';
import type { MeshIdentity } from './transport';

/** Our credential as the handshake uses it. */
export interface HandshakeContext {
  readonly guardKey: CryptoKey;
  readonly certificate: Bytes;
  readonly signingKey: CryptoKey;
  readonly identity: MeshIdentity;
  /** Judges the certificate of somebody else. Never rejects. */
  readonly check: (certificate: Uint8Array) => Promise<Certificate | CertificateFault>;
}

/** Who somebody is by this certificate. */
export const identityIn = ({ name, agency, role, deputyAt, clientId }: Certificate): MeshIdentity => ({
  name,
  agency,
  role,
  isDeputy: deputyAt !== null,
  clientId,
});

/** Answers with what is wrong when our own certificate does not belong to this room. */
export const handshakeContextFrom = async (
  credential: Credential,
  roomId: Uint8Array,
  guardKey: CryptoKey,
): Promise<HandshakeContext | CertificateFault> => {
  const { certificate, signingKey, chairKey, epoch } = credential;
  const room = new Uint8Array(roomId);
  const check = (bytes: Uint8Array): Promise<Certificate | CertificateFault> =>
    checkCertificate(bytes, { roomId: room, epoch, chairKey, now: Date.now() });
  const mine = await check(certificate);
  if (typeof mine === 'string') return mine;
  return { guardKey, certificate, signingKey, identity: identityIn(mine), check };
};
