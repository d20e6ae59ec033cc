import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { errnoOf, LibraryError } from './errors';
import { readWhole, writeFully, type FilePort } from './filePort';
import type { KeyPort, KeySlot } from './keyPort';
import { parseCaseFileName } from './names';
import { nodeFiles } from './nodeFiles';

/** Name of the file with the device key, in the library folder. */
export const DEVICE_KEY_FILE = 'device.key';

const KIND = 'device';
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const FIRST_LINE = 'rondetafel device key 1';

interface DeviceKey {
  readonly secret: Uint8Array;
  readonly id: string;
  readonly wrapKey: Uint8Array;
}

export interface DeviceKeyOptions {
  /** The library folder. */
  readonly dir: string;
  readonly files?: FilePort;
}

/**
 * Wraps file keys with a random key in a file of this folder (mode 0600). It is made with the first case and
 * never again: when cases exist and it is missing or damaged, everything rejects with `key_missing` or
 * `key_damaged`, until the file is put back. Nothing is touched before the first use.
 */
export function deviceKeyPort({ dir, files = nodeFiles }: DeviceKeyOptions): KeyPort {
  let loaded: Promise<DeviceKey> | null = null;
  /** With what cases were opened or made since the start. */
  let used: DeviceKey | null = null;
  const load = (mayCreate: boolean): Promise<DeviceKey> => {
    const attempt = loaded ?? loadKey(files, dir, mayCreate);
    loaded = attempt;
    // A failure is not kept, so that a file put back is seen without a restart.
    attempt.catch(() => {
      loaded = null;
    });
    return attempt;
  };
  return {
    async wrap(fileKey, docId) {
      // From the disk: a case locked with a key that is only in memory would be lost at the next start.
      loaded = null;
      used = await load(true);
      return [wrapWith(used, fileKey, docId)];
    },
    async unwrap(slots, docId) {
      const slot = slots.find((candidate) => candidate.kind === KIND);
      if (slot === undefined) throw new LibraryError('key_unavailable', 'the case has no device slot', docId);
      const key = await load(false);
      const fileKey = unwrapWith(key, slot, docId);
      used = key;
      return fileKey;
    },
    async restore() {
      if (used === null) return;
      const path = join(dir, DEVICE_KEY_FILE);
      if ((await files.stat(path)) === null) await createKeyFile(files, dir, path, used.secret);
      const there = fromSecret(parseKeyFile(await readWhole(files, path)));
      if (there.id !== used.id) throw new LibraryError('key_mismatch', 'another device key took its place');
    },
  };
}

async function loadKey(files: FilePort, dir: string, mayCreate: boolean): Promise<DeviceKey> {
  const path = join(dir, DEVICE_KEY_FILE);
  if ((await files.stat(path)) === null) {
    if (!mayCreate || (await hasCases(files, dir))) {
      throw new LibraryError('key_missing', `${DEVICE_KEY_FILE} is not in the library folder`);
    }
    await createKeyFile(files, dir, path, randomBytes(KEY_BYTES));
  }
  return fromSecret(parseKeyFile(await readWhole(files, path)));
}

async function hasCases(files: FilePort, dir: string): Promise<boolean> {
  return (await files.list(dir)).some((name) => parseCaseFileName(name) !== null);
}

/** The key appears under its name whole, and never over another one. */
async function createKeyFile(files: FilePort, dir: string, path: string, secret: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  const text = `${FIRST_LINE}\n${Buffer.from(secret).toString('base64')}\n${checkOf(secret)}\n`;
  try {
    const file = await files.open(temporary, 'create');
    try {
      await writeFully(file, Buffer.from(text, 'utf8'), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.link(temporary, path).catch(async (error: unknown) => {
      if (errnoOf(error) === 'EEXIST') return;
      // File systems without hard links: the library lock keeps other writers away.
      await files.rename(temporary, path);
    });
  } finally {
    await files.remove(temporary);
  }
  await files.syncDir(dir);
}

function parseKeyFile(bytes: Uint8Array): Uint8Array {
  const [first, encoded, check] = Buffer.from(bytes).toString('utf8').split('\n');
  const secret = Buffer.from(encoded ?? '', 'base64');
  if (first !== FIRST_LINE || secret.length !== KEY_BYTES || check !== checkOf(secret)) {
    throw new LibraryError('key_damaged', `${DEVICE_KEY_FILE} cannot be read; put back a copy of it`);
  }
  return secret;
}

function checkOf(secret: Uint8Array): string {
  return createHash('sha256').update('rondetafel/device-key/check').update(secret).digest('hex').slice(0, 16);
}

function fromSecret(secret: Uint8Array): DeviceKey {
  const derive = (purpose: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `rondetafel/device-key/1/${purpose}`, bytes));
  return { secret, id: derive('id', 8).toString('hex'), wrapKey: derive('wrap', KEY_BYTES) };
}

function wrapWith(key: DeviceKey, fileKey: Uint8Array, docId: string): KeySlot {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key.wrapKey, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(`${KIND}/1/${docId}`, 'utf8'));
  const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
  return {
    kind: KIND,
    data: { keyId: key.id, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') },
  };
}

function unwrapWith(key: DeviceKey, slot: KeySlot, docId: string): Uint8Array {
  if (slot.data['keyId'] !== key.id) {
    throw new LibraryError('key_mismatch', 'the case was locked with another device key', docId);
  }
  const nonce = Buffer.from(slot.data['nonce'] ?? '', 'base64');
  const wrapped = Buffer.from(slot.data['wrapped'] ?? '', 'base64');
  if (nonce.length !== 12 || wrapped.length !== KEY_BYTES + TAG_BYTES) {
    throw new LibraryError('damaged', 'the device slot has the wrong size', docId);
  }
  const decipher = createDecipheriv(CIPHER, key.wrapKey, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(`${KIND}/1/${docId}`, 'utf8'));
  decipher.setAuthTag(wrapped.subarray(KEY_BYTES));
  const fileKey = decipher.update(wrapped.subarray(0, KEY_BYTES));
  try {
    decipher.final();
  } catch (error) {
    throw new LibraryError('damaged', 'the device slot does not open', docId, { cause: error });
  }
  return new Uint8Array(fileKey);
}
