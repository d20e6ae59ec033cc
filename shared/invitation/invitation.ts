import { fromBase64url, toBase64url } from '../base/base64url';
import { failure, success, type Result } from '../base/result';
import { isHost, MAX_HOSTS } from './hosts';
import { REACHES, readServerAddress, type Reach } from './serverAddress';

/**
 * What a newcomer needs to ask to join a meeting: it leads to the lobby, not to the table. The secret is 256 random bits and
 * never a human password.
 */
export interface Invitation {
  /** 16 random bytes; says nothing about the case, because signalling servers see what is derived from it. */
  readonly roomId: Uint8Array;
  /** 32 random bytes. */
  readonly secret: Uint8Array;
  /** The chair's public key, a raw point on P-256: whoever cannot sign with it is not the chair. */
  readonly chairKey: Uint8Array;
  /** ISO moment after which the code is refused. */
  readonly expires: string;
  /** SHA-256 of the certificate of the chair's signalling server: any other computer at its addresses is refused. */
  readonly pin: Uint8Array;
  readonly reach: Reach;
  /** The organisation's signalling server, as `readServerAddress` reads it; null when there is none. */
  readonly server: string | null;
  /** Where the chair's signalling server listens. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
}

export const ROOM_BYTES = 16;
export const SECRET_BYTES = 32;
export const CHAIR_KEY_BYTES = 65;
export const PIN_BYTES = 32;
const PREFIX = 'RT3-';
/** Codes of other versions: they say where to ask, but not in a way that this version speaks. */
const OLDER = /^RT[12]-/i;
const NEWER = /^RT[4-9]-/i;
/** Ours alone: the system hands such links to the app, and what stands behind the # never reaches a server. */
const LINK = 'rondetafel://meedoen#';
/** Name of the format inside an invitation file. */
const FILE_SCHEMA = 'rondetafel.invitation/1';
export const INVITATION_EXTENSION = 'rondetafel-uitnodiging';
/** Longer than any invitation file is. */
export const INVITATION_MAX_BYTES = 8_192;
/** All that every code has: up to and with the length of the server's address. */
const FIXED_BYTES = 4 + ROOM_BYTES + SECRET_BYTES + CHAIR_KEY_BYTES + PIN_BYTES + 2;
const MINUTE_MS = 60_000;

/**
 * Code layout: expiry in minutes (4), room (16), secret (32), chair's key (65), pin (32), reach (1), server: length (1) and
 * text, then per host port (2), length (1) and name; Adler (4).
 */
export const encodeInvitation = (invitation: Invitation): string => {
  const hosts = invitation.hosts.slice(0, MAX_HOSTS).flatMap(({ host, port }) => {
    const name = ascii(host);
    return [...uint(port, 2), name.length, ...name];
  });
  const server = ascii(invitation.server ?? '');
  const expiry = Math.floor(Date.parse(invitation.expires) / MINUTE_MS);
  const body = [
    ...uint(expiry, 4),
    ...invitation.roomId,
    ...invitation.secret,
    ...invitation.chairKey,
    ...invitation.pin,
    REACHES.indexOf(invitation.reach),
    server.length,
    ...server,
    ...hosts,
  ];
  return PREFIX + toBase64url([...body, ...uint(adler32(body), 4)]);
};

/** The code as a link that opens the app. */
export const invitationLink = (code: string): string => LINK + code;

/** The code as the text of a file that opens the app. */
export const invitationFile = (code: string): string =>
  `${JSON.stringify({ schema: FILE_SCHEMA, code }, undefined, 2)}\n`;

/** The code inside a link, a file or a text with the code alone. Never throws. */
export const codeIn = (text: string): string => {
  const inFile = /"code"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  if (text.trimStart().startsWith('{') && inFile !== undefined) return inFile;
  const link = /rondetafel:\/\/[^#\s]*#(.*)$/is.exec(text)?.[1];
  return link ?? text;
};

/**
 * Reads an invitation as people paste it: code, link or the text of a file, with spaces, line breaks or quotes around it.
 * `now` decides whether it expired.
 */
export const decodeInvitation = (text: string, now: Date): Result<Invitation> => {
  const clean = codeIn(text).replaceAll(/[\s"'“”„‘’«»<>`\u200B\u2060]/g, '');
  if (OLDER.test(clean)) return failure({ code: 'code_of_older_version' });
  if (NEWER.test(clean)) return failure({ code: 'code_of_newer_version' });
  if (!clean.toUpperCase().startsWith(PREFIX)) return failure({ code: 'code_not_recognised' });
  const bytes = fromBase64url(clean.slice(PREFIX.length));
  if (!bytes || bytes.length < FIXED_BYTES + 4) return failure({ code: 'code_incomplete' });
  const body = bytes.slice(0, -4);
  if (readUint(bytes.slice(-4)) !== adler32(body)) return failure({ code: 'code_incomplete' });
  const take = taker(body);
  const expires = new Date(readUint(take(4)) * MINUTE_MS);
  if (expires.getTime() <= now.getTime()) return failure({ code: 'code_expired' });
  const [roomId, secret, chairKey, pin] = [ROOM_BYTES, SECRET_BYTES, CHAIR_KEY_BYTES, PIN_BYTES].map((size) =>
    Uint8Array.from(take(size)),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const reach = REACHES[take(1)[0] ?? 0];
  const server = String.fromCharCode(...take(take(1)[0] ?? 0));
  if (reach === undefined || (server !== '' && readServerAddress(server) === null))
    return failure({ code: 'code_incomplete' });
  return success({
    roomId,
    secret,
    chairKey,
    expires: expires.toISOString(),
    pin,
    reach,
    server: server === '' ? null : server,
    hosts: readHosts(take(body.length)),
  });
};

/** Gives the bytes in their order, so many at a time. */
const taker = (bytes: readonly number[]): ((size: number) => number[]) => {
  let at = 0;
  return (size) => bytes.slice(at, (at += size));
};

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0) & 0x7f);

const readHosts = (bytes: readonly number[]): Invitation['hosts'] => {
  const hosts: { host: string; port: number }[] = [];
  let at = 0;
  while (at + 3 <= bytes.length && hosts.length < MAX_HOSTS) {
    const port = readUint(bytes.slice(at, at + 2));
    const end = at + 3 + (bytes[at + 2] ?? 0);
    const host = String.fromCharCode(...bytes.slice(at + 3, end));
    if (isHost(host) && port > 0) hosts.push({ host, port });
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
