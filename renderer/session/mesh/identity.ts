import { HELLO_MAX_BYTES, IDENTITY_TEXT_MAX } from './limits';
import { utf8, type Bytes } from './bytes';
import type { MeshIdentity } from './transport';

const MAX_CLIENT_ID = 2 ** 53 - 1;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= IDENTITY_TEXT_MAX;

const isClientId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_CLIENT_ID;

/** @throws {RangeError} when a field is too long or the client id is not one. */
export const encodeIdentity = ({ name, agency, role, clientId }: MeshIdentity): Bytes => {
  if (![name, agency, role].every(isText) || !isClientId(clientId))
    throw new RangeError('identity out of range');
  const bytes = utf8(JSON.stringify({ name, agency, role, clientId }));
  if (bytes.byteLength > HELLO_MAX_BYTES) throw new RangeError('identity too long');
  return bytes;
};

/** Null when the bytes are not an identity. Copies known keys only. */
export const decodeIdentity = (bytes: Uint8Array): MeshIdentity | null => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { name, agency, role, clientId } = value as Readonly<Record<string, unknown>> & {
    name?: unknown;
    agency?: unknown;
    role?: unknown;
    clientId?: unknown;
  };
  if (!isText(name) || !isText(agency) || !isText(role) || !isClientId(clientId)) return null;
  return { name, agency, role, clientId };
};
