import * as z from 'zod';

/** Where a room code is asked about, by POST, on the port of the chair's signalling server. */
export const ROOM_CODE_PATH = '/room-code';
export const MESSAGE_MAX_BYTES = 4_096;

const base64 = z
  .base64()
  .max(MESSAGE_MAX_BYTES)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')));

export const redeemRequest = z.strictObject({ nonce: base64, proof: base64 });
export const granted = z.strictObject({ box: base64 });

/** The JSON in a body of limited length, checked; null for anything else. Never rejects. */
export const readJson = async <T>(stream: AsyncIterable<Buffer>, shape: z.ZodType<T>): Promise<T | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      size += part.byteLength;
      if (size > MESSAGE_MAX_BYTES) return null;
      parts.push(part);
    }
    const parsed = shape.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};
