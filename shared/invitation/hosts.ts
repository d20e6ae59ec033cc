import * as z from 'zod';

/** A name or address of a computer, as it stands in an invitation. */
const HOST = /^[a-z0-9.:-]{1,120}$/i;
export const MAX_HOSTS = 8;

export const isHost = (text: string): boolean => HOST.test(text);

/** Where a signalling server listens, as somebody else says it. */
export const hostList = z
  .array(z.object({ host: z.string().regex(HOST), port: z.int().min(1).max(65_535) }))
  .max(MAX_HOSTS)
  .readonly();
