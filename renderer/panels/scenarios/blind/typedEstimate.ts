import { parseQuickAmount } from '../../../../shared/insight/money/quickEntry';
import { roundCents } from '../../../../shared/insight/money/settings';
import type { Rhythm } from '../../../../shared/model/costLine';

const MONTHS_A_YEAR = 12;

/** How many of one rhythm go into one of another; null where they cannot be compared. */
const timesIn = (typed: Rhythm, asked: Rhythm): number | null => {
  if (typed === asked) return 1;
  if (typed === 'once' || asked === 'once') return null;
  return asked === 'perYear' ? MONTHS_A_YEAR : 1 / MONTHS_A_YEAR;
};

/** What somebody typed, in cents for the rhythm that was asked; null when it is no such amount. */
export const typedEstimate = (
  text: string,
  asked: Rhythm,
): { readonly low: number; readonly high: number } | null => {
  const typed = parseQuickAmount(text);
  const times = typed && timesIn(typed.rhythm ?? asked, asked);
  return typed && times ? { low: roundCents(typed.low * times), high: roundCents(typed.high * times) } : null;
};
