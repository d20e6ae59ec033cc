import type { CostLine } from '../../../../shared/model/costLine';

/** A cost line as it stands in a case; only what matters to the story is named. */
export const costLine = (fields: Partial<CostLine> = {}): CostLine => ({
  id: 'c1',
  scenario: 's1',
  order: 0,
  label: '',
  bearer: 'p1',
  beneficiary: null,
  kind: 'cost',
  amount: { low: 0, high: 0 },
  rhythm: 'once',
  startMonth: 0,
  months: null,
  eventId: null,
  priceYear: null,
  vat: null,
  certainty: null,
  source: null,
  illustrative: false,
  ...fields,
});
