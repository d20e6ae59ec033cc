import { caseInsight, nextInsight } from '../../shared/insight/caseInsight';
import { scenarioCosts } from '../../shared/insight/money';
import { put, type Op } from '../../shared/doc/op';
import { tablesFromOps } from '../../shared/projection/project';
import { FRAME_MS, partyOps, relationOps, seeded } from './cases';
import { budget, interleaved } from './figure';
import { SHAPE_NAMES, shapeOps } from './graphs';
import { edits } from './insightEdits';
import type { BenchRow } from './run';

export const name = 'insight';

const ROUNDS = 15;
const SETTINGS = { rate: 0.0225, horizonMonths: 60 };
const SCENARIOS = 6;
const TODAY = '2030-01-01';

/** What is worked out anew after one edit must fit in a frame: the floor is the frame. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const rows = [...(await money(20)), ...(await money(80)), ...(await money(320))];
  for (const [parties, relations] of [
    [50, 200],
    [150, 600],
    [500, 2_000],
  ] as const) {
    rows.push(...(await loops(parties, relations, 'all types', relationOps(relations, parties))));
  }
  for (const shape of SHAPE_NAMES)
    rows.push(...(await loops(500, 2_000, shape, shapeOps(shape, 500, 2_000))));
  return [...rows, ...(await edits())];
};

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

/** One relation that is no longer in force, and back again: everything that rests on relations is worked out anew. */
const loops = async (
  parties: number,
  relations: number,
  kind: string,
  ops: readonly Op[],
): Promise<readonly BenchRow[]> => {
  const tables = tablesFromOps([...partyOps(parties), ...ops]);
  const before = caseInsight(tables, TODAY);
  const changed = new Map([['relations', new Map([['r1', null]])]]);
  const next = (): unknown => nextInsight(before, tables, changed, TODAY);
  const took = await interleaved(ROUNDS, { next });
  const name = `loops and deadlocks: ${parties} parties, ${relations} relations, ${kind}`;
  return [budget(name, 'ms', took.next, FRAME_MS)];
};
