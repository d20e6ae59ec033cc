import { createEncoder, toUint8Array, writeVarString, writeVarUint8Array, type Encoder } from 'lib0/encoding';
import { Serial } from '../../../shared/base/serial';
import { concat, sameBytes, utf8, type Bytes } from './bytes';
import { FrameFlag } from './framing';
import { identityIn, type HandshakeContext } from './handshakeContext';
import { CERTIFICATE_MAX_BYTES } from './limits';
import { isSignedBy, sign, SIGNATURE_BYTES } from './signing';
import type { MeshIdentity, MeshRejectionCode } from './transport';

const NONCE_BYTES = 32;
const HMAC_BYTES = 32;

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
  readonly certificate: Bytes;
}

const writeHello = (encoder: Encoder, hello: Hello): void => {
  writeVarUint8Array(encoder, hello.nonce);
  writeVarUint8Array(encoder, hello.certificate);
};

const proofInput = (from: Hello, to: Hello, fingerprintFrom: string, fingerprintTo: string): Bytes => {
  const encoder = createEncoder();
  writeVarString(encoder, 'rondetafel/mesh/2/proof');
  writeVarString(encoder, fingerprintFrom);
  writeVarString(encoder, fingerprintTo);
  writeHello(encoder, from);
  writeHello(encoder, to);
  return new Uint8Array(toUint8Array(encoder));
};

/**
 * Mutual proof that both ends hold the room key and the key in their certificate: HELLO (nonce,
 * certificate), PROOF (HMAC with the room key and signature with the own key, both over both nonces,
 * both certificates and both DTLS fingerprints, in the direction of the sender), READY. Replay fails on
 * the fresh nonce, a borrowed certificate on the signature, a man in the middle on the fingerprints, an
 * echo on the direction. Who the other end is, the chair has signed.
 */
export class Handshake {
  readonly #mine: Hello;
  #theirs: Hello | null = null;
  #state: 'idle' | 'started' | 'greeted' | 'verified' | 'ready' | 'failed' = 'idle';
  #theyAreReady = false;
  readonly #turns = new Serial();

  constructor(
    private readonly own: HandshakeContext,
    private readonly port: HandshakePort,
  ) {
    this.#mine = {
      nonce: crypto.getRandomValues(new Uint8Array(NONCE_BYTES)),
      certificate: own.certificate,
    };
  }

  get isVerified(): boolean {
    return this.#state === 'verified' || this.#state === 'ready';
  }

  start(): void {
    if (this.#state !== 'idle') return;
    this.#state = 'started';
    this.port.send(FrameFlag.hello, concat([this.#mine.nonce, this.#mine.certificate]));
  }

  /** Frames are handled strictly one after the other. Never rejects. */
  receive(flag: FrameFlag, body: Uint8Array): Promise<void> {
    const frame = new Uint8Array(body);
    return this.#turns.run(() => this.#handle(flag, frame));
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
    if (body.byteLength <= NONCE_BYTES || body.byteLength > NONCE_BYTES + CERTIFICATE_MAX_BYTES)
      throw new HandshakeError('malformed', 'hello of a wrong size');
    const theirs = { nonce: body.slice(0, NONCE_BYTES), certificate: body.slice(NONCE_BYTES) };
    if (sameBytes(theirs.nonce, this.#mine.nonce))
      throw new HandshakeError('wrong_key', 'our own hello came back');
    this.#theirs = theirs;
    const { local, remote } = await this.#fingerprints();
    const input = proofInput(this.#mine, theirs, local, remote);
    const [mac, signature] = await Promise.all([
      crypto.subtle.sign('HMAC', this.own.guardKey, input),
      sign(this.own.signingKey, input),
    ]);
    this.#state = 'greeted';
    this.port.send(FrameFlag.proof, concat([new Uint8Array(mac), signature]));
  }

  async #onProof(body: Bytes): Promise<void> {
    const theirs = this.#theirs;
    if (this.#state !== 'greeted' || theirs === null)
      throw new HandshakeError('malformed', 'proof out of turn');
    const { local, remote } = await this.#fingerprints();
    const input = proofInput(theirs, this.#mine, remote, local);
    await this.#checkRoomKey(body.slice(0, HMAC_BYTES), input);
    const identity = await this.#identify(theirs.certificate, body.slice(HMAC_BYTES), input);
    const refusal = this.port.admit(identity);
    if (refusal !== null) throw new HandshakeError(refusal, 'not admitted');
    this.#state = 'verified';
    this.port.verified(identity);
    this.port.send(FrameFlag.ready, utf8(''));
    this.#settle();
  }

  async #checkRoomKey(mac: Bytes, input: Bytes): Promise<void> {
    if (!(await crypto.subtle.verify('HMAC', this.own.guardKey, mac, input)))
      throw new HandshakeError('wrong_key', 'the proof of the room key is wrong');
  }

  async #identify(shown: Bytes, signature: Bytes, input: Bytes): Promise<MeshIdentity> {
    const certificate = await this.own.check(shown);
    if (typeof certificate === 'string')
      throw new HandshakeError(certificate, 'not a certificate of this room');
    const isTheirs =
      signature.byteLength === SIGNATURE_BYTES && (await isSignedBy(certificate.key, signature, input));
    if (!isTheirs) throw new HandshakeError('not_its_owner', 'the certificate belongs to somebody else');
    if (certificate.clientId === this.own.identity.clientId)
      throw new HandshakeError('duplicate_client', 'the peer uses our client id');
    return identityIn(certificate);
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
