import * as Y from 'yjs';
import { caseInsight } from '../../shared/insight/caseInsight';
import { CaseProjection } from '../../shared/projection/caseProjection';
import { caseOps, docOf } from './cases';
import { figure, interleaved } from './figure';
import type { BenchRow } from './run';

export const name = 'open';

/** Records that make a document of about so many bytes. */
const SIZES = [
  { size: '0.3 MB', records: 1_150 },
  { size: '1 MB', records: 3_850 },
  { size: '3 MB', records: 11_500 },
];
const ROUNDS = 7;
const GOAL = 1.5;

/** From bytes in memory to a readable case with its findings, as the page does it; drawing is measured elsewhere. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const { size, records } of SIZES) {
    const doc = docOf(caseOps(records));
    const [first, second] = [Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdateV2(doc)];
    const bare = (): void => Y.applyUpdate(new Y.Doc(), first);
    const open = (): void => {
      const fresh = new Y.Doc();
      const projection = new CaseProjection(fresh);
      fresh.transact(() => Y.applyUpdateV2(fresh, second, 'load'), 'load');
      caseInsight(projection.tables, '2030-01-01');
    };
    const took = await interleaved(ROUNDS, { bare, open });
    rows.push(
      figure({
        name: `open a case of ${size}`,
        unit: 'ms',
        values: took.open,
        floors: took.bare,
        goal: GOAL,
      }),
    );
  }
  return rows;
};
