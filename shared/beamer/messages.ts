import * as z from 'zod';
import { beamerPage } from './page';

/** The line between the window of the chair and the beamer, inside this computer. */
export const BEAMER_CHANNEL = 'rondetafel.beamer';

/** From the chair's window: what the beamer shows now. */
export const toBeamer = z.object({ kind: z.literal('page'), page: beamerPage });
export type ToBeamer = z.infer<typeof toBeamer>;

/** From the beamer: it is there, and shows nothing yet. */
export const fromBeamer = z.object({ kind: z.literal('ready') });
export type FromBeamer = z.infer<typeof fromBeamer>;
