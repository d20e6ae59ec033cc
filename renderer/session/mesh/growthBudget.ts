import { TokenBucket } from '../../../shared/base/tokenBucket';
import {
  DOCUMENT_BURST_BYTES,
  GROWTH_BURST_BYTES,
  GROWTH_BURST_STRUCTS,
  GROWTH_BYTES_PER_SECOND,
  GROWTH_STRUCTS_PER_SECOND,
  MEETING_BURST_BYTES,
  MEETING_BYTES_PER_SECOND,
} from './limits';

/** What a change adds to the document. */
export interface Growth {
  readonly bytes: number;
  readonly structs: number;
  /** It came with a document that we asked for, instead of as an edit. */
  readonly isDocument: boolean;
}

interface Allowance {
  readonly bytes: TokenBucket;
  readonly structs: TokenBucket;
  readonly documents: TokenBucket;
}

/** What each person may add to the case, and all of them together. Kept by person, so that a new connection is no new budget. */
export class GrowthBudget {
  readonly #byPerson = new Map<number, Allowance>();
  readonly #all: TokenBucket;

  constructor(now: number) {
    this.#all = new TokenBucket(MEETING_BYTES_PER_SECOND, MEETING_BURST_BYTES, now);
  }

  /** False when it is more than that; then the change must not be applied. */
  take(clientId: number, { bytes, structs, isDocument }: Growth, now: number): boolean {
    const own = this.#of(clientId, now);
    if (isDocument) return own.documents.take(bytes, now);
    return own.structs.take(structs, now) && own.bytes.take(bytes, now) && this.#all.take(bytes, now);
  }

  #of(clientId: number, now: number): Allowance {
    const known = this.#byPerson.get(clientId);
    if (known !== undefined) return known;
    const fresh = {
      bytes: new TokenBucket(GROWTH_BYTES_PER_SECOND, GROWTH_BURST_BYTES, now),
      structs: new TokenBucket(GROWTH_STRUCTS_PER_SECOND, GROWTH_BURST_STRUCTS, now),
      documents: new TokenBucket(GROWTH_BYTES_PER_SECOND, DOCUMENT_BURST_BYTES, now),
    };
    this.#byPerson.set(clientId, fresh);
    return fresh;
  }
}
