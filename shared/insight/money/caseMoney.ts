import type { CostLine } from '../../model/costLine';
import type { Party } from '../../model/party';
import type { Scenario, ScenarioEvent } from '../../model/scenario';
import { baselineOf } from '../../model/scenarioOrder';
import { SINGLES, type CaseTables } from '../../model/tables';
import { breakEven, type BreakEven } from './breakEven';
import { chancesOf, type Chances } from './chance';
import { cumulativeCosts, type CurvePoint } from './curve';
import { expectedCosts, type Expected } from './expected';
import type { MoneySettings } from './settings';
import { netsAgainst, settle, type Settlement } from './settlement';
import { standstill, type Standstill } from './standstill';
import { tippingPoints, type TippingPoint } from './tippingPoints';
import { scenarioCosts, type ScenarioCosts } from './totals';

/** Everything about one scenario's money that does not depend on another scenario. */
export interface ScenarioMoney {
  readonly lines: readonly CostLine[];
  readonly events: readonly ScenarioEvent[];
  readonly chances: Chances;
  readonly costs: ScenarioCosts;
  /** Expected present value. */
  readonly expected: Expected;
  readonly curve: readonly CurvePoint[];
}

/** An alternative beside *Zo doorgaan*. */
export interface Comparison {
  readonly nets: Expected;
  readonly settlement: Settlement;
  readonly breakEven: BreakEven;
  readonly tippingPoints: readonly TippingPoint[];
}

export interface CaseMoney {
  readonly settings: MoneySettings;
  /** The scenario that is *Zo doorgaan*; null in a case without one. */
  readonly baseline: string | null;
  readonly scenarios: ReadonlyMap<string, ScenarioMoney>;
  /** Of every scenario but *Zo doorgaan*. */
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly standstill: Standstill | null;
}

export interface MoneyInput {
  readonly scenarios: readonly Scenario[];
  readonly lines: readonly CostLine[];
  readonly events: readonly ScenarioEvent[];
  readonly settings: MoneySettings;
  readonly stuckForMonths: number | null;
  /** Parties that are people: they are the last to be asked for a settlement. */
  readonly people: ReadonlySet<string>;
}

/** Residents, their households and networks: not the agencies. */
export const peopleAmong = (parties: Iterable<Party>): ReadonlySet<string> =>
  new Set([...parties].filter(({ kind }) => kind !== 'agency').map(({ id }) => id));

/** What the money of a case depends on. */
export const moneyInput = (tables: CaseTables, settings: MoneySettings): MoneyInput => ({
  scenarios: [...tables.scenarios.values()],
  lines: [...tables.costLines.values()],
  events: [...tables.events.values()],
  settings,
  stuckForMonths: tables.case.get(SINGLES.case)?.stuckForMonths ?? null,
  people: peopleAmong(tables.parties.values()),
});

const baselineAmong = (scenarios: readonly Scenario[]): string | null =>
  baselineOf({ scenarios: new Map(scenarios.map((one) => [one.id, one])) })?.id ?? null;

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item));

const sameSettings = (a: MoneySettings, b: MoneySettings): boolean =>
  a.rate === b.rate && a.horizonMonths === b.horizonMonths;

const perScenario = <T extends { readonly scenario: string }>(items: readonly T[]): Map<string, T[]> => {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const known = lists.get(item.scenario);
    if (known) known.push(item);
    else lists.set(item.scenario, [item]);
  }
  return lists;
};

const scenarioMoney = (
  lines: readonly CostLine[],
  events: readonly ScenarioEvent[],
  settings: MoneySettings,
): ScenarioMoney => {
  const chances = chancesOf(events);
  return {
    lines,
    events,
    chances,
    costs: scenarioCosts(lines, settings),
    expected: expectedCosts(lines, chances, settings),
    curve: cumulativeCosts(lines, chances, settings),
  };
};

const compare = (
  own: ScenarioMoney,
  baseline: ScenarioMoney,
  settings: MoneySettings,
  people: ReadonlySet<string>,
): Comparison => {
  const nets = netsAgainst(own.expected, baseline.expected);
  return {
    nets,
    settlement: settle(nets, people),
    breakEven: breakEven(own.curve, baseline.curve),
    tippingPoints: tippingPoints(own, baseline, settings),
  };
};

/** What was worked out last, and from what: enough to work out only what changed. */
export interface KeptMoney {
  readonly input: MoneyInput;
  readonly money: CaseMoney;
}

/**
 * The money of a whole case. With what was worked out before, a scenario whose lines, events and settings are the same
 * keeps its values, so that one keystroke works out one scenario, and what is compared with it.
 */
export const nextMoney = (before: KeptMoney | null, input: MoneyInput): KeptMoney => {
  const { settings } = input;
  const usable = before !== null && sameSettings(before.money.settings, settings) ? before : null;
  const lines = perScenario(input.lines);
  const events = perScenario(input.events);
  const scenarios = new Map(
    input.scenarios.map(({ id }) => {
      const [ownLines, ownEvents] = [lines.get(id) ?? [], events.get(id) ?? []];
      const known = usable?.money.scenarios.get(id);
      const same = known && sameList(known.lines, ownLines) && sameList(known.events, ownEvents);
      return [id, same ? known : scenarioMoney(ownLines, ownEvents, settings)] as const;
    }),
  );
  const baseline = baselineAmong(input.scenarios);
  const money: CaseMoney = {
    settings,
    baseline,
    scenarios,
    comparisons: comparisonsOf(scenarios, baseline, usable, input),
    standstill: standstillOf(scenarios.get(baseline ?? ''), usable, baseline, input),
  };
  return { input, money };
};

const comparisonsOf = (
  scenarios: CaseMoney['scenarios'],
  baseline: string | null,
  before: KeptMoney | null,
  { settings, people }: MoneyInput,
): CaseMoney['comparisons'] => {
  const against = scenarios.get(baseline ?? '');
  if (!against) return new Map();
  const old = before?.money;
  const comparable =
    before !== null &&
    old?.baseline === baseline &&
    old.scenarios.get(baseline ?? '') === against &&
    sameSet(before.input.people, people);
  return new Map(
    [...scenarios]
      .filter(([id]) => id !== baseline)
      .map(([id, own]) => {
        const known = comparable && old?.scenarios.get(id) === own ? old.comparisons.get(id) : undefined;
        return [id, known ?? compare(own, against, settings, people)] as const;
      }),
  );
};

const standstillOf = (
  own: ScenarioMoney | undefined,
  before: KeptMoney | null,
  baseline: string | null,
  { settings, stuckForMonths }: MoneyInput,
): Standstill | null => {
  if (!own || own.lines.length === 0) return null;
  const same =
    before?.money.scenarios.get(baseline ?? '') === own && before.input.stuckForMonths === stuckForMonths;
  if (same && before.money.standstill) return before.money.standstill;
  const nominal = expectedCosts(own.lines, own.chances, settings, false);
  return standstill(nominal, own.costs.nominalCents, settings, stuckForMonths);
};
