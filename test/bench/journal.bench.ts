import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as Y from 'yjs';
import { openLibrary } from '../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../electron/library/deviceKey';
import { RECORD_OVERHEAD } from '../../electron/library/record';
import { CaseProjection } from '../../shared/projection/caseProjection';
import { caseOps, docOf } from './cases';
import { budget, figure, interleaved } from './figure';
import type { BenchRow } from './run';

export const name = 'journal';

const APPENDS = 100;
const ROUNDS = 7;
const ACKNOWLEDGED_MS = 250;
const TYPICAL_RECORDS = 376;
const EDITS = [1_000, 10_000, 24_000];
const META = { title: 'Proef' };

export const run = async (): Promise<readonly BenchRow[]> => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rondetafel-bench-'));
  try {
    const rows = [...(await appending(dir))];
    for (const edits of EDITS) rows.push(...(await opening(dir, edits)));
    return rows;
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
};

const libraryIn = (dir: string) => openLibrary({ dir, keys: deviceKeyPort({ dir }) });

/** One edit to the disk after the other, against a file that is only appended to and synced. */
const appending = async (dir: string): Promise<readonly BenchRow[]> => {
  const library = await libraryIn(path.join(dir, 'append'));
  const docId = 'bench-append-1';
  await library.create(docId, META);
  await library.open(docId);
  const update = new Uint8Array(41).fill(7);
  const record = new Uint8Array(update.length + RECORD_OVERHEAD);
  const bare = await fs.promises.open(path.join(dir, 'bare.log'), 'a');
  let slowest = 0;
  const took = await interleaved(ROUNDS, {
    bare: async () => {
      for (let done = 0; done < APPENDS; done += 1) {
        await bare.write(record);
        await bare.datasync();
      }
    },
    journal: async () => {
      for (let done = 0; done < APPENDS; done += 1) {
        const started = performance.now();
        await library.append(docId, update);
        slowest = Math.max(slowest, performance.now() - started);
      }
    },
  });
  await bare.close();
  await library.closeAll();
  const each = (list: readonly number[]): number[] => list.map((ms) => (ms * 1_000) / APPENDS);
  const name = 'journal: one edit on the disk, against write and fdatasync';
  return [
    figure({ name, unit: 'µs', values: each(took.journal), floors: each(took.bare), goal: 1.5 }),
    budget('journal: slowest acknowledgement', 'ms', [slowest], ACKNOWLEDGED_MS),
  ];
};

/** A typical case with its edits behind it: after a crash from the journal, after a clean close from the snapshot. */
const opening = async (dir: string, edits: number): Promise<readonly BenchRow[]> => {
  const own = path.join(dir, `open-${edits}`);
  const library = await libraryIn(own);
  const [crashed, closed] = [`bench-crashed-${edits}`, `bench-closed-${edits}`];
  const doc = docOf(caseOps(TYPICAL_RECORDS));
  const start = Y.encodeStateAsUpdateV2(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let edit = 0; edit < edits; edit += 1) editOne(doc, edit);
  for (const docId of [crashed, closed]) {
    await library.create(docId, META);
    await library.open(docId);
    await library.compact(docId, start, META);
  }
  await Promise.all(updates.map((update) => library.append(crashed, update)));
  await library.compact(closed, Y.encodeStateAsUpdateV2(doc), META);
  await library.close(crashed);
  await library.close(closed);
  const rewritten = Y.encodeStateAsUpdate(docOf(caseOps(TYPICAL_RECORDS)));
  const took = await interleaved(ROUNDS, {
    bare: () => Y.applyUpdate(new Y.Doc(), rewritten),
    crashed: () => openOne(library, crashed),
    closed: () => openOne(library, closed),
  });
  await library.closeAll();
  const against = (what: string, values: readonly number[], goal: number): BenchRow =>
    figure({ name: `open ${what}, ${edits} edits behind it`, unit: 'ms', values, floors: took.bare, goal });
  return [against('from the journal', took.crashed, 4.5), against('from a snapshot', took.closed, 3)];
};

const editOne = (doc: Y.Doc, edit: number): void => {
  const party = doc.getMap<Y.Map<unknown>>('parties').get(`p${edit % 90}`);
  const text = party?.get('wants');
  if (edit % 2 === 0) party?.set('position', [edit, edit]);
  else if (text instanceof Y.Text) text.insert(text.length, 'a');
};

const openOne = async (library: Awaited<ReturnType<typeof libraryIn>>, docId: string): Promise<void> => {
  const { snapshot, updates } = await library.open(docId);
  const doc = new Y.Doc();
  const projection = new CaseProjection(doc);
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, snapshot, 'load');
    for (const update of updates) Y.applyUpdate(doc, update, 'load');
  }, 'load');
  projection.destroy();
  await library.close(docId);
};
