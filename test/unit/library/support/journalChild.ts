import { createInterface } from 'node:readline';
import { openLibrary } from '../../../../electron/library/caseLibrary';
import { deviceKeyPort } from '../../../../electron/library/deviceKey';
import { numbersIn, seededRandom, snapshotOf, updateOf } from './plainUpdates';

/**
 * Appends for ever, several at a time and with compactions between, printing `sent N` before and `ack N` after
 * each update became durable; told by the first line on stdin: {dir, docId, seed}.
 */
async function main(dir: string, docId: string, seed: number): Promise<void> {
  const library = await openLibrary({ dir, keys: deviceKeyPort({ dir }) });
  const { length } = (await library.list()).filter((entry) => entry.docId === docId);
  if (length === 0) await library.create(docId, { started: seed });
  const opened = await library.open(docId);
  const known = numbersIn(opened);
  const damage = opened.recovered;
  console.log(`opened ${known.size} ${JSON.stringify(damage)}`);
  const random = seededRandom(seed);
  let next = Math.max(-1, ...known) + 1;
  const appendOne = async (): Promise<void> => {
    const number = next++;
    known.add(number);
    console.log(`sent ${number}`);
    await library.append(docId, updateOf(number));
    console.log(`ack ${number}`);
  };
  for (;;) {
    const appends = Array.from({ length: 1 + Math.floor(random() * 8) }, appendOne);
    if (random() < 0.1) {
      const source = random() < 0.5 ? snapshotOf(known) : async () => snapshotOf(known);
      appends.push(library.compact(docId, source, { compacted: next }), appendOne());
    }
    await Promise.all(appends);
  }
}

createInterface({ input: process.stdin }).once('line', (line) => {
  const { dir, docId, seed } = JSON.parse(line) as { dir: string; docId: string; seed: number };
  main(dir, docId, seed).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
