import { describe, expect, test } from 'vitest';
import { FrameFlag } from '../../../renderer/session/mesh/framing';
import { Handshake, type HandshakePort } from '../../../renderer/session/mesh/handshake';
import { issueCertificate, type Certificate } from '../../../renderer/session/mesh/certificate';
import { handshakeContextFrom, type HandshakeContext } from '../../../renderer/session/mesh/handshakeContext';
import { deriveMeshKeys } from '../../../renderer/session/mesh/keys';
import { newSigningKey } from '../../../renderer/session/mesh/signing';
import { credentialFor } from '../../mesh/testChair';

type Flag = (typeof FrameFlag)[keyof typeof FrameFlag];
interface Sent {
  readonly flag: Flag;
  readonly body: Uint8Array;
}

const ROOM = new Uint8Array(16);

/** What somebody with the room key of `seed` and a certificate from the test chair holds. */
const ownOf = async (
  seed: number,
  clientId: number,
  change: Partial<Certificate> = {},
): Promise<HandshakeContext> => {
  const { guardKey } = await deriveMeshKeys(new Uint8Array(32).fill(seed), ROOM);
  const credential = await credentialFor({ name: `N${clientId}`, clientId, ...change });
  const own = await handshakeContextFrom(credential, change.roomId ?? ROOM, guardKey);
  if (typeof own === 'string') throw new Error(own);
  // whatever room and epoch the own certificate is for, others are judged for the room of the tests
  const { check } = (await handshakeContextFrom(await credentialFor(), ROOM, guardKey)) as HandshakeContext;
  return { ...own, check };
};

/** One end of a handshake; what it sends is collected, or passed on by the test. */
class End {
  readonly sent: Sent[] = [];
  readonly log: string[] = [];
  readonly handshake: Handshake;
  pass: (sent: Sent) => void = () => undefined;

  constructor(own: HandshakeContext, local: string, remote: string, port: Partial<HandshakePort> = {}) {
    this.handshake = new Handshake(own, {
      send: (flag, body) => {
        this.sent.push({ flag, body });
        this.pass({ flag, body });
      },
      fingerprints: () => Promise.resolve({ local, remote }),
      admit: () => null,
      verified: (theirs) => this.log.push(`verified ${theirs.name}`),
      ready: () => this.log.push('ready'),
      failed: (code) => this.log.push(code),
      ...port,
    });
  }
}

const join = async (a: End, b: End): Promise<void> => {
  const running: Promise<void>[] = [];
  a.pass = ({ flag, body }) => running.push(b.handshake.receive(flag, body));
  b.pass = ({ flag, body }) => running.push(a.handshake.receive(flag, body));
  a.handshake.start();
  b.handshake.start();
  for (let done = 0; done < running.length; done++) await running[done];
};

const pair = async (change: Partial<Certificate> = {}): Promise<[End, End]> => [
  new End(await ownOf(1, 1), 'FA', 'FB'),
  new End(await ownOf(1, 2, change), 'FB', 'FA'),
];

describe('handshake', () => {
  test('two with the same key and connection let each other in', async () => {
    const [a, b] = await pair();
    await join(a, b);
    expect(a.log).toEqual(['verified N2', 'ready']);
    expect(b.log).toEqual(['verified N1', 'ready']);
  });

  test('a wrong key is refused by both', async () => {
    const [a, b] = [new End(await ownOf(1, 1), 'FA', 'FB'), new End(await ownOf(2, 2), 'FB', 'FA')];
    await join(a, b);
    expect(a.log).toEqual(['wrong_key']);
    expect(b.log).toEqual(['wrong_key']);
  });

  test('a man in the middle, who has a certificate of his own on each side, is refused', async () => {
    const [a, b] = [new End(await ownOf(1, 1), 'FA', 'FM1'), new End(await ownOf(1, 2), 'FB', 'FM2')];
    await join(a, b);
    expect(a.log).toEqual(['wrong_key']);
    expect(b.log).toEqual(['wrong_key']);
  });

  test('a recorded conversation does not work again', async () => {
    const [a, b] = await pair();
    await join(a, b);
    const again = new End(await ownOf(1, 1), 'FA', 'FB');
    for (const { flag, body } of b.sent) await again.handshake.receive(flag, body);
    expect(again.log).toEqual(['wrong_key']);
  });

  test('our own hello and proof, echoed, are refused', async () => {
    const echo = new End(await ownOf(1, 1), 'FA', 'FB');
    const running: Promise<void>[] = [];
    echo.pass = ({ flag, body }) => running.push(echo.handshake.receive(flag, body));
    echo.handshake.start();
    for (let done = 0; done < running.length; done++) await running[done];
    expect(echo.log).toEqual(['wrong_key']);
  });

  test('our own proof behind a hello with another nonce is refused', async () => {
    const a = new End(await ownOf(1, 1), 'FA', 'FB');
    a.handshake.start();
    const hello = new Uint8Array(a.sent[0]!.body);
    hello[0]! ^= 1;
    await a.handshake.receive(FrameFlag.hello, hello);
    await a.handshake.receive(FrameFlag.proof, a.sent[1]!.body);
    expect(a.log).toEqual(['wrong_key']);
  });

  test('the same certificate on both ends is refused', async () => {
    const [a, b] = [new End(await ownOf(1, 1), 'F', 'F'), new End(await ownOf(1, 2), 'F', 'F')];
    await join(a, b);
    expect(a.log).toEqual(['wrong_key']);
  });

  test('a changed identity breaks the proof', async () => {
    const [a, b] = await pair();
    const running: Promise<void>[] = [];
    a.pass = ({ flag, body }) => running.push(b.handshake.receive(flag, body));
    b.pass = ({ flag, body }) => {
      const text = new TextDecoder('latin1').decode(body).replace('"participant"', '"note_taker"');
      const changed = flag === FrameFlag.hello ? Uint8Array.from(text, (c) => c.charCodeAt(0)) : body;
      // latin1 of the platform is windows-1252: keep the nonce as it was
      if (flag === FrameFlag.hello) changed.set(body.subarray(0, 32));
      running.push(a.handshake.receive(flag, changed));
    };
    a.handshake.start();
    b.handshake.start();
    for (let done = 0; done < running.length; done++) await running[done];
    expect(a.log).toEqual(['wrong_key']);
  });

  test.each([
    ['of another room', { roomId: new Uint8Array(16).fill(3) }, 'wrong_room'],
    ['of an epoch that is over', { epoch: 1 }, 'wrong_epoch'],
  ] as const)('a certificate %s is refused', async (_name, change, code) => {
    const [a, b] = await pair(change);
    await join(a, b);
    expect(a.log).toEqual([code]);
  });

  test('a certificate of another chair is refused', async () => {
    const [stranger, own] = [await newSigningKey(), await ownOf(1, 2)];
    const certificate = await issueCertificate(
      {
        roomId: ROOM,
        epoch: 0,
        key: stranger.publicKey,
        clientId: 2,
        name: 'N2',
        agency: '',
        role: 'chair',
        deputyAt: null,
        issuedAt: 0,
        expires: Date.now() + 60_000,
      },
      stranger.privateKey,
    );
    const a = new End(await ownOf(1, 1), 'FA', 'FB');
    await join(a, new End({ ...own, certificate, signingKey: stranger.privateKey }, 'FB', 'FA'));
    expect(a.log).toEqual(['bad_certificate']);
  });

  test('a certificate that was overheard is worth nothing without its key', async () => {
    const [victim, thief] = [await ownOf(1, 2), await ownOf(1, 3)];
    const a = new End(await ownOf(1, 1), 'FA', 'FB');
    await join(a, new End({ ...victim, signingKey: thief.signingKey }, 'FB', 'FA'));
    expect(a.log).toEqual(['not_its_owner']);
  });

  test('the proof of the room key alone is not enough', async () => {
    const [a, b] = await pair();
    const running: Promise<void>[] = [];
    a.pass = ({ flag, body }) => running.push(b.handshake.receive(flag, body));
    b.pass = ({ flag, body }) =>
      running.push(a.handshake.receive(flag, flag === FrameFlag.proof ? body.slice(0, 32) : body));
    a.handshake.start();
    b.handshake.start();
    for (let done = 0; done < running.length; done++) await running[done];
    expect(a.log).toEqual(['not_its_owner']);
  });

  test('whoever is not admitted, or uses our client id, is refused after the proof', async () => {
    const banned = new End(await ownOf(1, 1), 'FA', 'FB', { admit: () => 'banned' });
    await join(banned, new End(await ownOf(1, 2), 'FB', 'FA'));
    expect(banned.log).toEqual(['banned']);
    const same = new End(await ownOf(1, 1), 'FA', 'FB');
    await join(same, new End(await ownOf(1, 1), 'FB', 'FA'));
    expect(same.log).toEqual(['duplicate_client']);
  });

  test.each([
    ['a second hello', [FrameFlag.hello, FrameFlag.hello]],
    ['a proof before a hello', [FrameFlag.proof]],
    ['ready before a hello', [FrameFlag.ready]],
    ['data', [FrameFlag.whole]],
  ] as const)('%s ends it', async (_name, flags) => {
    const a = new End(await ownOf(1, 1), 'FA', 'FB');
    for (const flag of flags) await a.handshake.receive(flag, new Uint8Array(60).fill(flag));
    expect(a.log).toEqual(['malformed']);
  });

  test('ready without a proof opens nothing', async () => {
    const a = new End(await ownOf(1, 1), 'FA', 'FB');
    await a.handshake.receive(FrameFlag.hello, new Uint8Array(60));
    await a.handshake.receive(FrameFlag.ready, new Uint8Array(0));
    expect(a.handshake.isVerified).toBe(false);
    expect(a.log).toEqual([]);
  });
});

describe('keys', () => {
  test('differ by secret and by room, and the topic suits the server', async () => {
    const keys = (seed: number, room: number) =>
      deriveMeshKeys(new Uint8Array(32).fill(seed), new Uint8Array(16).fill(room));
    const all = await Promise.all([keys(1, 1), keys(1, 2), keys(2, 1), keys(1, 1)]);
    expect(all[0].topic).toBe(all[3].topic);
    expect(new Set(all.flatMap((k) => [k.topic, k.signallingPassword])).size).toBe(6);
    for (const { topic } of all) expect(topic).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(all[0].guardKey.extractable).toBe(false);
  });

  test('refuse secrets and rooms of a wrong size', async () => {
    await expect(deriveMeshKeys(new Uint8Array(31), new Uint8Array(16))).rejects.toThrow(RangeError);
    await expect(deriveMeshKeys(new Uint8Array(32), new Uint8Array(15))).rejects.toThrow(RangeError);
  });
});
