import { createHash, randomBytes } from 'node:crypto';
import { request, type IncomingMessage } from 'node:http';
import { connect, type TLSSocket } from 'node:tls';
import { RedeemStatus } from './roomCodeServer';
import { ROOM_CODE_PATH, readJson, granted } from './messages';
import { NONCE_BYTES, openWith, proofOf, sharedKey } from './proof';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** `elsewhere`: nobody there, or something else, or that does not know the code itself. */
export type RedeemResult =
  | { readonly kind: 'granted'; readonly invitation: string }
  | { readonly kind: 'wrong' | 'tooMany' | 'closed' | 'elsewhere' };

const LIMIT_MS = 8_000;

const KINDS: Readonly<Record<number, 'wrong' | 'tooMany' | 'closed'>> = {
  [RedeemStatus.wrong]: 'wrong',
  [RedeemStatus.tooMany]: 'tooMany',
  [RedeemStatus.closed]: 'closed',
};

/** The certificate is not known yet: the proof is bound to it, and so is the answer, so that a false one gains nothing. */
const connectTo = ({ host, port }: Address): Promise<TLSSocket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, rejectUnauthorized: false });
    socket.setTimeout(LIMIT_MS, () => socket.destroy(new Error('no answer')));
    socket.once('secureConnect', () => resolve(socket));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('hung up')));
  });

const post = (socket: TLSSocket, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    request({ method: 'POST', path: ROOM_CODE_PATH, headers, createConnection: () => socket })
      .once('response', resolve)
      .once('error', reject)
      .end(body);
  });

const ask = async (socket: TLSSocket, code: string): Promise<RedeemResult> => {
  const pin = createHash('sha256').update(socket.getPeerCertificate().raw).digest();
  const nonce = randomBytes(NONCE_BYTES);
  const key = await sharedKey(code, nonce, pin);
  const said = { nonce: nonce.toString('base64'), proof: proofOf(key).toString('base64') };
  const response = await post(socket, JSON.stringify(said));
  if (response.statusCode !== RedeemStatus.granted)
    return { kind: KINDS[response.statusCode ?? 0] ?? 'elsewhere' };
  const answer = await readJson(response, granted);
  const invitation = answer && openWith(key, answer.box);
  return invitation === null ? { kind: 'elsewhere' } : { kind: 'granted', invitation };
};

/** Asks one computer for the invitation behind a room code. Never rejects; gives up after some seconds. */
export const redeemAt = async (address: Address, code: string): Promise<RedeemResult> => {
  let socket: TLSSocket | null = null;
  const limit = setTimeout(() => socket?.destroy(new Error('too slow')), LIMIT_MS);
  try {
    socket = await connectTo(address);
    return await ask(socket, code);
  } catch {
    return { kind: 'elsewhere' };
  } finally {
    clearTimeout(limit);
    socket?.destroy();
  }
};
