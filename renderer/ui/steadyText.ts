import { changeBetween } from '../../shared/base/textChange';

/**
 * Where a place in the old text lies in the new one. What was put in exactly there comes after it, or
 * before it with `sticksToNext`: so that a selection does not grow at either end.
 */
export function movePosition(before: string, after: string, position: number, sticksToNext = false): number {
  const { start, oldEnd, newEnd } = changeBetween(before, after);
  if (position < start || (position === start && !(sticksToNext && position === oldEnd))) return position;
  if (position >= oldEnd) return position + newEnd - oldEnd;
  return Math.min(position, newEnd);
}

/** Puts the change between `base` and `mine` onto `theirs`, a version that changed meanwhile. */
export function rebase(base: string, mine: string, theirs: string): { text: string; caret: number } {
  const { start, oldEnd, newEnd } = changeBetween(base, mine);
  const from = movePosition(base, theirs, start);
  const to = Math.max(from, movePosition(base, theirs, oldEnd));
  const inserted = mine.slice(start, newEnd);
  return { text: theirs.slice(0, from) + inserted + theirs.slice(to), caret: from + inserted.length };
}
