import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readServerAddress } from '../../shared/invitation/serverAddress';
import { connectTo, memberAt, publishedTo, say, settled, TOPIC } from '../helpers/signallingClient';
import { eventually } from '../mesh/eventually';
import { startProgram, type Program } from './programs';
import { builtServer, startNode, type Node } from './standAlone';

let folder: string;
const programs: Program[] = [];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'servers-'));
});
afterEach(async () => {
  for (const program of programs.splice(0).toReversed()) await program.end();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const node = async (env: Readonly<Record<string, string>> = {}): Promise<Node> => {
  const started = await startNode({ PORT: '0', ...env });
  programs.push(started.program);
  return started;
};

/** Redis of Debian, on this computer only and with nothing on disk. */
const redis = async (port: number): Promise<Program> => {
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const program = startProgram('redis-server', args);
  programs.push(program);
  await program.says(/Ready to accept connections/);
  return program;
};

const freePort = async (): Promise<number> => {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const port = (server.address() as { port: number }).port;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** What is said on one node until it is heard on the other: Redis tells nobody when a subscription holds. */
const crosses = async (
  from: Awaited<ReturnType<typeof memberAt>>,
  to: typeof from,
  word: string,
): Promise<void> => {
  let count = 0;
  await eventually(
    `${word} to cross`,
    () => {
      say(from, { type: 'publish', topic: TOPIC, data: `${word} ${count++}` });
      return publishedTo(to);
    },
    (heard) => heard.some((data) => data.startsWith(word)),
  );
};

describe('one server alone', () => {
  test('says where it listens and how it is, answers the same frames, and ends in good order', async () => {
    const { program, address } = await node();
    const [a, b] = [await memberAt(address), await memberAt(address)];
    say(a, { type: 'publish', topic: TOPIC, data: 'secret words' });
    await eventually(
      'b hears',
      () => publishedTo(b),
      (heard) => heard.includes('secret words'),
    );
    const bad = await connectTo(address);
    bad.socket.send('rubbish');
    expect(await bad.closed).toBe(4400);
    const health = await fetch(`${address.replace('ws:', 'http:')}/health`);
    expect(await health.json()).toMatchObject({ connections: 2, topics: 1, refused: 1, redis: 'none' });
    expect(await program.end()).toBe(0);
    expect(await a.closed).toBe(1001);
    expect(program.written()).toMatch(/stopped/);
    for (const secret of ['secret words', TOPIC, 'rubbish']) expect(program.written()).not.toContain(secret);
  });

  test('makes its own certificate, speaks TLS with it and tells the pin', async () => {
    const tls = path.join(folder, 'tls');
    const maker = startProgram(process.execPath, [builtServer(), '--make-certificate', tls]);
    await maker.says(/wrote cert\.pem/);
    expect((await stat(path.join(tls, 'key.pem'))).mode & 0o077).toBe(0);
    const [cert, key] = [path.join(tls, 'cert.pem'), path.join(tls, 'key.pem')];
    const { address } = await node({ TLS_CERT: cert, TLS_KEY: key, SIGNALLING_PATH: '/k3Jd8s' });
    const read = readServerAddress(address);
    const known = new X509Certificate(await readFile(cert)).fingerprint256.replaceAll(':', '').toLowerCase();
    expect(Buffer.from(read?.pin ?? []).toString('hex')).toBe(known);
    const who = await connectTo(read?.url ?? '', { origin: 'app://bundle', rejectUnauthorized: false });
    await settled(who);
  });

  test.each([
    [{ HOST: '0.0.0.0' }, /127\.0\.0\.1 only/],
    [{ TLS_CERT: '/nowhere.pem', TLS_KEY: '/nowhere.pem' }, /certificate cannot be read/],
    [{ TURN_URLS: 'turn:a', TURN_SECRET: 'short-one' }, /turnSecret/],
  ])('does not start with %o and says why in one line', async (env, reason) => {
    const program = startProgram(process.execPath, [builtServer()], env);
    programs.push(program);
    await program.says(reason);
    expect(program.written().trim().split('\n')).toHaveLength(1);
    expect(program.written()).not.toContain('short-one');
    await eventually(
      'its end',
      () => program.child.exitCode,
      (code) => code === 1,
    );
  });
});

describe('two servers behind one Redis', () => {
  test('share their topics, go on without Redis, and find it again', async () => {
    const port = await freePort();
    const first = await redis(port);
    const REDIS_URL = `redis://127.0.0.1:${port}`;
    const [one, two] = [await node({ REDIS_URL }), await node({ REDIS_URL })];
    for (const { program } of [one, two]) await program.says(/redis: connected/);
    const [a, b, c] = [await memberAt(one.address), await memberAt(two.address), await memberAt(one.address)];
    const stranger = await memberAt(two.address, 'b'.repeat(43));
    await crosses(a, b, 'hello');
    // once each, not back to who said it, and not to another topic
    expect(new Set(publishedTo(c)).size).toBe(publishedTo(c).length);
    expect(publishedTo(a)).toEqual([]);
    await settled(stranger);
    expect(publishedTo(stranger)).toEqual([]);

    await first.end();
    for (const { program } of [one, two]) await program.says(/redis: away/);
    say(a, { type: 'publish', topic: TOPIC, data: 'without redis' });
    await eventually(
      'the same node goes on',
      () => publishedTo(c),
      (heard) => heard.includes('without redis'),
    );
    const late = await memberAt(two.address, 'c'.repeat(43));
    await settled(late);

    await redis(port);
    await crosses(a, b, 'again');
    await crosses(b, a, 'and back');
    // a topic that was first listened to while Redis was away
    const far = await memberAt(one.address, 'c'.repeat(43));
    await eventually(
      'the late topic to cross',
      () => {
        say(far, { type: 'publish', topic: 'c'.repeat(43), data: 'late' });
        return publishedTo(late);
      },
      (heard) => heard.includes('late'),
    );
    for (const { program } of [one, two]) expect(await program.end()).toBe(0);
  });
});
