import { AntiEntropy } from './antiEntropy';
import type { GuardedLink } from './guardedLink';
import {
  BYTES_BURST,
  BYTES_PER_SECOND,
  MESSAGES_BURST,
  MESSAGES_PER_SECOND,
  PRESENCE_BURST,
  PRESENCE_PER_SECOND,
  STEP1_BURST,
  STEP1_PER_SECOND,
  WORK_BURST_STEPS,
  WORK_STEPS_PER_SECOND,
} from './limits';
import type { Heartbeat } from './messages';
import type { Askable } from './syncQueue';
import { TokenBucket } from '../../../shared/base/tokenBucket';
import { RemoteOrigin, type MeshIdentity } from './transport';

/** What we know of one proven peer for as long as its connection lasts. */
export class MeshPeer implements Askable {
  readonly entropy = new AntiEntropy();
  readonly origin: RemoteOrigin;
  synced = false;
  /** State hash in its last heartbeat. */
  theirHash: number | null = null;
  saidGoodbye = false;
  /** Questions for the document not answered yet. */
  questions = 0;
  violations = 0;
  /** Size of its updates that could not be applied yet. */
  pendingBytes = 0;
  #neighbours: ReadonlySet<number> | null = null;
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #step1: TokenBucket;
  readonly #presence: TokenBucket;
  readonly #work: TokenBucket;

  constructor(
    readonly link: GuardedLink,
    readonly identity: MeshIdentity,
    now: number,
    private readonly onAsk: (peer: MeshPeer) => void,
  ) {
    this.origin = new RemoteOrigin(identity.clientId);
    this.#messages = new TokenBucket(MESSAGES_PER_SECOND, MESSAGES_BURST, now);
    this.#bytes = new TokenBucket(BYTES_PER_SECOND, BYTES_BURST, now);
    this.#step1 = new TokenBucket(STEP1_PER_SECOND, STEP1_BURST, now);
    this.#presence = new TokenBucket(PRESENCE_PER_SECOND, PRESENCE_BURST, now);
    this.#work = new TokenBucket(WORK_STEPS_PER_SECOND, WORK_BURST_STEPS, now);
  }

  get id(): number {
    return this.identity.clientId;
  }

  get lastBulkAt(): number {
    return this.link.lastBulkAt;
  }

  get canAnswer(): boolean {
    return this.link.state === 'open';
  }

  /** Null until its first heartbeat. */
  get neighbours(): ReadonlySet<number> | null {
    return this.#neighbours;
  }

  ask(): void {
    this.questions++;
    this.onAsk(this);
  }

  withinRate(bytes: number, now: number): boolean {
    return this.#messages.take(1, now) && this.#bytes.take(bytes, now);
  }

  mayAsk(now: number): boolean {
    return this.#step1.take(1, now);
  }

  /** What comes more often is out of date before it is drawn. */
  maySayPresence(now: number): boolean {
    return this.#presence.take(1, now);
  }

  /** Whether fitting its edits in may take so many steps more. */
  mayWork(steps: number, now: number): boolean {
    return this.#work.take(steps, now);
  }

  heard(beat: Heartbeat): void {
    this.theirHash = beat.stateHash;
    this.#neighbours = new Set(beat.neighbours);
  }
}
