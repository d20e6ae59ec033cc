import { caseInsight, nextInsight } from '../../shared/insight/caseInsight';
import { scenarioCosts } from '../../shared/insight/money';
import { put } from '../../shared/doc/op';
import { RELATION_TYPES, type RelationType } from '../../shared/model/relation';
import { tablesFromOps } from '../../shared/projection/project';
import { FRAME_MS, partyOps, relationOps, seeded } from './cases';
import { budget, interleaved } from './figure';
import type { BenchRow } from './run';

export const name = 'insight';

const ROUNDS = 15;
const SETTINGS = { rate: 0.0225, horizonMonths: 60 };
const SCENARIOS = 6;

/** What is worked out anew after one edit must fit in a frame: the floor is the frame. */
export const run = async (): Promise<readonly BenchRow[]> => [
  ...(await money(20)),
  ...(await money(80)),
  ...(await money(320)),
  ...(await loops(50, 200)),
  ...(await loops(150, 600)),
  ...(await loops(500, 2_000)),
  ...(await loops(500, 2_000, ['refers', 'waits_for'])),
];

const money = async (lines: number): Promise<readonly BenchRow[]> => {
  const random = seeded(3);
  const scenarios = Array.from({ length: SCENARIOS }, (_, scenario) => {
    const ops = Array.from({ length: lines }, (_, index) => {
      const low = Math.floor(random() * 1e6);
      return put('costLines', `c${scenario}.${index}`, {
        scenario: `s${scenario}`,
        bearer: `p${index % 9}`,
        kind: 'cost',
        amount: { low, high: low * 2 },
        rhythm: (['once', 'perMonth', 'perYear'] as const)[index % 3],
        startMonth: index % 12,
      });
    });
    return [...tablesFromOps(ops).costLines.values()];
  });
  const all = (): void => {
    for (const own of scenarios) scenarioCosts(own, SETTINGS);
  };
  const took = await interleaved(ROUNDS, { all });
  return [budget(`money: ${SCENARIOS} scenarios x ${lines} lines`, 'ms', took.all, FRAME_MS)];
};

const loops = async (
  parties: number,
  relations: number,
  types: readonly RelationType[] = RELATION_TYPES,
): Promise<readonly BenchRow[]> => {
  const tables = tablesFromOps([...partyOps(parties), ...relationOps(relations, parties, types)]);
  const before = caseInsight(tables);
  const took = await interleaved(ROUNDS, { next: () => nextInsight(before, tables, new Set(['relations'])) });
  const kind = types.length === RELATION_TYPES.length ? '' : ', all of them sending on or waiting';
  const name = `loops and deadlocks: ${parties} parties, ${relations} relations${kind}`;
  return [budget(name, 'ms', took.next, FRAME_MS)];
};
