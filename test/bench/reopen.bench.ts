import fs from 'node:fs';
import path from 'node:path';
import * as Y from 'yjs';
import { openLibrary } from '../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../electron/library/deviceKey';
import { caseOps, docOf } from './cases';
import { figure } from './figure';
import { freshProgram, freshRounds, inTemporaryFolder } from './fresh';
import type { BenchRow } from './run';

export const name = 'reopen';

const TYPICAL_RECORDS = 376;
const EDITS = [1_000, 10_000, 24_000];
const BURST = 13;
const ROUNDS = 5;
const META = { title: 'Proef' };
const GOALS = { journal: 4.5, snapshot: 3 };

/** A typical case with its edits behind it, opened in a fresh process after a crash and after a clean close. */
export const run = (): Promise<readonly BenchRow[]> =>
  inTemporaryFolder(async (dir) => {
    const program = await freshProgram('reopenOnce', dir);
    const rewritten = path.join(dir, 'rewritten.bin');
    fs.writeFileSync(rewritten, Y.encodeStateAsUpdate(docOf(caseOps(TYPICAL_RECORDS))));
    const rows: BenchRow[] = [];
    for (const edits of EDITS) {
      const library = path.join(dir, `library-${edits}`);
      await makeCases(library, edits);
      const took = freshRounds(program, ROUNDS, {
        bare: ['bare', rewritten],
        journal: ['library', library, 'bench-journal'],
        snapshot: ['library', library, 'bench-snapshot'],
      });
      for (const from of ['journal', 'snapshot'] as const) {
        const name = `open from a ${from}, ${edits} edits behind it`;
        rows.push(figure({ name, unit: 'ms', values: took[from], floors: took.bare, goal: GOALS[from] }));
      }
    }
    return rows;
  });

const makeCases = async (dir: string, edits: number): Promise<void> => {
  const library = await openLibrary({ dir, keys: deviceKeyPort({ dir }) });
  const doc = docOf(caseOps(TYPICAL_RECORDS));
  const start = Y.encodeStateAsUpdateV2(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let edit = 0; edit < edits; edit += 1) editOne(doc, edit);
  const last = Y.encodeStateAsUpdateV2(doc);
  for (const [docId, snapshot] of [
    ['bench-journal', start],
    ['bench-snapshot', last],
  ] as const) {
    await library.create(docId, META);
    await library.open(docId);
    await library.compact(docId, snapshot, META);
  }
  await Promise.all(updates.map((update) => library.append('bench-journal', update)));
  await library.closeAll();
};

/** As at a table: a dozen characters in one text, then a card is put elsewhere, then on with somebody else's text. */
const editOne = (doc: Y.Doc, edit: number): void => {
  const party = doc.getMap<Y.Map<unknown>>('parties').get(`p${Math.floor(edit / BURST) % 90}`);
  const text = party?.get('wants');
  if (edit % BURST === 0) party?.set('position', [edit, edit]);
  else if (text instanceof Y.Text) text.insert(text.length, 'a');
};
