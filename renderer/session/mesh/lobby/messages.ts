import { fromBase64, toBase64 } from 'lib0/buffer';
import * as z from 'zod';
import { displayAgency, displayName } from '../../../../shared/base/displayName';
import { ROLES } from '../../../../shared/base/roles';
import { hostList } from '../../../../shared/invitation/hosts';
import type { Bytes } from '../bytes';
import { CERTIFICATE_MAX_BYTES, LOBBY_MESSAGE_MAX, REMOVED_MAX, TABLE_MAX } from '../limits';
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from '../signing';

export const NONCE_BYTES = 32;
const SECRET_BYTES = 32;
/** Before it is made fit to show. */
const NAME_SENT_MAX = 480;
/** The leader's own, its deputy's, and those of a chair that went. */
const ENDPOINTS_MAX = 4;

const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0;

/** Bytes as base64 text: of one length, or of at most one. */
const bytes = (length: number): z.ZodType<Bytes> =>
  z
    .string()
    .max(Math.ceil(length / 3) * 4)
    .refine(isBase64)
    .transform((text) => new Uint8Array(fromBase64(text)))
    .refine((value) => value.byteLength === length);
const someBytes = (most: number): z.ZodType<Bytes> =>
  z
    .string()
    .max(Math.ceil(most / 3) * 4)
    .refine(isBase64)
    .transform((text) => new Uint8Array(fromBase64(text)));
const box = z.string().min(1).max(LOBBY_MESSAGE_MAX);
const id = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** What people see of each other, as `displayName` leaves it; what it refuses is no message. */
const shown = (parse: (text: string) => string | null): z.ZodType<string> =>
  z
    .string()
    .max(NAME_SENT_MAX)
    .transform((said, context) => {
      const name = parse(said);
      if (name !== null) return name;
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    });
const name = shown(displayName);
const agency = shown(displayAgency);

/** Whatever is said to everybody who holds the invitation shows that it comes from whoever leads. */
const fromLeader = {
  signature: bytes(SIGNATURE_BYTES),
  /** With a deputy: the chair's certificate about whoever signs. */
  deputation: someBytes(CERTIFICATE_MAX_BYTES).nullable(),
};

/**
 * What passes through the lobby, sealed with the key of the invitation. Join request: a newcomer commits itself to its keys.
 * Challenge: the chair or its deputy answers, signed. Identity and decision: the rest, sealed between these two.
 */
export const lobbyMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('join_request'), from: id, commitment: bytes(32) }),
  z.object({
    kind: z.literal('challenge'),
    to: id,
    dh: bytes(PUBLIC_KEY_BYTES),
    nonce: bytes(NONCE_BYTES),
    ...fromLeader,
  }),
  z.object({ kind: z.literal('identity'), from: id, dh: bytes(PUBLIC_KEY_BYTES), box }),
  z.object({ kind: z.literal('decision'), to: id, box }),
  /** Somebody receives people here from now on: whoever is here need not wait to speak. */
  z.object({ kind: z.literal('opened'), ...fromLeader }),
  /** Whoever leads does not know this newcomer (any more): begin again. */
  z.object({ kind: z.literal('unknown'), to: id, ...fromLeader }),
]);
export type LobbyMessage = z.infer<typeof lobbyMessage>;

export const member = z.object({
  key: bytes(PUBLIC_KEY_BYTES),
  name,
  agency,
  role: z.enum(ROLES),
  clientId: z.int().min(0),
});
/** Somebody whom the chair, or its deputy, let in. */
export type Member = z.infer<typeof member>;

/** Who is in and who was sent away, as the chair and its deputy tell each other. */
const guestList = z.object({
  members: z.array(member).max(TABLE_MAX),
  removed: z.array(bytes(PUBLIC_KEY_BYTES)).max(REMOVED_MAX),
});
export type GuestList = z.infer<typeof guestList>;

/** Where a signalling server listens, and the SHA-256 of its certificate. */
const endpoint = z.object({ hosts: hostList, pin: bytes(32) });
export type Endpoint = z.infer<typeof endpoint>;
/** Where whoever leads, and its deputy, receive people: with every decision, so that nobody depends on having met them. */
const endpoints = z.array(endpoint).max(ENDPOINTS_MAX);

/**
 * What a deputy has done while the chair was away: the epoch to which it led the others, its list, and where it received
 * people who may know no other place.
 */
const deputyTerm = guestList.extend({ epoch: z.int().min(0), endpoint: endpoint.nullable() });
export type DeputyTerm = z.infer<typeof deputyTerm>;

/** What a newcomer says of itself, readable by the chair only. */
export const identity = z.object({
  name,
  agency,
  clientId: z.int().min(0),
  key: bytes(PUBLIC_KEY_BYTES),
  nonce: bytes(NONCE_BYTES),
  /** Over the whole exchange, with the key: nobody can identify himself with the key of another. */
  signature: bytes(SIGNATURE_BYTES),
  /** The epoch it already has a certificate for. */
  epoch: z.int().min(0).nullable(),
  leaving: z.boolean(),
  /** Of a deputy that leads, once the chair is there again. */
  deputyTerm: deputyTerm.nullable(),
  /** Of a deputy that stands ready: where it would receive people. */
  endpoint: endpoint.nullable(),
});
export type Identity = z.infer<typeof identity>;

export const REFUSALS = ['refused', 'removed', 'used_up', 'full'] as const;
/** `refused`: the chair said no. `removed`: was sent away. `used_up`: a newer code has replaced this one. */
export type Refusal = (typeof REFUSALS)[number];

export const lobbyDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('refused'), reason: z.enum(REFUSALS) }),
  /** To the deputy: what has changed of what it must know. */
  z.object({ kind: z.literal('stand_by'), list: guestList, endpoints }),
  /** To a member: the certificate it has still holds. */
  z.object({ kind: z.literal('current'), endpoints }),
  z.object({
    kind: z.literal('admitted'),
    certificate: someBytes(CERTIFICATE_MAX_BYTES),
    epoch: z.int().min(0),
    /** As in the certificate. */
    role: z.enum(ROLES),
    /** To the deputy: what it must know to take over. */
    list: guestList.nullable(),
    /** Leads to the room of this epoch. */
    roomSecret: bytes(SECRET_BYTES),
    /** Leads to the lobby in which to ask for the next certificate. */
    lobbySecret: bytes(SECRET_BYTES),
    endpoints,
  }),
]);
export type LobbyDecision = z.infer<typeof lobbyDecision>;

/** The same value with its bytes as text, however deep they lie, ready to be sealed. */
export const asText = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return toBase64(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asText(part)]));
};
