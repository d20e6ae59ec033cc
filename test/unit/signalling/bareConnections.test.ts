import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { newTlsIdentity } from '../../../electron/signalling/certificate';
import type { SignallingLimits } from '../../../electron/signalling/limits';
import { CloseCode } from '../../../electron/signalling/signallingSocket';
import { startSignalling, type Signalling } from '../../../electron/signalling/startSignalling';
import { APP_ORIGIN, connectTo, memberAt, settled } from '../../helpers/signallingClient';
import { eventually } from '../../mesh/eventually';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

const start = async (limits: Partial<SignallingLimits>, isTls = true): Promise<Signalling> => {
  const tls = isTls ? { tls: newTlsIdentity() } : {};
  const server = await startSignalling({ host: '0.0.0.0', port: 0, limits, ...tls });
  ends.push(() => server.close());
  return server;
};

/** Holds a line from an address of this computer and says nothing, as half a TLS handshake does. */
const hold = async ({ port }: Signalling, from: string): Promise<Socket> => {
  const socket = connect({ host: '127.0.0.1', port, localAddress: from });
  ends.push(() => socket.destroy());
  socket.on('error', () => socket.destroy());
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
};
const areClosed = (sockets: readonly Socket[], count: number): Promise<unknown> =>
  eventually(
    `${count} are closed`,
    () => sockets.filter(({ destroyed, readyState }) => destroyed || readyState !== 'open').length,
    (closed) => closed === count,
    10_000,
  );
const urlOf = ({ port }: Signalling, scheme = 'wss'): string => `${scheme}://127.0.0.1:${port}`;
const member = (server: Signalling, scheme?: string) =>
  memberAt(urlOf(server, scheme), 'a'.repeat(43), { origin: APP_ORIGIN, rejectUnauthorized: false });

describe('connections that never become a socket', () => {
  test('of one address are few, and keep nobody else out', async () => {
    const server = await start({ connections: 10, pendingPerAddress: 5, silentMs: 60_000 });
    const held = await Promise.all(Array.from({ length: 40 }, () => hold(server, '127.0.0.9')));
    await areClosed(held, 35);
    await settled(await member(server));
    expect(server.stats().rejected).toBe(35);
  });

  test('are cut off within the time that is set, also when half a handshake is all they say', async () => {
    const server = await start({ silentMs: 300, checkEveryMs: 50 });
    const held = await Promise.all(['127.0.0.8', '127.0.0.9'].map((from) => hold(server, from)));
    held[0]?.write(Buffer.from([0x16, 0x03, 0x01]));
    const since = performance.now();
    await areClosed(held, 2);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  test('make room for the next from the same address once they are gone or have become sockets', async () => {
    const server = await start({ pendingPerAddress: 2, silentMs: 60_000 });
    for (let round = 0; round < 5; round++) await settled(await member(server));
    const held = [await hold(server, '127.0.0.1'), await hold(server, '127.0.0.1')];
    held.forEach((socket) => socket.destroy());
    await eventually(
      'a member again',
      () =>
        member(server).then(
          () => true,
          () => false,
        ),
      (isIn) => isIn,
    );
  });
});

describe('sockets that say nothing', () => {
  test('are cut off, so that whoever comes to meet gets in; whoever listens stays', async () => {
    const server = await start({ connections: 4, silentMs: 300, checkEveryMs: 50 }, false);
    const listens = await member(server, 'ws');
    const silent = await Promise.all(
      Array.from({ length: 3 }, () => connectTo(urlOf(server, 'ws'), { origin: APP_ORIGIN })),
    );
    await expect(connectTo(urlOf(server, 'ws'), { origin: APP_ORIGIN })).rejects.toThrow();
    await eventually(
      'the silent are gone',
      () => server.stats().connections,
      (count) => count === 1,
    );
    expect(await Promise.all(silent.map(({ closed }) => closed))).toEqual(silent.map(() => CloseCode.idle));
    await settled(await member(server, 'ws'));
    await settled(listens);
  });
});
