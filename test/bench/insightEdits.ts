import type * as Y from 'yjs';
import { applyOps } from '../../shared/doc/applyOps';
import { put, set, type Op } from '../../shared/doc/op';
import { caseInsight, nextInsight } from '../../shared/insight/caseInsight';
import { CaseProjection } from '../../shared/projection/caseProjection';
import { caseOps, docOf, FRAME_MS } from './cases';
import { budget, figure, interleaved } from './figure';
import type { BenchRow } from './run';

const SIZES = [50, 500, 5_000];
const EDITS = 100;
const ROUNDS = 9;
const TODAY = '2030-01-01';
const origin = { kind: 'user' as const };

const character =
  (table: 'parties', field: string) =>
  (turn: number): Op => ({
    op: 'type',
    table,
    id: 'p1',
    field,
    index: 0,
    remove: turn % 2,
    insert: 'a',
  });

/** Edits that leave the map as it was: nothing may be worked out anew. */
const QUIET: Readonly<Record<string, (turn: number) => Op>> = {
  'a card moves': (turn) => set('parties', 'p1', 'position', [turn % 999, 10]),
  'a character in a card': character('parties', 'wants'),
  'a character in a no': character('parties', 'cannotDo'),
  'a name': (turn) => set('parties', 'p1', 'name', `Instantie ${turn}`),
  'a label on a relation': (turn) => set('relations', 'r1', 'label', `Zin ${turn}`),
  'a deadline': (turn) => set('actions', 'a1', 'due', turn % 2 === 0 ? '2030-01-02' : '2030-01-03'),
};

/** Edits that change what the map tells. */
const LOUD: Readonly<Record<string, (turn: number) => Op>> = {
  'a relation ends and comes back': (turn) =>
    set('relations', 'r1', 'status', turn % 2 === 0 ? 'ended' : 'current'),
  'a party comes': (turn) => put('parties', `new${turn}`, { kind: 'agency', name: 'Nieuw' }),
  'somebody takes the lead': (turn) => put('leads', 'l1', { party: `p${1 + (turn % 9)}` }),
};

/** An edit, the readable case after it, and what the map tells then. */
const editor = (records: number, edit: (turn: number) => Op): (() => void) => {
  const doc = docOf(caseOps(records));
  const projection = new CaseProjection(doc);
  let insight = caseInsight(projection.tables, TODAY);
  projection.subscribe((change) => {
    insight = nextInsight(insight, projection.tables, change.fields, TODAY);
  });
  let turn = 0;
  return () => {
    for (let done = 0; done < EDITS; done += 1) applyOps(doc, [edit((turn += 1))], origin);
  };
};

/** As many values set, or characters typed, in a document of that size that nothing listens to. */
const bare = (records: number): { readonly bareSet: () => void; readonly bareType: () => void } => {
  const doc = docOf(caseOps(records));
  const party = doc.getMap<Y.Map<unknown>>('parties').get('p1');
  const text = party?.get('wants') as Y.Text;
  let turn = 0;
  const times = (edit: () => void) => (): void => {
    for (let done = 0; done < EDITS; done += 1) edit();
  };
  return {
    bareSet: times(() => party?.set('position', [(turn += 1) % 999, 10])),
    bareType: times(() =>
      doc.transact(() => {
        if ((turn += 1) % 2 === 1) text.delete(0, 1);
        text.insert(0, 'a');
      }),
    ),
  };
};

const perEdit = (list: readonly number[], unit: 'µs' | 'ms'): number[] =>
  list.map((ms) => (ms * (unit === 'ms' ? 1 : 1_000)) / EDITS);

const work = (records: number): Record<string, () => void> => ({
  ...bare(records),
  ...Object.fromEntries(
    Object.entries({ ...QUIET, ...LOUD }).map(([name, edit]) => [name, editor(records, edit)]),
  ),
});

/** Edit, projection and insight at three sizes, against a bare set and against the same edit in a small case. */
export const edits = async (): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  const small = new Map<string, readonly number[]>();
  // For nothing: the engine compiles the way that edits take only after many of them.
  await interleaved(ROUNDS, work(100));
  for (const records of SIZES) {
    const took = await interleaved(ROUNDS, work(records));
    for (const name of Object.keys(QUIET)) {
      const floors = perEdit(took[name.startsWith('a character') ? 'bareType' : 'bareSet'] ?? [], 'µs');
      const values = perEdit(took[name] ?? [], 'µs');
      rows.push(figure({ name: `${name}, ${records} records`, unit: 'µs', values, floors, goal: 5 }));
      if (records === SIZES[0]) small.set(name, values);
      else if (records === SIZES.at(-1))
        rows.push(
          figure({
            name: `${name}, ${records} against 50 records`,
            unit: 'µs',
            values,
            floors: small.get(name) ?? [],
            goal: 3,
          }),
        );
    }
    for (const name of Object.keys(LOUD))
      rows.push(budget(`${name}, ${records} records`, 'ms', perEdit(took[name] ?? [], 'ms'), FRAME_MS));
  }
  return rows;
};
