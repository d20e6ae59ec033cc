import * as Y from 'yjs';
import { inBackground, reportFailure } from '../../shared/base/failures';
import type { Problem } from '../../shared/base/result';
import { isHealthy } from '../../shared/updates/docHealth';
import type { Bridge, CaseMeta } from '../../shared/ipc/contract';

export type SavingState = 'saved' | 'saving' | 'failed';

/** What is not on disk, and why. */
export interface Unsaved {
  /** Changes that the disk did not take. */
  readonly changes: number;
  readonly problem: Problem;
}

interface JournalOptions {
  readonly bridge: Bridge;
  readonly docId: string;
  readonly doc: Y.Doc;
  /** What the home screen shows of this case, asked for at every snapshot. */
  readonly meta: () => CaseMeta;
  /** `problem` says why, when it failed. */
  readonly onState: (state: SavingState, problem: Problem | null) => void;
  /** The folder was gone and the case was written anew: what lies beside it is to be written again too. */
  readonly onPutBack: () => void;
}

/** Waiting times after one failure, two in a row, ...; the last goes for all later ones. */
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** Appends under way at once: enough to fill a group commit, few enough to stop soon when the disk is full. */
const AT_ONCE = 50;
/** The journal was written anew in a folder that lost everything else: only a snapshot makes the case whole. */
const VANISHED = 'library_vanished';

const isLoad = (origin: unknown): boolean =>
  typeof origin === 'object' && origin !== null && Reflect.get(origin, 'kind') === 'load';

/**
 * Sends every change of the document, own and remote, to the journal in the main process, in order. A change counts as
 * saved only when the journal says it is on disk; after a failure the same changes are sent again until they are.
 */
export class JournalPort {
  readonly #options: JournalOptions;
  readonly #detach: () => void;
  #waiting: Uint8Array[] = [];
  #pumping: Promise<void> | null = null;
  #state: SavingState = 'saved';
  #problem: Problem | null = null;
  #wantsSnapshot = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(options: JournalOptions) {
    this.#options = options;
    const { doc } = options;
    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      if (isLoad(origin)) return;
      this.#waiting.push(update);
      // After a failure the next attempt comes at its own time: not at every key.
      if (this.#retry !== null) return;
      this.#report('saving');
      inBackground('journal.append', this.#pump());
    };
    doc.on('update', onUpdate);
    this.#detach = () => doc.off('update', onUpdate);
  }

  /** Tries at once to bring everything up to now to the disk. Null when it is there; else what is not, and why. */
  async flush(): Promise<Unsaved | null> {
    await this.#pump();
    return this.#unsaved();
  }

  /**
   * Saves what waits, leaves a fresh snapshot so that opening is quick next time, and ends. Gives back what is not on disk:
   * then nothing has ended, and it goes on trying.
   */
  async close(): Promise<Unsaved | null> {
    const unsaved = await this.flush();
    if (unsaved !== null) return unsaved;
    // Without it the journal still holds every change; the attempt is in the log.
    await this.#snapshot();
    await this.abandon();
    return null;
  }

  /** Ends, whatever is not on disk. */
  async abandon(): Promise<void> {
    this.#detach();
    this.#waiting = [];
    this.#clearRetry();
    const { bridge, docId, meta } = this.#options;
    const closed = await bridge.closeCase({ docId, meta: meta() });
    // The changes are on disk already; only what the list shows of the case may be of before.
    if (!closed.ok) reportFailure('journal.close', closed.problem);
  }

  /** Writes the whole document as a snapshot; used after a recovery. */
  async snapshotNow(): Promise<void> {
    this.#wantsSnapshot = true;
    await this.#pump();
  }

  #unsaved(): Unsaved | null {
    if (this.#waiting.length === 0) return null;
    return { changes: this.#waiting.length, problem: this.#problem ?? { code: 'library_io' } };
  }

  #report(state: SavingState, problem: Problem | null = null): void {
    if (state === this.#state && problem?.code === this.#problem?.code) return;
    this.#state = state;
    this.#problem = problem;
    this.#options.onState(state, problem);
  }

  #pump(): Promise<void> {
    this.#clearRetry();
    this.#pumping ??= this.#run().finally(() => {
      this.#pumping = null;
    });
    return this.#pumping;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, AT_ONCE);
      const { saved, problem } = await this.#append(batch);
      // Those before the first refusal are on disk; the rest goes again, in order.
      this.#waiting = this.#waiting.slice(saved);
      if (problem === null) continue;
      if (problem.code === VANISHED && (await this.#putBack())) continue;
      this.#fail(problem);
      return;
    }
    this.#failures = 0;
    if (isHealthy(this.#options.doc)) this.#report('saved');
    else this.#report('failed', { code: 'document_broken' });
    if (this.#wantsSnapshot) await this.#snapshot();
  }

  #fail(problem: Problem): void {
    this.#report('failed', problem);
    const pause = RETRY_MS[this.#failures] ?? RETRY_MS[RETRY_MS.length - 1] ?? 0;
    this.#failures += 1;
    this.#retry = setTimeout(() => inBackground('journal.retry', this.#pump()), pause);
  }

  #clearRetry(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  async #append(batch: readonly Uint8Array[]): Promise<{ saved: number; problem: Problem | null }> {
    const { bridge, docId } = this.#options;
    const replies = await Promise.all(batch.map((update) => bridge.appendUpdate({ docId, update })));
    if (replies.some((reply) => reply.ok && reply.value.wantsSnapshot)) this.#wantsSnapshot = true;
    const refused = replies.findIndex((reply) => !reply.ok);
    const reply = replies[refused];
    if (reply === undefined || reply.ok) return { saved: batch.length, problem: null };
    return { saved: refused, problem: reply.problem };
  }

  /** The folder lost this case while it was open: a snapshot of the live document holds every change up to now. */
  async #putBack(): Promise<boolean> {
    const held = this.#waiting.length;
    if (!(await this.#snapshot())) return false;
    this.#waiting = this.#waiting.slice(held);
    this.#options.onPutBack();
    return true;
  }

  /** Made from the live document while no append is under way: it holds every change sent before. */
  async #snapshot(): Promise<boolean> {
    const { bridge, docId, doc, meta } = this.#options;
    // What was saved before is better than a document that no longer works.
    if (!isHealthy(doc)) return false;
    const reply = await bridge.compactCase({ docId, snapshot: Y.encodeStateAsUpdateV2(doc), meta: meta() });
    // Every change is in the journal: nothing is lost by it, and the next change asks for a snapshot again.
    if (!reply.ok) reportFailure('journal.snapshot', reply.problem);
    else this.#wantsSnapshot = false;
    return reply.ok;
  }
}
