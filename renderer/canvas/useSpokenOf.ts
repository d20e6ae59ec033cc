import { useMemo } from 'react';
import { useCase, useRecord } from '../store/caseStore';
import { loopOf } from '../store/selection';
import { useUi } from '../store/uiStore';

/** What a chosen loop or bottleneck is about; the rest of the map steps back. */
export interface Spoken {
  readonly parties: ReadonlySet<string>;
  /** null: those of the loop, which the ring knows. */
  readonly relations: ReadonlySet<string> | null;
}

/** null when nothing is chosen that speaks of several things at once. */
export const useSpokenOf = (): Spoken | null => {
  const selection = useUi((state) => state.selection);
  const bottleneck = useRecord('bottlenecks', selection?.kind === 'bottleneck' ? selection.id : null);
  const relations = useCase((state) => state.tables.relations);
  return useMemo(() => {
    if (selection?.kind === 'loop') return { parties: new Set(loopOf(selection.id)), relations: null };
    if (!bottleneck || bottleneck.about.length === 0) return null;
    const about = new Set(bottleneck.about);
    const ends = [...about].flatMap((id) => {
      const relation = relations.get(id);
      return relation ? [relation.from, relation.to] : [];
    });
    return { parties: new Set([...about, ...ends]), relations: about };
  }, [selection, bottleneck, relations]);
};
