import { caseInsight, nextInsight } from '../../shared/insight/caseInsight';
import type { Op } from '../../shared/doc/op';
import { tablesFromOps } from '../../shared/projection/project';
import { FRAME_MS, partyOps, relationOps } from './cases';
import { budget, interleaved } from './figure';
import { SHAPE_NAMES, shapeOps } from './graphs';
import { edits } from './insightEdits';
import type { BenchRow } from './run';

export const name = 'insight';

const ROUNDS = 15;
const TODAY = '2030-01-01';

/** What is worked out anew after one edit must fit in a frame: the floor is the frame. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
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
