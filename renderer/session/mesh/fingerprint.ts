import type { Fingerprints } from './handshake';

/** The one SHA-256 fingerprint of a description. @throws when there is none, or more than one. */
export const fingerprintOf = (sdp: string): string => {
  const lines = sdp.split(/\r?\n/).filter((line) => line.startsWith('a=fingerprint:'));
  const distinct = new Set(lines.map((line) => line.slice('a=fingerprint:'.length).trim().toUpperCase()));
  const [only] = distinct;
  const match = distinct.size === 1 ? /^SHA-256 ([0-9A-F]{2}(?::[0-9A-F]{2}){31})$/.exec(only ?? '') : null;
  const value = match?.[1];
  if (value === undefined) throw new Error('the description has no single SHA-256 fingerprint');
  return value;
};

const digestOf = async (certificate: ArrayBuffer): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', certificate));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':');
};

/** From the descriptions in force, checked against the certificate DTLS really saw, where the browser shows it. */
export const fingerprintsOf = async (connection: RTCPeerConnection): Promise<Fingerprints> => {
  const localSdp = connection.currentLocalDescription?.sdp;
  const remoteSdp = connection.currentRemoteDescription?.sdp;
  if (localSdp === undefined || remoteSdp === undefined) throw new Error('the connection is not negotiated');
  const remote = fingerprintOf(remoteSdp);
  const shown = connection.sctp?.transport.getRemoteCertificates()[0];
  if (shown !== undefined && (await digestOf(shown)) !== remote)
    throw new Error('the certificate is not the announced one');
  return { local: fingerprintOf(localSdp), remote };
};
