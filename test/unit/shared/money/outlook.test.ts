import { describe, expect, it } from 'vitest';
import {
  breakEvenSentence,
  settlementSentence,
  tippingSentences,
} from '../../../../shared/exports/moneySentences';
import { CHANCE_PERCENT, chanceRange, chancesOf } from '../../../../shared/insight/money/chance';
import { moneyInput, nextMoney } from '../../../../shared/insight/money/caseMoney';
import { expectedCosts } from '../../../../shared/insight/money/expected';
import { settle } from '../../../../shared/insight/money/settlement';
import { tippingPoints } from '../../../../shared/insight/money/tippingPoints';
import type { CaseTables } from '../../../../shared/model/tables';
import { event } from '../../../property/support/anyMoney';
import { SAMPLE_NAMES, sampleJson, tablesOf } from '../support/cases';
import { costLine } from '../support/costLine';

const SETTINGS = { rate: 0, horizonMonths: 60 };
const once = (id: string, cents: number, fields: Parameters<typeof costLine>[0] = {}) =>
  costLine({ id, amount: { low: cents, high: cents }, ...fields });

describe('how likely an event is', () => {
  it('is what was given in per cent, else what the word stands for, else anything', () => {
    expect(chanceRange(event({ chance: 'small', chancePercent: [60, 40] }))).toEqual([40, 60]);
    expect(chanceRange(event({ chance: 'medium' }))).toEqual(CHANCE_PERCENT.medium);
    expect(chanceRange(event())).toEqual([0, 100]);
  });

  it('counts by the middle of its range, for all its lines together', () => {
    const chances = chancesOf([event({ chancePercent: [20, 40] })]);
    const lines = [
      once('c1', 10_000, { eventId: 'e1' }),
      once('c2', 5_000),
      once('c3', 3_000, { eventId: 'e1' }),
    ];
    expect(expectedCosts(lines, chances, SETTINGS).get('*')).toBe(8_900);
  });
});

describe('the most likely amount', () => {
  it('draws the mean towards it', () => {
    const line = costLine({ amount: { low: 0, likely: 300, high: 900 } });
    expect(expectedCosts([line], new Map(), SETTINGS).get('*')).toBe(400);
  });
});

describe('a transfer to nobody in particular', () => {
  it('leaves the payer, reaches somebody, and costs all together nothing', () => {
    const costs = expectedCosts([once('c1', 700, { kind: 'transfer' })], new Map(), SETTINGS);
    expect(Object.fromEntries(costs)).toEqual({ '*': 0, p1: 700, '?': -700 });
  });
});

describe('the tipping point of an event', () => {
  const chances = new Map([['e1', 0.5]]);
  const plan = [once('c1', 40_000), once('c2', 100_000, { eventId: 'e1' })];
  const pointAgainst = (baselineCents: number) =>
    tippingPoints(
      { lines: plan, chances },
      { lines: [once('b1', baselineCents)], chances: new Map() },
      SETTINGS,
    )[0];

  it('lies where the costs that it brings eat up the advantage', () => {
    expect(pointAgainst(103_000)).toEqual({
      subject: 'chance',
      id: 'e1',
      now: 0.5,
      holds: 'up_to',
      at: 0.63,
    });
  });

  it('says always or never when no chance changes the answer', () => {
    expect(pointAgainst(140_000)).toMatchObject({ holds: 'always', at: null });
    expect(pointAgainst(39_999)).toMatchObject({ holds: 'never', at: null });
  });

  it('turns round for an event of carrying on as now', () => {
    const [point] = tippingPoints(
      { lines: [once('c1', 25_000)], chances: new Map() },
      { lines: plan.map((line) => ({ ...line, amount: { low: 50_000, high: 50_000 } })).slice(1), chances },
      SETTINGS,
    );
    expect(point).toMatchObject({ subject: 'chance', holds: 'from', at: 0.5 });
  });
});

describe('the smallest settlement', () => {
  it('has the largest winner pay the largest loser first, and asks people last', () => {
    const nets = new Map([
      ['*', 500],
      ['resident', 900],
      ['a', 300],
      ['b', -550],
      ['c', -150],
    ]);
    expect(settle(nets, new Set(['resident']))).toEqual({
      kind: 'settled',
      transfers: [
        { from: 'a', to: 'b', cents: 300 },
        { from: 'resident', to: 'b', cents: 250 },
        { from: 'resident', to: 'c', cents: 150 },
      ],
    });
  });
});

describe('the money of Henk', () => {
  const tables = tablesOf(sampleJson('henk'));
  const settings = { rate: 0.0225, horizonMonths: 60 };
  const { money } = nextMoney(null, moneyInput(tables, settings));
  const together = money.comparisons.get('s2')!;
  const speech = { tables, language: 'nl' as const, baseline: 'Zo doorgaan' };

  it('sets clearing together against carrying on as now', () => {
    // From the oracle, in the middle of the ranges: (600,000 + 1,100,000 + 4,238,599 + 8,053,339) / 2.
    expect(money.scenarios.get('s0')!.expected.get('*')).toBe(6_995_969);
    expect(together.nets.get('*')).toBe(6_995_969 - money.scenarios.get('s2')!.expected.get('*')!);
    expect(together.breakEven).toEqual({ favourable: 8, expected: 24, unfavourable: null });
  });

  it('says so in sentences for the table', () => {
    expect(breakEvenSentence(together.breakEven, 60, speech)).toBe(
      'Na ongeveer 2 jaar niet duurder dan Zo doorgaan. Als alles meezit: 8 maanden. Als alles tegenzit: niet binnen 5 jaar.',
    );
    expect(settlementSentence(together.settlement, speech)).toBe(
      'Niemand gaat erop achteruit als Gemeente (Wmo) € 4.200 betaalt aan GGD en Gemeente (Wmo) € 1.000 betaalt aan Brandweer.'.replaceAll(
        '€ ',
        '€\u00A0',
      ),
    );
    expect(tippingSentences(together.tippingPoints, 1, speech)[0]).toMatch(
      /^Goedkoper dan Zo doorgaan, zolang “Alsnog ontruimen .*” .* boven €.6\.600 per jaar blijft\.$/,
    );
  });

  it('says what standing still costs per week, and has cost for as long as it is stuck', () => {
    // 73,750 euro in 60 months, and a month has 365.25 / 84 weeks.
    expect(money.standstill!.perWeek.expected).toBe(Math.round((7_375_000 / 60 / 365.25) * 84));
    expect(money.standstill!.since).toEqual({ low: 5_100_000, expected: 7_375_000, high: 9_650_000 });
  });
});

describe.each(SAMPLE_NAMES)('the sample %s', (name) => {
  it('has nets that add up, and a settlement wherever the whole wins and somebody loses', () => {
    const { comparisons } = nextMoney(null, moneyInput(tablesOf(sampleJson(name)), SETTINGS)).money;
    expect(comparisons.size).toBeGreaterThan(0);
    for (const { nets, settlement } of comparisons.values()) {
      const parties = [...nets].filter(([id]) => id !== '*').map(([, cents]) => cents);
      expect(parties.reduce((sum, cents) => sum + cents, 0)).toBe(nets.get('*'));
      const someLose = parties.some((cents) => cents < 0);
      expect(settlement.kind).toBe(
        !someLose ? 'none_needed' : nets.get('*')! < 0 ? 'whole_loses' : 'settled',
      );
    }
  });
});

describe('after one edit', () => {
  const tables = tablesOf(sampleJson('henk'));
  const withLine = (id: string, cents: number): CaseTables => {
    const line = tables.costLines.get(id)!;
    const costLines = new Map(tables.costLines).set(id, { ...line, amount: { low: cents, high: cents } });
    return { ...tables, costLines };
  };
  const first = nextMoney(null, moneyInput(tables, SETTINGS));

  it('only the scenario that changed, and what is compared with it, is worked out anew', () => {
    const { money } = nextMoney(first, moneyInput(withLine('s2c1', 1), SETTINGS));
    for (const id of ['s0', 's1']) expect(money.scenarios.get(id)).toBe(first.money.scenarios.get(id));
    expect(money.scenarios.get('s2')).not.toBe(first.money.scenarios.get('s2'));
    expect(money.comparisons.get('s1')).toBe(first.money.comparisons.get('s1'));
    expect(money.standstill).toBe(first.money.standstill);
  });

  it('of carrying on as now, everything is compared anew and gives what a fresh start gives', () => {
    const input = moneyInput(withLine('s0c1', 1), SETTINGS);
    const { money } = nextMoney(first, input);
    expect(money).toEqual(nextMoney(null, input).money);
    expect(money.comparisons.get('s1')).not.toBe(first.money.comparisons.get('s1'));
  });

  it('of the rate, everything is worked out anew', () => {
    const input = moneyInput(tables, { ...SETTINGS, rate: 0.03 });
    expect(nextMoney(first, input).money).toEqual(nextMoney(null, input).money);
  });
});
