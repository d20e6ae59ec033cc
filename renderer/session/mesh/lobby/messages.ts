import { fromBase64, toBase64 } from 'lib0/buffer';
import * as z from 'zod';
import { ROLES } from '../../../../shared/base/roles';
import type { Bytes } from '../bytes';
import { CERTIFICATE_MAX_BYTES, IDENTITY_TEXT_MAX, LOBBY_MESSAGE_MAX } from '../limits';
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from '../signing';

export const NONCE_BYTES = 32;
const SECRET_BYTES = 32;

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
/** What people see of each other: no line breaks or other control letters. */
const text = z
  .string()
  .max(IDENTITY_TEXT_MAX)
  .refine((value) => !/\p{Cc}/u.test(value));

/**
 * What passes through the lobby, sealed with the key of the invitation. Knock: a newcomer commits itself to its keys.
 * Greet: the chair answers, signed. Introduce and answer: the rest, sealed between these two.
 */
export const lobbyMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('knock'), from: id, commitment: bytes(32) }),
  z.object({
    kind: z.literal('greet'),
    to: id,
    dh: bytes(PUBLIC_KEY_BYTES),
    nonce: bytes(NONCE_BYTES),
    signature: bytes(SIGNATURE_BYTES),
  }),
  z.object({ kind: z.literal('introduce'), from: id, dh: bytes(PUBLIC_KEY_BYTES), box }),
  z.object({ kind: z.literal('answer'), to: id, box }),
  /** The chair does not know this newcomer (any more): begin again. */
  z.object({ kind: z.literal('unknown'), to: id }),
]);
export type LobbyMessage = z.infer<typeof lobbyMessage>;

/** What a newcomer says of itself, readable by the chair only. */
export const introduction = z.object({
  name: text.refine((value) => value.trim() !== ''),
  agency: text,
  clientId: z.int().min(0),
  key: bytes(PUBLIC_KEY_BYTES),
  nonce: bytes(NONCE_BYTES),
  /** Over the whole exchange, with the key: nobody can introduce himself with the key of another. */
  signature: bytes(SIGNATURE_BYTES),
  /** The epoch it already has a certificate for. */
  epoch: z.int().min(0).nullable(),
  leaving: z.boolean(),
});
export type Introduction = z.infer<typeof introduction>;

export const REFUSALS = ['refused', 'removed', 'used_up', 'full'] as const;
/** `refused`: the chair said no. `removed`: was sent away. `used_up`: a newer code has replaced this one. */
export type Refusal = (typeof REFUSALS)[number];

export const lobbyAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('refused'), reason: z.enum(REFUSALS) }),
  z.object({
    kind: z.literal('admitted'),
    certificate: someBytes(CERTIFICATE_MAX_BYTES),
    epoch: z.int().min(0),
    /** As in the certificate. */
    role: z.enum(ROLES),
    /** Leads to the room of this epoch. */
    roomSecret: bytes(SECRET_BYTES),
    /** Leads to the lobby in which to ask for the next certificate. */
    lobbySecret: bytes(SECRET_BYTES),
  }),
]);
export type LobbyAnswer = z.infer<typeof lobbyAnswer>;

/** The same value with its bytes as text, ready to be sealed. */
export const asText = (value: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [
      name,
      part instanceof Uint8Array ? toBase64(part) : part,
    ]),
  );
