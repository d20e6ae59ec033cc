import { createEncoder, toUint8Array, writeVarString, writeVarUint8Array, type Encoder } from 'lib0/encoding';
import { concat, sameBytes, utf8, type Bytes } from './bytes';
import { FrameFlag } from './framing';
import { decodeIdentity, encodeIdentity } from './identity';
import { HELLO_MAX_BYTES } from './limits';
import type { MeshIdentity, MeshRejectionCode } from './transport';

const NONCE_BYTES = 32;

/** SHA-256 fingerprints of both ends of the DTLS connection underneath. */
export interface Fingerprints {
  readonly local: string;
  readonly remote: string;
}

export interface HandshakePort {
  send(flag: FrameFlag, body: Bytes): void;
  /** Rejects when the connection underneath cannot be identified beyond doubt. */
  fingerprints(): Promise<Fingerprints>;
  /** Null to let the proven peer in, else why not. */
  admit(identity: MeshIdentity): MeshRejectionCode | null;
  verified(identity: MeshIdentity): void;
  /** Both sides have verified the other: data may flow. */
  ready(): void;
  failed(code: MeshRejectionCode, detail: string): void;
}

class HandshakeError extends Error {
  override readonly name = 'HandshakeError';

  constructor(
    readonly code: MeshRejectionCode,
    message: string,
  ) {
    super(message);
  }
}

interface Hello {
  readonly nonce: Bytes;
  readonly identity: Bytes;
}

const writeHello = (encoder: Encoder, hello: Hello): void => {
  writeVarUint8Array(encoder, hello.nonce);
  writeVarUint8Array(encoder, hello.identity);
};

const proofInput = (from: Hello, to: Hello, fingerprintFrom: string, fingerprintTo: string): Bytes => {
  const encoder = createEncoder();
  writeVarString(encoder, 'rondetafel/mesh/1/proof');
  writeVarString(encoder, fingerprintFrom);
  writeVarString(encoder, fingerprintTo);
  writeHello(encoder, from);
  writeHello(encoder, to);
  return new Uint8Array(toUint8Array(encoder));
};

/**
 * Mutual proof that both ends hold the room key: HELLO (nonce, identity), PROOF (HMAC over both
 * nonces, both identities and both DTLS fingerprints, in the direction of the sender), READY.
 * Replay fails on the fresh nonce, a man in the middle on the fingerprints, an echo on the direction.
 * It proves "is invited", not "is this person": the identity is what the other end says of itself.
 */
export class Handshake {
  readonly #mine: Hello;
  #theirs: Hello | null = null;
  #state: 'idle' | 'started' | 'greeted' | 'verified' | 'ready' | 'failed' = 'idle';
  #theyAreReady = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly key: CryptoKey,
    private readonly identity: MeshIdentity,
    private readonly port: HandshakePort,
  ) {
    this.#mine = {
      nonce: crypto.getRandomValues(new Uint8Array(NONCE_BYTES)),
      identity: encodeIdentity(identity),
    };
  }

  get isVerified(): boolean {
    return this.#state === 'verified' || this.#state === 'ready';
  }

  start(): void {
    if (this.#state !== 'idle') return;
    this.#state = 'started';
    this.port.send(FrameFlag.hello, concat([this.#mine.nonce, this.#mine.identity]));
  }

  /** Frames are handled strictly one after the other. Never rejects. */
  receive(flag: FrameFlag, body: Uint8Array): Promise<void> {
    const frame = new Uint8Array(body);
    this.#turn = this.#turn.then(() => this.#handle(flag, frame));
    return this.#turn;
  }

  /** Data from a peer we have verified tells that it is ready, should READY itself still be under way. */
  impliedReady(): void {
    this.#markTheyAreReady();
  }

  async #handle(flag: FrameFlag, body: Bytes): Promise<void> {
    if (this.#state === 'failed') return;
    try {
      this.start();
      if (flag === FrameFlag.hello) await this.#onHello(body);
      else if (flag === FrameFlag.proof) await this.#onProof(body);
      else if (flag === FrameFlag.ready) this.#onReady();
      else throw new HandshakeError('malformed', 'not a handshake frame');
    } catch (error) {
      this.#state = 'failed';
      const detail = error instanceof Error ? error.message : String(error);
      this.port.failed(error instanceof HandshakeError ? error.code : 'malformed', detail);
    }
  }

  async #onHello(body: Bytes): Promise<void> {
    if (this.#state !== 'started' || this.#theirs !== null)
      throw new HandshakeError('malformed', 'second hello');
    if (body.byteLength <= NONCE_BYTES || body.byteLength > NONCE_BYTES + HELLO_MAX_BYTES)
      throw new HandshakeError('malformed', 'hello of a wrong size');
    const theirs = { nonce: body.slice(0, NONCE_BYTES), identity: body.slice(NONCE_BYTES) };
    if (sameBytes(theirs.nonce, this.#mine.nonce))
      throw new HandshakeError('wrong_key', 'our own hello came back');
    this.#theirs = theirs;
    const { local, remote } = await this.#fingerprints();
    const input = proofInput(this.#mine, theirs, local, remote);
    const proof = await crypto.subtle.sign('HMAC', this.key, input);
    this.#state = 'greeted';
    this.port.send(FrameFlag.proof, new Uint8Array(proof));
  }

  async #onProof(body: Bytes): Promise<void> {
    const theirs = this.#theirs;
    if (this.#state !== 'greeted' || theirs === null)
      throw new HandshakeError('malformed', 'proof out of turn');
    const { local, remote } = await this.#fingerprints();
    const input = proofInput(theirs, this.#mine, remote, local);
    if (!(await crypto.subtle.verify('HMAC', this.key, body, input)))
      throw new HandshakeError('wrong_key', 'the proof of the room key is wrong');
    const identity = decodeIdentity(theirs.identity);
    if (identity === null) throw new HandshakeError('bad_identity', 'the identity cannot be read');
    if (identity.clientId === this.identity.clientId)
      throw new HandshakeError('duplicate_client', 'the peer uses our client id');
    const refusal = this.port.admit(identity);
    if (refusal !== null) throw new HandshakeError(refusal, 'not admitted');
    this.#state = 'verified';
    this.port.verified(identity);
    this.port.send(FrameFlag.ready, utf8(''));
    this.#settle();
  }

  #onReady(): void {
    if (!this.isVerified && this.#state !== 'greeted')
      throw new HandshakeError('malformed', 'ready out of turn');
    this.#markTheyAreReady();
  }

  #markTheyAreReady(): void {
    this.#theyAreReady = true;
    this.#settle();
  }

  #settle(): void {
    if (this.#state !== 'verified' || !this.#theyAreReady) return;
    this.#state = 'ready';
    this.port.ready();
  }

  async #fingerprints(): Promise<Fingerprints> {
    const fingerprints = await this.port.fingerprints();
    if (fingerprints.local === fingerprints.remote)
      throw new HandshakeError('wrong_key', 'both ends show the same certificate');
    return fingerprints;
  }
}
