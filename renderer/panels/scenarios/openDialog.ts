import { createContext, useContext } from 'react';
import type { Range } from '../../../shared/insight/money/settings';

/** Which figure a trace explains: whose, over which months, and whether as a range, as what is expected, or as what is won. */
export interface TracedFigure {
  readonly scenario: string;
  /** A party, a payer, or `*`. */
  readonly bearer: string;
  readonly months: Range;
  readonly kind: 'nominal' | 'present' | 'expected' | 'net';
}

/** What can be open over the scenarios. An id of null makes a new one. */
export type ScenarioDialog =
  | { readonly kind: 'scenario'; readonly id: string | null }
  | { readonly kind: 'effect'; readonly scenario: string; readonly id: string | null }
  | { readonly kind: 'event'; readonly scenario: string; readonly id: string | null }
  | { readonly kind: 'line'; readonly id: string }
  | { readonly kind: 'trace'; readonly figure: TracedFigure }
  | { readonly kind: 'blind' }
  | { readonly kind: 'pickPrice' }
  | { readonly kind: 'prices' }
  | { readonly kind: 'price'; readonly id: string | null };

/** Opens a dialog over the one that is open; closing it shows the one below again. */
export const OpenDialog = createContext<(dialog: ScenarioDialog) => void>(() => undefined);

export const useOpenDialog = (): ((dialog: ScenarioDialog) => void) => useContext(OpenDialog);
