import type { Need } from './debianPackages.mjs';
import type { Report } from './numbers.mjs';

export interface Step {
  readonly name: string;
  /** What it makes sure of. */
  readonly says: string;
  /** Arguments for Node, one list per command. */
  readonly commands: () => readonly string[][];
  /** Seconds that it may take on two quiet cores; all of `npm test` together at most 28 minutes (budget.mjs). */
  readonly budget: number;
  /** After so many it is stopped. */
  readonly minutes: number;
  /** The step at whose side it runs: one that mostly waits takes the time that another works. */
  readonly beside?: string;
  /** It opens windows. */
  readonly display?: boolean;
  /** No part of the whole: it runs when it is named. */
  readonly onlyByName?: true;
  readonly env?: Readonly<Record<string, string>>;
  /** Debian packages without which it cannot run at all. */
  readonly needs?: readonly Need[];
  /** Why it cannot run on this computer; null when it can. */
  readonly cannot?: () => string | null;
  /** Left out: the step counts as one test. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Report };
}
export const steps: readonly Step[];
export const checkSteps: readonly string[];
/** Steps that run at the same time, in order. */
export const groupsOf: (chosen: readonly Step[]) => readonly (readonly Step[])[];
