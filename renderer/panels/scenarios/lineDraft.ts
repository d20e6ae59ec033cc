import type { Language } from '../../../shared/base/languages';
import type { CostLine } from '../../../shared/model/costLine';
import { amountText } from './amountText';

/** What the form of a cost line holds while somebody types in it. */
export const lineDraft = (line: CostLine | undefined, language: Language) => ({
  label: line?.label ?? '',
  amount: line ? amountText(line.amount, language) : '',
  kind: line?.kind ?? ('cost' as const),
  bearer: line?.bearer ?? '',
  beneficiary: line?.beneficiary ?? null,
  rhythm: line?.rhythm ?? ('once' as const),
  startMonth: String(line?.startMonth ?? 0),
  months: line?.months === null || line?.months === undefined ? '' : String(line.months),
  eventId: line?.eventId ?? null,
  priceYear: line?.priceYear === null || line?.priceYear === undefined ? '' : String(line.priceYear),
  source: line?.source ?? '',
  certainty: line?.certainty ?? null,
});
export type LineDraft = ReturnType<typeof lineDraft>;

/** A whole number of what was typed; empty is null, anything else undefined. */
export const wholeFrom = (text: string, min: number, max: number): number | null | undefined => {
  if (text.trim() === '') return null;
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
};
