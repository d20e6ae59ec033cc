import { inBackground, reportFailure } from '../../shared/base/failures';
import type { Problem } from '../../shared/base/result';
import type { Bridge } from '../../shared/ipc/contract';
import { NOTHING_PRIVATE, type PrivateFile } from '../../shared/model/privateFile';
import { useLocalData } from '../store/localDataStore';
import { tell } from './tell';

type Work = (kept: PrivateFile) => Partial<PrivateFile>;

/** How long after a failed attempt the next one comes. */
const RETRY_MS = 3_000;

/**
 * What stays local to this computer while a case is open: sealed estimates, real names, notes of one's own. It is encrypted with
 * the case, goes when the case goes, and never enters the document, a file or the network.
 *
 * Nothing is written before it was read: what lies on the disk would be overwritten unseen. Until then changes are kept
 * here, and are made to what the disk gives when it gives it.
 */
export class LocalData {
  #kept: PrivateFile = NOTHING_PRIVATE;
  /** Changes made before the file could be read; null once it was. */
  #unread: Work[] | null = [];
  #loading: Promise<Problem | null> | null = null;
  readonly #ready: Promise<void>;
  #writing: Promise<Problem | null> | null = null;
  #next: Promise<Problem | null> | null = null;
  #unsaved: Problem | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #isClosed = false;

  constructor(
    private readonly bridge: Bridge,
    private readonly docId: string,
  ) {
    useLocalData.setState(NOTHING_PRIVATE, true);
    this.#ready = this.#read().then((problem) => {
      if (problem === null || this.#isClosed) return;
      tell({ code: 'private_unreadable' });
      this.#tryLater();
    });
  }

  get kept(): PrivateFile {
    return this.#kept;
  }

  /** Resolves when it has been read, or could not be. */
  ready(): Promise<void> {
    return this.#ready;
  }

  /**
   * Changes it; on disk when it resolves with null. What is typed meanwhile is written together. What could not be
   * written is told, stays on the screen and is tried again.
   */
  async change(work: Work): Promise<Problem | null> {
    await this.#ready;
    this.#show({ ...this.#kept, ...work(this.#kept) });
    if (this.#unread === null) return this.#save();
    this.#unread.push(work);
    const problem = await this.#read();
    if (problem !== null) this.#tryLater();
    return problem ?? this.#save();
  }

  /** Tries at once to have everything on disk. Null when it is there, else why not. */
  async flush(): Promise<Problem | null> {
    await this.#ready;
    if (this.#unread !== null && this.#unread.length > 0) {
      return (await this.#read()) ?? this.#save();
    }
    const waited = await (this.#next ?? this.#writing);
    return waited === null && this.#unsaved === null ? null : this.#save();
  }

  /** The file went with its folder: it is written again. */
  async writeAgain(): Promise<void> {
    if (this.#unread === null && this.#kept !== NOTHING_PRIVATE) await this.#save();
  }

  /** Ends; what is not on disk is given up. */
  close(): void {
    this.#isClosed = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    useLocalData.setState(NOTHING_PRIVATE, true);
  }

  /** Null when the file has been read, now or before; what was changed meanwhile is then changed in it. */
  #read(): Promise<Problem | null> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load(): Promise<Problem | null> {
    if (this.#unread === null) return null;
    const reply = await this.bridge.readPrivate({ docId: this.docId });
    if (!reply.ok) return reply.problem;
    if (reply.value.damaged) tell({ code: 'private_damaged' });
    const works = this.#unread;
    this.#unread = null;
    const read = reply.value.kept ?? NOTHING_PRIVATE;
    this.#show(works.reduce((kept, work) => ({ ...kept, ...work(kept) }), read));
    return null;
  }

  #tryLater(): void {
    if (this.#isClosed || this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      inBackground('private.retry', this.#again());
    }, RETRY_MS);
  }

  async #again(): Promise<void> {
    const changed = this.#unsaved !== null || (this.#unread !== null && this.#unread.length > 0);
    if ((await this.#read()) !== null) this.#tryLater();
    else if (changed) await this.#save();
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
    const writing = this.#put();
    this.#writing = writing;
    return writing;
  }

  async #put(): Promise<Problem | null> {
    const reply = await this.bridge.writePrivate({ docId: this.docId, kept: this.#kept });
    this.#writing = null;
    if (reply.ok) {
      this.#unsaved = null;
      return null;
    }
    // Once for one reason, not at every attempt.
    if (this.#unsaved?.code !== reply.problem.code) tell(reply.problem);
    this.#unsaved = reply.problem;
    reportFailure('private.write', reply.problem);
    this.#tryLater();
    return reply.problem;
  }

  #show(kept: PrivateFile): void {
    this.#kept = kept;
    if (!this.#isClosed) useLocalData.setState(kept, true);
  }
}
