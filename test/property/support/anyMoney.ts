import fc from 'fast-check';
import type { CostLine } from '../../../shared/model/costLine';
import type { ScenarioEvent } from '../../../shared/model/scenario';
import { costLine } from '../../unit/shared/support/costLine';

export const PARTIES = ['p1', 'p2', 'x1'] as const;
export const EVENTS = ['e1', 'e2'] as const;
const anyCents = fc.integer({ min: -5_000_000, max: 50_000_000 });
const positiveCents = fc.integer({ min: 1, max: 50_000_000 });

const anyLine = (kinds: readonly CostLine['kind'][], cents: fc.Arbitrary<number>): fc.Arbitrary<CostLine> =>
  fc
    .record({
      bearer: fc.constantFrom(...PARTIES),
      beneficiary: fc.option(fc.constantFrom(...PARTIES)),
      kind: fc.constantFrom(...kinds),
      amount: fc
        .tuple(cents, cents, cents, fc.boolean())
        .map(([a, b, c, hasLikely]) => [[a, b, c].sort((x, y) => x - y), hasLikely] as const)
        .map(([[low = 0, likely = 0, high = 0], hasLikely]) => ({
          low,
          high,
          ...(hasLikely ? { likely } : {}),
        })),
      rhythm: fc.constantFrom('once' as const, 'perMonth' as const, 'perYear' as const),
      startMonth: fc.integer({ min: 0, max: 100 }),
      months: fc.option(fc.integer({ min: 1, max: 100 })),
      eventId: fc.option(fc.constantFrom(...EVENTS, 'gone')),
    })
    .map(costLine);

const numbered = (lines: readonly CostLine[], scenario: string): CostLine[] =>
  lines.map((line, index) => ({ ...line, id: `${scenario}c${index}`, scenario }));

/** Lines of one scenario, each with an id of its own. */
export const anyLines = (
  scenario = 's1',
  kinds: readonly CostLine['kind'][] = ['cost', 'benefit', 'transfer'],
) => fc.array(anyLine(kinds, anyCents), { maxLength: 16 }).map((lines) => numbered(lines, scenario));

/** Costs above zero, at least one. */
export const anyCosts = (scenario = 's1') =>
  fc
    .array(anyLine(['cost'], positiveCents), { minLength: 1, maxLength: 10 })
    .map((lines) => numbered(lines, scenario));

export const anyChances = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([a, b]) => new Map([['e1', a / 100] as const, ['e2', b / 100] as const]));

export const anySettings = fc.record({
  rate: fc.double({ min: 0, max: 0.2, noNaN: true }),
  horizonMonths: fc.integer({ min: 12, max: 120 }),
});

/** Something that can go wrong in a scenario, as it stands in a case. */
export const event = (fields: Partial<ScenarioEvent> = {}): ScenarioEvent => ({
  id: 'e1',
  scenario: 's1',
  order: 0,
  text: '',
  chance: null,
  chancePercent: null,
  impact: null,
  mitigation: null,
  ...fields,
});
