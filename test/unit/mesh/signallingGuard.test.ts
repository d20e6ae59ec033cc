import { toBase64 } from 'lib0/buffer';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setFailureReporter, type ReportFailure } from '../../../shared/base/failures';
import {
  guardSignalling,
  type SignalledRoom,
  type SignallingEmitter,
} from '../../../renderer/session/mesh/signallingGuard';

const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

const sealed = async (message: unknown, key: CryptoKey): Promise<string> => {
  const plain = encoding.createEncoder();
  encoding.writeAny(plain, message as string);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = new Uint8Array(encoding.toUint8Array(plain));
  const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data));
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, 'AES-GCM');
  encoding.writeVarUint8Array(encoder, iv);
  encoding.writeVarUint8Array(encoder, cipher);
  return toBase64(encoding.toUint8Array(encoder));
};

const failures: string[] = [];
let reporter: ReportFailure;
beforeEach(() => {
  failures.length = 0;
  reporter = setFailureReporter((where) => failures.push(where));
});
afterEach(() => void setFailureReporter(reporter));

const setUp = async () => {
  const key = await newKey();
  const webrtcConns = new Map([['known', { remotePeerId: 'known', destroy: () => undefined }]]);
  const room: SignalledRoom = { key, webrtcConns };
  const heard: unknown[] = [];
  const connection: SignallingEmitter = {
    emit: (name: string, [message]: readonly unknown[]) => {
      heard.push(name === 'message' ? (message as { data: unknown }).data : name);
      expect(name === 'message' ? room.key : null).toBeNull();
    },
  };
  guardSignalling(connection, (topic) => (topic === 'ours' ? room : null));
  const say = async (message: unknown, by = key, topic = 'ours'): Promise<void> => {
    connection.emit('message', [{ type: 'publish', topic, data: await sealed(message, by) }]);
  };
  /** Something honest, to know that what came before it has been dealt with. */
  const last = async (): Promise<readonly unknown[]> => {
    const end = { type: 'announce', from: 'end' };
    await say(end);
    await expect.poll(() => heard.at(-1)).toEqual(end);
    expect(room.key).toBe(key);
    return heard.slice(0, -1);
  };
  return { connection, say, last, heard };
};

const offer = { type: 'signal', from: 'new', to: 'me', token: 1.5, signal: { type: 'offer', sdp: 'v=0' } };
const answer = { type: 'signal', from: 'known', to: 'me', signal: { type: 'answer', sdp: 'v=0' } };
const candidate = { type: 'signal', from: 'known', to: 'me', signal: { type: 'candidate', candidate: {} } };

describe('what is signalled in a room', () => {
  test('reaches y-webrtc as it was said', async () => {
    const { say, last } = await setUp();
    for (const message of [offer, answer, candidate]) await say(message);
    expect(await last()).toEqual([offer, answer, candidate]);
  });

  test('an answer to an offer that was given up is not for y-webrtc, which would look for its connection', async () => {
    const { say, last } = await setUp();
    await say({ ...answer, from: 'given up' });
    expect(await last()).toEqual([]);
    expect(failures).toEqual([]);
  });

  test.each([
    ['nothing', null],
    ['no signal', { type: 'signal', from: 'known', to: 'me' }],
    ['a signal that is text', { ...offer, signal: 'offer' }],
    ['a token that is text', { ...offer, token: 'x' }],
    ['nobody', { type: 'announce' }],
    ['an unknown kind', { type: 'other', from: 'x' }],
    ['a list', [1]],
  ])('%s is dropped', async (_name, message) => {
    const { say, last } = await setUp();
    await say(message);
    expect(await last()).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('garbage, another key and another room are dropped without an error', async () => {
    const { connection, say, last } = await setUp();
    for (const data of ['', '????', 'AAAA', 7, null])
      connection.emit('message', [{ type: 'publish', topic: 'ours', data }]);
    for (const message of [null, 'text', { type: 'pong' }]) connection.emit('message', [message]);
    await say(offer, await newKey());
    await say(offer, undefined, 'theirs');
    expect(await last()).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('everything but messages goes on at once', async () => {
    const { connection, heard } = await setUp();
    connection.emit('connect', [{}]);
    expect(heard).toEqual(['connect']);
  });
});
