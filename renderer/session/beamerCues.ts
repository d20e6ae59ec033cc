import * as z from 'zod';
import type { BeamerPage } from '../../shared/beamer/page';

const spoken = z.object({ spoken: z.object({ code: z.string(), address: z.string() }) });
/** How somebody in the room joins, while the chair gives out a code that can be said aloud. */
export const joinOf = (state: unknown): BeamerPage['join'] => spoken.safeParse(state).data?.spoken ?? null;
