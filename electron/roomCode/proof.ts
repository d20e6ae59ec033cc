import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/**
 * The code has few bits, so whoever sees a proof could try all codes. scrypt makes that slow (some 80 ms and 32 MB per
 * code), and the newcomer's nonce in the salt keeps it from being done beforehand.
 */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
export const NONCE_BYTES = 32;

/**
 * What both sides have in common when both know the code and look at the same certificate. Somebody in between shows
 * another certificate, so that what he hears from the one is worth nothing to the other.
 */
export const sharedKey = (code: string, nonce: Uint8Array, pin: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(code, Buffer.concat([nonce, pin]), KEY_BYTES, COST, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  );

const derive = (key: Buffer, use: 'newcomer' | 'box'): Buffer =>
  createHmac('sha256', key).update(`rondetafel/room-code/1/${use}`).digest();

/** What the newcomer shows: that it knows the code. */
export const proofOf = (key: Buffer): Buffer => derive(key, 'newcomer');

export const isProof = (key: Buffer, proof: Uint8Array): boolean =>
  proof.byteLength === KEY_BYTES && timingSafeEqual(proofOf(key), proof);

/** What the chair's computer answers: only somebody who knows the code can make it. AES-256-GCM: iv, tag, text. */
export const sealWith = (key: Buffer, text: string): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derive(key, 'box'), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

/** Null when it was not sealed with this key. */
export const openWith = (key: Buffer, box: Uint8Array): string | null => {
  const iv = box.subarray(0, IV_BYTES);
  const tag = box.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.byteLength < TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', derive(key, 'box'), iv);
  decipher.setAuthTag(tag);
  try {
    const text = Buffer.concat([decipher.update(box.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return null;
  }
};
