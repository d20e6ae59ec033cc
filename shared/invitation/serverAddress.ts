import { fromBase64url } from '../base/base64url';

/**
 * How computers in a meeting may find each other. `lan`: only directly. `mixed`: directly, or through the organisation's
 * server. `relay`: through that server only, so that nobody sees the network address of another.
 */
export const REACHES = ['lan', 'mixed', 'relay'] as const;
export type Reach = (typeof REACHES)[number];

/** Where the signalling server of an organisation listens. */
export interface ServerAddress {
  /** `wss://`, without what stands behind the #. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** SHA-256 of its certificate, when it signed that itself; else the system judges the certificate. */
  readonly pin: Uint8Array | null;
}

const PIN_BYTES = 32;
const WSS_PORT = 443;
const ADDRESS_MAX = 200;
const SHAPE =
  /^(wss:\/\/([a-z0-9.-]{1,120}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?(?:\/[\w.~/-]{0,100})?)(?:#([\w-]{43}))?$/i;

/** Reads an address as people type it; `wss://` may be left out. Null for anything else, and for open text (`ws://`). */
export const readServerAddress = (text: string): ServerAddress | null => {
  const typed = text.trim();
  const found = SHAPE.exec(/^[a-z]+:\/\//i.test(typed) ? typed : `wss://${typed}`);
  const [, url, host, portText, pinText] = found ?? [];
  const port = Number(portText ?? WSS_PORT);
  if (url === undefined || host === undefined || typed.length > ADDRESS_MAX || port > 65_535) return null;
  const pin = pinText === undefined ? null : fromBase64url(pinText);
  if (pin !== null && pin.length !== PIN_BYTES) return null;
  return { url, host: host.replaceAll(/[[\]]/g, ''), port, pin: pin && Uint8Array.from(pin) };
};
