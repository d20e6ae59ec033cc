import type { CaseTables } from './tables';

/**
 * The number of every action as people see it, by id: each number once. Two people who add an action at the same moment
 * give both the same number; the one with the smaller id keeps it, the other is numbered on from the highest, and so is
 * an action without a number (0). The same on every computer.
 */
export const actionNumbers = ({ actions }: Pick<CaseTables, 'actions'>): ReadonlyMap<string, number> => {
  const inOrder = [...actions.values()].sort((a, b) => a.no - b.no || (a.id < b.id ? -1 : 1));
  const numbers = new Map<string, number>();
  const taken = new Set([0]);
  const again: string[] = [];
  for (const { id, no } of inOrder) {
    if (taken.has(no)) again.push(id);
    else numbers.set(id, no);
    taken.add(no);
  }
  let last = inOrder.at(-1)?.no ?? 0;
  for (const id of again) numbers.set(id, (last += 1));
  return numbers;
};
