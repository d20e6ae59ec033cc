import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';

/** What a signalling server shows to its clients. Both as PEM. */
export interface TlsIdentity {
  /** PKCS #8, P-256. */
  readonly key: string;
  readonly certificate: string;
}

const DAY_MS = 86_400_000;
/** Clients look at the pin only; the dates are there because a certificate has to have some. */
const DAYS_VALID = 365;

const lengthOf = (size: number): number[] => {
  if (size < 128) return [size];
  return size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
};

/**
 * Ours, and not `selfsigned` or `@peculiar/x509`: this one certificate has nothing but fixed fields, Node signs it and reads
 * it back, and those libraries bring a dozen packages that would have to be judged with every update.
 *
 * One value in DER (X.690, definite lengths), for contents under 64 KB. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
};

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);

/** Numbers in DER are signed and as short as can be: a first byte of 0x40 to 0x7f is always right. */
const serialNumber = (): Buffer => {
  const number = randomBytes(16);
  number.writeUInt8(0x40 | (number.readUInt8(0) & 0x3f), 0);
  return der(0x02, number);
};

/** YYMMDDHHMMSSZ, good until 2049. */
const utcTime = (date: Date): Buffer =>
  der(
    0x17,
    Buffer.from(
      `${date
        .toISOString()
        .replaceAll(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  );

/** ecdsa-with-SHA256, OID 1.2.840.10045.4.3.2 (RFC 5758). */
const ECDSA_SHA256 = sequence(der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])));
/** The name CN=Rondetafel; commonName is OID 2.5.4.3 (X.520). It says nothing about the computer or its owner. */
const NAME = sequence(
  der(0x31, sequence(der(0x06, Buffer.from([0x55, 0x04, 0x03])), der(0x0c, Buffer.from('Rondetafel')))),
);
const VERSION_3 = der(0xa0, der(0x02, Buffer.from([2])));

const pem = (certificate: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${certificate
    .toString('base64')
    .replaceAll(/(.{64})/g, '$1\n')
    .trimEnd()}\n-----END CERTIFICATE-----\n`;

/** A new key and a certificate that it signed itself (RFC 5280): trusted by nobody who does not know its pin. */
export const newTlsIdentity = (now: Date = new Date()): TlsIdentity => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const validity = sequence(
    utcTime(new Date(now.getTime() - DAY_MS)),
    utcTime(new Date(now.getTime() + DAYS_VALID * DAY_MS)),
  );
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const content = sequence(VERSION_3, serialNumber(), ECDSA_SHA256, NAME, validity, NAME, subjectKey);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem(sequence(content, ECDSA_SHA256, signature)),
  };
};

/** SHA-256 of a certificate, 32 bytes: what an invitation carries. Throws for what is no certificate. */
export const pinOf = (certificate: string): Buffer =>
  Buffer.from(new X509Certificate(certificate).fingerprint256.replaceAll(':', ''), 'hex');
