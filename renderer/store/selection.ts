/** What is selected, the same in every view. */
export type Selection =
  | { readonly kind: 'party' | 'relation' | 'bottleneck' | 'scenario' | 'action'; readonly id: string }
  /** A loop has no record of its own: its id is the chain of party ids. */
  | { readonly kind: 'loop'; readonly id: string }
  | { readonly kind: 'intent' | 'case'; readonly id: 'case' };

export const loopId = (loop: readonly string[]): string => loop.join('>');
export const loopOf = (id: string): readonly string[] => id.split('>');
