import { nextMoney, type MoneyInput } from '../../shared/insight/money/caseMoney';
import { randomBits } from '../../shared/insight/money/prng';
import { RUNS, simulate } from '../../shared/insight/money/simulate';
import { put } from '../../shared/doc/op';
import { tablesFromOps } from '../../shared/projection/project';
import { FRAME_MS, seeded } from './cases';
import { budget, figure, interleaved } from './figure';
import type { BenchRow } from './run';

export const name = 'money';

const ROUNDS = 15;
const SETTINGS = { rate: 0.0225, horizonMonths: 60 };
const SCENARIOS = 6;
const SIZES = [20, 80, 320] as const;

/** One keystroke must fit in a frame: the floor is the frame. What a worker does takes no frame, and is shown beside it. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const lines of SIZES) rows.push(...(await money(lines)));
  for (const lines of SIZES) rows.push(...(await simulation(lines)));
  return rows;
};

/** A case with so many cost lines in each scenario, one of which is *Zo doorgaan*. */
const moneyCase = (lines: number): MoneyInput => {
  const random = seeded(3);
  const ops = Array.from({ length: SCENARIOS }, (_, scenario) => [
    put('scenarios', `s${scenario}`, { kind: scenario === 0 ? 'baseline' : 'alternative', order: scenario }),
    put('events', `e${scenario}`, { scenario: `s${scenario}`, text: 'Terugval', chance: 'high' }),
    ...Array.from({ length: lines }, (_unused, index) => {
      const low = Math.floor(random() * 1e6);
      return put('costLines', `c${scenario}.${index}`, {
        scenario: `s${scenario}`,
        bearer: `p${index % 9}`,
        kind: 'cost',
        amount: { low, high: low * 2 },
        rhythm: (['once', 'perMonth', 'perYear'] as const)[index % 3],
        startMonth: index % 12,
        eventId: index % 5 === 0 ? `e${scenario}` : null,
      });
    }),
  ]).flat();
  const tables = tablesFromOps(ops);
  return {
    scenarios: [...tables.scenarios.values()],
    lines: [...tables.costLines.values()],
    events: [...tables.events.values()],
    settings: SETTINGS,
    stuckForMonths: 60,
    people: new Set(),
  };
};

/** The same case with another amount in one line of one scenario: what one keystroke leaves. */
const afterKeystroke = (input: MoneyInput, scenario: string): MoneyInput => {
  const at = input.lines.findIndex((line) => line.scenario === scenario);
  return {
    ...input,
    lines: input.lines.map((line, index) => (index === at ? { ...line, amount: { low: 1, high: 2 } } : line)),
  };
};

const money = async (lines: number): Promise<readonly BenchRow[]> => {
  const input = moneyCase(lines);
  const before = nextMoney(null, input);
  const [own, baseline] = [afterKeystroke(input, 's1'), afterKeystroke(input, 's0')];
  const took = await interleaved(ROUNDS, {
    own: () => nextMoney(before, own),
    baseline: () => nextMoney(before, baseline),
  });
  const name = `money: ${SCENARIOS} scenarios x ${lines} lines, one keystroke`;
  return [
    budget(`${name} in an alternative`, 'ms', took.own, FRAME_MS),
    budget(`${name} in carrying on as now`, 'ms', took.baseline, FRAME_MS),
  ];
};

/** In the app this runs in a worker. The floor: as many random numbers, each with the root that a triangle needs. */
const simulation = async (lines: number): Promise<readonly BenchRow[]> => {
  const { money: known } = nextMoney(null, moneyCase(lines));
  const own = known.scenarios.get('s1');
  if (!own) throw new Error('The case of the bench has no scenario.');
  const job = { lines: own.lines, chances: own.chances, settings: SETTINGS, seed: 'bench', runs: RUNS };
  const draws = (): number => {
    const next = randomBits('bench');
    let sum = 0;
    for (let draw = 0; draw < RUNS * lines; draw += 1) sum += Math.sqrt(next());
    return sum;
  };
  const took = await interleaved(5, { draws, all: () => simulate(job) });
  const name = `simulation in the worker: ${RUNS} runs of ${lines} lines, every month`;
  return [figure({ name, unit: 'ms', values: took.all, floors: took.draws, goal: 60 })];
};
