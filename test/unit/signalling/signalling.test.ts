import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { lanAddresses } from '../../../electron/signalling/addresses';
import { parseFrame } from '../../../electron/signalling/frames';
import type { SignallingLimits } from '../../../electron/signalling/limits';
import { CloseCode } from '../../../electron/signalling/signallingSocket';
import { startSignalling, type Signalling } from '../../../electron/signalling/startSignalling';
import { hostileRound } from '../../helpers/hostileRound';
import {
  APP_ORIGIN,
  connectTo,
  memberAt,
  say,
  settled,
  TOPIC,
  type SignallingClient,
} from '../../helpers/signallingClient';
import { eventually } from '../../mesh/eventually';

const running: Signalling[] = [];

const start = async (limits: Partial<SignallingLimits> = {}): Promise<Signalling> => {
  const server = await startSignalling({ host: '127.0.0.1', port: 0, limits });
  running.push(server);
  return server;
};

const urlOf = ({ port }: Signalling): string => `ws://127.0.0.1:${port}`;
const client = (server: Signalling, origin: string | null = APP_ORIGIN): Promise<SignallingClient> =>
  connectTo(urlOf(server), origin === null ? {} : { origin });
const member = (server: Signalling, topic = TOPIC): Promise<SignallingClient> =>
  memberAt(urlOf(server), topic);

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

describe('signalling server', () => {
  test('passes on to the others of the topic only, not back to the sender', async () => {
    const server = await start();
    const [a, b, stranger] = [
      await member(server),
      await member(server),
      await member(server, 'b'.repeat(43)),
    ];
    say(a, { type: 'publish', topic: TOPIC, data: 'cipher' });
    await eventually(
      'b hears',
      () => b.heard,
      (heard) => heard.length === 1,
    );
    expect(JSON.parse(b.heard[0]!)).toEqual({ type: 'publish', topic: TOPIC, data: 'cipher' });
    await settled(a);
    await settled(stranger);
    expect(a.heard).toEqual(['{"type":"pong"}']);
    expect(stranger.heard).toEqual(['{"type":"pong"}']);
  });

  test('whoever left or unsubscribed hears nothing', async () => {
    const server = await start();
    const [a, b, c] = [await member(server), await member(server), await member(server)];
    say(b, { type: 'unsubscribe', topics: [TOPIC] });
    await settled(b);
    c.socket.terminate();
    await eventually(
      'two left',
      () => server.stats().connections,
      (count) => count === 2,
    );
    say(a, { type: 'publish', topic: TOPIC, data: 'x' });
    await settled(a);
    await settled(b);
    expect(b.heard).toEqual(['{"type":"pong"}', '{"type":"pong"}']);
    a.socket.terminate();
    b.socket.terminate();
    await eventually(
      'nothing left',
      () => server.stats(),
      (s) => s.connections === 0 && s.topics === 0,
    );
  });

  test('takes what y-webrtc sends before it knows a room', async () => {
    const who = await client(await start());
    say(who, { type: 'subscribe', topics: [] });
    await settled(who);
  });

  test('a thousand kinds of hostile frames are each dropped with a reason, and the honest notice nothing', async () => {
    const server = await start();
    const reasons = await hostileRound(server, 7, 1_000);
    // the layer of WebSocket and ours both have their share
    for (const reason of [
      1002,
      1007,
      1009,
      CloseCode.badFrame,
      CloseCode.notSubscribed,
      CloseCode.tooManyTopics,
    ])
      expect(reasons.get(reason)).toBeGreaterThan(5);
    expect([...reasons.values()].reduce((sum, count) => sum + count)).toBe(1_000);
  });

  test('no text at all can make the reader of frames throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        parseFrame(text);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });

  test('frames above 64 KB are refused by the WebSocket layer', async () => {
    const who = await member(await start());
    who.socket.send(JSON.stringify({ type: 'publish', topic: TOPIC, data: 'x'.repeat(65_536) }));
    expect(await who.closed).toBe(1009);
  });

  test('a fifth topic, a topic never subscribed to, and a flood end the socket', async () => {
    const server = await start({ framesBurst: 50 });
    const greedy = await client(server);
    say(greedy, { type: 'subscribe', topics: Array.from('abcde', (c) => c.repeat(30)) });
    expect(await greedy.closed).toBe(CloseCode.tooManyTopics);
    const outsider = await client(server);
    say(outsider, { type: 'publish', topic: TOPIC, data: 'x' });
    expect(await outsider.closed).toBe(CloseCode.notSubscribed);
    const loud = await member(server);
    for (let i = 0; i < 100; i++) say(loud, { type: 'ping' });
    expect(await loud.closed).toBe(CloseCode.tooFast);
  });

  test('a socket that gives no sign of life is closed', async () => {
    const server = await start({ pingEveryMs: 20, idleMs: 100 });
    const dead = new WebSocket(`ws://127.0.0.1:${server.port}`, { origin: 'app://bundle', autoPong: false });
    const code = await new Promise((resolve) => dead.on('close', resolve));
    expect(code).toBe(CloseCode.idle);
    const lively = await client(server);
    await eventually(
      'pings',
      () => server.stats().refused,
      (refused) => refused === 1,
    );
    await settled(lively);
  });

  test.each([null, 'https://example.org', 'app://bundle.evil', 'null'])(
    'origin %s is turned away',
    async (origin) => {
      const server = await start();
      await expect(client(server, origin)).rejects.toThrow(/403/);
      expect(server.stats().rejected).toBe(1);
    },
  );

  test('too many connections from one address are turned away, and may come later', async () => {
    const server = await start({ connectionsPerAddress: 2 });
    const first = await client(server);
    await client(server);
    await expect(client(server)).rejects.toThrow(/429/);
    first.socket.close();
    await first.closed;
    await eventually(
      'room again',
      () => server.stats().connections,
      (count) => count === 1,
    );
    await client(server);
  });

  test('raw rubbish, plain requests and broken WebSocket frames do no harm', async () => {
    const server = await start();
    const honest = await member(server);
    const upgrade =
      'GET / HTTP/1.1\r\nHost: x\r\nOrigin: app://bundle\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n';
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';
    const rubbish = [
      'rubbish\r\n\r\n',
      '\0\0\0\0',
      'GET / HTTP/1.1\r\n\r\n',
      `${upgrade}\r\n`,
      `${upgrade}Sec-WebSocket-Version: 1\r\n\r\n`,
      `${upgrade}${key}\xff\xff\xff\xff\xff`,
      `${upgrade}${key}\x81\x05hello`,
    ];
    for (const text of rubbish)
      await new Promise<void>((resolve) => {
        const raw = connect(server.port, '127.0.0.1', () => raw.end(Buffer.from(text, 'latin1')));
        raw.on('error', () => undefined).on('close', () => resolve());
        raw.resume();
      });
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(426);
    await settled(honest);
  });

  test('at another path than the secret one there is nobody', async () => {
    const server = await startSignalling({ host: '127.0.0.1', port: 0, path: '/k3Jd8s' });
    running.push(server);
    await expect(client(server)).rejects.toThrow(/404/);
    await settled(await connectTo(`${urlOf(server)}/k3Jd8s`));
  });

  test('whoever asks gets credentials of the relay, a few times; without a relay an empty answer', async () => {
    const relay = { urls: ['turn:10.0.0.1:3478'], secret: 's'.repeat(32) };
    const server = await startSignalling({ host: '127.0.0.1', port: 0, relay });
    running.push(server);
    const who = await client(server);
    for (let n = 0; n < 5; n++) say(who, { type: 'turn' });
    expect(await who.closed).toBe(CloseCode.tooFast);
    const passes = who.heard.map((text) => JSON.parse(text) as { urls: string[]; username: string });
    expect(passes).toHaveLength(4);
    expect(passes[0]!.urls).toEqual(relay.urls);
    expect(new Set(passes.map(({ username }) => username)).size).toBe(4);
    const without = await client(await start());
    say(without, { type: 'turn' });
    await settled(without);
    expect(JSON.parse(without.heard[0]!)).toEqual({ type: 'turn', urls: [], username: '', credential: '' });
  });

  test('closing ends all sockets and frees the port; a taken port is a clear error', async () => {
    const server = await start();
    const who = await client(server);
    await expect(startSignalling({ host: '127.0.0.1', port: server.port })).rejects.toMatchObject({
      name: 'SignallingStartError',
      code: 'EADDRINUSE',
    });
    await server.close();
    expect(await who.closed).toBe(CloseCode.goingAway);
    running.push(await startSignalling({ host: '127.0.0.1', port: server.port }));
  });

  test('addresses: private networks first, this machine last, nothing internal or IPv6', () => {
    const entry = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
      ({ address, internal, family, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never;
    const found = lanAddresses({
      lo: [entry('127.0.0.1', true)],
      a: [entry('169.254.3.3'), entry('8.8.4.4'), entry('fe80::1', false, 'IPv6')],
      b: [entry('192.168.1.5')],
    });
    expect(found).toEqual(['192.168.1.5', '8.8.4.4', '169.254.3.3', '127.0.0.1']);
  });
});
