import { euros } from '../../shared/exports/euros';
import {
  bandSentence,
  breakEvenSentence,
  moneySpeech,
  payerName,
  roundedEuros,
  settlementSentence,
  signedEuros,
  standstillSentences,
  tippingSentences,
  type MoneySpeech,
} from '../../shared/exports/moneySentences';
import {
  moneyInput,
  nextMoney,
  type CaseMoney,
  type Comparison,
  type ScenarioMoney,
} from '../../shared/insight/money/caseMoney';
import { ALL, type MoneySettings } from '../../shared/insight/money/settings';
import { seedOf, simulate, type Simulation } from '../../shared/insight/money/simulate';
import type { ByBearer, Periods } from '../../shared/insight/money/totals';
import type { CaseTables } from '../../shared/model/tables';
import { fill, wordsIn, type Language } from '../../shared/text/language';

/** How the simulation draws. */
export interface Draws {
  readonly seed: string;
  readonly runs: number;
}

interface Worked {
  readonly money: CaseMoney;
  readonly simulations: ReadonlyMap<string, Simulation>;
}

const work = (tables: CaseTables, settings: MoneySettings, { seed, runs }: Draws): Worked => {
  const { money } = nextMoney(null, moneyInput(tables, settings));
  const simulations = [...money.scenarios].map(([id, { lines, chances }]) => {
    const drawn = simulate({ lines, chances, settings, seed: seedOf(id, seed), runs });
    return [id, drawn] as const;
  });
  return { money, simulations: new Map(simulations) };
};

/** A value per scenario id, as an object for JSON. */
const each = <T, R>(values: ReadonlyMap<string, T>, pick: (value: T) => R): Readonly<Record<string, R>> =>
  Object.fromEntries([...values].map(([id, value]) => [id, pick(value)]));

const periods = (pick: (costs: ScenarioMoney['costs']) => ByBearer) => (own: ScenarioMoney) =>
  Object.fromEntries(pick(own.costs)) as Readonly<Record<string, Periods>>;

/** Everything about the money of a case, in cents and months, by scenario and bearer; `*` is all together. */
export const costsOf = (tables: CaseTables, settings: MoneySettings, draws: Draws) => {
  const { money, simulations } = work(tables, settings, draws);
  const compared = <R>(pick: (comparison: Comparison) => R) => each(money.comparisons, pick);
  return {
    settings,
    baseline: money.baseline,
    nominalCents: each(
      money.scenarios,
      periods((costs) => costs.nominalCents),
    ),
    presentValueCents: each(
      money.scenarios,
      periods((costs) => costs.presentValueCents),
    ),
    expectedPresentValueCents: each(money.scenarios, ({ expected }) => Object.fromEntries(expected)),
    standstillCents: money.standstill,
    breakEvenMonth: compared(({ breakEven }) => breakEven),
    netCents: compared(({ nets }) => Object.fromEntries(nets)),
    settlement: compared(({ settlement }) => settlement),
    tippingPoints: compared(({ tippingPoints }) => tippingPoints),
    simulation: {
      ...draws,
      presentValueCents: each(simulations, ({ p10, p50, p90, mean, standardError }) => ({
        p10,
        p50,
        p90,
        mean,
        standardError,
      })),
    },
  };
};

/** The same for reading: what standing still costs, then one block per scenario. */
export const costsText = (
  tables: CaseTables,
  settings: MoneySettings,
  draws: Draws,
  language: Language,
): string => {
  const worked = work(tables, settings, draws);
  const speech = moneySpeech(tables, worked.money, language);
  const { money: words } = wordsIn(language);
  const { standstill } = worked.money;
  const blocks = [...worked.money.scenarios].map(([id, own]) =>
    [
      tables.scenarios.get(id)?.title ?? id,
      ...periodRows(own, settings, speech),
      ...outlookRows(id, worked, draws, speech),
    ].join('\n'),
  );
  return [
    `${words.estimate}. ${words.noRank}`,
    ...(standstill ? [standstillSentences(standstill, language).join('\n')] : []),
    ...blocks,
  ].join('\n\n');
};

const periodRows = (own: ScenarioMoney, settings: MoneySettings, speech: MoneySpeech): string[] => {
  const { money: words } = wordsIn(speech.language);
  const range = ([low, high]: readonly [number, number]): string =>
    `${euros(low, speech.language)} – ${euros(high, speech.language)}`;
  const heading = `${words.firstHalfYear} | ${fill(words.afterwards, { years: settings.horizonMonths / 12 })}`;
  return [
    `  (${heading})`,
    ...[...own.costs.nominalCents].map(
      ([bearer, { firstHalfYear, afterwards }]) =>
        `  ${bearer === ALL ? words.together : payerName(speech, bearer)}: ${range(firstHalfYear)} | ${range(afterwards)}`,
    ),
    `  ${words.expected}: ≈ ${roundedEuros(own.expected.get(ALL) ?? 0, speech.language)}`,
  ];
};

const outlookRows = (
  id: string,
  { money, simulations }: Worked,
  { runs }: Draws,
  speech: MoneySpeech,
): string[] => {
  const { money: words } = wordsIn(speech.language);
  const simulation = simulations.get(id);
  const compared = money.comparisons.get(id);
  const rows = simulation
    ? [`${fill(words.simulation, { runs })}: ${bandSentence(simulation, speech.language)}`]
    : [];
  if (compared) {
    const { breakEven, nets, settlement, tippingPoints } = compared;
    const parties = [...nets]
      .filter(([party]) => party !== ALL)
      .map(([party, cents]) => `${payerName(speech, party)} ${signedEuros(cents, speech.language)}`);
    rows.push(
      `${words.breakEven}: ${breakEvenSentence(breakEven, money.settings.horizonMonths, speech)}`,
      `${fill(words.net, { baseline: speech.baseline })}: ${parties.join(', ')}`,
      `${words.settlement}: ${settlementSentence(settlement, speech)}`,
      ...tippingSentences(tippingPoints, tippingPoints.length, speech).map(
        (text) => `${words.tipping}: ${text}`,
      ),
    );
  }
  return rows.map((row) => `  ${row}`);
};
