import * as z from 'zod';
import type { BeamerPage } from '../../shared/beamer/page';

const floor = z.object({ floor: z.object({ kind: z.literal('turn'), party: z.string() }) });
/** The party whose turn it is; null when nobody has it. */
export const turnIn = (meeting: unknown): string | null => floor.safeParse(meeting).data?.floor.party ?? null;

const pushed = z.object({ shown: z.object({ selection: z.object({ id: z.string() }) }) });
/** Id of the object that the chair shows to everybody; null when there is none. */
export const shownIn = (state: unknown): string | null =>
  pushed.safeParse(state).data?.shown.selection.id ?? null;

const spoken = z.object({ spoken: z.object({ code: z.string(), address: z.string() }) });
/** How somebody in the room joins, while the chair gives out a code that can be said aloud. */
export const joinOf = (state: unknown): BeamerPage['join'] => spoken.safeParse(state).data?.spoken ?? null;
