import type * as Y from 'yjs';
import { planCommand, type CommandContext } from '../../shared/commands/command';
import { moveParty } from '../../shared/commands/party';
import { typeText } from '../../shared/commands/text';
import { applyOps } from '../../shared/doc/applyOps';
import { caseInsight, nextInsight } from '../../shared/insight/caseInsight';
import { CaseProjection } from '../../shared/projection/caseProjection';
import { caseOps, docOf } from './cases';
import { figure, interleaved } from './figure';
import type { BenchRow } from './run';

export const name = 'edit';

const SIZES = [50, 500, 5_000];
const WARM_UP_RECORDS = 100;
const EDITS = 200;
const ROUNDS = 9;
const context: CommandContext = { now: '2030-01-01T12:00:00.000Z', today: '2030-01-01', newId: (p) => p };
const origin = { kind: 'user' as const };

/** One edit as the app makes it: the arguments checked, written in one transaction, and readable again. */
const editor = (records: number, withInsight: boolean) => {
  const doc = docOf(caseOps(records));
  const { tables } = withInsight ? projected(doc) : new CaseProjection(doc);
  let turn = 0;
  const move = (): void => {
    turn += 1;
    const planned = planCommand(moveParty, tables, { id: 'p1', position: [turn % 999, 10] }, context);
    if (!planned.ok) throw new Error('The edit was refused.');
    applyOps(doc, planned.value.ops, origin);
  };
  const type = (): void => {
    turn += 1;
    const splice = { table: 'parties', id: 'p1', field: 'wants', index: 0, remove: turn % 2, insert: 'a' };
    const planned = planCommand(typeText, tables, splice, context);
    if (!planned.ok) throw new Error('The edit was refused.');
    applyOps(doc, planned.value.ops, origin);
  };
  return { move, type };
};

const projected = (doc: Y.Doc): CaseProjection => {
  const projection = new CaseProjection(doc);
  let insight = caseInsight(projection.tables, context.today);
  projection.subscribe((change) => {
    insight = nextInsight(insight, projection.tables, change.fields, context.today);
  });
  return projection;
};

/** The same two changes in documents of the same size that nothing listens to. */
const bare = (records: number) => {
  const party = docOf(caseOps(records)).getMap<Y.Map<unknown>>('parties').get('p1');
  const text = party?.get('wants') as Y.Text;
  let turn = 0;
  const set = (): void => {
    turn += 1;
    party?.set('position', [turn % 999, 10]);
  };
  const type = (): void => {
    turn += 1;
    text.doc?.transact(() => {
      if (turn % 2 === 1) text.delete(0, 1);
      text.insert(0, 'a');
    });
  };
  return { set, type };
};

const perEdit = (list: readonly number[]): number[] => list.map((ms) => (ms * 1_000) / EDITS);

const times = (work: () => void) => (): void => {
  for (let done = 0; done < EDITS; done += 1) work();
};

const measured = (records: number) =>
  interleaved(ROUNDS, {
    bareSet: times(bare(records).set),
    bareType: times(bare(records).type),
    move: times(editor(records, false).move),
    type: times(editor(records, false).type),
    moveWithInsight: times(editor(records, true).move),
    typeWithInsight: times(editor(records, true).type),
  });

export const run = async (): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  const medians: number[][] = [];
  // For nothing: the engine compiles the way that edits take only after many of them.
  await measured(WARM_UP_RECORDS);
  for (const records of SIZES) {
    const took = await measured(records);
    const against = (what: string, list: readonly number[], floor: readonly number[]): void => {
      const [values, floors] = [perEdit(list), perEdit(floor)];
      rows.push(figure({ name: `${what}, ${records} records`, unit: 'µs', values, floors, goal: 5 }));
    };
    against('edit', took.move, took.bareSet);
    against('edit with insight', took.moveWithInsight, took.bareSet);
    against('keystroke', took.type, took.bareType);
    against('keystroke with insight', took.typeWithInsight, took.bareType);
    medians.push(perEdit(took.move));
  }
  const [small, , large] = medians;
  if (small && large)
    rows.push(
      figure({ name: 'edit, 5000 against 50 records', unit: 'µs', values: large, floors: small, goal: 3 }),
    );
  return rows;
};
