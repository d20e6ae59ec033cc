import * as z from 'zod';

/** Long enough to be unguessable, in the alphabet our own topics have. */
const topic = z.string().regex(/^[A-Za-z0-9_-]{22,128}$/);

/**
 * What y-webrtc says to a signalling server, and one question of ours. `data` must be text: it is encrypted
 * whenever the room has a password, and a room without one is not wanted here.
 */
const frameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('subscribe'), topics: z.array(topic).max(8) }),
  z.strictObject({ type: z.literal('unsubscribe'), topics: z.array(topic).max(8) }),
  z.strictObject({ type: z.literal('publish'), topic, data: z.string().min(1) }),
  z.strictObject({ type: z.literal('ping') }),
  // not of y-webrtc: our own app asks for the relay of the organisation
  z.strictObject({ type: z.literal('turn') }),
]);

export type Frame = z.infer<typeof frameSchema>;

/** Null for anything that is not a frame. Never throws. */
export const parseFrame = (text: string): Frame | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = frameSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
};
