import type { Words } from '../text/nl';
import type { Price } from './price';

type Starter = Omit<Price, 'label'> & { readonly id: keyof Words['prices']['starters'] };

const SEEN = 'seen';
const SECOND_HAND = 'second_hand';

/** Nobody has published what this costs: listed, so that the table can fill it in. */
const empty = (id: Starter['id'], unit: Price['unit']): Starter => ({
  id,
  low: null,
  high: null,
  unit,
  year: null,
  source: '',
  status: 'own_estimate',
});

/** Figures of the domain rules, section 4, in euro cents; each with its source and year. */
const STARTERS: readonly Starter[] = [
  {
    id: 'eviction',
    low: 500_000,
    high: 1_000_000,
    unit: 'once',
    year: 2014,
    source: 'Eropaf, quickscan 2014',
    status: SEEN,
  },
  {
    id: 'clearing',
    low: 529_151,
    high: 529_151,
    unit: 'once',
    year: 2025,
    source: 'ECLI:NL:RVS:2025:545',
    status: SEEN,
  },
  {
    id: 'shelter',
    low: 1_500_000,
    high: 7_000_000,
    unit: 'perYear',
    year: 2025,
    source: 'VU, EenVandaag 2025',
    status: SEEN,
  },
  {
    id: 'protected_living',
    low: 3_201_600,
    high: 3_911_500,
    unit: 'perYear',
    year: 2022,
    source: 'Gemeenteblad 2021-482859 (pgb)',
    status: SEEN,
  },
  {
    id: 'support_hour',
    low: 5_580,
    high: 8_520,
    unit: 'perHour',
    year: 2023,
    source: 'Westerveld, Wmo 2023',
    status: SEEN,
  },
  {
    id: 'household_help',
    low: 3_240,
    high: 3_240,
    unit: 'perHour',
    year: 2023,
    source: 'Westerveld, Wmo 2023',
    status: SEEN,
  },
  {
    id: 'respite_day',
    low: 20_421,
    high: 20_421,
    unit: 'perDay',
    year: 2023,
    source: 'Westerveld, Wmo 2023',
    status: SEEN,
  },
  {
    id: 'fire_hour',
    low: 5_310,
    high: 10_620,
    unit: 'perHour',
    year: 2016,
    source: 'VRR, tarieven 2016',
    status: SEEN,
  },
  {
    id: 'debt_counselling',
    low: 812_100,
    high: 812_100,
    unit: 'once',
    year: 2022,
    source: 'Divosa via NVVK 2022',
    status: SECOND_HAND,
  },
  {
    id: 'social_assistance',
    low: 1_876_800,
    high: 1_876_800,
    unit: 'perYear',
    year: 2026,
    source: 'bijstandsnorm 2026',
    status: SECOND_HAND,
  },
  empty('police', 'perHour'),
  empty('ggd_visit', 'once'),
  empty('wvggz', 'once'),
  empty('court', 'once'),
];

/** The list that ships with the app, named in one language. */
export const starterPrices = (words: Words): Price[] =>
  STARTERS.map((starter) => ({ ...starter, label: words.prices.starters[starter.id] }));
