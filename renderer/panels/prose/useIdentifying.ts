import { useDeferredValue, useMemo } from 'react';
import { identifyingIn, withoutHit, type HitKind } from '../../../shared/disclosure/identifying';
import { keptKey, useKept } from '../../store/keptStore';

interface Identifying {
  readonly kind: HitKind;
  /** The piece of text that looks like it. */
  readonly found: string;
}

/**
 * The first thing in a text that looks like something of a person and that nobody chose to keep. It runs behind the
 * typing: a keystroke never waits for it.
 */
export const useIdentifying = (place: string, text: string): Identifying | null => {
  const settled = useDeferredValue(text);
  const kept = useKept((state) => state.kept);
  return useMemo(() => firstIn(place, settled, kept), [place, settled, kept]);
};

const firstIn = (place: string, text: string, kept: ReadonlySet<string>): Identifying | null =>
  identifyingIn(text)
    .map(({ kind, start, end }) => ({ kind, found: text.slice(start, end) }))
    .find(({ found }) => !kept.has(keptKey(place, found))) ?? null;

/** The text as it is now without what was found; somebody else may have typed before it in the meantime. */
export const withoutFound = (text: string, found: string): string => {
  const hit = identifyingIn(text).find(({ start, end }) => text.slice(start, end) === found);
  return hit ? withoutHit(text, hit) : text;
};
