import type { AddRelationArgs } from '../../../shared/commands/relation';

/** What is filled in so far of a new relation: both ends may still be open. */
export type RelationDraft = Omit<AddRelationArgs, 'from' | 'to'> & {
  readonly from: string | null;
  readonly to: string | null;
};
