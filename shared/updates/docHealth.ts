import type * as Y from 'yjs';

/** Members of a Y.Doc that are not public; yjs is pinned, and the test of this file holds them. */
interface Insides {
  readonly _transaction: unknown;
  readonly _transactionCleanups: readonly unknown[];
}

/**
 * False when a transaction was left without its clean-up: from then on Yjs takes changes but tells nobody of them, so that
 * nothing is saved, shared or drawn any more. Ask outside transactions and observers only. A document does not recover
 * from it: make it anew from what was saved.
 */
export const isHealthy = (doc: Y.Doc): boolean => {
  const { _transaction, _transactionCleanups } = doc as unknown as Insides;
  return _transaction === null && _transactionCleanups.length === 0;
};
