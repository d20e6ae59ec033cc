import { connect } from 'node:net';
import { parseFrame } from '../../electron/signalling/frames';
import { APP_ORIGIN, TOPIC } from './signallingClient';

/** Bytes that no client of ours ever sends, as they go over the wire. */
export interface HostileFrame {
  /** What is wrong with them. */
  readonly kind: string;
  readonly bytes: Buffer;
}

type Random = () => number;

/** mulberry32: small, seeded, good enough to choose what to break. */
const randomFrom = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)]!;

/** One WebSocket frame (RFC 6455); `first` is the byte with FIN, the reserved bits and the opcode. */
const wire = (first: number, payload: Buffer, { masked = true, declared = payload.length } = {}): Buffer => {
  const size = Buffer.alloc(declared < 126 ? 1 : declared < 65_536 ? 3 : 9);
  if (declared < 126) size.writeUInt8(declared);
  else if (declared < 65_536) {
    size.writeUInt8(126);
    size.writeUInt16BE(declared, 1);
  } else {
    size.writeUInt8(127);
    size.writeBigUInt64BE(BigInt(declared), 1);
  }
  if (!masked) return Buffer.concat([Buffer.from([first]), size, payload]);
  size.writeUInt8(size.readUInt8(0) | 0x80, 0);
  // a mask of zeros leaves the payload as it is
  return Buffer.concat([Buffer.from([first]), size, Buffer.alloc(4), payload]);
};

const [FIN, TEXT, BINARY, CLOSE, PING] = [0x80, 1, 2, 8, 9];
const text = (content: string): Buffer => wire(FIN | TEXT, Buffer.from(content));

const GOOD = [
  { type: 'ping' },
  { type: 'turn' },
  { type: 'subscribe', topics: [TOPIC] },
  { type: 'unsubscribe', topics: [TOPIC] },
  { type: 'publish', topic: TOPIC, data: 'x' },
];

const anyValue = (random: Random, depth = 0): unknown => {
  const simple = [
    null,
    true,
    -1,
    1e308,
    '',
    'x'.repeat(below(random, 300)),
    '\u0000',
    '__proto__',
    'é'.repeat(30),
  ];
  if (depth > 3 || random() < 0.5) return pick(random, simple);
  if (random() < 0.5) return Array.from({ length: below(random, 12) }, () => anyValue(random, depth + 1));
  return { [pick(random, ['type', 'topics', 'topic', 'data', 'x'])]: anyValue(random, depth + 1) };
};

/** A good message with one thing changed: a field gone, another value, one too many. */
const changed = (random: Random): string => {
  const good: Record<string, unknown> = { ...pick(random, GOOD) };
  const name = pick(random, Object.keys(good));
  const way = below(random, 4);
  if (way === 0) delete good[name];
  else if (way === 1) good[name] = anyValue(random);
  else if (way === 2) good[pick(random, ['clients', 'x', 'Type', 'constructor'])] = anyValue(random);
  else good[name] = [good[name]];
  return JSON.stringify(good);
};

/** A good message of which some characters were lost, doubled or replaced. */
const torn = (random: Random): string => {
  const good = JSON.stringify(pick(random, GOOD));
  const at = below(random, good.length);
  const middle = pick(random, ['', '\u0000', '{', '}', '"', '\\', '[[[[', good.slice(at, at + 9).repeat(3)]);
  return good.slice(0, at) + middle + good.slice(at + 1 + below(random, 4));
};

const badMessages: Readonly<Record<string, (random: Random) => string>> = {
  'a changed message': changed,
  'a torn message': torn,
  'some other JSON': (random) => JSON.stringify(anyValue(random)) ?? 'null',
  'deep nesting': (random) => '['.repeat(1_000 + below(random, 20_000)),
  'no JSON': (random) =>
    String.fromCodePoint(...Array.from({ length: 1 + below(random, 90) }, () => 33 + below(random, 900))),
};

const brokenWire: Readonly<Record<string, (random: Random) => Buffer>> = {
  'a message in bytes': (random) => wire(FIN | BINARY, Buffer.from(JSON.stringify(pick(random, GOOD)))),
  'text that is no UTF-8': (random) => wire(FIN | TEXT, Buffer.alloc(1 + below(random, 50), 0xff)),
  'reserved bits': (random) => wire(FIN | pick(random, [0x10, 0x20, 0x40, 0x70]) | TEXT, Buffer.from('{}')),
  'a reserved opcode': (random) =>
    wire(FIN | pick(random, [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]), Buffer.from('x')),
  'no mask': (random) => wire(FIN | TEXT, Buffer.alloc(below(random, 100), 0x20), { masked: false }),
  'a long ping': (random) => wire(FIN | PING, Buffer.alloc(126 + below(random, 500))),
  'a ping in parts': (random) => wire(PING, Buffer.alloc(below(random, 100))),
  'a part without a beginning': (random) => wire(FIN, Buffer.alloc(below(random, 100), 0x20)),
  'a message inside another': () => Buffer.concat([wire(TEXT, Buffer.from('{')), text('{"type":"ping"}')]),
  'a size that is refused': (random) =>
    wire(FIN | TEXT, Buffer.from('{'), { declared: 65_537 + below(random, 2 ** 40) }),
  'a size beyond all numbers': (random) =>
    Buffer.concat([
      Buffer.from([FIN | TEXT, 0xff]),
      Buffer.alloc(8, 0x80 | below(random, 127)),
      Buffer.alloc(4),
    ]),
  'a goodbye of one byte': (random) => wire(FIN | CLOSE, Buffer.from([below(random, 256)])),
  'a goodbye with a forbidden reason': (random) =>
    wire(FIN | CLOSE, Buffer.from([0x03, pick(random, [0xec, 0xed, 0xee, 0xf7])])),
  'a foreign topic': (random) =>
    text(JSON.stringify({ type: 'publish', topic: 'b'.repeat(30 + below(random, 90)), data: 'x' })),
  'too many topics': (random) =>
    text(
      JSON.stringify({
        type: 'subscribe',
        topics: Array.from('abcdefgh', (one) => one.repeat(22 + below(random, 100))),
      }),
    ),
};

/** So many different hostile frames; the same for the same seed. */
export const hostileFrames = (seed: number, count: number): HostileFrame[] => {
  const random = randomFrom(seed);
  const frames = new Map<string, HostileFrame>();
  const add = (kind: string, bytes: Buffer): void =>
    void frames.set(bytes.toString('latin1'), { kind, bytes });
  const [messages, wires] = [Object.entries(badMessages), Object.entries(brokenWire)];
  while (frames.size < count) {
    const [kind, make] = pick(random, messages);
    const message = make(random);
    if (parseFrame(message) === null) add(kind, text(message));
    const [wireKind, makeWire] = pick(random, wires);
    if (frames.size < count) add(wireKind, makeWire(random));
  }
  return [...frames.values()];
};

const UPGRADE = `GET / HTTP/1.1\r\nHost: x\r\nOrigin: ${APP_ORIGIN}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;

/** The reason in the last frame that the server sent: a goodbye with a code. Null when it hung up without one. */
const reasonIn = (received: Buffer): number | null => {
  const end = received.indexOf('\r\n\r\n');
  const at = received.lastIndexOf(FIN | CLOSE);
  return end < 0 || at < end || at + 4 > received.length ? null : received.readUInt16BE(at + 2);
};

/** Sends it on a new connection and waits until the server hangs up. Resolves with the reason it gave. */
export const attack = (port: number, { bytes }: HostileFrame): Promise<number | null> =>
  new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(UPGRADE));
    socket.once('data', () => socket.write(bytes));
    socket.on('data', (part: Buffer) => {
      received.push(part);
      // as a browser does: what was closed is closed
      if (reasonIn(Buffer.concat(received)) !== null) socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(reasonIn(Buffer.concat(received))));
  });
