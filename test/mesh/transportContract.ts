import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configFor, type ContractNetwork, type RemotePeer } from './contractNetwork';
import { eventually } from './eventually';

export interface ContractOptions {
  readonly documentMegabytes: readonly number[];
  readonly glareRounds: number;
  readonly cutMs: number;
}

const MB = 1024 * 1024;
let rooms = 10;

/** Every Transport must pass this, whatever is underneath. */
export const transportContract = (
  name: string,
  start: () => Promise<ContractNetwork>,
  options: ContractOptions,
): void => {
  describe(name, () => {
    let network: ContractNetwork;
    beforeAll(async () => {
      network = await start();
    }, 120_000);
    afterAll(() => network.close(), 60_000);

    const meet = async (names: readonly string[], room = rooms++): Promise<RemotePeer[]> => {
      const peers: RemotePeer[] = [];
      for (const who of names) {
        const peer = await network.newPeer();
        await peer.join(configFor(network, who, room));
        peers.push(peer);
      }
      return peers;
    };
    const allConnected = (peers: readonly RemotePeer[]): Promise<unknown> =>
      eventually(
        'everybody sees everybody',
        () => Promise.all(peers.map((peer) => peer.connected())),
        (counts) => counts.every((count) => count === peers.length - 1),
      );
    const allEqual = (peers: readonly RemotePeer[]): Promise<unknown> =>
      eventually(
        'all documents equal',
        () => Promise.all(peers.map((peer) => peer.digest())),
        (digests) => new Set(digests).size === 1,
      );
    const leaveAll = async (peers: readonly RemotePeer[]): Promise<void> => {
      await Promise.all(peers.map((peer) => peer.leave().then(() => peer.dispose())));
    };

    test('two become equal, know each other and say so', async () => {
      const [a, b] = (await meet(['Anna', 'Bram'])) as [RemotePeer, RemotePeer];
      await allConnected([a, b]);
      await a.type('from Anna ');
      await b.type('from Bram ');
      await eventually(
        'both texts',
        () => a.text(),
        (text) => text.includes('Bram') && text.includes('Anna'),
      );
      await allEqual([a, b]);
      await eventually('synced', async () => (await a.synced()) && (await b.synced()), Boolean);
      await eventually(
        'presence',
        () => a.here(),
        (names) => names.join() === 'Anna,Bram',
      );
      await eventually(
        'presence',
        () => b.here(),
        (names) => names.join() === 'Anna,Bram',
      );
      expect(await a.status()).toBe('connected');
      const [peer] = await a.peers();
      expect(peer).toMatchObject({ name: 'Bram', agency: 'GGD', role: 'participant', state: 'connected' });
      await leaveAll([a, b]);
    });

    test('four become equal, and each edit goes to each other participant once', async () => {
      const peers = await meet(['A', 'B', 'C', 'D']);
      await allConnected(peers);
      await allEqual(peers);
      const before = await Promise.all(peers.map((peer) => peer.stats()));
      for (const peer of peers) await peer.type('word ');
      await eventually(
        'all words',
        () => peers[0]!.text(),
        (text) => text.length === 20,
      );
      await allEqual(peers);
      const after = await Promise.all(peers.map((peer) => peer.stats()));
      after.forEach((stats, i) => expect(stats.updatesOut - before[i]!.updatesOut).toBe(3));
      await leaveAll(peers);
    });

    test.each(options.documentMegabytes)('a late joiner receives %s MB once', async (size) => {
      const room = rooms++;
      const first = await network.newPeer();
      await first.fill(size * MB);
      await first.join(configFor(network, 'Anna', room));
      const second = await network.newPeer();
      await second.join(configFor(network, 'Bram', room));
      await eventually(
        'first copy',
        () => second.blobBytes(),
        (bytes) => bytes === size * MB,
      );
      const late = await network.newPeer();
      await late.join(configFor(network, 'Late', room));
      await allEqual([first, second, late]);
      await allConnected([first, second, late]);
      const { bytesIn } = await late.stats();
      expect(bytesIn).toBeGreaterThan(size * MB);
      expect(bytesIn).toBeLessThan(size * MB * 1.05 + 100_000);
      await leaveAll([first, second, late]);
    });

    test('a document loaded from elsewhere during the meeting reaches everybody', async () => {
      const peers = await meet(['A', 'B', 'C']);
      await allConnected(peers);
      await peers[0]!.loadForeign();
      await eventually(
        'loaded',
        () => peers[2]!.loaded(),
        (text) => text === 'from disk',
      );
      await allEqual(peers);
      expect(await Promise.all(peers.map((peer) => peer.rejected()))).toEqual([[], [], []]);
      await leaveAll(peers);
    });

    test('three type in the same text', async () => {
      const peers = await meet(['A', 'B', 'C']);
      await allConnected(peers);
      await Promise.all(peers.map((peer, i) => peer.startTyping('abc'[i]!.repeat(3), 15, 60)));
      await eventually(
        'everything typed',
        () => peers[0]!.text(),
        (text) => text.length === 540,
      );
      await allEqual(peers);
      await leaveAll(peers);
    });

    test(`both sides drop at once, ${options.glareRounds} times`, async () => {
      const peers = (await meet(['A', 'B'])) as [RemotePeer, RemotePeer];
      const [a, b] = peers;
      await allConnected(peers);
      for (let round = 1; round <= options.glareRounds; round++) {
        const opened = (await a.stats()).opened;
        await Promise.all([a.dropConnections(), b.dropConnections()]);
        await eventually(
          'a new connection',
          async () => (await a.stats()).opened,
          (now) => now > opened,
        );
        await allConnected(peers);
        await a.type('a');
        await b.type('b');
        await eventually(
          'edits flow',
          () => a.text(),
          (text) => text.length === 2 * round,
        );
        await allEqual(peers);
      }
      await leaveAll(peers);
    });

    test(`a line cut for ${options.cutMs} ms`, async () => {
      const peers = (await meet(['A', 'B', 'C'])) as [RemotePeer, RemotePeer, RemotePeer];
      const [a, b, c] = peers;
      await allConnected(peers);
      await c.setLinkDown(true);
      const cutAt = performance.now();
      await c.type('offline ');
      await a.type('meanwhile ');
      await eventually(
        'b gets it',
        () => b.text(),
        (text) => text === 'meanwhile ',
      );
      await eventually(
        'c notices',
        () => c.status(),
        (status) => status === 'cut',
      );
      await eventually(
        'the others notice',
        () => a.peers(),
        (list) => list.some((peer) => peer.name === 'C' && peer.state === 'lost'),
      );
      expect(await a.here()).toEqual(['A', 'B']);
      await eventually(
        'time is up',
        () => performance.now() - cutAt,
        (ms) => ms > options.cutMs,
        options.cutMs + 60_000,
      );
      expect(await c.text()).toBe('offline ');
      await c.setLinkDown(false);
      await allConnected(peers);
      await allEqual(peers);
      await a.type('x');
      await c.type('y');
      await eventually(
        'both ways',
        () => b.text(),
        (text) => text.includes('x') && text.includes('y'),
      );
      await allEqual(peers);
      await eventually(
        'C is seen again',
        () => a.here(),
        (names) => names.join() === 'A,B,C',
      );
      await leaveAll(peers);
    });

    test('who leaves is gone at once, without a ghost', async () => {
      const peers = await meet(['A', 'B', 'C']);
      await allConnected(peers);
      await peers[2]!.type('last words');
      await peers[2]!.leave();
      await eventually(
        'two left',
        () => peers[0]!.peers(),
        (list) => list.length === 1,
        5000,
      );
      await eventually(
        'presence',
        () => peers[0]!.here(),
        (names) => names.join() === 'A,B',
        5000,
      );
      expect(await peers[1]!.text()).toBe('last words');
      await peers[1]!.leave();
      await eventually(
        'alone',
        () => peers[0]!.status(),
        (status) => status === 'alone',
      );
      expect(await peers[0]!.peers()).toEqual([]);
      await leaveAll([peers[0]!]);
    });

    test('who vanishes is noticed by the heartbeat', async () => {
      const peers = await meet(['A', 'B']);
      await allConnected(peers);
      await peers[1]!.vanish();
      await eventually(
        'lost',
        () => peers[0]!.peers(),
        (list) => list[0]?.state === 'lost',
        20_000,
      );
      expect(await peers[0]!.here()).toEqual(['A']);
      expect(await peers[0]!.status()).toBe('cut');
      await leaveAll([peers[0]!]);
    });

    test('with another secret one finds nobody and is told so', async () => {
      const room = rooms++;
      const [a] = (await meet(['Anna'], room)) as [RemotePeer];
      await a.type('secret');
      const stranger = await network.newPeer();
      await stranger.join(
        configFor(
          network,
          'Stranger',
          room,
          Array.from({ length: 32 }, () => 3),
        ),
      );
      await eventually(
        'told',
        () => stranger.rejected(),
        (codes) => codes.length > 0,
        30_000,
      );
      expect(await stranger.rejected()).toEqual(['nobody_there']);
      expect(await stranger.text()).toBe('');
      expect(await stranger.status()).toBe('alone');
      expect(await stranger.peers()).toEqual([]);
      expect(await a.connected()).toBe(0);
      await leaveAll([a, stranger]);
    });

    test('one can come back into the same room with the same document', async () => {
      const room = rooms++;
      const [a, b] = (await meet(['A', 'B'], room)) as [RemotePeer, RemotePeer];
      await allConnected([a, b]);
      await b.leave();
      await b.type('while away');
      await b.join(configFor(network, 'B', room));
      await allConnected([a, b]);
      await eventually(
        'caught up',
        () => a.text(),
        (text) => text === 'while away',
      );
      await eventually(
        'presence',
        () => a.here(),
        (names) => names.join() === 'A,B',
      );
      await leaveAll([a, b]);
    });
  });
};
