import type { Comment } from '../../../shared/model/comment';

/** How many remarks are not dealt with yet, by the id of what they are about. */
export const openCounts = (comments: readonly Comment[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { about, resolved } of comments)
    if (resolved === null) counts.set(about, (counts.get(about) ?? 0) + 1);
  return counts;
};
