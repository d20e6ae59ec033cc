import { startBrowserNetwork } from '../mesh/browserNetwork';
import { configFor, type ContractNetwork, type RemotePeer } from '../mesh/contractNetwork';
import { eventually } from '../mesh/eventually';

export interface SoakOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

const GLARES = 25;
const CUT_MS = 45_000;
const TYPISTS = 8;

/** mulberry32: small, seeded, good enough to choose who does what. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const meet = async (network: ContractNetwork, count: number, room: number): Promise<RemotePeer[]> => {
  const peers: RemotePeer[] = [];
  for (let i = 0; i < count; i++) {
    const peer = await network.newPeer();
    await peer.join(configFor(network, `P${i}`, room));
    peers.push(peer);
  }
  return peers;
};

const fullMesh = (peers: readonly RemotePeer[]): Promise<unknown> =>
  eventually(
    'full mesh',
    () => Promise.all(peers.map((peer) => peer.connected())),
    (counts) => counts.every((count) => count === peers.length - 1),
    120_000,
  );

const equal = (peers: readonly RemotePeer[]): Promise<unknown> =>
  eventually(
    'equal documents',
    () => Promise.all(peers.map((peer) => peer.digest())),
    (digests) => new Set(digests).size === 1,
    120_000,
  );

const leaveAll = async (peers: readonly RemotePeer[]): Promise<void> => {
  await Promise.all(peers.map((peer) => peer.leave().then(() => peer.dispose())));
};

const glares = async (network: ContractNetwork, log: SoakOptions['log']): Promise<void> => {
  const peers = (await meet(network, 2, 220)) as [RemotePeer, RemotePeer];
  const [a, b] = peers;
  await fullMesh(peers);
  const times: number[] = [];
  for (let round = 1; round <= GLARES; round++) {
    const { opened } = await a.stats();
    const startedAt = performance.now();
    await Promise.all([a.dropConnections(), b.dropConnections()]);
    await eventually(
      'back',
      async () => (await a.stats()).opened,
      (now) => now > opened,
    );
    await a.type('a');
    await b.type('b');
    await eventually(
      'edits flow',
      () => a.text(),
      (text) => text.length === 2 * round,
    );
    await equal(peers);
    times.push(Math.round(performance.now() - startedAt));
  }
  log(`glare: ${GLARES} of ${GLARES} healed, ms ${times.join(' ')}`);
  await leaveAll(peers);
};

const outage = async (network: ContractNetwork, log: SoakOptions['log']): Promise<void> => {
  const peers = (await meet(network, 3, 221)) as [RemotePeer, RemotePeer, RemotePeer];
  const [a, b, c] = peers;
  await fullMesh(peers);
  await c.setLinkDown(true);
  const cutAt = performance.now();
  await c.type('offline ');
  await a.type('meanwhile ');
  await eventually(
    'the time',
    () => performance.now() - cutAt,
    (ms) => ms > CUT_MS,
    CUT_MS + 60_000,
  );
  await c.setLinkDown(false);
  const backAt = performance.now();
  await eventually(
    'both ways',
    () => b.text(),
    (text) => text.includes('offline'),
  );
  await eventually(
    'both ways',
    () => c.text(),
    (text) => text.includes('meanwhile'),
  );
  log(
    `outage of ${CUT_MS / 1000} s: edits flow ${Math.round(performance.now() - backAt)} ms after the line is back`,
  );
  await fullMesh(peers);
  await equal(peers);
  await leaveAll(peers);
};

const typing = async (network: ContractNetwork, until: number, { seed, log }: SoakOptions): Promise<void> => {
  const random = randomFrom(seed);
  const peers = await meet(network, TYPISTS, 222);
  await fullMesh(peers);
  let rounds = 0;
  let disturbances = 0;
  do {
    await Promise.all(peers.map((peer) => peer.startTyping('ab', 250, 40)));
    const victim = peers[Math.floor(random() * peers.length)] as RemotePeer;
    if (random() < 0.3) {
      disturbances++;
      if (random() < 0.5) await victim.dropConnections();
      else {
        await victim.setLinkDown(true);
        await eventually(
          'noticed',
          () => victim.status(),
          (status) => status !== 'connected',
        );
        await victim.setLinkDown(false);
      }
    }
    rounds++;
    const expected = rounds * TYPISTS * 80;
    await eventually(
      'all typed',
      async () => (await victim.text()).length,
      (n) => n === expected,
      120_000,
    );
    await fullMesh(peers);
    await equal(peers);
  } while (performance.now() < until);
  const accused = (await Promise.all(peers.map((peer) => peer.rejected()))).flat();
  log(
    `typing: ${TYPISTS} pages, ${rounds} rounds, ${disturbances} disturbances, accusations: ${accused.join(' ') || 'none'}`,
  );
  if (accused.some((code) => code !== 'gap' && code !== 'nobody_there' && code !== 'duplicate_client'))
    throw new Error(`an honest peer was accused: ${accused.join(' ')}`);
  await leaveAll(peers);
};

/** 25 glares, an outage of 45 s, then eight pages typing with seeded disturbances until `minutes` are over. */
export const name = 'mesh';
export const run = async (options: SoakOptions): Promise<void> => {
  const until = performance.now() + options.minutes * 60_000;
  const network = await startBrowserNetwork();
  try {
    await glares(network, options.log);
    await outage(network, options.log);
    await typing(network, until, options);
  } finally {
    await network.close();
  }
};
