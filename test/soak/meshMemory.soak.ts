import type { CDPSession, Page } from '@playwright/test';
import { peerOn, startBrowserNetwork } from '../mesh/browserNetwork';
import { configFor, type RemotePeer } from '../mesh/contractNetwork';
import { eventually } from '../mesh/eventually';
import type { SoakOptions } from './run';

const EDITORS = 8;
/** Four edits a second each: what fast typists reach. */
const EDIT_EVERY_MS = 250;
const MINUTE_MS = 60_000;
/** What is loaded, compiled and cached only once is there by then. */
const SETTLED_AFTER_MINUTES = 5;
/** `quality.md`, Speed: 30 minutes of editing by eight. */
const GROWTH_ALLOWED = 1.05;
const ROOM = 230;
const MEGABYTE = 1024 * 1024;

interface Seat {
  readonly peer: RemotePeer;
  readonly devtools: CDPSession;
}

const seatOn = async (page: Page): Promise<Seat> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  return { peer: peerOn(page), devtools };
};

/** Bytes that a page still holds after two full collections: script objects, their buffers, the DOM. */
const heldBytes = async ({ devtools }: Seat): Promise<number> => {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const usage: Readonly<Record<string, number>> = await devtools.send('Runtime.getHeapUsage');
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return usedSize + embedderHeapUsedSize + backingStorageSize;
};

interface Level {
  /** Of the editors together. */
  readonly editors: number;
  /** Of a page that holds the same document and nothing else: no mesh, no edits of its own. */
  readonly document: number;
  readonly documentEncoded: number;
}

const measure = async (editors: readonly Seat[], bare: Seat): Promise<Level> => {
  const encoded = await (editors[0] as Seat).peer.encoded();
  await bare.peer.load(encoded);
  let sum = 0;
  for (const editor of editors) sum += await heldBytes(editor);
  return { editors: sum, document: await heldBytes(bare), documentEncoded: (encoded.length * 3) / 4 };
};

const inWords = ({ editors, document, documentEncoded }: Level): string =>
  `an editor holds ${(editors / EDITORS / MEGABYTE).toFixed(2)} MB, a bare page with the same document ` +
  `${(document / MEGABYTE).toFixed(2)} MB, the document is ${(documentEncoded / 1024).toFixed(0)} KB`;

/** Memory at the end against that of the fifth minute, without what the document itself grew. */
const growthOf = (settled: Level, end: Level): number =>
  (end.editors - EDITORS * (end.document - settled.document)) / settled.editors;

const allEqual = (editors: readonly Seat[]): Promise<unknown> =>
  eventually(
    'equal documents',
    () => Promise.all(editors.map(({ peer }) => peer.digest())),
    (digests) => new Set(digests).size === 1,
    120_000,
  );

const takeSeats = async (pages: readonly Page[], signalling: readonly string[]): Promise<Seat[]> => {
  const seats: Seat[] = [];
  for (const [index, page] of pages.entries()) {
    const seat = await seatOn(page);
    await seat.peer.join(configFor({ signalling }, `P${index}`, ROOM));
    seats.push(seat);
  }
  await eventually(
    'everybody sees everybody',
    () => Promise.all(seats.map(({ peer }) => peer.connected())),
    (counts) => counts.every((count) => count === EDITORS - 1),
    120_000,
  );
  return seats;
};

/** Edits for `minutes`, looks every minute, gives the levels of the settled state and of the end. */
const edit = async (editors: readonly Seat[], bare: Seat, { minutes, log }: SoakOptions) => {
  const settledAfter = Math.min(SETTLED_AFTER_MINUTES, minutes / 3);
  const startedAt = performance.now();
  const until = (minute: number): Promise<unknown> =>
    eventually(
      'the time',
      () => performance.now() - startedAt,
      (ms) => ms >= minute * MINUTE_MS,
      (minute + 1) * MINUTE_MS,
    );
  await Promise.all(editors.map(({ peer }) => peer.keepEditing(EDIT_EVERY_MS)));
  await until(settledAfter);
  const settled = await measure(editors, bare);
  log(`minute ${settledAfter.toFixed(1)}: ${inWords(settled)}`);
  for (let minute = Math.ceil(settledAfter) + 1; minute < minutes; minute += 1) {
    await until(minute);
    const level = await measure(editors, bare);
    log(`minute ${minute}: ${inWords(level)}; growth ${growthOf(settled, level).toFixed(3)}`);
  }
  await until(minutes);
  const edits = await Promise.all(editors.map(({ peer }) => peer.stopEditing()));
  await allEqual(editors);
  const end = await measure(editors, bare);
  log(`the end: ${inWords(end)}; ${edits.reduce((sum, one) => sum + one, 0)} edits`);
  return { settled, end };
};

/** Eight pages edit without a pause for `minutes`; what they hold may not grow beyond the document. */
export const name = 'mesh-memory';
export const run = async (options: SoakOptions): Promise<void> => {
  const network = await startBrowserNetwork();
  try {
    const pages: Page[] = [];
    for (let page = 0; page < EDITORS; page += 1) pages.push(await network.newPage());
    const bare = await seatOn(await network.newPage());
    const editors = await takeSeats(pages, network.signalling);
    const { settled, end } = await edit(editors, bare, options);
    const rejected = (await Promise.all(editors.map(({ peer }) => peer.rejected()))).flat();
    if (rejected.length > 0) throw new Error(`an honest peer was accused: ${rejected.join(' ')}`);
    const growth = growthOf(settled, end);
    options.log(`growth beyond the document: ${growth.toFixed(3)}, allowed ${GROWTH_ALLOWED}`);
    if (growth > GROWTH_ALLOWED) throw new Error(`memory grew to ${growth.toFixed(3)} of the settled level`);
  } finally {
    await network.close();
  }
};
