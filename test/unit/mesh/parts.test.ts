import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { PeerPolicy } from '../../../renderer/session/mesh/peerPolicy';
import { AntiEntropy } from '../../../renderer/session/mesh/antiEntropy';
import type { GuardedLink } from '../../../renderer/session/mesh/guardedLink';
import { fingerprintOf } from '../../../renderer/session/mesh/fingerprint';
import { LinkFault } from '../../../renderer/session/mesh/linkFault';
import type { MeshPeer } from '../../../renderer/session/mesh/meshPeer';
import { Outbox } from '../../../renderer/session/mesh/outbox';
import type { RawChannel } from '../../../renderer/session/mesh/rawChannel';
import { SendQueue } from '../../../renderer/session/mesh/sendQueue';
import { stateHash } from '../../../renderer/session/mesh/stateHash';
import { SyncQueue } from '../../../renderer/session/mesh/syncQueue';
import { TokenBucket } from '../../../shared/base/tokenBucket';
import { Watchdog } from '../../../renderer/session/mesh/watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('outbox', () => {
  const open = () => {
    const sent: string[] = [];
    const doc = new Y.Doc();
    const outbox = new Outbox({
      update: (update) => {
        const copy = new Y.Doc();
        Y.applyUpdate(copy, update);
        sent.push(`${Y.decodeUpdate(update).structs.length} structs`);
      },
      presence: () => sent.push('presence'),
    });
    doc.on('update', (update: Uint8Array) => outbox.addUpdate(update));
    return { sent, doc, outbox };
  };

  test('a single edit leaves in the same task, all edits of one task as one', async () => {
    const { sent, doc } = open();
    doc.getMap('m').set('a', 1);
    doc.getMap('m').set('b', 2);
    await Promise.resolve();
    expect(sent).toEqual(['2 structs']);
  });

  test('a burst is merged per window and ends with everything sent', async () => {
    const { sent, doc, outbox } = open();
    for (let i = 0; i < 50; i++) {
      doc.getMap('m').set(`k${i}`, i);
      outbox.addPresence();
      await vi.advanceTimersByTimeAsync(2);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.filter((what) => what === 'presence').length).toBeLessThanOrEqual(6);
    expect(sent.filter((what) => what !== 'presence').length).toBeLessThanOrEqual(6);
    const structs = sent.map((what) => Number.parseInt(what, 10)).filter((n) => !Number.isNaN(n));
    expect(structs.reduce((a, b) => a + b)).toBe(50);
  });
});

describe('anti-entropy', () => {
  const judge = (entropy: AntiEntropy, theirs: number, mine: number | null, now: number, hasNews = false) =>
    entropy.judge({ theirs, mine, hasNews, now });

  test('asks at first, then only when both stand still', () => {
    const entropy = new AntiEntropy();
    expect(judge(entropy, 1, 2, 0)).toBe('ask');
    expect(judge(entropy, 2, 2, 100)).toBe('equal');
    expect(judge(entropy, 3, null, 2000)).toBe('wait');
    expect(judge(entropy, 4, 5, 4000)).toBe('wait');
    expect(judge(entropy, 4, 5, 6000)).toBe('ask');
  });

  test('asks at once for news, and in the end under constant typing', () => {
    const entropy = new AntiEntropy();
    judge(entropy, 1, 1, 0);
    expect(judge(entropy, 2, 1, 10, true)).toBe('ask');
    expect(judge(entropy, 3, 1, 20, true)).toBe('wait');
    const busy = new AntiEntropy();
    judge(busy, 1, 1, 0);
    const answers = Array.from({ length: 8 }, (_, i) => judge(busy, 10 + i, null, 2000 * (i + 1)));
    expect(answers.filter((answer) => answer === 'ask')).toHaveLength(1);
  });

  test('asking in vain backs off', () => {
    const entropy = new AntiEntropy();
    const asked: number[] = [];
    for (let now = 0; now < 200_000; now += 2000) if (judge(entropy, 1, 2, now) === 'ask') asked.push(now);
    expect(asked.length).toBeLessThan(10);
  });
});

test('equal documents hash alike however they came about; an edit or a deletion changes the hash', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  a.getText('t').insert(0, 'abc');
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  b.getText('t').insert(3, 'def');
  a.getText('t').delete(0, 2);
  expect(stateHash(a)).not.toBe(stateHash(b));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  expect(stateHash(a)).toBe(stateHash(b));
  const before = stateHash(a);
  a.getText('t').delete(0, 1);
  expect(stateHash(a)).not.toBe(before);
});

test('one question at a time; a stalled answer passes the turn', () => {
  let now = 0;
  const asked: string[] = [];
  const queue = new SyncQueue<ReturnType<typeof peer>>(() => now);
  const peer = (name: string) => ({ lastBulkAt: 0, canAnswer: true, ask: () => void asked.push(name) });
  const [a, b, c] = [peer('a'), peer('b'), peer('c')];
  queue.add(a);
  queue.add(b);
  queue.add(c);
  expect(asked).toEqual(['a']);
  queue.answered(a);
  expect(asked).toEqual(['a', 'b']);
  now = 9000;
  b.lastBulkAt = 9000;
  now = 15_000;
  queue.tick();
  expect(asked).toEqual(['a', 'b']);
  now = 20_000;
  queue.tick();
  expect(asked).toEqual(['a', 'b', 'c']);
});

test('a bucket forgives a burst and then holds the rate', () => {
  const bucket = new TokenBucket(10, 5, 0);
  expect(Array.from({ length: 6 }, () => bucket.take(1, 0))).toEqual([true, true, true, true, true, false]);
  expect(bucket.take(1, 50)).toBe(false);
  expect(bucket.take(1, 150)).toBe(true);
});

test('a full channel is not fed further, and goes on when drained', () => {
  const sent: Uint8Array[] = [];
  let buffered = 0;
  const channel: RawChannel = {
    isOpen: true,
    get bufferedBytes() {
      return buffered;
    },
    send: (frame) => {
      sent.push(frame);
      buffered += frame.byteLength;
    },
    close: () => undefined,
    listen: () => undefined,
  };
  const queue = new SendQueue(channel);
  queue.push(new Uint8Array(5_000_000));
  expect(buffered).toBeLessThan(1_200_000);
  expect(queue.isIdle).toBe(false);
  while (queue.backlogBytes > 0) {
    buffered = 0;
    queue.pump();
  }
  expect(sent.reduce((sum, frame) => sum + frame.byteLength - 3, 0)).toBe(5_000_000);
});

test('nothing crosses a cut line, closing included', () => {
  const line = new LinkFault();
  const told: string[] = [];
  line.set(true);
  line.whenUp(() => told.push('closed'));
  expect(told).toEqual([]);
  line.set(false);
  expect(told).toEqual(['closed']);
});

describe('watchdog', () => {
  const watch = () => {
    let now = 0;
    const lost: GuardedLink[] = [];
    const link = { state: 'open', lastHeardAt: 0, overdue: () => null } as unknown as GuardedLink;
    const dog = new Watchdog({
      now: () => now,
      links: () => [link],
      heartbeat: () => undefined,
      overdue: () => undefined,
      lost: (who) => lost.push(who),
      tick: () => undefined,
    });
    const pass = (ms: number, ticks = 1): void => {
      for (let i = 0; i < ticks; i++) {
        now += ms;
        vi.advanceTimersByTime(1000);
      }
    };
    return { lost, pass, dog };
  };

  test('a silent peer is lost after six seconds', () => {
    const { lost, pass, dog } = watch();
    pass(1000, 6);
    expect(lost).toHaveLength(0);
    pass(1000);
    expect(lost).toHaveLength(1);
    dog.stop();
  });

  test('after a sleep nobody is blamed before another six seconds', () => {
    const { lost, pass, dog } = watch();
    pass(3_600_000);
    pass(1000, 6);
    expect(lost).toHaveLength(0);
    pass(1000);
    expect(lost).toHaveLength(1);
    dog.stop();
  });
});

test('a silent double may be replaced, a lively one not, a banned one waits', () => {
  const policy = new PeerPolicy();
  const who = { name: 'x', agency: '', role: 'participant' as const, isDeputy: false, clientId: 1 };
  const existing = { link: { lastHeardAt: 1000 } } as unknown as MeshPeer;
  expect(policy.judge(who, undefined, 0)).toBeNull();
  expect(policy.judge(who, existing, 2000)).toBe('duplicate_client');
  expect(policy.judge(who, existing, 6000)).toBeNull();
  policy.ban(1, 'gap', 0);
  expect(policy.judge(who, undefined, 0)).toBeNull();
  policy.ban(1, 'rate', 0);
  expect(policy.judge(who, undefined, 59_000)).toBe('banned');
  expect(policy.judge(who, undefined, 61_000)).toBeNull();
});

describe('fingerprints', () => {
  const hex = (byte: string): string => Array.from({ length: 32 }, () => byte).join(':');
  const line = (value: string): string => `a=fingerprint:${value}\r\n`;

  test('exactly one SHA-256 fingerprint counts, repeated or not', () => {
    expect(fingerprintOf(`v=0\r\n${line(`sha-256 ${hex('ab')}`)}${line(`SHA-256 ${hex('AB')}`)}`)).toBe(
      hex('AB'),
    );
  });

  test.each([
    ['none', 'v=0\r\n'],
    ['two', line(`sha-256 ${hex('AB')}`) + line(`sha-256 ${hex('CD')}`)],
    ['another algorithm beside it', line(`sha-256 ${hex('AB')}`) + line(`sha-1 ${hex('CD')}`)],
    ['a weaker one', line('sha-1 AB:CD')],
  ])('%s is refused', (_name, sdp) => expect(() => fingerprintOf(sdp)).toThrow());
});
