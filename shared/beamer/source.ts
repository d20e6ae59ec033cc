import type { PhaseName } from '../model/phases';
import type { CaseTables } from '../model/tables';
import type { Language } from '../text/language';
import type { Room, ScenarioRow } from './choices';
import type { BeamerPage } from './page';
import type { Curtain } from './shown';

/** Somebody in the meeting, as they said themselves. */
export interface Seat {
  readonly name: string;
  readonly agency: string;
  readonly party: string | null;
}

/** What a slide is made of. */
export interface BeamerSource {
  readonly tables: CaseTables;
  /** *Rondjes*, as chains of party ids. */
  readonly loops: readonly (readonly string[])[];
  readonly language: Language;
  readonly room: Room;
  /** Which phase is shown; null before a meeting. */
  readonly phase: PhaseName | null;
  readonly row: ScenarioRow;
  /** Party whose turn it is. */
  readonly turn: string | null;
  /** Id of the object that the chair shows to everybody. */
  readonly shown: string | null;
  readonly seats: readonly Seat[];
  /** Words of the chair's vault: they are covered, and go nowhere. */
  readonly names: readonly string[];
  readonly minutesLeft: number | null;
  readonly isPaused: boolean;
  readonly join: BeamerPage['join'];
  readonly theme: BeamerPage['looks']['theme'];
}

/** What the making of one slide has at hand. */
export interface Making extends BeamerSource {
  readonly show: Curtain['show'];
}

/** How many rows fit, by the size of the room: type of 34 pixels leaves room for fewer than type of 24. */
export const ROWS: Readonly<
  Record<Room, { readonly list: number; readonly grid: number; readonly items: number }>
> = {
  large: { list: 6, grid: 8, items: 3 },
  small: { list: 9, grid: 12, items: 5 },
};

/** The first so many, and how many are left. */
export const firstOf = <T>(
  all: readonly T[],
  most: number,
): { readonly first: readonly T[]; readonly others: number } => ({
  first: all.slice(0, most),
  others: Math.max(0, all.length - most),
});
