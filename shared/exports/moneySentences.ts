import type { BreakEven } from '../insight/money/breakEven';
import type { CaseMoney } from '../insight/money/caseMoney';
import { UNNAMED } from '../insight/money/settings';
import type { Settlement } from '../insight/money/settlement';
import type { Standstill } from '../insight/money/standstill';
import { nearestPoints, type TippingPoint } from '../insight/money/tippingPoints';
import type { Simulation } from '../insight/money/simulate';
import type { CaseTables } from '../model/tables';
import { fill, wordsIn, type Language } from '../text/language';
import { partyName } from './actionList';
import { euros } from './euros';

/** What sentences about money need to name things. */
export interface MoneySpeech {
  readonly tables: CaseTables;
  readonly language: Language;
  /** The title of *Zo doorgaan* in this case. */
  readonly baseline: string;
}

export const moneySpeech = (tables: CaseTables, money: CaseMoney, language: Language): MoneySpeech => ({
  tables,
  language,
  baseline: tables.scenarios.get(money.baseline ?? '')?.title ?? '',
});

/** A party, a payer, or somebody who has no name in the case. */
export const payerName = ({ tables, language }: MoneySpeech, id: string): string =>
  id === UNNAMED ? wordsIn(language).money.nobody : partyName(tables, id);

/** Two figures that count: an estimate must not look more exact than it is. "€ 28.000" from 2829117 cents. */
export const roundedEuros = (cents: number, language: Language): string => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(cents) / 100))) - 1);
  return euros(Math.round(cents / 100 / step) * step * 100, language);
};

/** A gain or a loss, with its sign: "+€ 12.000", "−€ 4.200". */
export const signedEuros = (cents: number, language: Language): string =>
  `${cents > 0 ? '+' : cents < 0 ? '−' : ''}${roundedEuros(Math.abs(cents), language)}`;

/** "14 maanden", or "5 jaar" where it comes out in years. */
export const durationText = (months: number, language: Language): string => {
  const { money } = wordsIn(language);
  if (months > 0 && months % 12 === 0) return fill(money.years, { count: months / 12 });
  return fill(months === 1 ? money.months_one : money.months_other, { count: months });
};

/** When a scenario has paid itself back, with the range. */
export const breakEvenSentence = (
  { favourable, expected, unfavourable }: BreakEven,
  horizonMonths: number,
  { language, baseline }: MoneySpeech,
): string => {
  const { money } = wordsIn(language);
  const horizon = durationText(horizonMonths, language);
  const when = (month: number | null): string => {
    if (month === null) return fill(money.never, { time: horizon });
    return month === 0 ? money.start : durationText(month, language);
  };
  const main =
    expected === null
      ? fill(money.neverCheaper, { time: horizon, baseline })
      : expected === 0
        ? fill(money.atOnce, { baseline })
        : fill(money.after, { time: durationText(expected, language), baseline });
  if (favourable === unfavourable) return main;
  return `${main} ${fill(money.range, { favourable: when(favourable), unfavourable: when(unfavourable) })}`;
};

const listed = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;

/** Who would pay whom so that nobody is worse off. */
export const settlementSentence = (settlement: Settlement, speech: MoneySpeech): string => {
  const { money } = wordsIn(speech.language);
  if (settlement.kind === 'none_needed') return money.noneNeeded;
  if (settlement.kind === 'whole_loses') {
    const amount = roundedEuros(settlement.cents, speech.language);
    return fill(money.wholeLoses, { amount, baseline: speech.baseline });
  }
  const transfers = settlement.transfers.map(({ from, to, cents }) =>
    fill(money.transfer, {
      from: payerName(speech, from),
      to: payerName(speech, to),
      amount: roundedEuros(cents, speech.language),
    }),
  );
  return fill(money.settled, { transfers: listed(transfers, money.and) });
};

const percent = (fraction: number, language: Language): string =>
  fill(wordsIn(language).money.percent, { count: Math.round(fraction * 100) });

/** At which chance or amount a scenario stops, or starts, to be cheaper. */
export const tippingSentence = (point: TippingPoint, speech: MoneySpeech): string => {
  const { tables, language, baseline } = speech;
  const { money, rhythms } = wordsIn(language);
  const isChance = point.subject === 'chance';
  const rhythm = tables.costLines.get(point.id)?.rhythm ?? 'once';
  const amount = (cents: number): string =>
    `${roundedEuros(cents, language)}${rhythm === 'once' ? '' : ` ${rhythms[rhythm]}`}`;
  const valueOf = (value: number): string => (isChance ? percent(value, language) : amount(value));
  const now = `≈\u00A0${valueOf(point.now)}`;
  const what = isChance
    ? fill(money.chanceOf, { event: tables.events.get(point.id)?.text ?? '', now })
    : fill(money.amountOf, { label: tables.costLines.get(point.id)?.label ?? '', now });
  const at = point.at ?? 0;
  const isCheaper = point.holds === 'up_to' ? point.now <= at : point.now >= at;
  const pattern =
    point.holds === 'up_to'
      ? isCheaper
        ? money.unlessAbove
        : money.onlyBelow
      : isCheaper
        ? money.whileAbove
        : money.onlyAbove;
  return fill(pattern, { baseline, what, value: valueOf(at) });
};

/** The points that matter most, at most `most`; or the one sentence that nothing tips it. */
export const tippingSentences = (
  points: readonly TippingPoint[],
  most: number,
  speech: MoneySpeech,
): readonly string[] => {
  const nearest = nearestPoints(points).slice(0, most);
  if (nearest.length > 0) return nearest.map((point) => tippingSentence(point, speech));
  const [first] = points;
  if (!first) return [];
  const { money } = wordsIn(speech.language);
  const pattern = first.holds === 'always' ? money.alwaysCheaper : money.alwaysDearer;
  return [fill(pattern, { baseline: speech.baseline })];
};

/** What standing still costs, per week and so far, with the rule behind it. */
export const standstillSentences = (
  { perWeek, since }: Standstill,
  language: Language,
): readonly string[] => {
  const { money } = wordsIn(language);
  const params = (estimate: Standstill['perWeek']) => ({
    amount: roundedEuros(estimate.expected, language),
    low: roundedEuros(estimate.low, language),
    high: roundedEuros(estimate.high, language),
  });
  return [
    fill(money.perWeek, params(perWeek)),
    ...(since ? [fill(money.since, params(since)), money.sinceRule] : []),
  ];
};

/** The spread of what a scenario may come to. */
export const bandSentence = ({ p10, p50, p90 }: Simulation, language: Language): string =>
  fill(wordsIn(language).money.band, {
    p10: roundedEuros(p10, language),
    p50: roundedEuros(p50, language),
    p90: roundedEuros(p90, language),
  });
