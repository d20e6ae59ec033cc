import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../shared/insight/money/apportion';
import { breakEven } from '../../shared/insight/money/breakEven';
import { cumulativeCosts } from '../../shared/insight/money/curve';
import { expectedCosts, type Expected } from '../../shared/insight/money/expected';
import { AFTERWARDS_FROM, ALL } from '../../shared/insight/money/settings';
import { netsAgainst, settle, type Transfer } from '../../shared/insight/money/settlement';
import { tippingPoints } from '../../shared/insight/money/tippingPoints';
import { scenarioCosts } from '../../shared/insight/money/totals';
import { traceOf, type Figure } from '../../shared/insight/money/trace';
import { anyChances, anyCosts, anyLines, anySettings, PARTIES } from './support/anyMoney';
import { checkAll } from './support/run';

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, number) => all + number, 0);
const partiesOf = (values: Expected): number[] =>
  [...values].filter(([party]) => party !== ALL).map(([, cents]) => cents);

describe('sharing out cents', () => {
  it('adds up to the whole and gives each what it had, to a cent', () => {
    checkAll(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (shares) => {
        const whole = Math.round(sum(shares)) + 0;
        const given = apportion(shares, whole);
        expect(sum(given)).toBe(whole);
        for (const [index, cents] of given.entries())
          expect(Math.abs(cents - shares[index]!)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('expected costs', () => {
  it('of the parties add up to the whole to the cent, discounted or not', () => {
    checkAll(
      fc.property(
        anyLines(),
        anyChances,
        anySettings,
        fc.boolean(),
        (lines, chances, settings, discounted) => {
          const expected = expectedCosts(lines, chances, settings, discounted);
          expect(sum(partiesOf(expected))).toBe(expected.get(ALL));
          for (const cents of expected.values()) expect(Number.isSafeInteger(cents)).toBe(true);
        },
      ),
    );
  });

  it('never fall when something that costs money becomes more likely', () => {
    checkAll(
      fc.property(
        anyCosts(),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        anySettings,
        (lines, [a, b], settings) => {
          const at = (chance: number) => expectedCosts(lines, new Map([['e1', chance]]), settings).get(ALL)!;
          expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
        },
      ),
    );
  });

  it('lie between the lowest and the highest that the ranges allow, within a cent', () => {
    checkAll(
      fc.property(anyCosts(), anyChances, anySettings, (lines, chances, settings) => {
        const { firstHalfYear, afterwards } = scenarioCosts(lines, settings).presentValueCents.get(ALL)!;
        const expected = expectedCosts(lines, chances, settings).get(ALL)!;
        expect(expected).toBeGreaterThanOrEqual(firstHalfYear[0] + afterwards[0] - 2);
        expect(expected).toBeLessThanOrEqual(firstHalfYear[1] + afterwards[1] + 2);
      }),
    );
  });
});

describe('who wins and who loses', () => {
  const twoSides = fc.tuple(anyLines('s0'), anyLines('s1'), anyChances, anySettings);
  const people = new Set(['p2']);

  it('adds up to what the whole wins, to the cent', () => {
    checkAll(
      fc.property(twoSides, ([before, after, chances, settings]) => {
        const nets = netsAgainst(
          expectedCosts(after, chances, settings),
          expectedCosts(before, chances, settings),
        );
        expect(sum(partiesOf(nets))).toBe(nets.get(ALL));
      }),
    );
  });

  const anyNets = fc
    .array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 8 })
    .map((nets): Expected => {
      const parties = nets.map((net, index) => [`p${index}`, net] as const);
      return new Map([...parties, [ALL, sum(nets)]]);
    });
  const after = (nets: Expected, transfers: readonly Transfer[]): Map<string, number> => {
    const end = new Map(nets);
    for (const { from, to, cents } of transfers) {
      end.set(from, end.get(from)! - cents);
      end.set(to, end.get(to)! + cents);
    }
    return end;
  };

  it('is settled so that nobody is worse off, with no more moved than was lost and at most n - 1 transfers', () => {
    let settled = 0;
    checkAll(
      fc.property(anyNets, (nets) => {
        const settlement = settle(nets, people);
        const losses = partiesOf(nets).filter((net) => net < 0);
        const whole = nets.get(ALL)!;
        if (settlement.kind !== 'settled') {
          const cannot = { kind: 'whole_loses', cents: -whole };
          expect(settlement).toEqual(losses.length === 0 ? { kind: 'none_needed' } : cannot);
          expect(losses.length === 0 || whole < 0).toBe(true);
          return;
        }
        settled += 1;
        const { transfers } = settlement;
        const end = after(nets, transfers);
        for (const [party, net] of end) if (party !== ALL) expect(net).toBeGreaterThanOrEqual(0);
        // What parties give and get adds up to nothing, and less could not move.
        expect(sum(partiesOf(end))).toBe(whole);
        expect(sum(transfers.map(({ cents }) => cents))).toBe(-sum(losses));
        expect(transfers.length).toBeLessThanOrEqual(nets.size - 2);
        for (const { cents } of transfers) expect(cents).toBeGreaterThan(0);
      }),
      1_000,
    );
    expect(settled).toBeGreaterThan(100);
  });

  it('is settled alike in whatever order the parties stand', () => {
    checkAll(
      fc.property(anyNets, (nets) => {
        expect(settle(new Map([...nets].reverse()), people)).toEqual(settle(nets, people));
      }),
    );
  });

  it('asks people only when what agencies win is not enough', () => {
    checkAll(
      fc.property(anyNets, (nets) => {
        const settlement = settle(nets, people);
        if (settlement.kind !== 'settled') return;
        const fromPeople = sum(
          settlement.transfers.filter(({ from }) => people.has(from)).map(({ cents }) => cents),
        );
        const lost = -sum(partiesOf(nets).filter((net) => net < 0));
        const agenciesWin = sum(
          [...nets].filter(([id, net]) => id !== ALL && !people.has(id) && net > 0).map(([, net]) => net),
        );
        expect(fromPeople).toBe(Math.max(0, lost - agenciesWin));
      }),
      1_000,
    );
  });
});

describe('a tipping point', () => {
  it('is where both scenarios are expected to cost the same, within a cent for each line', () => {
    let solved = 0;
    checkAll(
      fc.property(
        fc.tuple(anyCosts('s0'), anyCosts('s1'), anyChances, anySettings),
        ([before, after, chances, settings]) => {
          const none = new Map<string, number>();
          const points = tippingPoints(
            { lines: after, chances },
            { lines: before.map((line) => ({ ...line, eventId: null })), chances: none },
            settings,
          );
          for (const { subject, id, holds, at } of points) {
            if (at === null || subject !== 'chance') continue;
            solved += 1;
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(1);
            const base = expectedCosts(
              before.map((line) => ({ ...line, eventId: null })),
              none,
              settings,
            ).get(ALL)!;
            const own = (chance: number) =>
              expectedCosts(after, new Map(chances).set(id as 'e1', chance), settings).get(ALL)!;
            expect(Math.abs(own(at) - base)).toBeLessThanOrEqual(2);
            if (holds === 'up_to') expect(own(Math.max(0, at - 0.01))).toBeLessThanOrEqual(base + 2);
          }
        },
      ),
      1_000,
    );
    expect(solved).toBeGreaterThan(100);
  });
});

describe('a break-even month', () => {
  it('has the scenario no dearer from then on, and dearer just before', () => {
    let found = 0;
    checkAll(
      fc.property(
        fc.tuple(anyCosts('s0'), anyCosts('s1'), anyChances, anySettings),
        ([a, b, chances, set]) => {
          const [base, own] = [cumulativeCosts(a, chances, set), cumulativeCosts(b, chances, set)];
          const { favourable, expected, unfavourable } = breakEven(own, base);
          if (expected === null) expect(own.at(-1)!.expected).toBeGreaterThan(base.at(-1)!.expected);
          else {
            found += 1;
            for (const [month, point] of own.entries())
              if (month >= expected) expect(point.expected).toBeLessThanOrEqual(base[month]!.expected);
            if (expected > 0)
              expect(own[expected - 1]!.expected).toBeGreaterThan(base[expected - 1]!.expected);
          }
          const order = [favourable, expected, unfavourable].map((month) => month ?? Infinity);
          expect([...order].sort((x, y) => x - y)).toEqual(order);
        },
      ),
      500,
    );
    expect(found).toBeGreaterThan(100);
  });
});

describe('the trace of a figure', () => {
  const figures = fc.record({
    bearer: fc.constantFrom(...PARTIES, ALL),
    value: fc.constantFrom('low' as const, 'expected' as const, 'high' as const),
    discounted: fc.boolean(),
  });
  const isFirst = fc.boolean();

  it('adds up to the figure to the cent, and each row is its amount times share and months', () => {
    checkAll(
      fc.property(
        anyLines(),
        anyChances,
        anySettings,
        figures,
        isFirst,
        (lines, chances, settings, what, first) => {
          const months = first
            ? ([0, AFTERWARDS_FROM] as const)
            : ([AFTERWARDS_FROM, settings.horizonMonths] as const);
          const figure: Figure = { ...what, months };
          const { cents, rows } = traceOf(lines, chances, settings, figure);
          expect(sum(rows.map((row) => row.cents)) + 0).toBe(cents);
          for (const row of rows)
            expect(Math.abs(row.amountCents * row.share * row.factorSum - row.cents)).toBeLessThanOrEqual(
              1.001,
            );
          if (figure.value === 'expected') return;
          const costs = scenarioCosts(lines, settings);
          const shown = (figure.discounted ? costs.presentValueCents : costs.nominalCents).get(figure.bearer);
          const range = shown?.[first ? 'firstHalfYear' : 'afterwards'] ?? [0, 0];
          expect(cents).toBe(range[figure.value === 'low' ? 0 : 1]);
        },
      ),
      500,
    );
  });
});
