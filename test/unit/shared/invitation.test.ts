import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAIR_KEY_BYTES,
  decodeInvitation,
  encodeInvitation,
  invitationFile,
  invitationLink,
  PIN_BYTES,
  ROOM_BYTES,
  SECRET_BYTES,
  type Invitation,
} from '../../../shared/invitation/invitation';
import { REACHES } from '../../../shared/invitation/serverAddress';
import { problemOf, valueOf } from './support/cases';

const NOW = new Date('2026-03-02T09:00:00Z');
const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });
const host = fc.oneof(
  fc.ipV4(),
  fc.constantFrom('fe80::1', 'kamer-2.example.nl', '192.168.178.20', 'a'.repeat(60)),
);
const invitation: fc.Arbitrary<Invitation> = fc.record({
  roomId: bytes(ROOM_BYTES),
  secret: bytes(SECRET_BYTES),
  chairKey: bytes(CHAIR_KEY_BYTES),
  expires: fc
    .integer({ min: 1, max: 1_000_000 })
    .map((minutes) => new Date(NOW.getTime() + minutes * 60_000).toISOString()),
  pin: bytes(PIN_BYTES),
  reach: fc.constantFrom(...REACHES),
  server: fc.constantFrom(null, 'wss://signaal.example.nl', 'wss://10.0.0.1:8443/pad#' + 'A'.repeat(43)),
  hosts: fc.array(fc.record({ host, port: fc.integer({ min: 1, max: 65_535 }) }), { maxLength: 8 }),
});

const some: Invitation = {
  roomId: new Uint8Array(ROOM_BYTES).fill(7),
  secret: Uint8Array.from({ length: SECRET_BYTES }, (_, n) => n * 8),
  chairKey: Uint8Array.from({ length: CHAIR_KEY_BYTES }, (_, n) => n * 3),
  expires: '2026-03-02T21:00:00.000Z',
  pin: Uint8Array.from({ length: PIN_BYTES }, (_, n) => 255 - n),
  reach: 'lan',
  server: null,
  hosts: [{ host: '192.168.1.20', port: 4444 }],
};
const code = encodeInvitation(some);

/** A wrong figure in "RT3-" makes it the code of another version. */
const REFUSALS = ['code_incomplete', 'code_not_recognised', 'code_of_older_version', 'code_of_newer_version'];

describe('a join code', () => {
  it('says all that a newcomer needs', () => {
    fc.assert(
      fc.property(invitation, (one) => {
        expect(valueOf(decodeInvitation(encodeInvitation(one), NOW))).toEqual(one);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each([
    ['with blanks and line breaks', `  ${code.slice(0, 30)}\r\n\t${code.slice(30)} `],
    ['in straight quotes', `"${code}"`],
    ['in Dutch quotes', `„${code}”`],
    ['in English quotes', `‘${code}’`],
    ['in a mail', `<${code}>`],
    ['in a chat that adds invisible blanks', `\u200B${code}\u2060\uFEFF`],
    ['as a link', invitationLink(code)],
    ['as a link that the system changed a little', invitationLink(code).replace('meedoen#', 'meedoen/#')],
    ['as a link in a sentence', `Klik hier: ${invitationLink(code)}`],
    ['as the text of a file', invitationFile(code)],
    ['with small letters at the start', code.replace('RT3-', 'rt3-')],
  ])('may be pasted %s', (_, pasted) => {
    expect(valueOf(decodeInvitation(pasted, NOW)).secret).toEqual(some.secret);
  });

  it('is refused with one wrong character anywhere, or says what it said', () => {
    const letters = 'ABCxyz0189-_ "!é=';
    for (let at = 0; at < code.length; at += 1) {
      for (const letter of letters) {
        if (letter === code.charAt(at)) continue;
        const read = decodeInvitation(code.slice(0, at) + letter + code.slice(at + 1), NOW);
        if (read.ok) expect(read.value).toEqual(some);
        else expect(REFUSALS).toContain(read.problems[0].code);
      }
    }
  });

  it('is refused with two characters swapped, or says what it said', () => {
    for (let at = 0; at < code.length - 1; at += 1) {
      const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      const read = decodeInvitation(swapped, NOW);
      if (read.ok) expect(read.value).toEqual(some);
    }
  });

  it('is refused wherever it was cut', () => {
    for (let length = 0; length < code.length; length += 1) {
      const problem = problemOf(decodeInvitation(code.slice(0, length), NOW));
      expect(problem.code).toBe(length < 4 ? 'code_not_recognised' : 'code_incomplete');
    }
  });

  it.each([
    ['RT1-abc', 'code_of_older_version'],
    ['rt2-abc', 'code_of_older_version'],
    ['RT4-abc', 'code_of_newer_version'],
  ])('of another version is called so: %s', (text, problem) => {
    expect(problemOf(decodeInvitation(text, NOW)).code).toBe(problem);
  });

  it.each(['', 'RTX-abc', 'https://example.nl', '12345', code.slice(1)])(
    'is not recognised in "%s"',
    (text) => {
      expect(problemOf(decodeInvitation(text, NOW)).code).toBe('code_not_recognised');
    },
  );

  it('is refused from the minute in which it expires', () => {
    const at = (time: string) => decodeInvitation(code, new Date(time));
    expect(at('2026-03-02T20:59:59Z').ok).toBe(true);
    expect(problemOf(at('2026-03-02T21:00:00Z')).code).toBe('code_expired');
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.base64String().map((text) => `RT3-${text}`),
        ),
        (text) => {
          decodeInvitation(text, NOW);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it('carries at most eight places to look for the chair', () => {
    const hosts = Array.from({ length: 12 }, (_, n) => ({ host: `10.0.0.${n}`, port: 80 }));
    expect(valueOf(decodeInvitation(encodeInvitation({ ...some, hosts }), NOW)).hosts).toEqual(
      hosts.slice(0, 8),
    );
  });
});
