import { inBackground } from '../../../shared/base/failures';
import { utf8 } from './bytes';
import type { HandshakeContext } from './handshakeContext';
import { FrameError, FrameFlag, FrameReader } from './framing';
import { Handshake, type Fingerprints } from './handshake';
import {
  BULK_FROM_BYTES,
  CONNECT_JITTER_MS,
  CONNECT_TIMEOUT_MS,
  HANDSHAKE_TIMEOUT_MS,
  MAX_LIVE_BACKLOG_BYTES,
  MAX_MESSAGE_BYTES,
} from './limits';
import type { RawChannel } from './rawChannel';
import { SendQueue } from './sendQueue';
import type { MeshIdentity, MeshRejectionCode } from './transport';

/** The two pipes of one peer connection and what identifies it. */
export interface LinkChannels {
  /** Edits, presence, heartbeat and the handshake. */
  readonly live: RawChannel;
  /** Everything large. Trusted only after the handshake on `live`: it is the same DTLS connection. */
  readonly bulk: RawChannel;
  readonly fingerprints: () => Promise<Fingerprints>;
  /** Whether the other side has taken part in the negotiation. */
  readonly isAnswered: () => boolean;
}

interface LinkEvents {
  admit(link: GuardedLink, identity: MeshIdentity): MeshRejectionCode | null;
  opened(link: GuardedLink): void;
  message(link: GuardedLink, message: Uint8Array): void;
  /** Exactly once. `code` is null when the connection just ended. */
  closed(link: GuardedLink, code: MeshRejectionCode | null, detail: string): void;
}

export interface LinkOptions {
  readonly channels: LinkChannels;
  readonly own: HandshakeContext;
  readonly events: LinkEvents;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** How long an answer to our offer may take, in milliseconds. */
  readonly answerWithinMs: number;
}

export interface Overdue {
  readonly code: MeshRejectionCode | null;
  readonly unanswered: boolean;
  readonly detail: string;
}

/** One connection to one other participant: proof first, then whole messages in both directions. */
export class GuardedLink {
  readonly bornAt: number;
  lastHeardAt: number;
  lastBulkAt: number;
  bytesIn = 0;
  bytesOut = 0;
  readonly #handshake: Handshake;
  readonly #live: SendQueue;
  readonly #bulk: SendQueue;
  readonly #patience: number;
  #identity: MeshIdentity | null = null;
  #provenAt: number | null = null;
  #openedAt: number | null = null;
  #state: 'connecting' | 'open' | 'closed' = 'connecting';

  constructor(private readonly options: LinkOptions) {
    const { channels, own } = options;
    this.bornAt = this.lastHeardAt = this.lastBulkAt = options.now();
    this.#patience = CONNECT_TIMEOUT_MS + Math.random() * CONNECT_JITTER_MS;
    this.#live = new SendQueue(channels.live);
    this.#bulk = new SendQueue(channels.bulk);
    this.#handshake = new Handshake(own, {
      send: (flag, body) => this.#live.control(flag, body),
      fingerprints: channels.fingerprints,
      admit: (theirs) => options.events.admit(this, theirs),
      verified: (theirs) => {
        this.#identity = theirs;
        this.#provenAt = options.now();
      },
      ready: () => this.#open(),
      failed: (code, detail) => this.close(code, detail),
    });
    this.#listen(channels.live, this.#live, false);
    this.#listen(channels.bulk, this.#bulk, true);
  }

  get state(): 'connecting' | 'open' | 'closed' {
    return this.#state;
  }

  /** Proven, and certified by the chair. Null before the proof. */
  get identity(): MeshIdentity | null {
    return this.#identity;
  }

  get isIdle(): boolean {
    return this.#state !== 'open' || (this.#live.isIdle && this.#bulk.isIdle);
  }

  /** Bytes of large messages still to be sent. */
  get bulkBacklogBytes(): number {
    return this.#bulk.backlogBytes;
  }

  /** Large messages take the bulk channel and may be overtaken by small ones; Yjs does not mind. */
  send(message: Uint8Array): void {
    if (this.#state !== 'open') return;
    this.bytesOut += message.byteLength;
    try {
      (message.byteLength > BULK_FROM_BYTES ? this.#bulk : this.#live).push(message);
    } catch (error) {
      this.close(null, error instanceof Error ? error.message : String(error));
      return;
    }
    if (this.#live.backlogBytes > MAX_LIVE_BACKLOG_BYTES)
      this.close('slow_peer', 'too much waits to be sent');
  }

  /** Null, or why this connection has taken too long to come up. */
  overdue(now: number): Overdue | null {
    if (this.#state !== 'connecting') return null;
    const { channels, answerWithinMs } = this.options;
    const age = now - this.bornAt;
    if (this.#openedAt !== null && now - this.#openedAt > HANDSHAKE_TIMEOUT_MS)
      return { code: 'handshake_timeout', unanswered: false, detail: 'no proof of the room key in time' };
    if (age > answerWithinMs && !channels.isAnswered())
      return { code: null, unanswered: true, detail: 'nobody answered our offer' };
    if (age > this.#patience)
      return { code: null, unanswered: false, detail: 'the connection did not come up' };
    return null;
  }

  /** Ends the connection; with a code the other side is told which one. */
  close(code: MeshRejectionCode | null, detail: string): void {
    if (this.#state === 'closed') return;
    const { channels, events } = this.options;
    this.#state = 'closed';
    try {
      if (code !== null) this.#live.control(FrameFlag.refuse, utf8(code));
    } catch (error) {
      detail += `; ${error instanceof Error ? error.message : String(error)}`;
    }
    this.#live.close();
    this.#bulk.close();
    channels.bulk.close();
    channels.live.close();
    events.closed(this, code, detail);
  }

  #listen(channel: RawChannel, queue: SendQueue, isBulk: boolean): void {
    const reader = new FrameReader(MAX_MESSAGE_BYTES);
    const pump = (): void => {
      try {
        queue.pump();
      } catch (error) {
        this.close(null, error instanceof Error ? error.message : String(error));
      }
    };
    channel.listen({
      opened: () => {
        if (this.#state === 'closed') return;
        if (isBulk) {
          pump();
          return;
        }
        this.#openedAt = this.options.now();
        this.#handshake.start();
      },
      received: (data) => {
        if (this.#state !== 'closed') this.#receive(reader, data, isBulk);
      },
      closed: () => this.close(null, 'the channel was closed'),
      drained: pump,
    });
  }

  #receive(reader: FrameReader, data: unknown, isBulk: boolean): void {
    if (!(data instanceof Uint8Array)) {
      this.close('malformed', 'a frame that is not binary');
      return;
    }
    this.lastHeardAt = this.options.now();
    if (isBulk) this.lastBulkAt = this.lastHeardAt;
    this.bytesIn += data.byteLength;
    try {
      const frame = reader.read(data);
      if (frame.kind === 'handshake') this.#onHandshakeFrame(frame.flag, frame.body, isBulk);
      else if (!this.#handshake.isVerified) throw new FrameError('malformed', 'data before the proof');
      else if (frame.kind === 'message') {
        if (this.#state === 'connecting') this.#handshake.impliedReady();
        if (this.#state === 'open') this.options.events.message(this, frame.message);
      }
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const isKnown = error instanceof FrameError && this.#handshake.isVerified;
      this.close(isKnown ? error.code : 'malformed', detail);
    }
  }

  #onHandshakeFrame(flag: FrameFlag, body: Uint8Array, isBulk: boolean): void {
    if (isBulk) throw new FrameError('malformed', 'a handshake on the bulk channel');
    if (flag === FrameFlag.refuse) {
      const said = new TextDecoder().decode(body.subarray(0, 40)).replaceAll(/[^a-z_]/g, '');
      this.close(said === 'wrong_key' ? said : 'refused_by_peer', `the other side said: ${said}`);
      return;
    }
    if (this.#provenAt !== null && flag !== FrameFlag.ready)
      throw new FrameError('malformed', 'a handshake after the proof');
    inBackground('mesh.handshake', this.#handshake.receive(flag, body));
  }

  #open(): void {
    if (this.#state !== 'connecting') return;
    this.#state = 'open';
    this.lastHeardAt = this.options.now();
    this.options.events.opened(this);
  }
}
