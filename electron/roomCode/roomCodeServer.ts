import { randomInt } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { roomCode, ROOM_CODES } from '../../shared/invitation/roomCode';
import { inBackground } from '../../shared/base/failures';
import { TokenBucket } from '../../shared/base/tokenBucket';
import { ROOM_CODE_PATH, redeemRequest, readJson } from './messages';
import { isProof, NONCE_BYTES, sealWith, sharedKey } from './proof';

/** Tries per second and at once. A room of twenty types it at the same time; a guesser gets 0.4 % of all codes in 12 h. */
const ALL = { perSecond: 0.5, burst: 40 };
/** The same for one address. */
const ONE = { perSecond: 0.1, burst: 5 };
const ADDRESSES_MAX = 1_000;

/** What one who is not let through hears, as HTTP status. */
export const RedeemStatus = { granted: 200, malformed: 400, wrong: 403, closed: 404, tooMany: 429 } as const;

/**
 * Hands the invitation to whoever knows the short code that was said in the room. It leads to the lobby like the invitation
 * itself, and only while it is open.
 */
export class RoomCodeServer {
  #open: { readonly code: string; readonly invitation: string } | null = null;
  readonly #all: TokenBucket;
  readonly #perAddress = new Map<string, TokenBucket>();

  /** `pin` is the one of our own certificate; `now` in milliseconds, monotonic. */
  constructor(
    private readonly pin: Uint8Array,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#all = new TokenBucket(ALL.perSecond, ALL.burst, now());
  }

  /** A new code for this invitation; the code of before is void. */
  open(invitation: string): string {
    const code = roomCode(randomInt(ROOM_CODES));
    this.#open = { code, invitation };
    return code;
  }

  close(): void {
    this.#open = null;
  }

  readonly onRequest: RequestListener = (request, response) => {
    inBackground('roomCode.answer', this.#answer(request, response));
  };

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [status, box] = await this.#judge(request);
    const body = box === null ? '' : JSON.stringify({ box: box.toString('base64') });
    response.writeHead(status, { Connection: 'close', 'Content-Type': 'application/json' }).end(body);
  }

  async #judge(request: IncomingMessage): Promise<readonly [number, Buffer | null]> {
    const { method, url, headers, socket } = request;
    // web pages always say where they come from; nobody of ours does
    if (method !== 'POST' || url !== ROOM_CODE_PATH || headers.origin !== undefined) return [426, null];
    if (this.#open === null) return [RedeemStatus.closed, null];
    if (!this.#mayTry(socket.remoteAddress ?? '')) return [RedeemStatus.tooMany, null];
    const said = await readJson(request, redeemRequest);
    if (said === null || said.nonce.byteLength !== NONCE_BYTES) return [RedeemStatus.malformed, null];
    const { code, invitation } = this.#open ?? {};
    if (code === undefined || invitation === undefined) return [RedeemStatus.closed, null];
    const key = await sharedKey(code, said.nonce, this.pin);
    return isProof(key, said.proof)
      ? [RedeemStatus.granted, sealWith(key, invitation)]
      : [RedeemStatus.wrong, null];
  }

  #mayTry(address: string): boolean {
    const now = this.now();
    const one = this.#perAddress.get(address) ?? new TokenBucket(ONE.perSecond, ONE.burst, now);
    this.#perAddress.delete(address);
    this.#perAddress.set(address, one);
    this.#forgetOldest();
    return one.take(1, now) && this.#all.take(1, now);
  }

  /** Only whoever was not heard for longest starts anew: many addresses must not give everybody fresh tries. */
  #forgetOldest(): void {
    const [oldest] = this.#perAddress.keys();
    if (this.#perAddress.size > ADDRESSES_MAX && oldest !== undefined) this.#perAddress.delete(oldest);
  }
}
