// Run by reopen.bench.ts in a process of its own; prints milliseconds.
import fs from 'node:fs';
import * as Y from 'yjs';
import { openLibrary } from '../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../electron/library/deviceKey';
import { CaseProjection } from '../../shared/projection/caseProjection';

const [kind = '', place = '', docId = ''] = process.argv.slice(2);

/** The floor: the same case without any history, from memory. */
const bare = (): number => {
  const update = fs.readFileSync(place);
  const started = performance.now();
  Y.applyUpdate(new Y.Doc(), update);
  return performance.now() - started;
};

/** As the app opens a case: read and unseal, replay in one transaction, make it readable. */
const fromLibrary = async (): Promise<number> => {
  const library = await openLibrary({ dir: place, keys: deviceKeyPort({ dir: place }) });
  const started = performance.now();
  const { snapshot, updates } = await library.open(docId);
  const doc = new Y.Doc();
  const projection = new CaseProjection(doc);
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, snapshot, 'load');
    for (const update of updates) Y.applyUpdate(doc, update, 'load');
  }, 'load');
  const took = performance.now() - started;
  projection.destroy();
  await library.closeAll();
  return took;
};

process.stdout.write(String(kind === 'bare' ? bare() : await fromLibrary()));
