import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServerAddress } from '../../../shared/invitation/serverAddress';
import { isRoomCode, readRoomCode, roomCode, ROOM_CODES } from '../../../shared/invitation/roomCode';
import { ROOM_CODE_WORDS } from '../../../shared/invitation/roomCodeWords';

/** How many letters have to change to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (const [i, letter] of Array.from(one).entries())
    row = Array.from(other).reduce(
      (next, mark, j) => [
        ...next,
        Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === mark ? 0 : 1)),
      ],
      [i + 1],
    );
  return row.at(-1)!;
};

describe('the words of room codes', () => {
  it('are 256, short, plain letters', () => {
    expect(new Set(ROOM_CODE_WORDS).size).toBe(256);
    expect(ROOM_CODE_WORDS.filter((word) => !/^[a-z]{3,10}$/.test(word))).toEqual([]);
  });
  it('differ in more than one letter, every two of them', () => {
    const twins = ROOM_CODE_WORDS.flatMap((one, at) =>
      ROOM_CODE_WORDS.slice(at + 1)
        .filter((other) => distance(one, other) < 2)
        .map((other) => `${one} ${other}`),
    );
    expect(twins).toEqual([]);
  });
});

describe('a room code', () => {
  it('is read as it was made, for every number, and no two numbers make the same', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ROOM_CODES - 1 }), (number) => {
        const code = roomCode(number);
        expect(isRoomCode(code)).toBe(true);
        expect(readRoomCode(code)).toEqual({ code, address: null });
        expect(seen.get(code) ?? number).toBe(number);
        seen.set(code, number);
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(isRoomCode(roomCode(ROOM_CODES - 1))).toBe(true);
  });
  it.each([
    ['WOLF-21-TEGEL'],
    ['wolf 21 tegel'],
    [' Wolf - 21 - Tegel '],
    ['wolf, 21, tegel'],
    ['wolf–21–tegel'],
  ])('may be typed as "%s"', (typed) => {
    expect(readRoomCode(typed)).toEqual({ code: 'WOLF-21-TEGEL', address: null });
  });
  it.each([
    ['WOLF-21-TEGEL 10.0.0.5:1234'],
    ['10.0.0.5:1234 wolf 21 tegel'],
    ['wolf-21-tegel\n10.0.0.5:1234'],
  ])('may come with the address of the chair: "%s"', (typed) => {
    const address = { host: '10.0.0.5', port: 1234 };
    expect(readRoomCode(typed)).toEqual({ code: 'WOLF-21-TEGEL', address });
  });
  it.each([
    [''],
    ['RT3-abcdef'],
    ['wolf-tegel'],
    ['wolf-211-tegel'],
    ['wolf-21-tegel-raaf'],
    ['kom om 10 uur'],
    ['wolf-21-tegel 10.0.0.5'],
    ['wolf-21-tegel 10.0.0.500:1234'],
    ['wolf-21-tegel 10.0.0.5:99999'],
  ])('is not "%s"', (typed) => {
    expect(readRoomCode(typed)).toBeNull();
  });
  it.each(['WOLFF-21-TEGEL', 'WOLF-05-TEGEL', 'WOLF-21-STOEPTEGEL', ''])(
    'with another word or number cannot be one: %s',
    (code) => {
      expect(isRoomCode(code)).toBe(false);
    },
  );
});

describe('the address of a server', () => {
  const pin = 'A'.repeat(43);
  it.each([
    ['wss://signaal.example.nl', 'wss://signaal.example.nl', 'signaal.example.nl', 443],
    [' signaal.example.nl:8443/pad ', 'wss://signaal.example.nl:8443/pad', 'signaal.example.nl', 8443],
    ['wss://[fd00::2]:443', 'wss://[fd00::2]:443', 'fd00::2', 443],
  ])('"%s" is understood', (typed, url, host, port) => {
    expect(readServerAddress(typed)).toEqual({ url, host, port, pin: null });
  });
  it('may carry the pin of its certificate', () => {
    expect(readServerAddress(`wss://10.0.0.1:8443#${pin}`)).toEqual({
      url: 'wss://10.0.0.1:8443',
      host: '10.0.0.1',
      port: 8443,
      pin: new Uint8Array(32),
    });
  });
  it.each([
    '',
    'ws://signaal.example.nl',
    'https://x.nl',
    'wss://a b',
    'wss://a:70000',
    'wss://u:p@x.nl',
    `wss://x#${pin}A`,
    'x?y',
  ])('"%s" is none', (typed) => {
    expect(readServerAddress(typed)).toBeNull();
  });
});
