import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { afterEach, describe, expect, test } from 'vitest';
import { newTlsIdentity, pinOf } from '../../../electron/signalling/certificate';
import { Pins } from '../../../electron/signalling/pins';
import { startSignalling, type Signalling } from '../../../electron/signalling/startSignalling';

let server: Signalling | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

describe('the certificate of a meeting', () => {
  const now = new Date('2026-03-02T09:00:00Z');
  const { certificate } = newTlsIdentity(now);
  const read = new X509Certificate(certificate);

  test('is one that others can read, signed by its own key', () => {
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(read.subject).toBe('CN=Rondetafel');
    expect(read.issuer).toBe('CN=Rondetafel');
    expect(read.ca).toBe(false);
  });
  test('is valid from the day before, for a year', () => {
    expect(new Date(read.validFrom)).toEqual(new Date('2026-03-01T09:00:00Z'));
    expect(new Date(read.validTo)).toEqual(new Date('2027-03-02T09:00:00Z'));
  });
  test('never comes twice', () => {
    const other = newTlsIdentity(now);
    expect(other.key).not.toBe(newTlsIdentity(now).key);
    expect(new X509Certificate(other.certificate).serialNumber).not.toBe(read.serialNumber);
  });
  test('is named by the SHA-256 of all its bytes', () => {
    expect(pinOf(certificate)).toEqual(createHash('sha256').update(read.raw).digest());
  });
  test('can be read two hundred times: no length and no number of it breaks the encoding', () => {
    for (let n = 0; n < 200; n++) {
      const one = new X509Certificate(newTlsIdentity().certificate);
      expect(one.verify(one.publicKey)).toBe(true);
    }
  });
  test('is what a server shows', async () => {
    const tls = newTlsIdentity();
    server = await startSignalling({ host: '127.0.0.1', port: 0, tls });
    expect(server.addresses()).toEqual([`wss://127.0.0.1:${server.port}`]);
    const socket = connect({ host: '127.0.0.1', port: server.port, rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    expect(new X509Certificate(socket.getPeerCertificate().raw).fingerprint256).toBe(
      new X509Certificate(tls.certificate).fingerprint256,
    );
    expect(socket.getProtocol()).toBe('TLSv1.3');
    socket.destroy();
  });
  test('that is none stops the start with a reason', async () => {
    const tls = { key: 'no key', certificate };
    await expect(startSignalling({ host: '127.0.0.1', port: 0, tls })).rejects.toMatchObject({
      name: 'SignallingStartError',
      code: 'BAD_CERTIFICATE',
    });
  });
});

describe('the pins of a meeting', () => {
  const pin = new Uint8Array(32).fill(7);
  const fingerprint = `sha256/${Buffer.from(pin).toString('base64')}`;
  const other = `sha256/${Buffer.alloc(32).toString('base64')}`;

  test('let exactly the pinned certificate in, at the pinned address only', () => {
    const pins = new Pins();
    expect(pins.accepts('wss://10.0.0.5:4444/', fingerprint)).toBe(false);
    expect(pins.hasRefused).toBe(false);
    pins.trust([{ host: '10.0.0.5', port: 4444, pin }]);
    expect(pins.accepts('wss://10.0.0.5:4444/', fingerprint)).toBe(true);
    expect(pins.accepts('wss://10.0.0.5:4445/', fingerprint)).toBe(false);
    expect(pins.accepts('wss://10.0.0.6:4444/', fingerprint)).toBe(false);
    expect(pins.hasRefused).toBe(false);
    expect(pins.accepts('wss://10.0.0.5:4444/', other)).toBe(false);
    expect(pins.hasRefused).toBe(true);
  });
  test('of two servers at one address both hold; those of before do not', () => {
    const pins = new Pins();
    pins.trust([
      { host: 'fd00::2', port: 443, pin },
      { host: 'fd00::2', port: 443, pin: new Uint8Array(32) },
    ]);
    const both = [fingerprint, other].map((one) => pins.accepts('wss://[fd00::2]/', one));
    expect(both).toEqual([true, true]);
    pins.trust([]);
    expect(pins.accepts('wss://[fd00::2]/', fingerprint)).toBe(false);
  });
});
