import * as z from 'zod';
import { idSchema, line, PROSE_MAX } from './field';
import { openedEstimate } from './openedEstimate';

/** Entries of one kind for one case. */
const ENTRIES_MAX = 1_000;

/** A sealed estimate of this computer, until it is shown. `id`: of the estimate in the case. */
const sealed = z.intersection(z.object({ id: idSchema }), openedEstimate);

/** *Kluis*: who a pseudonym stands for. `party`: the card that carries the pseudonym. */
const realName = z.object({ party: idSchema, name: line, contact: line });
export type RealName = z.infer<typeof realName>;

/** *Alleen voor mij*: a note on a card. */
const privateNote = z.object({ table: idSchema, id: idSchema, text: z.string().max(PROSE_MAX) });

/** What this computer knows of a case and tells nobody: local data, kept next to the case and never in it. */
export const privateFile = z.object({
  estimates: z.array(sealed).max(ENTRIES_MAX).default([]),
  names: z.array(realName).max(ENTRIES_MAX).default([]),
  notes: z.array(privateNote).max(ENTRIES_MAX).default([]),
});
export type PrivateFile = z.infer<typeof privateFile>;

export const NOTHING_PRIVATE: PrivateFile = { estimates: [], names: [], notes: [] };
