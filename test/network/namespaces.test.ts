import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newTlsIdentity } from '../../electron/signalling/certificate';
import type { Reach } from '../../shared/invitation/serverAddress';
import { browserOrThrow } from '../helpers/browser';
import { bundlePage, CHROMIUM_ARGS, peerOn } from '../mesh/browserNetwork';
import type { RemotePeer } from '../mesh/contractNetwork';
import { eventually } from '../mesh/eventually';
import { startProgram, type Program } from './programs';
import { startNode } from './standAlone';
import { canReach, makeTwoNetworks, programInside, SERVER, type TwoNetworks } from './twoNetworks';

const CONFIGURATION = path.resolve(import.meta.dirname, '../../electron/signalling/coturn/turnserver.conf');
/** Pages of localhost may use cryptography; Playwright hands them over itself, so that nothing goes over a network. */
const ORIGIN = 'http://localhost:7777';
/** Of several lists of features Chromium takes the last. A page without an address may not ask private networks anything. */
const ARGS = [
  ...CHROMIUM_ARGS,
  '--ignore-certificate-errors',
  '--disable-features=WebRtcHideLocalIpsWithMdns,LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,LocalNetworkAccessChecksWebRTC',
];
const TURN_SECRET = '7'.repeat(40);
const TURN_PORT = 3478;
const SIGNALLING_PORT = 8443;

interface PageWindow {
  waysOut(): Promise<string[]>;
  toldAddresses(): string[];
}

interface Seat {
  readonly page: Page;
  readonly peer: RemotePeer;
}

let folder: string;
let networks: TwoNetworks;
let script: string;
const browsers: Browser[] = [];
const programs: Program[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'namespaces-'));
  const { certificate, key } = newTlsIdentity();
  await writeFile(path.join(folder, 'cert.pem'), certificate);
  await writeFile(path.join(folder, 'key.pem'), key);
  script = await bundlePage();
  networks = await makeTwoNetworks();
  for (const side of ['left', 'right'] as const) {
    const program = browserOrThrow();
    const executablePath = await programInside(folder, side, networks[side], program);
    browsers.push(await chromium.launch({ executablePath, args: ARGS }));
  }
  await startRelay();
});
afterEach(async () => {
  // the relay stays for all tests, the signalling server belongs to one
  for (const program of programs.splice(1).toReversed()) await program.end();
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  for (const program of programs.splice(0)) await program.end();
  await networks?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** coturn with the configuration that we hand out, in which only what is to be filled in was filled in. */
const startRelay = async (): Promise<void> => {
  const given = await readFile(CONFIGURATION, 'utf8');
  const filled: Readonly<Record<string, string>> = {
    'static-auth-secret': TURN_SECRET,
    cert: path.join(folder, 'cert.pem'),
    pkey: path.join(folder, 'key.pem'),
    '# allowed-peer-ip': SERVER,
  };
  const lines = given.split('\n').map((line) => {
    const name = Object.keys(filled).find((one) => line.startsWith(`${one}=`));
    return name === undefined ? line : `${name.replace('# ', '')}=${filled[name]}`;
  });
  const own = [`listening-ip=${SERVER}`, `relay-ip=${SERVER}`, `pidfile=${path.join(folder, 'turn.pid')}`];
  const file = path.join(folder, 'turnserver.conf');
  // the log of the system is not for tests
  await writeFile(
    file,
    [...lines.filter((line) => line !== 'syslog' && line !== 'no-stdout-log'), ...own].join('\n'),
  );
  const [command = '', ...words] = networks.server;
  const relay = startProgram(command, [...words, 'turnserver', '-c', file, '--log-file', 'stdout']);
  programs.push(relay);
  await relay.says(/admin thread/);
};

/** Two people, each in a network of its own, who ask the organisation's signalling server for a way. */
const meet = async (reach: Reach, turnUrls: string | null): Promise<readonly [Seat, Seat]> => {
  const tls = { TLS_CERT: path.join(folder, 'cert.pem'), TLS_KEY: path.join(folder, 'key.pem') };
  const relay: Record<string, string> = turnUrls === null ? {} : { TURN_URLS: turnUrls, TURN_SECRET };
  const { program } = await startNode(
    { HOST: SERVER, PORT: String(SIGNALLING_PORT), ORIGINS: ORIGIN, ...tls, ...relay },
    networks.server,
  );
  programs.push(program);
  const address = `wss://${SERVER}:${SIGNALLING_PORT}`;
  const seats = await Promise.all(browsers.map((browser) => newSeat(browser)));
  for (const [at, { peer }] of seats.entries())
    await peer.join({
      name: `P${at}`,
      secret: Array.from({ length: 32 }, (_, n) => n),
      roomId: Array.from({ length: 16 }, () => 3),
      signalling: [address],
      reach,
      relayAt: address,
    });
  return seats as unknown as readonly [Seat, Seat];
};

const newSeat = async (browser: Browser): Promise<Seat> => {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await page.route(`${ORIGIN}/**`, (route) =>
    route.request().url().endsWith('/page.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/page.js"></script>' }),
  );
  await page.goto(ORIGIN);
  return { page, peer: peerOn(page) };
};

/** Both type, and both have the characters of both. */
const workTogether = async ([a, b]: readonly [Seat, Seat]): Promise<void> => {
  await eventually(
    'a connection',
    () => a.peer.connected(),
    (count) => count === 1,
  );
  await a.peer.type('left ');
  await b.peer.type('right ');
  for (const { peer } of [a, b])
    await eventually(
      'the characters of both',
      () => peer.text(),
      (text) => text.includes('left ') && text.includes('right '),
    );
};

const waysOf = ({ page }: Seat): Promise<string[]> =>
  page.evaluate(() => (window as unknown as PageWindow).waysOut());

const leave = async (seats: readonly Seat[]): Promise<void> => {
  for (const { peer } of seats) {
    await peer.leave();
    await peer.dispose();
  }
};

describe('two networks with only a server between them', () => {
  test('have no way to each other, nor anywhere else', async () => {
    expect(await canReach(networks.left, SERVER)).toBe(true);
    expect(await canReach(networks.left, '10.91.2.2')).toBe(false);
    expect(await canReach(networks.right, '10.91.1.2')).toBe(false);
    expect(await canReach(networks.left, '192.0.2.1')).toBe(false);
  });

  test.each(['udp', 'tcp'])('a meeting works, relayed over %s', async (transport) => {
    const seats = await meet('mixed', `turn:${SERVER}:${TURN_PORT}?transport=${transport}`);
    await workTogether(seats);
    for (const seat of seats) expect(await waysOf(seat)).toEqual([`relay over ${transport}`]);
    await leave(seats);
  });

  test('where addresses stay hidden, nobody is told one of another', async () => {
    const seats = await meet('relay', `turn:${SERVER}:${TURN_PORT}`);
    await workTogether(seats);
    for (const { page } of seats)
      expect(await page.evaluate(() => (window as unknown as PageWindow).toldAddresses())).toEqual(['relay']);
    await leave(seats);
  });

  test('without a relay they find each other but do not connect, and are told so', async () => {
    const seats = await meet('mixed', null);
    for (const { peer } of seats)
      await eventually(
        'the reason',
        () => peer.rejected(),
        (codes) => codes.includes('nobody_there'),
      );
    for (const { peer } of seats) expect(await peer.connected()).toBe(0);
    await leave(seats);
  });

  test('where addresses stay hidden and there is no relay, it does not even try', async () => {
    await expect(meet('relay', null)).rejects.toThrow(/relay_missing/);
  });

  test('a pass with another secret opens nothing', async () => {
    const { program } = await startNode(
      {
        HOST: SERVER,
        PORT: String(SIGNALLING_PORT),
        ORIGINS: ORIGIN,
        TLS_CERT: path.join(folder, 'cert.pem'),
        TLS_KEY: path.join(folder, 'key.pem'),
        TURN_URLS: `turn:${SERVER}:${TURN_PORT}`,
        TURN_SECRET: '8'.repeat(40),
      },
      networks.server,
    );
    programs.push(program);
    const { page, peer } = await newSeat(browsers[0]!);
    const kinds = await page.evaluate(async (address) => {
      const socket = new WebSocket(address);
      const answer = await new Promise<MessageEvent<string>>((resolve) => {
        socket.onopen = () => socket.send('{"type":"turn"}');
        socket.onmessage = resolve;
      });
      const { urls, username, credential } = JSON.parse(answer.data) as RTCIceServer;
      const connection = new RTCPeerConnection({
        iceServers: [{ urls, username: username!, credential: credential! }],
        iceTransportPolicy: 'relay',
      });
      connection.createDataChannel('x');
      const found: string[] = [];
      connection.onicecandidate = ({ candidate }) => candidate?.type && found.push(candidate.type);
      const done = new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => connection.iceGatheringState === 'complete' && resolve();
      });
      await connection.setLocalDescription();
      await done;
      return found;
    }, `wss://${SERVER}:${SIGNALLING_PORT}`);
    expect(kinds).toEqual([]);
    await peer.dispose();
  });
});
