import * as z from 'zod';
import { cents } from './field';

/** Random bytes that keep an amount from being guessed: 256 bits. */
export const SALT_BYTES = 32;

/** An estimate with what proves that it was the one committed. Cents; the salt is base64url. */
export const openedEstimate = z
  .object({ low: cents, high: cents, salt: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
  .refine(({ low, high }) => low <= high);
export type OpenedEstimate = z.infer<typeof openedEstimate>;
