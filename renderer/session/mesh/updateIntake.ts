import type * as Y from 'yjs';
import { reportFailure } from '../../../shared/base/failures';
import { applyForeign } from '../../../shared/updates/applyForeign';
import { isHealthy } from '../../../shared/updates/docHealth';
import type { Counters } from './counters';
import { GrowthBudget } from './growthBudget';
import type { SyncUpdate, Verdict } from './inboundFilter';
import { PENDING_IN_DOC_BYTES, PENDING_PER_PEER_BYTES } from './limits';
import type { MeshPeer } from './meshPeer';
import type { MeshRejectionCode } from './transport';

/** What came of a change: why its sender is dropped, or that the document does not work any more. */
export interface IntakeFault {
  readonly code: MeshRejectionCode;
  readonly detail: string;
}

/** What the filter tells of an edit beside its content. */
type EditCost = Pick<Extract<Verdict, { kind: 'update' }>, 'early' | 'steps'>;
const NO_EDIT: EditCost = { early: false, steps: 0 };

/** Applies what others changed, as far as it may grow the document and the work that takes is what edits take. */
export class UpdateIntake {
  readonly #budget: GrowthBudget;

  constructor(
    private readonly doc: Y.Doc,
    private readonly counters: Counters,
    private readonly now: () => number,
  ) {
    this.#budget = new GrowthBudget(now());
  }

  /** Null when it is in the document, or waits there for what it needs. */
  take(
    peer: MeshPeer,
    change: SyncUpdate,
    kind: 'edit' | 'document',
    { early: isEarly, steps }: EditCost = NO_EDIT,
  ): IntakeFault | null {
    const { update, scan, bytes } = change;
    if (kind === 'edit') {
      peer.pendingBytes = isEarly ? peer.pendingBytes + update.byteLength : 0;
      if (peer.pendingBytes > PENDING_PER_PEER_BYTES)
        return { code: 'pending_flood', detail: 'too many updates that hang in the air' };
    }
    if (!peer.mayWork(steps, this.now()))
      return { code: 'too_much_work', detail: 'edits that take unlikely many steps' };
    const growth = { bytes, structs: scan.count, isDocument: kind === 'document' };
    if (!this.#budget.take(peer.id, growth, this.now()))
      return { code: 'growth', detail: 'more than a person may add' };
    this.counters.updatesIn++;
    return this.#apply(peer, update) ?? this.#leftOver();
  }

  /** Forgets what waits for structs that have not come. Whatever of it is honest comes again with somebody's document. */
  dropPending(): void {
    this.doc.store.pendingStructs = null;
  }

  #apply(peer: MeshPeer, update: Uint8Array): IntakeFault | null {
    try {
      applyForeign(this.doc, update, peer.origin);
    } catch (error) {
      this.counters.applyErrors++;
      reportFailure('mesh.apply', error);
    }
    return isHealthy(this.doc)
      ? null
      : { code: 'broke_document', detail: 'the document no longer cleans up' };
  }

  #leftOver(): IntakeFault | null {
    const waiting = this.doc.store.pendingStructs?.update.byteLength ?? 0;
    if (waiting > PENDING_IN_DOC_BYTES) return { code: 'pending_flood', detail: 'too much hangs in the air' };
    return null;
  }
}
