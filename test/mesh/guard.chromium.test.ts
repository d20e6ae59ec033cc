import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserPath } from '../helpers/browser';
import { startBrowserNetwork, type BrowserNetwork } from './browserNetwork';
import { configFor } from './contractNetwork';
import { eventually } from './eventually';
import type { PeerConfig } from './peerDriver';

interface PageWindow {
  joinStock(config: PeerConfig): Promise<void>;
  contacts(): { sockets: string[]; iceServers: string[] };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

describe.skipIf(browserPath() === null)('the mesh in Chromium, beyond the contract', () => {
  let network: BrowserNetwork;
  beforeAll(async () => {
    network = await startBrowserNetwork();
  }, 120_000);
  afterAll(() => network.close(), 60_000);

  const pair = async (room: number) => {
    const [a, b] = [await network.newPeer(), await network.newPeer()];
    await a.join(configFor(network, 'A', room));
    await b.join(configFor(network, 'B', room));
    await eventually(
      'connected',
      async () => (await a.connected()) + (await b.connected()),
      (n) => n === 2,
    );
    return { a, b };
  };

  test('a stock y-webrtc peer with the right password is refused and sees nothing', async () => {
    const a = await network.newPeer();
    await a.type('secret');
    await a.join(configFor(network, 'A', 201));
    const stock = await network.newPage();
    await stock.evaluate(
      (config) => (window as unknown as PageWindow).joinStock(config),
      configFor(network, 'Stock', 201),
    );
    const seen = () =>
      stock.evaluate(() => (window as unknown as { driver: { text(): string } }).driver.text());
    const codes = await eventually(
      'refused',
      () => a.rejected(),
      (list) => list.some((code) => code !== 'nobody_there'),
    );
    expect(codes.find((code) => code !== 'nobody_there')).toBe('malformed');
    expect(await seen()).toBe('');
    expect(await a.connected()).toBe(0);
    const honest = await network.newPeer();
    await honest.join(configFor(network, 'B', 201));
    await eventually(
      'the honest still meet',
      () => honest.text(),
      (text) => text === 'secret',
    );
    expect(await seen()).toBe('');
    await Promise.all([a.leave(), honest.leave()]);
    await stock.context().close();
  });

  test('only the given signalling server is contacted, and no STUN or TURN server', async () => {
    const [page, other] = [await network.newPage(), await network.newPeer()];
    await page.evaluate(
      (config) =>
        (window as unknown as { driver: { join(c: PeerConfig): Promise<number> } }).driver.join(config),
      configFor(network, 'A', 202),
    );
    await other.join(configFor(network, 'B', 202));
    await eventually(
      'connected',
      () => other.connected(),
      (n) => n === 1,
    );
    const contacts = await page.evaluate(() => (window as unknown as PageWindow).contacts());
    expect(contacts).toEqual({ sockets: [network.signalling[0]], iceServers: [] });
    await other.leave();
    await page.context().close();
  });

  test('an empty or wrong signalling address is an error, never a default', async () => {
    const peer = await network.newPeer();
    await expect(peer.join({ ...configFor(network, 'A'), signalling: [] })).rejects.toThrow('at least one');
    await expect(peer.join({ ...configFor(network, 'A'), signalling: ['http://x'] })).rejects.toThrow(
      'http://x',
    );
    await peer.dispose();
  });

  test('edits go on without signalling, and a newcomer gets in after its restart', async () => {
    const { a, b } = await pair(203);
    await network.server.close();
    await a.type('without');
    await eventually(
      'edit',
      () => b.text(),
      (text) => text === 'without',
    );
    const late = await network.newPeer();
    await late.join(configFor(network, 'Late', 203));
    await network.restartSignalling();
    await eventually(
      'newcomer',
      () => late.connected(),
      (n) => n === 2,
    );
    await eventually(
      'document',
      () => late.text(),
      (text) => text === 'without',
    );
    await Promise.all([a, b, late].map((peer) => peer.leave().then(() => peer.dispose())));
  });

  test('presence overtakes a large document on its way', async () => {
    const { a, b } = await pair(204);
    const latencies: number[] = [];
    for (let i = 0; i < 40; i++) {
      await a.ping();
      await eventually(
        'ping',
        async () => latencies.push(...(await b.takeLatencies())),
        (count) => count > i,
      );
    }
    const size = 24 * 1024 * 1024;
    await a.fill(size);
    const startedAt = performance.now();
    await a.rename('A, moving');
    await eventually(
      'presence',
      () => b.here(),
      (names) => names.includes('A, moving'),
    );
    const presenceMs = performance.now() - startedAt;
    expect(await b.blobBytes()).toBe(0);
    await eventually(
      'all of it',
      () => b.blobBytes(),
      (bytes) => bytes === size,
    );
    const documentMs = performance.now() - startedAt;
    console.info(
      `edit p50 ${median(latencies).toFixed(1)} ms; beside 24 MB: presence ${presenceMs.toFixed(0)} ms, document ${documentMs.toFixed(0)} ms`,
    );
    expect((await a.stats()).lostPeers).toBe(0);
    await Promise.all([a, b].map((peer) => peer.leave().then(() => peer.dispose())));
  });

  test('five join at once and form a full mesh', async () => {
    const peers = await Promise.all(Array.from({ length: 5 }, () => network.newPeer()));
    const startedAt = performance.now();
    await Promise.all(peers.map((peer, i) => peer.join(configFor(network, `P${i}`, 205))));
    await eventually(
      'full',
      () => Promise.all(peers.map((peer) => peer.connected())),
      (counts) => counts.every((n) => n === 4),
    );
    console.info(`full mesh of 5 after ${Math.round(performance.now() - startedAt)} ms`);
    console.info(
      JSON.stringify(await Promise.all(peers.map(async (p) => (await p.stats()).failedConnections))),
    );
    await Promise.all(peers.map((peer) => peer.leave().then(() => peer.dispose())));
  });
});
