import { failure, success, type Result } from '../base/result';

/**
 * What a newcomer needs to reach a meeting. The secret is 256 random bits and never a human password; whoever holds the
 * code can knock until it expires.
 */
export interface Invitation {
  /** 16 random bytes; says nothing about the case, because signalling servers see what is derived from it. */
  readonly roomId: Uint8Array;
  /** 32 random bytes. */
  readonly secret: Uint8Array;
  /** ISO moment after which the code is refused. */
  readonly expires: string;
  /** Where the chair's signalling server listens. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
}

export const ROOM_BYTES = 16;
export const SECRET_BYTES = 32;
const PREFIX = 'RT1-';
const MAX_HOSTS = 8;
const MINUTE_MS = 60_000;

/** Code layout: expiry in minutes (4), room (16), secret (32), then per host port (2), length (1) and name; Adler (4). */
export const encodeInvitation = (invitation: Invitation): string => {
  const hosts = invitation.hosts.slice(0, MAX_HOSTS).flatMap(({ host, port }) => {
    const name = Array.from(host, (letter) => letter.charCodeAt(0) & 0x7f);
    return [...uint(port, 2), name.length, ...name];
  });
  const expiry = Math.floor(Date.parse(invitation.expires) / MINUTE_MS);
  const body = [...uint(expiry, 4), ...invitation.roomId, ...invitation.secret, ...hosts];
  return PREFIX + base64url([...body, ...uint(adler32(body), 4)]);
};

/** Reads a code as people paste it: with spaces, line breaks or quotes around it. `now` decides whether it expired. */
export const decodeInvitation = (text: string, now: Date): Result<Invitation> => {
  const clean = text.replaceAll(/[\s"'“”„‘’«»<>`\u200B\u2060]/g, '');
  if (!clean.toUpperCase().startsWith(PREFIX)) return failure({ code: 'code_not_recognised' });
  const bytes = fromBase64url(clean.slice(PREFIX.length));
  const fixed = 4 + ROOM_BYTES + SECRET_BYTES;
  if (!bytes || bytes.length < fixed + 4) return failure({ code: 'code_incomplete' });
  const body = bytes.slice(0, -4);
  if (readUint(bytes.slice(-4)) !== adler32(body)) return failure({ code: 'code_incomplete' });
  const expires = new Date(readUint(body.slice(0, 4)) * MINUTE_MS);
  if (expires.getTime() <= now.getTime()) return failure({ code: 'code_expired' });
  return success({
    roomId: Uint8Array.from(body.slice(4, 4 + ROOM_BYTES)),
    secret: Uint8Array.from(body.slice(4 + ROOM_BYTES, fixed)),
    expires: expires.toISOString(),
    hosts: readHosts(body.slice(fixed)),
  });
};

const readHosts = (bytes: readonly number[]): Invitation['hosts'] => {
  const hosts: { host: string; port: number }[] = [];
  let at = 0;
  while (at + 3 <= bytes.length && hosts.length < MAX_HOSTS) {
    const port = readUint(bytes.slice(at, at + 2));
    const end = at + 3 + (bytes[at + 2] ?? 0);
    const host = String.fromCharCode(...bytes.slice(at + 3, end));
    if (/^[a-z0-9.:-]{1,120}$/i.test(host) && port > 0) hosts.push({ host, port });
    at = end;
  }
  return hosts;
};

const uint = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** (size - 1 - index)) % 256);

const readUint = (bytes: readonly number[]): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** Catches a code that was typed or copied wrong; it protects against accidents, the secret against people. */
const adler32 = (bytes: readonly number[]): number => {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const base64url = (bytes: readonly number[]): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = [0, 1, 2].reduce((sum, offset) => sum * 256 + (bytes[at + offset] ?? 0), 0);
    const letters = Math.min(4, Math.ceil(((bytes.length - at) * 8) / 6));
    for (let n = 0; n < letters; n += 1) text += LETTERS.charAt((group >> (18 - 6 * n)) & 63);
  }
  return text;
};

const fromBase64url = (text: string): number[] | null => {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return bytes;
};
