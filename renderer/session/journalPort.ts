import * as Y from 'yjs';
import { isHealthy } from '../../shared/updates/docHealth';
import type { Bridge, CaseMeta } from '../../shared/ipc/contract';

export type SavingState = 'saved' | 'saving' | 'failed';

interface JournalOptions {
  readonly bridge: Bridge;
  readonly docId: string;
  readonly doc: Y.Doc;
  /** What the home screen shows of this case, asked for at every snapshot. */
  readonly meta: () => CaseMeta;
  readonly onState: (state: SavingState) => void;
}

const RETRY_MS = 2_000;
/** Appends under way at once: enough to fill a group commit, few enough to stop soon when the disk is full. */
const AT_ONCE = 50;

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
  #wantsSnapshot = false;

  constructor(options: JournalOptions) {
    this.#options = options;
    const { doc } = options;
    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      if (isLoad(origin)) return;
      this.#waiting.push(update);
      this.#report('saving');
      void this.#pump();
    };
    doc.on('update', onUpdate);
    this.#detach = () => doc.off('update', onUpdate);
  }

  /** Resolves when everything up to now is on disk; false when the disk refuses. */
  async flush(): Promise<boolean> {
    await this.#pump();
    return this.#waiting.length === 0;
  }

  /** Stops listening, saves what waits and leaves a fresh snapshot, so that opening is quick next time. */
  async close(): Promise<void> {
    this.#detach();
    if (await this.flush()) await this.#snapshot();
    const { bridge, docId, meta } = this.#options;
    await bridge.closeCase({ docId, meta: meta() });
  }

  /** Writes the whole document as a snapshot; used after a recovery. */
  async snapshotNow(): Promise<void> {
    this.#wantsSnapshot = true;
    await this.#pump();
  }

  #report(state: SavingState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.onState(state);
  }

  #pump(): Promise<void> {
    this.#pumping ??= this.#run().finally(() => {
      this.#pumping = null;
    });
    return this.#pumping;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, AT_ONCE);
      const saved = await this.#append(batch);
      // Those before the first refusal are on disk; the rest goes again, in order.
      this.#waiting = this.#waiting.slice(saved);
      if (saved < batch.length) {
        this.#report('failed');
        setTimeout(() => void this.#pump(), RETRY_MS);
        return;
      }
    }
    if (this.#wantsSnapshot) await this.#snapshot();
    if (!isHealthy(this.#options.doc)) this.#report('failed');
    else if (this.#waiting.length === 0) this.#report('saved');
  }

  async #append(batch: readonly Uint8Array[]): Promise<number> {
    const { bridge, docId } = this.#options;
    const replies = await Promise.all(batch.map((update) => bridge.appendUpdate({ docId, update })));
    const refused = replies.findIndex((reply) => !reply.ok);
    if (replies.some((reply) => reply.ok && reply.value.wantsSnapshot)) this.#wantsSnapshot = true;
    return refused === -1 ? batch.length : refused;
  }

  /** Made from the live document while no append is under way: it holds every change sent before. */
  async #snapshot(): Promise<void> {
    const { bridge, docId, doc, meta } = this.#options;
    // What was saved before is better than a document that no longer works.
    if (!isHealthy(doc)) return;
    const reply = await bridge.compactCase({ docId, snapshot: Y.encodeStateAsUpdateV2(doc), meta: meta() });
    if (reply.ok) this.#wantsSnapshot = false;
    else this.#report('failed');
  }
}
