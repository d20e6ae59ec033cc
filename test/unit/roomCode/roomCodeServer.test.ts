import { createServer, type Server } from 'node:https';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newTlsIdentity, pinOf } from '../../../electron/signalling/certificate';
import { startSignalling, type Signalling } from '../../../electron/signalling/startSignalling';
import { announceRoomCodes, browseRoomCodes } from '../../../electron/roomCode/discovery';
import { RoomCodeServer } from '../../../electron/roomCode/roomCodeServer';
import { findMeeting } from '../../../electron/roomCode/find';
import { redeemAt, type Address } from '../../../electron/roomCode/redeem';
import { isProof, openWith, proofOf, sealWith, sharedKey } from '../../../electron/roomCode/proof';
import { isRoomCode } from '../../../shared/invitation/roomCode';
import { eventually } from '../../mesh/eventually';

const INVITATION = 'RT3-an-invitation';
const host = '127.0.0.1';
/** Other runs on this computer have another port. */
const only = { only: { host, port: 40_000 + (process.pid % 20_000) } };

let clock = 0;
let roomCodes: RoomCodeServer;
let server: Signalling;
let at: Address;
beforeEach(async () => {
  clock = 0;
  const tls = newTlsIdentity();
  roomCodes = new RoomCodeServer(pinOf(tls.certificate), () => clock);
  server = await startSignalling({ host, port: 0, tls, onRequest: roomCodes.onRequest });
  at = { host, port: server.port };
});
afterEach(() => server.close());

describe('the server of room codes', () => {
  test('hands the invitation to whoever knows the code', async () => {
    const code = roomCodes.open(INVITATION);
    expect(isRoomCode(code)).toBe(true);
    expect(await redeemAt(at, code)).toEqual({ kind: 'granted', invitation: INVITATION });
  });

  test('is shut before it was opened, once it is closed, and to the code of before', async () => {
    expect(await redeemAt(at, 'WOLF-21-TEGEL')).toEqual({ kind: 'closed' });
    const before = roomCodes.open(INVITATION);
    roomCodes.open(INVITATION);
    expect(await redeemAt(at, before)).toEqual({ kind: 'wrong' });
    roomCodes.close();
    expect(await redeemAt(at, before)).toEqual({ kind: 'closed' });
  });

  test('lets one address try five times, then once in ten seconds', async () => {
    const code = roomCodes.open(INVITATION);
    for (let n = 0; n < 5; n++) expect((await redeemAt(at, `WOLF-${n + 10}-TEGEL`)).kind).toBe('wrong');
    expect(await redeemAt(at, code)).toEqual({ kind: 'tooMany' });
    clock = 9_000;
    expect(await redeemAt(at, code)).toEqual({ kind: 'tooMany' });
    clock = 20_000;
    expect(await redeemAt(at, code)).toEqual({ kind: 'granted', invitation: INVITATION });
  });

  test('gives nothing to web pages, other paths and rubbish', async () => {
    roomCodes.open(INVITATION);
    const ask = (
      path: string,
      body: string,
      headers: Record<string, string> = {},
    ): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ ...at, path, method: 'POST', headers, rejectUnauthorized: false, agent: false })
          .once('response', (response) => resolve(response.resume().statusCode))
          .once('error', reject)
          .end(body);
      });
    expect(await ask('/room-code', '{}', { origin: 'https://example.org' })).toBe(426);
    expect(await ask('/', '{}')).toBe(426);
    expect(await ask('/room-code', 'rubbish')).toBe(400);
    expect(await ask('/room-code', JSON.stringify({ nonce: 'AA==', proof: 'AA==' }))).toBe(400);
    expect(await ask('/room-code', 'x'.repeat(5_000))).toBe(400);
  });
});

describe('somebody who does not know the code', () => {
  test('cannot pass on what the newcomer says: it is bound to the certificate', async () => {
    const nonce = new Uint8Array(32).fill(3);
    const [chair, between] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const heard = proofOf(await sharedKey('WOLF-21-TEGEL', nonce, between));
    const key = await sharedKey('WOLF-21-TEGEL', nonce, chair);
    expect(isProof(key, heard)).toBe(false);
    expect(isProof(key, proofOf(key))).toBe(true);
    expect(isProof(key, new Uint8Array(3))).toBe(false);
  });

  test('cannot answer in the name of the chair', async () => {
    const other = newTlsIdentity();
    const guess = await sharedKey('WOLF-22-TEGEL', new Uint8Array(32), pinOf(other.certificate));
    const box = sealWith(guess, 'RT3-false').toString('base64');
    const impostor: Server = createServer({ key: other.key, cert: other.certificate }, (_request, response) =>
      response.end(JSON.stringify({ box })),
    );
    await new Promise<void>((resolve) => impostor.listen(0, host, resolve));
    const { port } = impostor.address() as AddressInfo;
    expect(await redeemAt({ host, port }, 'WOLF-21-TEGEL')).toEqual({ kind: 'elsewhere' });
    await new Promise((resolve) => impostor.close(resolve));
  });

  test('a box that was changed does not open', async () => {
    const key = await sharedKey('WOLF-21-TEGEL', new Uint8Array(32), new Uint8Array(32));
    const box = sealWith(key, INVITATION);
    expect(openWith(key, box)).toBe(INVITATION);
    for (const at of [0, 12, 28, box.length - 1]) {
      const changed = Buffer.from(box);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(openWith(key, changed)).toBeNull();
    }
    expect(openWith(key, box.subarray(0, 10))).toBeNull();
  });
});

describe('looking round on the network', () => {
  test('finds the chair that announces itself, and no longer when it stops', async () => {
    const stop = announceRoomCodes(4_444, ['192.0.2.9'], only);
    const found: (readonly Address[])[] = [];
    const enough = browseRoomCodes((addresses) => found.push(addresses), only);
    await eventually(
      'found',
      () => found,
      (all) => all.some((addresses) => addresses.some(({ port }) => port === 4_444)),
    );
    expect(found.flat()).toContainEqual({ host, port: 4_444 });
    expect(found.flat()).toContainEqual({ host: '192.0.2.9', port: 4_444 });
    enough();
    stop();
  });

  test('leads to the invitation, at the right one of two chairs', async () => {
    const tls = newTlsIdentity();
    const otherCodes = new RoomCodeServer(pinOf(tls.certificate));
    const other = await startSignalling({ host, port: 0, tls, onRequest: otherCodes.onRequest });
    otherCodes.open('RT3-another');
    const stops = [announceRoomCodes(other.port, [host], only), announceRoomCodes(server.port, [host], only)];
    const code = roomCodes.open(INVITATION);
    expect(await findMeeting(code, null, only)).toEqual({ kind: 'granted', invitation: INVITATION });
    expect(await findMeeting('AAP-10-AAP', null, only)).toEqual({ kind: 'wrong' });
    for (const stop of stops) stop();
    await other.close();
  });

  test('says when there is nobody, on the network and at an address', async () => {
    expect(await findMeeting('WOLF-21-TEGEL', null, only)).toEqual({ kind: 'nobody' });
    expect(await findMeeting('WOLF-21-TEGEL', { host, port: 9 }, only)).toEqual({ kind: 'nobody' });
  });
});
