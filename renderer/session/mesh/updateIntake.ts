import type * as Y from 'yjs';
import { reportFailure } from '../../../shared/base/failures';
import { applyForeign } from '../../../shared/updates/applyForeign';
import { isHealthy } from '../../../shared/updates/docHealth';
import { slicesOf } from '../../../shared/updates/updateSlices';
import type { Counters } from './counters';
import { GrowthBudget } from './growthBudget';
import type { SyncUpdate } from './inboundFilter';
import {
  PENDING_IN_DOC_BYTES,
  PENDING_PER_PEER_BYTES,
  SLICE_STRUCTS,
  WORK_FREE_MS,
  WORK_MS_PER_STRUCT,
} from './limits';
import type { MeshPeer } from './meshPeer';
import type { MeshRejectionCode } from './transport';

/** What came of a change: why its sender is dropped, or that the document does not work any more. */
export interface IntakeFault {
  readonly code: MeshRejectionCode;
  readonly detail: string;
}

/** Applies what others changed, as far as it may grow the document and as long as that takes no unlikely time. */
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
  take(peer: MeshPeer, change: SyncUpdate, kind: 'edit' | 'document', isEarly = false): IntakeFault | null {
    const { update, scan, bytes } = change;
    if (kind === 'edit') {
      peer.pendingBytes = isEarly ? peer.pendingBytes + update.byteLength : 0;
      if (peer.pendingBytes > PENDING_PER_PEER_BYTES)
        return { code: 'pending_flood', detail: 'too many updates that hang in the air' };
    }
    const growth = { bytes, structs: scan.count, isDocument: kind === 'document' };
    if (!this.#budget.take(peer.id, growth, this.now()))
      return { code: 'growth', detail: 'more than a person may add' };
    this.counters.updatesIn++;
    const slices = kind === 'edit' ? slicesOf(update, scan, SLICE_STRUCTS) : [update];
    for (const slice of slices) {
      const fault = this.#apply(peer, slice, kind === 'edit' ? scan.count / slices.length : null);
      if (fault !== null) return fault;
    }
    return this.#leftOver();
  }

  /** Forgets what waits for structs that have not come. Whatever of it is honest comes again with somebody's document. */
  dropPending(): void {
    this.doc.store.pendingStructs = null;
  }

  /** `structs` is null where time is no measure, as for a whole document. */
  #apply(peer: MeshPeer, update: Uint8Array, structs: number | null): IntakeFault | null {
    const startedAt = this.now();
    try {
      applyForeign(this.doc, update, peer.origin);
    } catch (error) {
      this.counters.applyErrors++;
      reportFailure('mesh.apply', error);
    }
    if (!isHealthy(this.doc)) return { code: 'broke_document', detail: 'the document no longer cleans up' };
    const excess = this.now() - startedAt - WORK_FREE_MS - (structs ?? 0) * WORK_MS_PER_STRUCT;
    return structs === null || excess <= 0 || peer.mayWork(excess, this.now())
      ? null
      : { code: 'too_much_work', detail: 'edits that take unlikely long' };
  }

  #leftOver(): IntakeFault | null {
    const waiting = this.doc.store.pendingStructs?.update.byteLength ?? 0;
    if (waiting > PENDING_IN_DOC_BYTES) return { code: 'pending_flood', detail: 'too much hangs in the air' };
    return null;
  }
}
