import { fromBase64, toBase64 } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { concat, sameBytes, utf8, type Bytes } from './bytes';
import { displayAgency, displayName } from '../../../shared/base/displayName';
import { CERTIFICATE_MAX_BYTES } from './limits';
import { isRole, type Role } from '../../../shared/base/roles';
import { isSignedBy, PUBLIC_KEY_BYTES, sign, SIGNATURE_BYTES } from './signing';

/** What the chair says about one person, in one room, for one epoch. */
export interface Certificate {
  readonly roomId: Bytes;
  /** Counts the removals: whoever was removed holds certificates of earlier epochs only. */
  readonly epoch: number;
  /** The person's public key: what the certificate is shown with must be signed with its other half. */
  readonly key: Bytes;
  /** The Yjs client id under which this person edits, and no other. */
  readonly clientId: number;
  readonly name: string;
  readonly agency: string;
  readonly role: Role;
  /** The topic of the lobby where this person may stand in for the chair; null for everybody but the deputy. */
  readonly deputyAt: string | null;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expires: number;
}

/** Against which room a certificate is judged. */
export interface CertificateRules {
  readonly roomId: Bytes;
  readonly epoch: number;
  readonly chairKey: Bytes;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type CertificateFault = 'bad_certificate' | 'wrong_room' | 'wrong_epoch' | 'certificate_expired';

const LABEL = utf8('rondetafel/certificate/1\0');
const MAX_CLIENT_ID = 2 ** 53 - 1;

/** Names stand in certificates as they are shown: a second spelling of one would be a second person to the eye. */
const isName = (value: unknown): value is string => typeof value === 'string' && displayName(value) === value;
const isAgency = (value: unknown): value is string =>
  typeof value === 'string' && displayAgency(value) === value;

const isTopic = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value));

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_CLIENT_ID;

const isValid = (one: Certificate): boolean =>
  isName(one.name) &&
  isAgency(one.agency) &&
  isRole(one.role) &&
  isTopic(one.deputyAt) &&
  one.key.byteLength === PUBLIC_KEY_BYTES &&
  [one.epoch, one.clientId, one.issuedAt, one.expires].every(isCount);

const encodeBody = (one: Certificate): Bytes =>
  utf8(JSON.stringify({ ...one, roomId: toBase64(one.roomId), key: toBase64(one.key) }));

/** Null when the bytes are no certificate. Copies known keys only. */
const decodeBody = (bytes: Uint8Array): Certificate | null => {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (typeof value !== 'object' || value === null) return null;
  const said = value as Readonly<Partial<Record<keyof Certificate, unknown>>>;
  const { name, agency, role, deputyAt, epoch, clientId, issuedAt, expires } = said;
  if (!isName(name) || !isAgency(agency) || !isRole(role) || !isTopic(deputyAt)) return null;
  if (!isCount(epoch) || !isCount(clientId) || !isCount(issuedAt) || !isCount(expires)) return null;
  if (typeof said.roomId !== 'string' || typeof said.key !== 'string') return null;
  const roomId = new Uint8Array(fromBase64(said.roomId));
  const key = new Uint8Array(fromBase64(said.key));
  const one = { roomId, epoch, key, clientId, name, agency, role, deputyAt, issuedAt, expires };
  return isValid(one) ? one : null;
};

/** @throws {RangeError} when a field is out of range. */
export const issueCertificate = async (one: Certificate, chair: CryptoKey): Promise<Bytes> => {
  if (!isValid(one)) throw new RangeError('certificate out of range');
  const body = encodeBody(one);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, body);
  encoding.writeVarUint8Array(encoder, await sign(chair, concat([LABEL, body])));
  const bytes = new Uint8Array(encoding.toUint8Array(encoder));
  if (bytes.byteLength > CERTIFICATE_MAX_BYTES) throw new RangeError('certificate too long');
  return bytes;
};

const parse = (bytes: Uint8Array): { body: Bytes; signature: Bytes; certificate: Certificate } | null => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const body = new Uint8Array(decoding.readVarUint8Array(decoder));
    const signature = new Uint8Array(decoding.readVarUint8Array(decoder));
    if (decoding.hasContent(decoder) || signature.byteLength !== SIGNATURE_BYTES) return null;
    const certificate = decodeBody(body);
    return certificate === null ? null : { body, signature, certificate };
  } catch {
    return null;
  }
};

/** The certificate when this room's chair has signed it and it is still valid, whatever its epoch. */
const genuine = async (
  bytes: Uint8Array,
  { roomId, chairKey, now }: Omit<CertificateRules, 'epoch'>,
): Promise<Certificate | CertificateFault> => {
  const parsed = bytes.byteLength > CERTIFICATE_MAX_BYTES ? null : parse(bytes);
  if (parsed === null) return 'bad_certificate';
  const { body, signature, certificate } = parsed;
  if (!(await isSignedBy(chairKey, signature, concat([LABEL, body])))) return 'bad_certificate';
  if (!sameBytes(certificate.roomId, roomId)) return 'wrong_room';
  return certificate.expires <= now ? 'certificate_expired' : certificate;
};

/** Reads a certificate and judges it: signed by this room's chair, for this room and epoch, still valid. */
export const checkCertificate = async (
  bytes: Uint8Array,
  { epoch, ...room }: CertificateRules,
): Promise<Certificate | CertificateFault> => {
  const certificate = await genuine(bytes, room);
  return typeof certificate !== 'string' && certificate.epoch !== epoch ? 'wrong_epoch' : certificate;
};

/** Against which lobby the word of a deputy is judged. */
export interface DeputationRules extends Omit<CertificateRules, 'epoch'> {
  readonly topic: string;
  /** The last epoch that we heard of from the chair itself; null for a newcomer. A deputy of before is none any more. */
  readonly since: number | null;
}

/** The deputy whom the chair named for this lobby, by the deputy's own certificate; null when it shows no such thing. */
export const checkDeputation = async (
  bytes: Uint8Array,
  { topic, since, ...room }: DeputationRules,
): Promise<Certificate | null> => {
  const certificate = await genuine(bytes, room);
  if (typeof certificate === 'string' || certificate.deputyAt !== topic) return null;
  return since !== null && certificate.epoch < since ? null : certificate;
};
