import type { Problem } from '../../shared/base/result';
import type { Bridge } from '../../shared/ipc/contract';
import { NOTHING_PRIVATE, type PrivateFile } from '../../shared/model/privateFile';
import { usePrivate } from '../store/privateStore';
import { tell } from './dispatch';

/**
 * What this computer keeps beside the open case: sealed estimates, real names, notes of one's own. It is encrypted with
 * the case, goes when the case goes, and never enters the document, a file or the network.
 */
export class PrivateDesk {
  #kept: PrivateFile = NOTHING_PRIVATE;
  #last: Promise<Problem | null>;

  constructor(
    private readonly bridge: Bridge,
    private readonly docId: string,
  ) {
    usePrivate.setState(NOTHING_PRIVATE, true);
    this.#last = this.#load();
  }

  get kept(): PrivateFile {
    return this.#kept;
  }

  /** Resolves when it has been read. */
  async ready(): Promise<void> {
    await this.#last;
  }

  /** Changes it, one after the other; on disk when it resolves with null. What could not be kept is told. */
  change(work: (kept: PrivateFile) => Partial<PrivateFile>): Promise<Problem | null> {
    const next = this.#last.then(() => this.#write({ ...this.#kept, ...work(this.#kept) }));
    this.#last = next;
    return next;
  }

  async close(): Promise<void> {
    await this.#last;
    usePrivate.setState(NOTHING_PRIVATE, true);
  }

  async #load(): Promise<Problem | null> {
    const reply = await this.bridge.readPrivate({ docId: this.docId });
    const problem = reply.ok ? (reply.value.damaged ? { code: 'private_damaged' } : null) : reply.problem;
    if (problem) tell(problem);
    if (reply.ok && reply.value.kept) this.#show(reply.value.kept);
    return problem;
  }

  async #write(kept: PrivateFile): Promise<Problem | null> {
    const before = this.#kept;
    this.#show(kept);
    const reply = await this.bridge.writePrivate({ docId: this.docId, kept });
    if (reply.ok) return null;
    this.#show(before);
    tell(reply.problem);
    return reply.problem;
  }

  #show(kept: PrivateFile): void {
    this.#kept = kept;
    usePrivate.setState(kept, true);
  }
}
