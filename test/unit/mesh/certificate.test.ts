import { describe, expect, test } from 'vitest';
import { checkCertificate } from '../../../renderer/session/mesh/certificate';
import { newSigningKey } from '../../../renderer/session/mesh/signing';
import { certify, CHAIR_KEY } from '../../mesh/testChair';

const roomId = new Uint8Array(16);
const rules = { roomId, epoch: 0, chairKey: CHAIR_KEY, now: Date.now() };

describe('a certificate', () => {
  test('says what the chair signed', async () => {
    const { publicKey } = await newSigningKey();
    const read = await checkCertificate(
      await certify(publicKey, { name: 'N. Yılmaz', clientId: 2 ** 40 }),
      rules,
    );
    expect(read).toMatchObject({ name: 'N. Yılmaz', clientId: 2 ** 40, role: 'participant', key: publicKey });
  });

  test('is refused after its time, in another room and in another epoch', async () => {
    const { publicKey } = await newSigningKey();
    const one = await certify(publicKey, { expires: 1000 });
    expect(await checkCertificate(one, { ...rules, now: 1000 })).toBe('certificate_expired');
    expect(await checkCertificate(one, { ...rules, now: 999 })).toMatchObject({ expires: 1000 });
    expect(await checkCertificate(one, { ...rules, epoch: 1, now: 0 })).toBe('wrong_epoch');
    expect(await checkCertificate(one, { ...rules, roomId: roomId.slice().fill(9) })).toBe('wrong_room');
  });

  test('with any byte changed, cut off or added is refused', async () => {
    const { publicKey } = await newSigningKey();
    const one = await certify(publicKey);
    for (let at = 0; at < one.length; at += 3) {
      const changed = one.slice();
      changed[at]! ^= 1;
      expect(await checkCertificate(changed, rules)).toBe('bad_certificate');
      expect(await checkCertificate(one.slice(0, at), rules)).toBe('bad_certificate');
    }
    expect(await checkCertificate(Uint8Array.from([...one, 0]), rules)).toBe('bad_certificate');
  });

  test('is not issued for what no reader would accept', async () => {
    const { publicKey } = await newSigningKey();
    await expect(certify(publicKey, { name: 'x'.repeat(121) })).rejects.toThrow(RangeError);
    await expect(certify(publicKey.slice(1))).rejects.toThrow(RangeError);
    await expect(certify(publicKey, { clientId: -1 })).rejects.toThrow(RangeError);
  });

  test('the private half of a new key cannot be read', async () => {
    const { privateKey } = await newSigningKey();
    expect(privateKey.extractable).toBe(false);
  });
});
