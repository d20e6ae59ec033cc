import type { Problem } from '../../shared/base/result';
import type { Bridge } from '../../shared/ipc/contract';
import { NOTHING_PRIVATE, type PrivateFile } from '../../shared/model/privateFile';
import { useLocalData } from '../store/localDataStore';
import { tell } from './tell';

/**
 * What stays local to this computer while a case is open: sealed estimates, real names, notes of one's own. It is encrypted with
 * the case, goes when the case goes, and never enters the document, a file or the network.
 */
export class LocalData {
  #kept: PrivateFile = NOTHING_PRIVATE;
  readonly #loaded: Promise<void>;
  #writing: Promise<Problem | null> | null = null;
  #next: Promise<Problem | null> | null = null;
  #isClosed = false;

  constructor(
    private readonly bridge: Bridge,
    private readonly docId: string,
  ) {
    useLocalData.setState(NOTHING_PRIVATE, true);
    this.#loaded = this.#load();
  }

  get kept(): PrivateFile {
    return this.#kept;
  }

  /** Resolves when it has been read. */
  ready(): Promise<void> {
    return this.#loaded;
  }

  /**
   * Changes it; on disk when it resolves with null. What is typed meanwhile is written together. What could not be
   * written is told, stays on the screen and is tried again with the next change.
   */
  async change(work: (kept: PrivateFile) => Partial<PrivateFile>): Promise<Problem | null> {
    await this.#loaded;
    this.#show({ ...this.#kept, ...work(this.#kept) });
    return this.#save();
  }

  async close(): Promise<void> {
    await this.#loaded;
    await (this.#next ?? this.#writing);
    this.#isClosed = true;
    useLocalData.setState(NOTHING_PRIVATE, true);
  }

  async #load(): Promise<void> {
    const reply = await this.bridge.readPrivate({ docId: this.docId });
    if (!reply.ok) tell(reply.problem);
    else if (reply.value.damaged) tell({ code: 'private_damaged' });
    if (reply.ok && reply.value.kept) this.#show(reply.value.kept);
  }

  /** One write at a time; the one that waits takes everything up to its own start. */
  #save(): Promise<Problem | null> {
    if (this.#writing === null) return this.#write();
    this.#next ??= this.#writing.then(() => {
      this.#next = null;
      return this.#write();
    });
    return this.#next;
  }

  #write(): Promise<Problem | null> {
    const writing = this.bridge.writePrivate({ docId: this.docId, kept: this.#kept }).then((reply) => {
      if (this.#writing === writing) this.#writing = null;
      if (reply.ok) return null;
      tell(reply.problem);
      return reply.problem;
    });
    this.#writing = writing;
    return writing;
  }

  #show(kept: PrivateFile): void {
    this.#kept = kept;
    if (!this.#isClosed) useLocalData.setState(kept, true);
  }
}
