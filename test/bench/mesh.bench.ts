import type { Page } from '@playwright/test';
import { peerOn, startBrowserNetwork, type BrowserNetwork } from '../mesh/browserNetwork';
import { configFor, type RemotePeer } from '../mesh/contractNetwork';
import { eventually } from '../mesh/eventually';
import { openBareChannel } from './bareChannel';
import { budget, figure } from './figure';
import type { BenchRow } from './run';

const SIZES = [2, 8, 16] as const;
const PING_EVERY_MS = 250;
const PINGS = 24;
const KB = 1024;
/** Just under what stock y-webrtc can still hand to a newcomer (262,144 bytes with its wrapping). */
const DOCUMENT_BYTES = 230 * KB;
const FLOOR_MESSAGES = 60;
const FLOOR_PAUSE_MS = 40;
/** `quality.md`, Speed. Added to the bare channel, in milliseconds. */
const ADDED_P50_MS = 3;
const FRAME_MS = 1000 / 60;
const STOCK_GOALS: Readonly<Record<number, number>> = { 8: 0.3, 16: 0.02 };
const P95_AT_16_MS = 150;
const PER_UPDATE = 1.1;
const JOIN_GOAL = 2;
const RECEIVED_GOAL = 1.05;
const BACK_WITHIN_MS = 10_000;
const JOINS = [
  { bytes: 300 * KB, rounds: 5 },
  { bytes: 5 * KB * KB, rounds: 3 },
] as const;
const CUTS = 3;
let room = 300;

interface Joined {
  readonly peers: readonly RemotePeer[];
  readonly pages: readonly Page[];
}

type Join = (page: Page, peer: RemotePeer, index: number) => Promise<unknown>;

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

/** People come in one after the other, the first with a document. */
const seat = async (
  network: BrowserNetwork,
  count: number,
  join: Join,
  links: (one: Page) => Promise<number>,
): Promise<Joined> => {
  const pages: Page[] = [];
  for (let index = 0; index < count; index += 1) {
    const page = await network.newPage();
    const peer = peerOn(page);
    if (index === 0) await peer.fill(DOCUMENT_BYTES);
    await join(page, peer, index);
    await eventually(
      'connected to all who are there',
      () => links(page),
      (open) => open === index,
      120_000,
    );
    await peer.arrival(DOCUMENT_BYTES);
    pages.push(page);
  }
  return { pages, peers: pages.map(peerOn) };
};

/** All edit four times a second; gives every delay from an edit to the document of another. */
const delaysOf = async ({ peers }: Joined): Promise<readonly number[]> => {
  await Promise.all(peers.map((peer) => peer.takeLatencies()));
  await Promise.all(peers.map((peer) => peer.pingRepeatedly(PING_EVERY_MS, PINGS)));
  const expected = (peers.length - 1) * PINGS;
  // an update may overtake another, which then shows nothing new: hence not every single one
  await eventually(
    'all edits seen',
    () => Promise.all(peers.map((peer) => peer.latenciesSeen())),
    (counts) => counts.every((count) => count >= expected * 0.95),
    180_000,
  );
  return (await Promise.all(peers.map((peer) => peer.takeLatencies()))).flat();
};

const leave = async ({ pages }: Joined): Promise<void> => {
  for (const page of pages) await page.context().close();
};

const seatOurs = (network: BrowserNetwork, count: number): Promise<Joined> => {
  const here = room++;
  return seat(
    network,
    count,
    (_page, peer, index) => peer.join(configFor(network, `P${index}`, here)),
    (page) => peerOn(page).connected(),
  );
};

interface StockWindow {
  joinPlainStock(config: unknown): Promise<void>;
  stockConnected(): number;
}

const seatStock = (network: BrowserNetwork, count: number): Promise<Joined> => {
  const here = room++;
  return seat(
    network,
    count,
    (page, _peer, index) =>
      page.evaluate(
        (config) => (window as unknown as StockWindow).joinPlainStock(config),
        configFor(network, `P${index}`, here),
      ),
    (page) => page.evaluate(() => (window as unknown as StockWindow).stockConnected()),
  );
};

/** Messages sent for one change of everybody's, per person. */
const sentPerChange = async ({ peers }: Joined, change: (peer: RemotePeer) => Promise<unknown>) => {
  const sent = async (): Promise<number> => {
    let sum = 0;
    for (const peer of peers) {
      const { updatesOut, awarenessOut } = await peer.stats();
      sum += updatesOut + awarenessOut;
    }
    return sum;
  };
  const before = await sent();
  for (const peer of peers) await change(peer);
  const after = await eventually('sent', sent, (now) => now - before >= peers.length * (peers.length - 1));
  return (after - before) / peers.length;
};

const perChange = async (table: Joined): Promise<readonly BenchRow[]> => {
  const others = table.peers.length - 1;
  const row = (what: string, sent: number): BenchRow =>
    figure({
      name: `messages per ${what}, ${others + 1} people`,
      unit: '',
      values: [sent],
      floors: [others],
      goal: PER_UPDATE,
    });
  return [
    row('edit', await sentPerChange(table, (peer) => peer.type('x'))),
    row('change of presence', await sentPerChange(table, (peer) => peer.rename(`N${room}`))),
  ];
};

const againstFloor = async (table: Joined, delays: readonly number[]): Promise<readonly BenchRow[]> => {
  const [one, other] = table.pages as [Page, Page];
  const bare = await openBareChannel(one, other);
  const floors = await bare.delays(FLOOR_MESSAGES, FLOOR_PAUSE_MS);
  await bare.close();
  const row = (part: number, added: number): BenchRow => {
    const floor = quantile(floors, part);
    const name = `edit to visible, ${table.peers.length} pages, p${part * 100}, against a bare channel`;
    return figure({
      name,
      unit: 'ms',
      values: [quantile(delays, part)],
      floors: [floor],
      goal: (floor + added) / floor,
    });
  };
  return [row(0.5, ADDED_P50_MS), row(0.95, FRAME_MS)];
};

const editing = async (network: BrowserNetwork): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const size of SIZES) {
    const table = await seatOurs(network, size);
    const ours = await delaysOf(table);
    if (size === 2) rows.push(...(await againstFloor(table, ours)));
    else rows.push(...(await perChange(table)));
    await leave(table);
    const goal = STOCK_GOALS[size];
    if (goal === undefined) continue;
    const stockTable = await seatStock(network, size);
    const stock = await delaysOf(stockTable);
    await leave(stockTable);
    const name = `edit to visible, ${size} pages, p50, against stock y-webrtc`;
    rows.push(figure({ name, unit: 'ms', values: ours, floors: stock, goal }));
    if (size === 16)
      rows.push(budget('edit to visible, 16 pages, p95', 'ms', [quantile(ours, 0.95)], P95_AT_16_MS));
  }
  return rows;
};

/** A newcomer among two, from joining to the whole document; the floor is a bare connection and as many bytes. */
const joining = async (network: BrowserNetwork): Promise<readonly BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const { bytes, rounds } of JOINS) {
    const here = room++;
    const host = await network.newPage();
    await peerOn(host).fill(bytes);
    await peerOn(host).join(configFor(network, 'Host', here));
    const [times, floors, received]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      const page = await network.newPage();
      const bareAt = performance.now();
      const bare = await openBareChannel(host, page);
      await bare.transfer(bytes);
      floors.push(performance.now() - bareAt);
      await bare.close();
      const late = peerOn(page);
      const joinedAt = performance.now();
      await Promise.all([late.join(configFor(network, 'Late', here)), late.arrival(bytes)]);
      times.push(performance.now() - joinedAt);
      received.push((await late.stats()).bytesIn);
      await late.leave();
      await late.dispose();
    }
    const name = `newcomer, ${bytes / KB} KB`;
    rows.push(figure({ name, unit: 'ms', values: times, floors, goal: JOIN_GOAL }));
    rows.push(
      figure({
        name: `${name}: bytes received`,
        unit: 'B',
        values: received,
        floors: [bytes],
        goal: RECEIVED_GOAL,
      }),
    );
    await host.context().close();
  }
  return rows;
};

/** From the line being back to an edit of each side with the other. */
const recovery = async (network: BrowserNetwork): Promise<readonly BenchRow[]> => {
  const table = await seatOurs(network, 3);
  const [one, , cut] = table.peers as [RemotePeer, RemotePeer, RemotePeer];
  const times: number[] = [];
  for (let round = 1; round <= CUTS; round += 1) {
    await cut.setLinkDown(true);
    await eventually(
      'noticed',
      () => cut.status(),
      (status) => status === 'cut',
    );
    await one.type('a');
    await cut.type('b');
    const backAt = performance.now();
    await cut.setLinkDown(false);
    const whole = (text: string): boolean => text.length === 2 * round;
    await Promise.all([one, cut].map((peer) => eventually('both ways', () => peer.text(), whole)));
    times.push(performance.now() - backAt);
  }
  await leave(table);
  return [budget('after a cut, until edits flow both ways', 'ms', times, BACK_WITHIN_MS)];
};

/** A long bench says what it knows on the way. */
const said = (row: BenchRow): BenchRow => {
  process.stderr.write(`  ${row.name}: ${row.value} ${row.unit}, floor ${row.floor}, ratio ${row.ratio}\n`);
  return row;
};

export const name = 'mesh';
/** Pages of one Chromium over our signalling server: everybody types, somebody comes late, somebody drops out. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const network = await startBrowserNetwork();
  try {
    const rows: BenchRow[] = [];
    for (const part of [joining, recovery, editing]) rows.push(...(await part(network)).map(said));
    return rows;
  } finally {
    await network.close();
  }
};
