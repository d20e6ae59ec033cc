import type { Comment } from '../../../shared/model/comment';
import { loopId } from '../../store/selection';

/** How many remarks are not dealt with yet, by the id of what they are about; for a loop that is its `loopId`. */
export const openCounts = (comments: readonly Comment[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { about, circle, resolved } of comments) {
    const id = circle === null ? about : loopId(circle);
    if (resolved === null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

/** The loops about which something is not dealt with yet, each once. */
export const remarkedCircles = (comments: readonly Comment[]): readonly (readonly string[])[] => {
  const circles = new Map<string, readonly string[]>();
  for (const { circle, resolved } of comments)
    if (circle !== null && resolved === null) circles.set(loopId(circle), circle);
  return [...circles.values()];
};
