import { fromBase64, toBase64 } from 'lib0/buffer';
import type * as z from 'zod';
import { concat, utf8 } from '../bytes';

const IV_BYTES = 12;

/** AES-GCM over a value as JSON, as text that signalling carries. */
export const seal = async (key: CryptoKey, value: unknown): Promise<string> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(JSON.stringify(value)));
  return toBase64(concat([iv, new Uint8Array(box)]));
};

/** Null for whatever was not sealed with this key, or is not of this shape. Never rejects. */
export const unseal = async <T>(key: CryptoKey, text: string, shape: z.ZodType<T>): Promise<T | null> => {
  try {
    const bytes = new Uint8Array(fromBase64(text));
    const iv = bytes.slice(0, IV_BYTES);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(IV_BYTES));
    const parsed = shape.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
